import { compare, fromDecimal } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** 指导企业17773家、指导17080次: each visited body takes at least one visit. */
export const visits = defineRule({
  id: "wording/visits",
  summary: "次数不少于对象数。",
  why: "指导1家至少指导1次，次数比家数还少，说明有一个数的口径不同或者有误。请核对，或说明口径。",
  source: practice("次数与对象数的关系"),
  severity: "information",
  scope: "passage",
  options: noOptions,
  messages: { fewer: "“{visits}”少于对象数“{bodies}”：每个对象至少一次。请核对两个数的口径。" },
  examples: {
    valid: ["累计指导企业12家、指导30次。", "检查企业30家，开展联合检查12次。", "走访企业300家，开会12次。"],
    invalid: ["累计指导企业17773家、累计指导⟦17080次⟧。"],
  },
  check({ passage: { quantities } }, { report }) {
    for (const [index, quantity] of quantities.entries()) {
      const bodies = quantities[index - 1]
      if (bodies === undefined || !isVisitsOf(quantity, bodies)) continue
      if (compare(fromDecimal(quantity.value), fromDecimal(bodies.value)) >= 0) continue
      report(
        "fewer",
        quantity.span,
        { visits: quantity.text, bodies: bodies.text },
        { related: [{ message: "对象数", span: bodies.span }] },
      )
    }
  },
})

/** The verb stands alone before the number of times, and opens the name of what was visited: 指导 … 指导企业. */
function isVisitsOf(times: Quantity, bodies: Quantity): boolean {
  if (times.unit !== "次" || !["家", "户"].includes(bodies.unit) || times.sentence !== bodies.sentence) return false
  if (!times.exact || !bodies.exact || times.hedge !== "exact" || bodies.hedge !== "exact") return false
  const verb = times.labelText.replace(/^(?:累计|共|共计|全年|已)+/u, "")
  return verb.length >= 2 && bodies.labelText.replace(/^(?:累计|共|共计|全年|已)+/u, "").startsWith(verb)
}
