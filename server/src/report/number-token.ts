import { type Decimal, decimal, powerOfTen, shift, withoutTrailingZeros } from "../number/decimal.ts"
import { isNumeralAt, parseChineseInteger } from "../number/numeral.ts"
import { CharacterClass, characterSet, classAt, digitValue, isDigit, isIn, skipBlanks } from "../text/characters.ts"
import { isThousandsGroup } from "./segments.ts"
import { unitAt } from "./units.ts"

/** A number as printed, before anything is known about what it counts. */
export interface NumberToken {
  readonly start: number
  /** After the digits, before 万/亿. */
  readonly digitsEnd: number
  /** After 万/亿 and 余/多. */
  readonly end: number
  /** 万 and 亿 applied. */
  readonly value: Decimal
  /** Whether 万 or 亿 was printed: such numbers are rounded. */
  readonly scaled: boolean
  /** 余, 多 or 几 behind the digits or the 万/亿. */
  readonly plus: boolean
  readonly script: "arabic" | "chinese"
}

const magnitudes: readonly (readonly [string, number])[] = [
  ["万亿", 12],
  ["千亿", 11],
  ["百亿", 10],
  ["亿", 8],
  ["千万", 7],
  ["百万", 6],
  ["万", 4],
  ["千", 3],
]

const magnitudeStarts = characterSet("万亿千百")

const isPlus = (character: string | undefined): boolean =>
  character === "余" || character === "多" || character === "几"

/** Longer numerals are no figures but account numbers, codes or noise; their value is not read, which keeps reading linear. */
export const longestNumeral = 40

/** Reads Arabic digits at `start`, which must be a digit: 202798 · 1,234.5 · １２．５ · 1.25万 · 1900余万 · 1亿2541.7万 · 20万8129. */
export function readArabicNumber(text: string, start: number): NumberToken {
  const token = readSimpleNumber(text, start)
  if (!isDigit(text, token.end)) return token
  if (text[token.end - 1] === "万") return readWholeNumber(text, token)
  if (text[token.end - 1] !== "亿") return token
  const lower = readSimpleNumber(text, token.end)
  if (!lower.scaled || text.slice(lower.digitsEnd, lower.end).includes("亿")) return token
  return { ...lower, start, value: addDecimals(token.value, lower.value) }
}

/** 20万8129人: 万 between the digits of one whole number; 20万2023年 are two numbers. */
function readWholeNumber(text: string, upper: NumberToken): NumberToken {
  const lower = readSimpleNumber(text, upper.end)
  const whole = upper.value.scale <= 0 && lower.value.scale === 0 && !lower.scaled && lower.end - upper.end <= 4
  if (!whole || upper.plus || !isUnitAt(text, lower.end)) return upper
  return { ...lower, start: upper.start, value: addDecimals(upper.value, lower.value) }
}

const isUnitAt = (text: string, index: number): boolean => unitAt(text, skipBlanks(text, index)) !== undefined

function readSimpleNumber(text: string, start: number): NumberToken {
  let read = 0n
  let recent = 0
  let unread = 0
  let scale = 0
  let index = start
  let decimals = false
  for (; ; index++) {
    const kind = classAt(text, index)
    if (kind === CharacterClass.digit) {
      if (index - start >= longestNumeral) continue
      // As many digits as a plain number holds are read at a time.
      recent = recent * 10 + digitValue(text.charCodeAt(index))
      unread++
      if (unread === 15) [read, recent, unread] = [read * powerOfTen(15) + BigInt(recent), 0, 0]
      if (decimals) scale++
    } else if (!decimals && isDecimalPoint(text, index)) decimals = true
    else if (decimals || !(isGroupMark(text, index) || isSpacedGroup(text, start, index))) break
  }
  const coefficient = read === 0n ? BigInt(recent) : read * powerOfTen(unread) + BigInt(recent)
  return readMagnitude(text, start, index, decimal(coefficient, scale), "arabic")
}

const isDecimalPoint = (text: string, index: number): boolean =>
  (text[index] === "." || text[index] === "．") && isDigit(text, index - 1) && isDigit(text, index + 1)

const isGroupMark = (text: string, index: number): boolean =>
  (text[index] === "," || text[index] === "，") && isThousandsGroup(text, index)

/**
 * 321 146件: a blank in place of the comma between groups of three digits, as yearbooks print them, where all groups are whole and a unit
 * follows right behind the last one. A word in front of the first group would make it a number of its own (表1 100件).
 */
function isSpacedGroup(text: string, start: number, index: number): boolean {
  if (!isIn(groupBlanks, text, index) || !isDigit(text, index + 1) || isIn(notInFront, text, start - 1)) return false
  const [digits] = spacedGroups.exec(text.slice(start, start + longestNumeral)) ?? []
  return digits !== undefined && index < start + digits.length && unitAt(text, start + digits.length) !== undefined
}

const groupBlanks = characterSet(" \u00a0\u2009\u202f")
/** What numbers a thing that is named in front of it. */
const notInFront = characterSet("第表图例注.．-—–ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
const spacedGroups = /^[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,3}(?![\d ])/

/**
 * Reads a Chinese numeral at `start`: 四, 十二, 一百二十三, 三百二十六亿, 二〇二四. Two plain digits side by side
 * (三四个, 七八家: GB/T 15835—2011 4.2.2) are an approximation and give `undefined`.
 */
export function readChineseNumber(text: string, start: number): NumberToken | undefined {
  let end = start
  while (end < text.length && end - start < 24 && isNumeralAt(text, end)) end++
  const characters = text.slice(start, end)
  if (/[一二三四五六七八九][一二三四五六七八九]/.test(characters) && characters.length < 4) return undefined
  if (text[end] === "几" || text[start - 1] === "几" || text[start - 1] === "数" || text[start - 1] === "上")
    return undefined
  const value = parseChineseInteger(characters)
  if (value === undefined) return undefined
  const scaled = /[万亿]$/.test(characters)
  const token = readMagnitude(text, start, end, decimal(value), "chinese")
  // 三百二十六亿 is known to the 亿, not to the unit.
  return scaled ? { ...token, scaled, value: withoutTrailingZeros(token.value) } : token
}

function readMagnitude(
  text: string,
  start: number,
  digitsEnd: number,
  digits: Decimal,
  script: NumberToken["script"],
): NumberToken {
  let end = digitsEnd
  let plus = false
  if (isPlus(text[end])) {
    plus = true
    end++
  }
  const at = script === "arabic" ? skipBlanks(text, end) : end
  const magnitude = isIn(magnitudeStarts, text, at) ? magnitudes.find(([name]) => text.startsWith(name, at)) : undefined
  if (magnitude !== undefined) {
    end = at + magnitude[0].length
    if (isPlus(text[end])) {
      plus = true
      end++
    }
  }
  return {
    start,
    digitsEnd,
    end,
    value: magnitude === undefined ? digits : shift(digits, magnitude[1]),
    scaled: magnitude !== undefined,
    plus,
    script,
  }
}

/** 1亿2541.7万: the 亿 is exact, the precision is that of the lower part. */
function addDecimals(high: Decimal, low: Decimal): Decimal {
  const scale = Math.max(high.scale, low.scale)
  const scaled = ({ coefficient, scale: own }: Decimal): bigint => coefficient * powerOfTen(scale - own)
  return decimal(scaled(high) + scaled(low), scale)
}
