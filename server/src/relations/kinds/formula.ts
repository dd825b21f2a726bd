import { formatDecimal } from "../../number/decimal.ts"
import { intersects, point, roundedTo } from "../../number/interval.ts"
import { hundred, multiply, type Rational, roundHalfUp } from "../../number/rational.ts"
import type { Passage } from "../../report/passage.ts"
import { skipBlanks } from "../../text/characters.ts"
import type { LocalSpan } from "../../text/span.ts"
import { defineRelation } from "../define-relation.ts"
import { type Expression, evaluate, expressionBefore, type Term, termAt } from "../formula/expression.ts"
import type { Claim, Operand } from "../relation.ts"

interface FormulaClaim extends Claim {
  readonly expression: Expression
  readonly result: Term
  /** What the left side gives, in percent when the result is printed so. */
  readonly computed: Rational
  /** Fractions and ranges are written with / and - too: they are believed only when they hold. */
  readonly certain: boolean
}

export const formula = defineRelation<FormulaClaim>({
  id: "formula",
  name: { zh: "算式", en: "formula" },
  summary: "写出的算式左右相等",
  why: "正文里写出的算式按四则运算逐项计算，结果应当与等号后的数相符。请核对各数与结果。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "error",
  examples: {
    valid: [
      "罚款合计2.58×500+42.83×300+6.37×100=14776元。",
      "补贴标准为500元×12个月=6000元。",
      "办结率为（45÷48=93.75%）。",
      "三项合计18+367=385（件）。",
    ],
    invalid: ["罚款合计2.58×500+42.83×300+6.37×100=⟦14716元⟧。", "三项合计18+367=⟦395⟧（件）。"],
  },
  find: findClaims,
  judge: (claim) => {
    if (holds(claim)) return { kind: "consistent" }
    if (!claim.certain) return { kind: "unknown", because: "ambiguous" }
    return {
      kind: "conflict",
      expected: resultOf(claim),
      stated: formatDecimal(claim.result.value),
      confidence: "certain",
    }
  },
  explain: (claim, { text }) => ({
    formula: `${workingOf(claim, text)}${holds(claim) ? "" : `，文中为${printed(text, claim.result.span)}`}`,
    operands: [
      ...claim.expression.terms.map(({ span }): Operand => ({ role: "term", span, text: printed(text, span) })),
      { role: "total", span: claim.result.span, text: printed(text, claim.result.span) },
    ],
  }),
  suggest: (claim, { text }) => {
    const { span } = claim.result
    const newText = resultOf(claim) + printed(text, span).replace(/^[\d.,，]+/, "")
    return [{ title: `将结果“${printed(text, span)}”改为“${newText}”`, span, newText }]
  },
  message: (claim, _verdict, { text }) =>
    `算式不成立：${workingOf(claim, text)}，文中为${printed(text, claim.result.span)}。请核对各数与结果。`,
})

function* findClaims({ text }: Passage): Generator<FormulaClaim> {
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== "=" && text[at] !== "＝") continue
    const expression = expressionBefore(text, trimEnd(text, at))
    const result = expression && termAt(text, skipBlanks(text, at + 1))
    const value = result && evaluate(expression)
    if (expression === undefined || result === undefined || value === undefined) continue
    if (/^\s*[+＋*＊×÷/－−=＝-]/.test(text.slice(result.span.end, result.span.end + 4))) continue
    const percent = /[%％]$/.test(printed(text, result.span))
    yield {
      at: result.span,
      expression,
      result,
      computed: percent ? multiply(value, hundred) : value,
      certain: expression.operators.some((operator) => operator === "+" || operator === "×") && !isScaled(text, result),
    }
  }
}

function trimEnd(text: string, end: number): number {
  let at = end
  while (text[at - 1] === " ") at--
  return at
}

/** 500×12=0.6万元: the result counts in another unit than the terms. */
const isScaled = (text: string, { span }: Term): boolean => /[万亿]/.test(printed(text, span))

const printed = (text: string, { start, end }: LocalSpan): string => text.slice(start, end)

const holds = ({ computed, result }: FormulaClaim): boolean => intersects(point(computed), roundedTo(result.value))

const resultOf = ({ computed, result }: FormulaClaim): string =>
  formatDecimal(roundHalfUp(computed, Math.max(0, result.value.scale)))

/** The left side as printed, and what it gives. */
function workingOf(claim: FormulaClaim, text: string): string {
  const { terms } = claim.expression
  const start = terms[0]?.span.start ?? 0
  return `${text.slice(start, terms.at(-1)?.span.end ?? start)} = ${resultOf(claim)}`
}
