import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** 甲类、乙类3件，丙类、丁类各2件，共10件: the total says that both of the first two have three. */
export const missingEach = defineRule({
  id: "figures/missing-each",
  summary: "几个名称合用一个数、每个都是这个数的，写明“各”。",
  why: "“甲类、乙类3件”读作两类共3件；按合计推算，却是每类3件，而同一列举的别处写了“各”。请补上“各”，或核对数目。",
  source: practice("列举中的“各”"),
  severity: "information",
  scope: "passage",
  options: noOptions,
  messages: { each: "按合计推算，这里的{names}项每项都是“{text}”，宜写“各{text}”。请核对。" },
  examples: {
    valid: [
      "共受理10件，其中甲类、乙类各3件，丙类、丁类各2件。",
      "共受理12件，其中甲类5件，乙类、丙类3件，丁类、戊类各2件。",
    ],
    invalid: ["共受理15件，其中甲类5件，乙类、丙类⟦3件⟧，丁类、戊类各2件。"],
  },
  check({ relations }, { report }) {
    for (const { kind, verdict, explanation } of relations) {
      if (kind !== "sum" || verdict.kind !== "consistent") continue
      const shared = explanation.operands.flatMap(({ span, text, each }) =>
        each === undefined ? [] : [{ span, text, ...each }],
      )
      if (!shared.some(({ isSaid }) => isSaid)) continue
      for (const { span, text, names, isSaid } of shared) {
        if (isSaid) continue
        const edits = [{ span: localSpanOf(span.start, span.start), newText: "各" }]
        report("each", span, { names, text }, { fixes: [{ title: "补上“各”", safe: false, edits }] })
      }
    }
  },
})
