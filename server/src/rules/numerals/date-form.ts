import { isCalendarDay } from "../../number/calendar.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"
import { numeralStandard } from "../sources.ts"

/** Years have four digits, months and days no leading zero, and every period its 年. */
export const dateForm = defineRule({
  id: "numerals/date-form",
  summary: "年份写四位，月、日不补零，年月日写全。",
  why: "标准规定四位数的年份不能简写；“2024年01月02日”这样补零只用于全数字日期2024-01-02；年月日之间也不用顿号。",
  source: numeralStandard("5.1.4；GB/T 15834—2011 附录A.4.2"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: {
    shortYear: "年份“{actual}”应当写四位：“{expected}”。",
    padded: "月、日不补零：“{actual}”应当写作“{expected}”。",
    separated: "日期“{actual}”不用顿号分隔，应当写作“{expected}”。",
    lackingYear: "起止年份“{actual}”后面通常写“年”：“{expected}”。请与原件核对。",
  },
  examples: {
    valid: [
      "2024年1月2日，2024-01-02，08时30分，2024年01月02日 08:30，建校90年，95年来，10年3个月。",
      "《示例市规划（2021—2035年）》，示政发〔2021〕35号，（2021—2022学年）。",
      "共2010、103、20件。",
    ],
    invalid: [
      "会议于⟦23年⟧5月召开。",
      "会议于⟦2024年01月02日⟧召开，⟦2024年1月05日⟧结束。",
      "日期为⟦2010、03、02⟧。",
      "编制《示例市国土空间规划（⟦2021—2035⟧）》。",
    ],
  },
  check({ text, digits, protectionAt }, { report }) {
    for (const { start, end } of digits) {
      const span = localSpanOf(start, end)
      const number = text.slice(start, end)
      const whole = end - start === 4 ? fourDigits(text, span) : undefined
      if (whole !== undefined) {
        const actual = text.slice(whole.span.start, whole.span.end)
        const { kind, expected } = whole
        const severity = kind === "separated" ? "error" : "information"
        report(kind, whole.span, { actual, expected }, { severity, ...suggestedReplacement(whole.span, expected) })
      } else if (protectionAt(start) === 0 && isShortYear(text, span)) {
        const expected = `${Number(number) > 50 ? "19" : "20"}${number}年`
        const year = localSpanOf(start, end + 1)
        report("shortYear", year, { actual: `${number}年`, expected }, suggestedReplacement(year, expected))
      } else if (/^0[1-9]$/.test(number)) {
        const date = paddedDate(text, start)
        if (date === undefined) continue
        const actual = text.slice(date.start, date.end)
        const expected = actual.replaceAll(/(^|[年月])0/g, "$1")
        report("padded", date, { actual, expected }, suggestedReplacement(date, expected))
      }
    }
  },
})

interface WholeDate {
  readonly kind: "separated" | "lackingYear"
  readonly span: LocalSpan
  readonly expected: string
}

/** 2010、03、02, or 2021—2035 alone in brackets. */
function fourDigits(text: string, { start }: LocalSpan): WholeDate | undefined {
  const rest = text.slice(start, start + 12)
  const separated = /^((?:19|20)\d\d)、(0?\d|1[0-2])、(0?[1-9]|[12]\d|3[01])(?![\d、])/.exec(rest)
  if (
    separated !== null &&
    /[0]/.test(rest.charAt(5)) &&
    isCalendarDay(undefined, Number(separated[2]), Number(separated[3]))
  )
    return {
      kind: "separated",
      span: localSpanOf(start, start + separated[0].length),
      expected: `${separated[1]}年${Number(separated[2])}月${Number(separated[3])}日`,
    }
  const period = /^((?:19|20)\d\d)(?:[-－–—~～至]|——)((?:19|20)\d\d)(?=[）)])/.exec(rest)
  if (period === null || !/[（(]/.test(text.charAt(start - 1)) || !(Number(period[1]) < Number(period[2])))
    return undefined
  const span = localSpanOf(start, start + period[0].length)
  return { kind: "lackingYear", span, expected: `${period[1]}—${period[2]}年` }
}

/** 23年5月 is a date when it does not follow another number; 10年3个月 is a length of time. */
const isShortYear = (text: string, { start, end }: LocalSpan): boolean =>
  end - start === 2 &&
  text[end] === "年" &&
  /^\d{1,2}月(?!龄)/.test(text.slice(end + 1, end + 5)) &&
  !/[\d.第满近约〔'’‘]/.test(text.charAt(start - 1))

/**
 * The date around a padded month, or around a padded day behind a plain month. With a time of day or a page behind it the
 * date is a stamp that a machine printed.
 */
function paddedDate(text: string, start: number): LocalSpan | undefined {
  const from = /(?:\d{4}年)?(?:\d{1,2}月)?$/.exec(text.slice(Math.max(0, start - 8), start))
  const head = from?.[0] ?? ""
  if (head === "" || /0\d月$/.test(head)) return undefined
  const rest = /^\d\d(?:月(?:\d{1,2}日)?|日)/.exec(text.slice(start, start + 6))?.[0] ?? ""
  const expected = head.endsWith("月") ? rest.endsWith("日") && !rest.includes("月") : rest.includes("月")
  const end = start + rest.length
  if (!expected || /^\s{0,4}\d/.test(text.slice(end, end + 6))) return undefined
  return localSpanOf(start - head.length, end)
}
