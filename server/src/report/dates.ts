import { parseChineseInteger } from "../number/numeral.ts"
import {
  CharacterClass,
  characterSet,
  classAt,
  digitValue,
  isBlank,
  isDigit,
  nextIn,
  skipBlanks,
} from "../text/characters.ts"

/** Units of dates and times of day; 号 counts as 日, 点 as 时. */
export type DateUnit = "year" | "month" | "day" | "hour" | "minute" | "second"

/** One number with its unit: “3月”, or the first number of a range “28—30日”, which has no unit of its own. */
export interface DatePart {
  readonly unit: DateUnit
  readonly value: number
  /** How many digits were printed; 0 for Chinese numerals. */
  readonly digits: number
  /** Number and unit. */
  readonly start: number
  readonly end: number
  /** Start of the unit. */
  readonly numeralEnd: number
}

/** Parts of a date or time that stand directly behind each other: “2023年3月30日”, “24时5时30分”, or just “30日”. */
export interface WrittenDate {
  readonly start: number
  readonly end: number
  readonly parts: readonly DatePart[]
}

const units: ReadonlyMap<string, DateUnit> = new Map<string, DateUnit>([
  ["年", "year"],
  ["月", "month"],
  ["日", "day"],
  ["号", "day"],
  ["时", "hour"],
  ["点", "hour"],
  ["分", "minute"],
  ["秒", "second"],
])

/** What makes the unit before it the beginning of a word: 日元, 日均, 月龄, 时间, 分钟. */
const wordEndings: Readonly<Record<DateUnit, string>> = {
  year: "均级龄",
  month: "均龄度薪租",
  day: "元圆均常产趋益志照语资系程薪",
  hour: "间期代段刻候速效长常",
  minute: "钟之别",
  second: "钟",
}

/** 号 behind a month is a day unless it numbers something: 8号楼, 3号文件. */
const numberedThings = "文楼线令公院机井提桌馆门厅仓台风"

/** Longer digit runs are codes. */
const longestRun = 10

/** The dates and times of day of a piece of prose. */
export const datesIn = ({ text }: { readonly text: string }): readonly WrittenDate[] => [...findDates(text)]

/** Finds every date and time of day in a text; linear. */
export function* findDates(text: string): Generator<WrittenDate> {
  let at = nextIn(openings, text, 0, text.length)
  for (; at < text.length; at = nextIn(openings, text, at, text.length)) {
    const parts = canStart(text, at) ? readParts(text, at) : []
    const last = parts.at(-1)
    if (last === undefined) at = skipRun(text, at)
    else {
      yield { start: at, end: last.end, parts }
      at = last.end
    }
  }
}

/** What a date can begin with: a digit, or the 一 or 二 of a year. All else is passed over. */
const openings = characterSet("0123456789０１２３４５６７８９一二")

/** Past a digit run that is no date, or one character on. */
function skipRun(text: string, at: number): number {
  let end = at + 1
  if (isDigit(text, at)) while (isDigit(text, end)) end++
  return end
}

const chineseDigits = "〇○Ｏ零一二三四五六七八九十"

/** Chinese numerals open a date only as a year written digit by digit: 二〇二三年. */
function canStart(text: string, at: number): boolean {
  if (!isDigit(text, at)) return isChineseYear(text, at)
  const previous = text[at - 1] ?? ""
  if (previous === "第" || classAt(text, at - 1) === CharacterClass.latin) return false
  return !(".．,，".includes(previous) && previous !== "" && isDigit(text, at - 2))
}

function isChineseYear(text: string, at: number): boolean {
  if (text[at + 4] !== "年") return false
  return "〇○Ｏ零九".includes(text[at + 1] ?? " ") && chineseDigits.indexOf(text[at - 1] ?? " ") < 0
}

function readParts(text: string, from: number): readonly DatePart[] {
  const parts: DatePart[] = []
  let at = from
  for (;;) {
    const part = readPart(text, at, parts.at(-1)) ?? readRangeStart(text, at, parts.at(-1))
    if (part === undefined || !isFitting(part, parts.at(-1))) return parts
    parts.push(part)
    at = part.end === part.numeralEnd || isBlank(text, part.end) ? part.end + 1 : part.end
  }
}

/** 分 and 秒 are times only behind larger parts; 分 alone is a mark in an examination. */
const isFitting = ({ unit }: DatePart, previous: DatePart | undefined): boolean =>
  (unit !== "minute" && unit !== "second") || previous?.unit === "hour" || previous?.unit === "minute"

function readPart(text: string, start: number, previous: DatePart | undefined): DatePart | undefined {
  const number = isDigit(text, start) ? readDigits(text, start) : readChinese(text, start)
  if (number === undefined) return undefined
  const unitStart = skipBlanks(text, number.end)
  const unit = units.get(text[unitStart] ?? "")
  if (unit === undefined || isWord(text, unitStart, unit, previous)) return undefined
  if (text[unitStart] === "号" && previous?.unit !== "month") return undefined
  return { unit, value: number.value, digits: number.digits, start, numeralEnd: unitStart, end: unitStart + 1 }
}

/** “28” in 2月28—30日. */
function readRangeStart(text: string, start: number, previous: DatePart | undefined): DatePart | undefined {
  if (previous?.unit !== "month" || !isDigit(text, start)) return undefined
  const number = readDigits(text, start)
  if (number === undefined || !"—-–－~～至".includes(text[number.end] ?? " ")) return undefined
  const next = readPart(text, number.end + 1, undefined)
  if (next?.unit !== "day" || next.value < number.value) return undefined
  return { unit: "day", value: number.value, digits: number.digits, start, numeralEnd: number.end, end: number.end }
}

interface DateNumber {
  readonly value: number
  readonly digits: number
  readonly end: number
}

function readDigits(text: string, start: number): DateNumber | undefined {
  let value = 0
  let end = start
  for (; isDigit(text, end); end++) {
    if (end - start >= longestRun) return undefined
    value = value * 10 + digitValue(text.charCodeAt(end))
  }
  return { value, digits: end - start, end }
}

function readChinese(text: string, start: number): DateNumber | undefined {
  let end = start
  while (end - start < 5 && chineseDigits.includes(text[end] ?? " ")) end++
  const value = parseChineseInteger(text.slice(start, end).replaceAll(/[○Ｏ零]/g, "〇"))
  return value === undefined ? undefined : { value: Number(value), digits: 0, end }
}

/** Behind a month, 日 is the day whatever follows: 3月5日常务会议. */
function isWord(text: string, unitStart: number, unit: DateUnit, previous: DatePart | undefined): boolean {
  const next = text[unitStart + 1] ?? ""
  if (next === "") return false
  if (text[unitStart] === "号") return numberedThings.includes(next)
  return previous?.unit !== "month" && wordEndings[unit].includes(next)
}
