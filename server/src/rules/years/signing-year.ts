import type { Report } from "../../report/model.ts"
import { blockBefore } from "../../report/neighbours.ts"
import { type Span, spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** A report on a year is signed when the year has ended; a plan before or in its year. */
export const signingYear = defineRule({
  id: "years/signing-year",
  summary: "成文日期与报告年度相合：年度报告在次年成文，计划在当年成文。",
  why: "年度报告在年度结束以后成文，通常在次年年初。成文日期早于年度结束或晚了一年以上，多是年份没有改。请核对成文日期和报告年度。",
  source: { document: "《法治政府建设与责任落实督察工作规定》", clause: "年度报告的时限", level: "law" },
  severity: "error",
  scope: "report",
  options: noOptions,
  exampleProfile: "fazhi-annual-report",
  messages: {
    early: "报告的是{year}年度，成文日期“{date}”在年度结束之前。请核对年份，通常为{expected}年。",
    late: "报告的是{year}年度，成文日期“{date}”晚了一年以上。请核对年份，通常为{expected}年。",
    plan: "计划的是{year}年，成文日期“{date}”不在当年。请核对年份。",
  },
  examples: {
    valid: [
      "示例区2023年度法治政府建设情况报告\n一、主要举措\n示例区人民政府\n2024年1月22日",
      "示例区2023年度法治政府建设情况报告\n一、主要举措\n示例区人民政府\n2023年12月28日",
    ],
    invalid: [
      "示例区2023年度法治政府建设情况报告\n一、主要举措\n示例区人民政府\n⟦2023⟧年1月22日",
      "示例区2023年度法治政府建设情况报告\n一、主要举措\n示例区人民政府\n⟦2025⟧年1月22日",
    ],
  },
  check(document, { report, profile, reading }) {
    const { year } = reading.reportYear()
    if (year === undefined || profile.period === undefined) return
    for (const { date, signed, month, span } of closingDates(document)) {
      const isPast = profile.period === "pastYear"
      const expected = isPast ? year + 1 : year
      const isEarly = signed < expected && !(signed === expected - 1 && month >= earliestMonth)
      const isLate = signed > expected
      if (!isEarly && !isLate) continue
      const message = isPast ? (isEarly ? "early" : "late") : "plan"
      report(
        message,
        span,
        { year, date, expected },
        {
          severity: message === "early" ? "error" : "warning",
          fixes: [{ title: `改为“${expected}年”`, safe: false, edits: [{ span, newText: String(expected) }] }],
        },
      )
    }
  },
})

/** Reports are finished from this month of their own year on, plans from this month of the year before. */
const earliestMonth = 10

interface ClosingDate {
  readonly date: string
  readonly signed: number
  readonly month: number
  /** The digits of the year. */
  readonly span: Span
}

/** The dates below signatures, in Arabic digits. */
function closingDates(report: Report): readonly ClosingDate[] {
  const { elements, text } = report
  return elements.flatMap((element) => {
    if (element.kind !== "date" || blockBefore(report, element)?.kind !== "signature") return []
    const { text: date, span } = element
    const found = /^(\d{4})年(\d{1,2})月/u.exec(date)
    const at = text.slice(span.start, span.end).search(/\d{4}/u)
    if (found === null || at < 0) return []
    return [
      {
        date,
        signed: Number(found[1]),
        month: Number(found[2]),
        span: spanOf(span.start + at, span.start + at + 4),
      },
    ]
  })
}
