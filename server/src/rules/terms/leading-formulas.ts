import { editDistance } from "../../terms/edit-distance.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"
import { practice } from "../sources.ts"

/** Expressions that are printed in exactly one way. */
export const leadingFormulas = defineRule({
  id: "terms/leading-formulas",
  summary: "“习近平新时代中国特色社会主义思想”等表述一字不差。",
  why: "这些表述是固定的，漏字、多字、错字是最严重的差错。与固定表述只差一两个字的，请改正。",
  source: practice("固定表述"),
  severity: "error",
  scope: "prose",
  options: noOptions,
  messages: { wrong: "“{actual}”应当是“{expected}”。请改正。" },
  examples: {
    valid: [
      "以习近平新时代中国特色社会主义思想为指导，以习近平同志为核心的党中央坚强领导。",
      "习近平新时代中国特色社会主义经济思想，以习近平法治思想为引领，习近平总书记关于全面依法治国的重要论述。",
      "在习近平新时代中国特色社会主义思想指引下",
    ],
    invalid: [
      "以⟦习近平新时代中国特色社会思想⟧为指导。",
      "以⟦习近平新时代特色社会主义思想⟧为指导。",
      "在⟦以习近平同志为核心党中央⟧坚强领导下。",
      "在⟦以习近平为核心的党中央⟧坚强领导下。",
    ],
  },
  check({ text }, { report }) {
    for (let at = text.indexOf("习近平"); at >= 0; at = text.indexOf("习近平", at + 3)) {
      const from = text[at - 1] === "以" && text.startsWith("为核心", at + 3) ? at - 1 : at
      for (const { formula, opening, closing } of formulas) {
        const start = opening.startsWith("以") ? at - 1 : from === at - 1 ? -1 : at
        if (start < 0 || !text.startsWith(opening, start)) continue
        const end = endOf(text, start, formula, closing)
        const actual = end === undefined ? formula : text.slice(start, end)
        if (end === undefined || actual === formula || editDistance(actual, formula, 3) > 3) continue
        const span = localSpanOf(start, end)
        report("wrong", span, { actual, expected: formula }, suggestedReplacement(span, formula))
        break
      }
    }
  },
})

const formulas: readonly { readonly formula: string; readonly opening: string; readonly closing: string }[] = [
  { formula: "习近平新时代中国特色社会主义思想", opening: "习近平新时代", closing: "思想" },
  { formula: "以习近平同志为核心的党中央", opening: "以习近平", closing: "党中央" },
]

/** Other expressions that begin alike and are right. */
const others = /经济思想|文化思想|外交思想|强军思想|生态文明思想|法治思想/u

/** Where the expression ends that begins at `start`, when it can be meant for the formula. */
function endOf(text: string, start: number, formula: string, closing: string): number | undefined {
  const rest = text.slice(start, start + formula.length + 3)
  const at = rest.indexOf(closing)
  if (at < 0 || /[，。；、“”《》]/u.test(rest.slice(0, at))) return undefined
  const end = at + closing.length
  return others.test(rest.slice(0, end)) ? undefined : start + end
}
