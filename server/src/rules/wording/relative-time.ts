import type { DocumentAnalysis } from "../../relations/document.ts"
import { type Span, spanOf } from "../../text/span.ts"
import { createWordIndex } from "../../text/word-index.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** A report on last year that is dated this year: 今年 can mean either. */
export const relativeTime = defineRule({
  id: "wording/relative-time",
  summary: "次年印发的年度报告不用“今年”“今年以来”。",
  why: "报告写的是上一年，落款是下一年，“今年”指哪一年就有歧义。请写明年份。只报告一次。",
  source: practice("时间表述明确"),
  severity: "information",
  scope: "document",
  options: noOptions,
  messages: { ambiguous: "报告的是{year}年的情况，成文于{dated}年，“{word}”指哪一年不明确。请写明年份。" },
  examples: {
    valid: [
      "示例区2023年法治政府建设年度报告\n\n2023年以来，受理申请12件。\n\n示例区人民政府\n2024年1月22日",
      "示例区2023年法治政府建设年度报告\n\n今年以来，受理申请12件。\n\n示例区人民政府\n2023年12月22日",
    ],
    invalid: [
      "示例区2023年法治政府建设年度报告\n\n⟦今年以来⟧，受理申请12件。今年办结10件。\n\n示例区人民政府\n2024年1月22日",
    ],
  },
  check(document, { report }) {
    const { year } = document.report
    const dated = datedYear(document)
    if (year === undefined || dated !== year + 1) return
    const [first, ...others] = placesOf(document)
    if (first === undefined) return
    const word = document.report.text.slice(first.start, first.end)
    const related = others.slice(0, 10).map((span) => ({ message: "另一处", span }))
    report("ambiguous", first, { year, dated, word }, { related })
  },
})

/** The year of the last date that stands alone: 成文日期. */
function datedYear({ report: { blocks } }: DocumentAnalysis): number | undefined {
  const date = blocks.findLast(({ kind }) => kind === "date")
  const year = date?.kind === "date" ? /(\d{4})年/.exec(date.text)?.[1] : undefined
  return year === undefined ? undefined : Number(year)
}

const words = createWordIndex(["今年以来", "今年", "去年", "明年"])

const placesOf = ({ prose }: DocumentAnalysis): readonly Span[] =>
  prose.flatMap(({ prose: piece, start }) =>
    words
      .find(piece.text)
      .filter((found) => piece.protectionAt(found.start) === 0)
      .map((found) => spanOf(start + found.start, start + found.start + found.word.length)),
  )
