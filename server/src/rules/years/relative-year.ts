import { gather, type Piece } from "../../text/runs.ts"
import { type LocalSpan, localSpanOf, rebase } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** A report that is read in the year after names years by number: 今年 could be either. */
export const relativeYear = defineRule({
  id: "years/relative-year",
  summary: "年度报告用年份，不用“今年”“去年”。",
  why: "年度报告在次年成文、公开，读者读到“今年”时，不知道指报告的年度还是成文的年度。请改写为具体年份；只在首次出现处提示。",
  source: { document: "公文写作的通行做法", level: "practice" },
  severity: "information",
  scope: "report",
  options: noOptions,
  exampleProfile: "fazhi-annual-report",
  messages: { ambiguous: "“{word}”所指的年份不明确：报告的是{year}年度，成文在次年{more}。建议写明年份。" },
  examples: {
    valid: [
      "示例区2023年度法治政府建设情况报告\n2023年，示例区依法履职。\n一、主要举措\n（一）办案。2023年以来办理案件。",
    ],
    invalid: ["示例区2023年度法治政府建设情况报告\n一、主要举措\n（一）办案。⟦今年⟧以来办理案件，去年评查案卷。"],
  },
  check(_document, { report, profile, reading }) {
    const { year } = reading.reportYear()
    if (profile.period !== "pastYear" || profile.titleYear === "none" || year === undefined) return
    const found = gather(reading.paragraphs(), relativeWords).map(({ found: { word, span }, start }) => ({
      word,
      span: rebase(span, start),
    }))
    const [first, ...others] = found
    if (first === undefined) return
    const more = others.length === 0 ? "" : `，文中另有${others.length}处`
    report(
      "ambiguous",
      first.span,
      { word: first.word, year, more },
      {
        related: others.slice(0, shown).map(({ word, span }) => ({ message: `“${word}”`, span })),
      },
    )
  },
})

interface RelativeWord {
  readonly word: string
  readonly span: LocalSpan
}

const relativeWords = ({ text }: Piece): readonly RelativeWord[] =>
  Array.from(text.matchAll(relative), ({ 0: word, index }) => ({ word, span: localSpanOf(index, index + word.length) }))

const relative = /今年|去年|明年/gu
const shown = 10
