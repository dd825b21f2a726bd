import { findHedgedFigures, type HedgedFigure } from "../../report/hedged-figures.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { editingRules } from "../sources.ts"

/** 超过500余家, 不足3年以上: two hedges that cannot both hold. */
export const plainHedges = defineRule({
  id: "numerals/plain-hedges",
  summary: "一个数前后的约数词不矛盾。",
  why: "“超过”“不足”“最多”已经说明范围，再加“余”“以上”就前后矛盾，读者不知道究竟是多是少。请只留一个。",
  source: editingRules("第十九条（二）数字表述矛盾"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: { contradictory: "“{before}”与“{after}”矛盾：“{actual}”。请只留一个。" },
  examples: {
    valid: [
      "超过500家，500余家，不足3年，3年以上，最多3次，至少8小时。",
      "约500家，近3年以上经验者优先，签约20余个项目，逾期3个月以上。",
      "超过1米以上河段的标准",
    ],
    invalid: ["服务企业⟦超过500余⟧家。", "历时⟦不足3年以上⟧。", "罚款⟦最多1000元以上⟧。", "受众⟦逾3万余⟧人次。"],
  },
  check(prose, { report }) {
    for (const figure of findHedgedFigures(prose))
      if (isContradictory(figure)) {
        const { span, before, after } = figure
        report("contradictory", span, { before, after, actual: prose.text.slice(span.start, span.end) })
      }
  },
})

/** 超过…以上 is a contradiction only for a figure of its own: “超过1米以上河段” goes on. */
const isContradictory = ({ leading, trailing, closes }: HedgedFigure): boolean => {
  if (leading === "over") return trailing === "plus" || (trailing === "atLeast" && closes)
  if (leading === "under" || leading === "atMost") return trailing === "plus" || trailing === "atLeast"
  return leading === "atLeast" && trailing === "atMost"
}
