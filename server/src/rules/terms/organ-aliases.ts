import type { DocumentAnalysis } from "../../relations/document.ts"
import { type Span, spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** 示例街道 and 示例街 in one report: one organ, one name. */
export const organAliases = defineRule({
  id: "terms/organ-aliases",
  summary: "同一街道前后用同一个名称。",
  why: "“示例街道”又写作“示例街”，读者不能确定是不是同一个单位。建议统一用规范名称；只报告一次。",
  source: practice("机构名称前后一致"),
  severity: "information",
  scope: "document",
  options: noOptions,
  messages: { alias: "“{alias}”与“{name}”说的是同一个单位，建议统一用“{name}”。" },
  examples: {
    valid: [
      "示例街道2023年法治政府建设年度报告\n\n示例街道认真落实各项制度，整治示例街道路两侧环境。",
      "示例街道2023年法治政府建设年度报告\n\n整治示例街沿线环境，翻修示例街路面。",
    ],
    invalid: ["示例街道2023年法治政府建设年度报告\n\n制定《⟦示例街⟧事业单位考核方案》，完善示例街突发事件预案。"],
  },
  check(document, { report }) {
    const name = streetOf(document)
    if (name === undefined) return
    const [first, ...others] = aliasesOf(document, name.slice(0, -1))
    if (first === undefined || others.length === 0) return
    const alias = name.slice(0, -1)
    report("alias", first, { alias, name }, { related: others.map((span) => ({ message: "另一处", span })) })
  },
})

/** The street office that the title names: 南开区示例街道 is 示例街道. */
function streetOf({ report: { titles } }: DocumentAnalysis): string | undefined {
  for (const { text } of titles) {
    const name = /([\u3400-\u9fff]{2,3}街道)/u.exec(text.replace(/^.*?[区县市]/u, ""))?.[1]
    if (name !== undefined) return name
  }
  return undefined
}

/** What an organ has or does follows: 示例街沿线 is a road. */
const organWords = /^(?:事业单位|突发|党工委|办事处|机关|政务|干部|辖区|综合|法治|执法|工委|总体|全面|202\d年)/u

function aliasesOf({ prose }: DocumentAnalysis, alias: string): readonly Span[] {
  const found: Span[] = []
  for (const { prose: piece, start } of prose)
    for (let at = piece.text.indexOf(alias); at >= 0; at = piece.text.indexOf(alias, at + alias.length)) {
      const end = at + alias.length
      if (organWords.test(piece.text.slice(end, end + 8))) found.push(spanOf(start + at, start + end))
    }
  return found
}
