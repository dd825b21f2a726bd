import { type DateDefect, dateDefects } from "../../report/date-defects.ts"
import { datesIn, type WrittenDate } from "../../report/dates.ts"
import { recallOf } from "../../report/prose.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** Dates that no calendar has, and digit runs that are the remains of a date. */
export const calendar = defineRule({
  id: "dates/calendar",
  summary: "日期在日历上存在。",
  why: "2月30日、13月这样的日期不存在；330日、20212025年多是复制网页时丢了“月”或连接号。读者无从知道原意，请对照原件改正。",
  source: { document: "GB/T 15835—2011《出版物上数字用法》", clause: "5.1.4 年月日的写法", level: "nationalStandard" },
  severity: "error",
  scope: "prose",
  options: noOptions,
  messages: {
    noSuchDay: "日期“{date}”不存在：{month}月最多{days}日。请核对。",
    noSuchMonth: "日期“{date}”不存在：一年只有12个月。请核对。",
    lostCharacters: "“{date}”不是日期或年份，可能在复制时丢了字符。请对照原件改正。",
    dayForMonth: "“{date}”连写了两个“日”，前一个应当是“月”。请核对。",
  },
  examples: {
    valid: [
      "截至2024年2月29日，收到意见12条；2月29日召开会议。",
      "会议于1月31日10—11时召开，公示期为2月3日—10日。",
      "1—6月受理案件120件，自收到申请之日起30日内答复，公示120日。",
      "全市12345热线日均接听500件，投资12000日元，办理满180日。",
      "规划期为2021—2025年，文明绵延5000年，距今10000年。",
      "本办法自二〇二四年三月三十一日起施行。",
      "农历二月三十日祭祖。",
    ],
    invalid: [
      "截至⟦2023年2月29日⟧，收到意见12条。",
      "会议于⟦2月30日⟧召开，⟦6月31日⟧结束。",
      "⟦2023年13月⟧开工。",
      "⟦330日⟧，示例市召开推进会。",
      "《示例市法治建设方案（⟦20212025年⟧）》已经印发。",
      "自⟦202211日⟧起至⟦20221231日⟧止。",
      "据统计，⟦7日22日⟧受理申请12件。",
      "活动于⟦2月28—30日⟧举行。",
      "考核期为2023年1月1日至⟦2月29日⟧。",
      "⟦二〇二三年二月三十日⟧",
    ],
  },
  check(prose, { report }) {
    const { text } = prose
    let previous: WrittenDate | undefined
    for (const date of recallOf(prose, datesIn)) {
      if (!isLunar(text, date.start))
        for (const defect of dateDefects(text, date, carriedYear(text, previous, date))) {
          const span = localSpanOf(defect.start, defect.end)
          report(defect.kind, span, { date: text.slice(span.start, span.end), ...lengthOf(defect) }, fixesOf(defect))
        }
      previous = date
    }
  },
})

const lengthOf = ({ month, days }: DateDefect): { readonly month: number; readonly days: number } => ({ month, days })

const fixesOf = ({ start, end, repair }: DateDefect) =>
  repair === undefined
    ? {}
    : {
        fixes: [{ title: `改为“${repair}”`, safe: false, edits: [{ span: localSpanOf(start, end), newText: repair }] }],
      }

/** Lunar months have up to 30 days. */
const isLunar = (text: string, start: number): boolean =>
  /[农阴旧]历[^。，；]*$/.test(text.slice(Math.max(0, start - 8), start))

/** 2023年1月1日至2月28日: the second date has the year of the first one, unless its month is an earlier one. */
function carriedYear(text: string, from: WrittenDate | undefined, to: WrittenDate): number | undefined {
  if (from === undefined || !/^(?:[至到~～－-]|—{1,2})$/.test(text.slice(from.end, to.start).slice(0, 3)))
    return undefined
  const [year, month] = from.parts
  const [later] = to.parts
  if (year?.unit !== "year" || month?.unit !== "month" || later?.unit !== "month") return undefined
  return later.value >= month.value ? year.value : undefined
}
