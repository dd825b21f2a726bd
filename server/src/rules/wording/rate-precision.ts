import type { Quantity } from "../../report/analysis.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** 化解率33%，纠错率11.33%: rates of one sentence are rounded alike. */
export const ratePrecision = defineRule({
  id: "wording/rate-precision",
  summary: "同一句话里的比率、占比保留相同的小数位数。",
  why: "一个写到整数，一个写到两位小数，读者不知道前一个是恰好还是四舍五入。建议统一小数位数；100%、0%不计。",
  source: practice("数值修约一致"),
  severity: "information",
  scope: "passage",
  options: noOptions,
  messages: { mixed: "同一句话里的比率，“{first}”没有小数，“{second}”有{places}位。建议统一。" },
  examples: {
    valid: [
      "专任教师662.94万人，生师比16.19：1，学历合格率99.99%。",
      "化解率33.0%，纠错率11.3%，办结率100%。",
      "化解率33%。纠错率11.33%。",
      "增长5%，占11.33%。",
    ],
    invalid: ["实质性化解67件，化解率⟦33%⟧；直接纠错23件，纠错率11.33%。"],
  },
  check({ passage: { quantities } }, { report }) {
    const seen = new Set<number>()
    for (const quantity of quantities) {
      if (seen.has(quantity.sentence) || !isRate(quantity) || decimals(quantity) !== 0) continue
      const other = [
        quantities[quantity.index - 1],
        quantities[quantity.index + 1],
        quantities[quantity.index + 2],
      ].find((candidate) => candidate !== undefined && isRoundedOtherwise(candidate, quantity))
      if (other === undefined) continue
      seen.add(quantity.sentence)
      const data = { first: quantity.text, second: other.text, places: decimals(other) }
      report("mixed", quantity.span, data, { related: [{ message: "另一个比率", span: other.span }] })
    }
  },
})

/** Another computed rate of the sentence with two decimals or more; small ones need them. */
const isRoundedOtherwise = (candidate: Quantity, quantity: Quantity): boolean =>
  candidate.sentence === quantity.sentence &&
  isRate(candidate) &&
  candidate.role === quantity.role &&
  decimals(candidate) >= 2 &&
  !candidate.text.startsWith("0")

const decimals = ({ text }: Quantity): number => /[.．](\d+)/.exec(text)?.[1]?.length ?? 0

/** A computed rate or share; 100% and 0% need no decimals. */
const isRate = ({ dimension, role, hedge, text }: Quantity): boolean =>
  dimension === "percent" && (role === "rate" || role === "share") && hedge === "exact" && !/^(?:100|0)[%％]/.test(text)
