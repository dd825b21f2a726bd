import { characterSet, isIn } from "../text/characters.ts"
import { type Decimal, decimal } from "./decimal.ts"

const digitCharacters = "〇一二三四五六七八九"
const digitValues = new Map<string, number>([
  ...[...digitCharacters].map((character, value): [string, number] => [character, value]),
  ["零", 0],
  ["两", 2],
  ["Ｏ", 0],
])
const smallUnits = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
])
const largeUnits = new Map([
  ["万", 10_000n],
  ["亿", 100_000_000n],
])

/** All characters that can stand in a Chinese numeral. */
export const numeralCharacters = [...digitValues.keys(), ...smallUnits.keys(), ...largeUnits.keys(), "廿"].join("")
const isNumeral = characterSet(numeralCharacters)

/** Whether the character at `index` can stand in a Chinese numeral. */
export const isNumeralAt = (text: string, index: number): boolean => isIn(isNumeral, text, index)

/**
 * Reads an integer in Chinese characters: by place (一百二十三, 两千零五, 十四, 廿三, 三百二十六亿, spoken 两千三) or digit by
 * digit (二〇二四). Gives `undefined` for anything that is not one numeral, approximations (七八, 三四十) included.
 */
export function parseChineseInteger(text: string): bigint | undefined {
  if (text === "") return undefined
  return hasUnits(text) ? parseByPlace(text) : parseDigits(text)
}

const hasUnits = (text: string): boolean =>
  [...text].some((character) => smallUnits.has(character) || largeUnits.has(character) || character === "廿")

/** Two digits side by side without a zero (七八个, 三五年, 一一对应) are no number. */
const isApproximation = (text: string): boolean => text.length === 2 && !/[〇零Ｏ]/.test(text)

function parseDigits(text: string): bigint | undefined {
  if (isApproximation(text)) return undefined
  let digits = ""
  for (const character of text) {
    const digit = digitValues.get(character)
    if (digit === undefined) return undefined
    digits += digit
  }
  return BigInt(digits)
}

/** What has been read of a numeral by place. */
interface PlaceReading {
  /** 万 and 亿 applied. */
  total: bigint
  /** The current group of four places. */
  section: number
  digit: number | undefined
  /** The unit just before the current digit; 1 after 零, because then the digit stands for itself. */
  unitBefore: bigint
  /** Units must fall inside a group, and 万 and 亿 must not repeat. */
  smallestUnit: number
  smallestLargeUnit: bigint
}

/** 亿 and 万 close what stands before them: (…)亿(…)万(…); 万亿 multiplies. */
function parseByPlace(text: string): bigint | undefined {
  const reading: PlaceReading = {
    total: 0n,
    section: 0,
    digit: undefined,
    unitBefore: 1n,
    smallestUnit: Number.POSITIVE_INFINITY,
    smallestLargeUnit: largest,
  }
  for (const character of text) if (!readPlace(reading, character)) return undefined
  const last = BigInt(reading.digit ?? 0)
  // 两千三 is 2300, 一万五 is 15000: without 零 the last digit belongs to the next place.
  const place = reading.unitBefore > 10n ? reading.unitBefore / 10n : 1n
  return reading.total + BigInt(reading.section) + last * place
}

const largest = 10n ** 16n

/** Reads one more character; `false` when it cannot continue the numeral. */
function readPlace(reading: PlaceReading, character: string): boolean {
  const digit = digitValues.get(character)
  if (digit !== undefined) return readDigit(reading, digit)
  const large = largeUnits.get(character)
  if (large !== undefined) return readLargeUnit(reading, large)
  if (character === "廿") return reading.digit === undefined && readDigit(reading, 2) && readSmallUnit(reading, 10)
  const small = smallUnits.get(character)
  return small !== undefined && readSmallUnit(reading, small)
}

function readDigit(reading: PlaceReading, digit: number): boolean {
  if (reading.digit !== undefined && reading.digit !== 0) return false
  if (digit === 0) reading.unitBefore = 1n
  reading.digit = digit
  return true
}

function readSmallUnit(reading: PlaceReading, unit: number): boolean {
  // 十 needs no digit before it, not even after 零 (一千零十).
  const digit = reading.digit || (unit === 10 ? 1 : 0)
  if (digit === 0 || unit >= reading.smallestUnit) return false
  reading.section += digit * unit
  reading.digit = undefined
  reading.smallestUnit = unit
  reading.unitBefore = BigInt(unit)
  return true
}

function readLargeUnit(reading: PlaceReading, unit: bigint): boolean {
  const amount = BigInt(reading.section + (reading.digit ?? 0))
  const closesTotal = unit > reading.smallestLargeUnit
  if (unit === reading.smallestLargeUnit || (amount === 0n && !closesTotal)) return false
  if (closesTotal && reading.smallestLargeUnit !== 10_000n) return false
  reading.total = closesTotal ? (reading.total + amount) * unit : reading.total + amount * unit
  reading.section = 0
  reading.digit = undefined
  reading.smallestUnit = Number.POSITIVE_INFINITY
  reading.smallestLargeUnit = unit
  reading.unitBefore = unit
  return true
}

/** Prints a safe non-negative integer by place, as headings and counts do: 10 → 十, 12 → 十二, 110 → 一百一十. */
export const formatChineseInteger = (value: number): string => dropLeadingOne(formatPlaces(value))

const dropLeadingOne = (text: string): string => (text.startsWith("一十") ? text.slice(1) : text)

const places = [
  ["亿", 100_000_000],
  ["万", 10_000],
  ["千", 1000],
  ["百", 100],
  ["十", 10],
] as const

function formatPlaces(value: number): string {
  const place = places.find(([, size]) => value >= size)
  if (place === undefined) return value === 0 ? "零" : digitCharacters.charAt(value)
  const [name, size] = place
  const rest = value % size
  const gap = rest > 0 && rest < size / 10 ? "零" : ""
  return formatPlaces(Math.floor(value / size)) + name + gap + (rest === 0 ? "" : formatPlaces(rest))
}

/** A Chinese integer as a printed decimal of scale 0. */
export function parseChineseDecimal(text: string): Decimal | undefined {
  const value = parseChineseInteger(text)
  return value === undefined ? undefined : decimal(value)
}
