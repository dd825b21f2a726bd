import type { DocumentAnalysis } from "../../relations/document.ts"
import type { Prose } from "../../report/prose.ts"
import { knownDocuments } from "../../terms/document-names.ts"
import { gather } from "../../text/runs.ts"
import { type LocalSpan, localSpanOf, rebase, type Span } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** 《法治政府建设实施纲要（2015—2020年）》 in the report on 2023: the period of the plan is over, and another one followed. */
export const namedPeriod = defineRule({
  id: "terms/named-period",
  summary: "引用的规划、纲要是报告年度所在的一期，同一名称的写法前后一致。",
  why: "沿用往年稿子时，容易把上一期纲要的年份留下来。回顾历史的可以不理会；否则请改为本期的名称。起止年份之间用哪一种连接号，全文应当一致。",
  source: practice("《法治政府建设实施纲要》的名称"),
  severity: "warning",
  scope: "document",
  options: noOptions,
  exampleProfile: "fazhi-annual-report",
  messages: {
    past: "报告的是{year}年，而《{name}》到{end}年为止；这一年在《{next}》的期限之内。请核对。",
    dash: "同一名称的连接号前面写作“{first}”，这里写作“{actual}”。请统一。",
  },
  examples: {
    valid: [
      "示例区2023年度法治政府建设情况报告\n一、主要举措\n落实《法治政府建设实施纲要（2021-2025年）》，再学《法治政府建设实施纲要（2021-2025年）》。",
      "示例区2023年度法治政府建设情况报告\n一、主要举措\n总结《法治政府建设实施纲要（2015—2020年）》，落实《法治政府建设实施纲要（2021—2025年）》。",
      "示例区2019年度法治政府建设情况报告\n一、主要举措\n落实《法治政府建设实施纲要（2015—2020年）》。",
    ],
    invalid: [
      "示例区2023年度法治政府建设情况报告\n一、主要举措\n落实《法治政府建设实施纲要⟦（2015—2020年）⟧》。",
      "示例区2023年度法治政府建设情况报告\n一、主要举措\n落实《法治政府建设实施纲要（2021—2025年）》，再学《法治政府建设实施纲要（2021⟦-⟧2025年）》。",
    ],
  },
  check(document, { report, reading }) {
    const { year } = reading.reportYear()
    const all = citedPeriods(document)
    const firsts = new Map<string, CitedPeriod>()
    for (const cited of all) {
      const first = firsts.get(cited.known)
      if (first === undefined) firsts.set(cited.known, cited)
      else if (first.dash !== cited.dash) {
        const edits = [{ span: cited.dashAt, newText: first.dash }]
        const fixes = [{ title: `改为“${first.dash}”`, safe: true, edits }]
        report("dash", cited.dashAt, { first: first.dash, actual: cited.dash }, { severity: "information", fixes })
      }
      const next = year === undefined ? undefined : successorOf(cited, year)
      // Who names both plans looks back on the first one.
      if (year === undefined || next === undefined || all.some(({ known }) => known === next.name)) continue
      report("past", cited.periodAt, { year, name: cited.known, end: cited.end, next: next.name })
    }
  },
})

/** The plan of the same title in whose period the year lies; in its first year both are spoken of. */
const successorOf = ({ title, end }: CitedPeriod, year: number): Plan | undefined =>
  plans.find((plan) => plan.title === title && plan.start > end && plan.start < year && year <= plan.end)

/** A plan with a period in its name. */
interface Plan {
  readonly name: string
  readonly title: string
  readonly start: number
  readonly end: number
}

const period = /（(\d{4})([-－–—~～]{1,2})(\d{4})年）$/

const plans: readonly Plan[] = knownDocuments.flatMap(({ name }) => {
  const match = period.exec(name)
  return match === null
    ? []
    : [{ name, title: name.slice(0, match.index), start: Number(match[1]), end: Number(match[3]) }]
})

/** A known plan that the text names. */
interface CitedPeriod<Place extends Span<number> = Span> {
  readonly known: string
  readonly title: string
  readonly end: number
  readonly dash: string
  readonly dashAt: Place
  readonly periodAt: Place
}

const citedPeriods = ({ proseRuns }: DocumentAnalysis): readonly CitedPeriod[] =>
  gather(proseRuns, periodsOf).map(({ found, start }) => ({
    ...found,
    dashAt: rebase(found.dashAt, start),
    periodAt: rebase(found.periodAt, start),
  }))

const periodsOf = ({ text, enclosures }: Prose): readonly CitedPeriod<LocalSpan>[] =>
  enclosures.pairs.flatMap(({ family, open, close }) => {
    if (family !== "title") return []
    const name = text.slice(open + 1, close)
    const match = period.exec(name)
    const [, from = "", dash = "", to = ""] = match ?? []
    const title = name.slice(0, match?.index)
    const plan = plans.find((each) => each.title === title && each.start === Number(from) && each.end === Number(to))
    if (match === null || plan === undefined) return []
    const at = open + 1 + match.index
    const dashStart = at + 1 + from.length
    const dashAt = localSpanOf(dashStart, dashStart + dash.length)
    return [{ known: plan.name, title, end: plan.end, dash, dashAt, periodAt: localSpanOf(at, at + match[0].length) }]
  })
