import { daysInMonth, isCalendarDay, isPlausibleYear } from "../number/calendar.ts"
import type { DatePart, WrittenDate } from "./dates.ts"

/** A date that no calendar has; `repair` is what it was meant to be, where only one reading is left. */
export interface DateDefect {
  readonly kind: "noSuchDay" | "noSuchMonth" | "lostCharacters" | "dayForMonth"
  readonly start: number
  readonly end: number
  /** For `noSuchDay`: the month as printed and its length. */
  readonly month: number
  readonly days: number
  readonly repair: string | undefined
}

/** Finds what is wrong with one date; `year` is the year of the date that a range began with, if any. */
export function* dateDefects(text: string, date: WrittenDate, carriedYear: number | undefined): Generator<DateDefect> {
  for (const [index, part] of date.parts.entries()) {
    const previous = date.parts[index - 1]
    if (part.digits >= 3) {
      const lost = lostCharacters(text, part, previous)
      if (lost !== undefined) yield lost
      else if (part.unit !== "day" || previous?.unit !== "month") continue
    }
    if (part.unit === "month") yield* monthDefects(date, index)
    else if (part.unit === "day") yield* dayDefects(text, date, index, carriedYear)
  }
}

const plainDefect = (kind: DateDefect["kind"], start: number, end: number, repair?: string): DateDefect => ({
  kind,
  start,
  end,
  month: 0,
  days: 0,
  repair,
})

/** 2023年13月, 13月5日; a number of months alone (满18月) is a duration. */
function* monthDefects({ parts }: WrittenDate, index: number): Generator<DateDefect> {
  const part = parts[index]
  if (part === undefined || part.digits >= 3 || (part.value >= 1 && part.value <= 12)) return
  const year = parts[index - 1]
  const day = parts[index + 1]?.unit === "day" ? parts[index + 1] : undefined
  const isDate = isPrintedYear(year) || (day !== undefined && year === undefined)
  if (isDate) yield plainDefect("noSuchMonth", year?.start ?? part.start, day?.end ?? part.end)
}

const isPrintedYear = (part: DatePart | undefined): part is DatePart =>
  part?.unit === "year" && (part.digits === 4 || part.digits === 0) && isPlausibleYear(part.value)

function* dayDefects(
  text: string,
  { parts }: WrittenDate,
  index: number,
  carriedYear: number | undefined,
): Generator<DateDefect> {
  const part = parts[index]
  const previous = parts[index - 1]
  if (part === undefined || previous === undefined) return
  if (previous.unit === "day" && previous.end > previous.numeralEnd && previous.end === part.start) {
    if (index === 1 && isMonthAndDay(previous, part))
      yield plainDefect(
        "dayForMonth",
        previous.start,
        part.end,
        `${text.slice(previous.start, previous.numeralEnd)}月${text.slice(part.start, part.end)}`,
      )
    return
  }
  const monthIndex = previous.unit === "month" ? index - 1 : index - 2
  const month = parts[monthIndex]
  if (month?.unit !== "month" || month.value < 1 || month.value > 12) return
  const year = parts[monthIndex - 1]
  const known = isPrintedYear(year) ? year.value : year === undefined ? carriedYear : undefined
  if (isCalendarDay(known, month.value, part.value)) return
  yield {
    ...plainDefect("noSuchDay", isPrintedYear(year) ? year.start : month.start, part.end),
    month: month.value,
    days: daysInMonth(month.value, known),
  }
}

/** 7日22日 can be read as 7月22日; 8日9日 may be two days in a row. */
const isMonthAndDay = (first: DatePart, second: DatePart): boolean =>
  isShort(first) &&
  isShort(second) &&
  second.value !== first.value + 1 &&
  isCalendarDay(undefined, first.value, second.value)

const isShort = ({ digits }: DatePart): boolean => digits === 1 || digits === 2

/** A digit run in which 年, 月 or a dash was lost in copying: 20212025年, 202211日, 330日. */
function lostCharacters(text: string, part: DatePart, previous: DatePart | undefined): DateDefect | undefined {
  const digits = text.slice(part.start, part.start + part.digits)
  const unit = text.slice(part.numeralEnd, part.end)
  const defect = (repair?: string): DateDefect => plainDefect("lostCharacters", part.start, part.end, repair)
  switch (part.unit) {
    case "year":
      return previous === undefined ? lostInYear(digits, unit, defect) : undefined
    case "month":
      return previous === undefined && opensWithYear(digits) && part.digits > 4
        ? defect(monthReading(digits))
        : undefined
    case "day":
      return lostInDay(text, part, previous, digits, defect)
    default:
      return undefined
  }
}

type MakeDefect = (repair?: string) => DateDefect

/** 20212025年 is a period; 10000年 and 5000年 are long times. */
function lostInYear(digits: string, unit: string, defect: MakeDefect): DateDefect | undefined {
  if (digits.length < 5 || !opensWithYear(digits) || digits.endsWith("00")) return undefined
  const [from, to] = [digits.slice(0, 4), digits.slice(4)]
  return defect(to.length === 4 && opensWithYear(to) && from < to ? `${from}—${to}${unit}` : undefined)
}

const opensWithYear = (digits: string): boolean => isPlausibleYear(Number(digits.slice(0, 4))) && digits.length >= 4

/** 20211月 is 2021年1月. */
function monthReading(digits: string): string | undefined {
  const month = Number(digits.slice(4))
  return month >= 1 && month <= 12 ? `${digits.slice(0, 4)}年${digits.slice(4)}月` : undefined
}

function lostInDay(
  text: string,
  part: DatePart,
  previous: DatePart | undefined,
  digits: string,
  defect: MakeDefect,
): DateDefect | undefined {
  if (previous?.unit === "month") return undefined
  if (digits.length >= 6 && previous === undefined)
    return opensWithYear(digits) ? defect(fullReading(digits)) : undefined
  const readings = splitReadings(digits).map(({ month, day }) => `${month}月${day}日`)
  if (digits.length > 4 || readings.length === 0) return undefined
  const follows = isPrintedYear(previous)
  if (!follows && (previous !== undefined || !standsAsDate(text, part, digits))) return undefined
  return defect(readings.length === 1 ? readings[0] : undefined)
}

/** Month and day that a digit run can be split into: 330 is 3|30, 1231 is 12|31, 111 is 1|11 or 11|1. */
function splitReadings(digits: string): readonly { readonly month: number; readonly day: number }[] {
  return [1, 2]
    .filter((length) => digits.length - length >= 1 && digits.length - length <= 2)
    .map((length) => ({ month: Number(digits.slice(0, length)), day: Number(digits.slice(length)), digits, length }))
    .filter(({ month, day, length }) => isCalendarDay(undefined, month, day) && digits[length] !== "0")
}

/** 202211 is 2022年1月1日, 20221231 is 2022年12月31日. */
function fullReading(digits: string): string | undefined {
  const readings = splitReadings(digits.slice(4))
  const [only] = readings
  return readings.length === 1 && only ? `${digits.slice(0, 4)}年${only.month}月${only.day}日` : undefined
}

/** Lengths of time that laws and campaigns set: they are no date that lost its 月. */
const usualDurations = new Set(["110", "120", "130", "210", "220", "230", "310", "320"])

/** Whether a bare run before 日 stands where only a date can stand: between marks, or behind 截至, 至, 于. */
function standsAsDate(text: string, { start, end }: DatePart, digits: string): boolean {
  if (usualDurations.has(digits)) return false
  const before = text[start - 1] ?? ""
  const after = text[end] ?? ""
  const opens = before === "" || "\n。；，,;：:（(至于截在自从".includes(before)
  const closes = after !== "" && "，,。；;至—－-起止）)上下凌晚在召".includes(after)
  return opens && closes && !text.startsWith("以", end)
}
