import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** 不予行政处罚 is no penalty and cannot be one of the penalties counted. */
export const penaltyScope = defineRule({
  id: "wording/penalty-scope",
  summary: "“不予处罚”不计入行政处罚的件数。",
  why: "《行政处罚法》第九条列举的处罚种类不包括不予处罚，第五十七条另行规定“不予行政处罚”的决定。“行政处罚N件，其中不予处罚M件”混淆了口径，建议改为“办理行政处罚案件N件”。",
  source: { document: "《中华人民共和国行政处罚法》", clause: "第九条、第五十七条", level: "law" },
  severity: "information",
  scope: "prose",
  options: noOptions,
  messages: { mixed: "“不予处罚”不是行政处罚，却列在“{total}”之中。请改为“行政处罚案件”，或分别表述。" },
  examples: {
    valid: [
      "作出行政处罚120件，另有不予处罚30件。",
      "办理行政处罚案件120件，其中不予处罚30件。",
      "行政处罚120件，其中罚款100件。",
    ],
    invalid: ["全年累计⟦行政处罚120件⟧，其中不予处罚30件，减轻处罚5件。"],
  },
  check({ text, protectionAt }, { report }) {
    for (let at = text.indexOf("行政处罚"); at >= 0; at = text.indexOf("行政处罚", at + 4)) {
      const match = total.exec(text.slice(at, at + 60))
      if (match === null || protectionAt(at) !== 0) continue
      const [, stated = ""] = match
      report("mixed", localSpanOf(at, at + stated.length), { total: stated })
    }
  },
})

const total = /^(行政处罚\d{1,9}[余多]?[件起宗])[，,（(]其中[^。；;]{0,24}不予(?:行政)?处罚/u
