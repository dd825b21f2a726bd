import { findHedgedFigures, type HedgedFigure } from "../../report/hedged-figures.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** 约500家左右, 近300余件: one hedge is enough. */
export const singleHedge = defineRule({
  id: "numerals/single-hedge",
  summary: "一个数只用一个约数词。",
  why: "“约”“近”与“左右”“余”“多”都表示约数，用一个就够了；“近300余件”究竟不到还是超过300件也不清楚。建议只留一个。",
  source: practice("约数词重复"),
  severity: "information",
  scope: "prose",
  options: noOptions,
  messages: { double: "“{before}”与“{after}”重复：“{actual}”。建议只留一个。" },
  examples: {
    valid: ["约500家，500家左右，近300件，300余件，共计450余人。", "签约20余个，近3年多来，预约300余人次，最近20多天"],
    invalid: ["走访企业⟦约500家左右⟧。", "受理⟦近300余⟧件。", "发放资料⟦大约2万多⟧份。"],
  },
  check(prose, { report }) {
    for (const figure of findHedgedFigures(prose))
      if (isDouble(figure)) {
        const { span, before, after } = figure
        report("double", span, { before, after, actual: prose.text.slice(span.start, span.end) })
      }
  },
})

const isDouble = ({ leading, trailing }: HedgedFigure): boolean =>
  (leading === "about" || leading === "nearly") && (trailing === "plus" || trailing === "about")
