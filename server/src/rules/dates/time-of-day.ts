import { type DatePart, datesIn, type WrittenDate } from "../../report/dates.ts"
import { recallOf } from "../../report/prose.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** Times of day that no clock shows. */
export const timeOfDay = defineRule({
  id: "dates/time-of-day",
  summary: "时刻在一天之内。",
  why: "25时、8时61分不存在，“24时5时30分”多半是把“日”写成了“时”。请对照原件改正。",
  source: { document: "GB/T 7408.1—2023《日期和时间 信息交换表示法 第1部分：基本原则》", level: "nationalStandard" },
  severity: "error",
  scope: "prose",
  options: noOptions,
  messages: {
    repeatedHour: "时刻“{time}”连写了两个“时”，前一个可能应当是“日”。请核对。",
    hour: "时刻“{time}”不存在：一天到24时为止。请核对。",
    minute: "时刻“{time}”不存在：分、秒最多到59。请核对。",
  },
  examples: {
    valid: [
      "截至12月31日24时，共接听来电300件；次日8时30分通报。",
      "会议于31日10—11时召开，历时26时40分，用时90分。",
      "考试时间为9时至11时30分，满分120分，得61分。",
      "截止时间为20日24时00分。",
    ],
    invalid: [
      "截至⟦24时5时30分⟧，降雨已经停止。",
      "12月31日⟦25时⟧，系统关闭。",
      "3月5日⟦8时61分⟧接到报告。",
      "3月5日⟦24时30分⟧接到报告。",
      "截至⟦25时⟧，共接到来电12件。",
    ],
  },
  check(prose, { report }) {
    const { text } = prose
    for (const date of recallOf(prose, datesIn)) {
      const defect = defectOf(text, date)
      if (defect === undefined) continue
      const time = text.slice(defect.span.start, defect.span.end)
      const repair = defect.kind === "repeatedHour" ? repairOf(text, defect.parts) : undefined
      report(
        defect.kind,
        defect.span,
        { time },
        repair === undefined
          ? {}
          : { fixes: [{ title: `改为“${repair}”`, safe: false, edits: [{ span: defect.span, newText: repair }] }] },
      )
    }
  },
})

interface TimeDefect {
  readonly kind: "repeatedHour" | "hour" | "minute"
  readonly span: LocalSpan
  readonly parts: readonly DatePart[]
}

function defectOf(text: string, { parts }: WrittenDate): TimeDefect | undefined {
  const from = parts.findIndex(({ unit }) => unit === "hour")
  const hour = parts[from]
  if (hour === undefined || hour.digits > 2) return undefined
  const time = parts.slice(from)
  const defect = (kind: TimeDefect["kind"]): TimeDefect => ({
    kind,
    parts: time,
    span: localSpanOf(hour.start, time.at(-1)?.end ?? hour.end),
  })
  const next = time[1]
  if (next?.unit === "hour") return next.start === hour.end && next.digits > 0 ? defect("repeatedHour") : undefined
  const isDated = parts[from - 1]?.unit === "day"
  if (isDuration(text, hour.start) || !(isDated || next?.unit === "minute" || isDeadline(text, hour.start)))
    return undefined
  const rest = time.slice(1)
  if (hour.value > 24 || (hour.value === 24 && rest.some(({ value }) => value > 0))) return defect("hour")
  return rest.some(({ unit, value }) => (unit === "minute" || unit === "second") && value > 59)
    ? defect("minute")
    : undefined
}

/** 历时26时40分 is a length of time. */
const isDuration = (text: string, start: number): boolean =>
  /(?:历时|用时|耗时|时长|累计|持续|平均|缩短|约|近|达|满)[^。，；]{0,4}$/.test(
    text.slice(Math.max(0, start - 8), start),
  )

/** A bare number of hours behind 截至 or a part of the day is a clock time. */
const isDeadline = (text: string, start: number): boolean =>
  /(?:截至|截止|上午|下午|晚上?|凌晨|中午|当日|次日)$/.test(text.slice(Math.max(0, start - 3), start))

/** 24时5时30分 was 24日5时30分. */
function repairOf(text: string, [day, ...rest]: readonly DatePart[]): string | undefined {
  const last = rest.at(-1)
  if (day === undefined || last === undefined || day.value < 1 || day.value > 31) return undefined
  const hours = rest.filter(({ unit }) => unit === "hour")
  if (hours.length > 1 || hours.some(({ value }) => value > 24)) return undefined
  return `${text.slice(day.start, day.numeralEnd)}日${text.slice(day.end, last.end)}`
}
