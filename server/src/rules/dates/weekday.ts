import { isCalendarDay, isPlausibleYear, weekdayOf } from "../../number/calendar.ts"
import { datesIn, type WrittenDate } from "../../report/dates.ts"
import { recallOf } from "../../report/prose.ts"
import { CharacterClass, classAt, skipBlanks } from "../../text/characters.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** The weekday beside a full date is the one that the calendar has. */
export const weekday = defineRule({
  id: "dates/weekday",
  summary: "日期后的星期与日历相符。",
  why: "星期与日期不符，说明其中之一有误。请核对日期和星期。",
  source: { document: "编校实务", clause: "时间表述应当准确", level: "practice" },
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: { mismatch: "{date}是星期{expected}，文中为“{stated}”。请核对日期和星期。" },
  examples: {
    valid: [
      "会议于2024年3月5日（星期二）召开。",
      "会议于2024年2月29日周四下午召开，3月5日（星期三）另行通知。",
      "2024年3月5日周三元到任。",
      "2023年12月31日（周日）24时截止。",
    ],
    invalid: [
      "会议于2024年3月5日（⟦星期三⟧）召开。",
      "会议于2023年10月1日⟦星期六⟧上午召开。",
      "会议于2024年3月5日 ( ⟦周日⟧)召开。",
    ],
  },
  check(prose, { report }) {
    const { text } = prose
    for (const date of recallOf(prose, datesIn)) {
      const expected = expectedWeekday(date)
      const stated = expected === undefined ? undefined : readWeekday(text, date.end)
      if (expected === undefined || stated === undefined || stated.weekday === expected) continue
      const span = localSpanOf(stated.start, stated.end)
      const newText = `${text.slice(stated.start, stated.end - 1)}${names.charAt(expected)}`
      report(
        "mismatch",
        span,
        {
          date: text.slice(date.start, date.end),
          expected: names.charAt(expected),
          stated: text.slice(stated.start, stated.end),
        },
        { fixes: [{ title: `将星期改为“${newText}”`, safe: false, edits: [{ span, newText }] }] },
      )
    }
  },
})

const names = "日一二三四五六"

function expectedWeekday({ parts: [year, month, day, more] }: WrittenDate): number | undefined {
  if (year?.unit !== "year" || month?.unit !== "month" || day?.unit !== "day" || more !== undefined) return undefined
  if (!isPlausibleYear(year.value) || !isCalendarDay(year.value, month.value, day.value)) return undefined
  return day.end > day.numeralEnd ? weekdayOf(year.value, month.value, day.value) : undefined
}

interface StatedWeekday {
  readonly weekday: number
  readonly start: number
  readonly end: number
}

const prefixes: readonly string[] = ["星期", "礼拜", "周"]

/** 星期三, （周三）; a bare 周三 may be a name and counts only where it ends a phrase. */
function readWeekday(text: string, from: number): StatedWeekday | undefined {
  const open = skipBlanks(text, from)
  const bracketed = text[open] === "（" || text[open] === "("
  const start = bracketed ? skipBlanks(text, open + 1) : open
  const prefix = prefixes.find((word) => text.startsWith(word, start))
  if (prefix === undefined) return undefined
  const end = start + prefix.length + 1
  const name = text[end - 1] ?? " "
  const weekday = name === "天" ? 0 : names.indexOf(name)
  if (weekday < 0 || (prefix === "周" && !bracketed && !endsPhrase(text, end))) return undefined
  return { weekday, start, end }
}

const endsPhrase = (text: string, end: number): boolean =>
  classAt(text, end) !== CharacterClass.han || /^[上下]午/.test(text.slice(end, end + 2))
