import { isBelow, isPoint } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isCounted } from "../../report/units.ts"
import { defineRelation } from "../define-relation.ts"
import { printedNumber } from "../format.ts"
import type { Claim, Explanation, Operand } from "../relation.ts"
import { findFrames } from "../sum/frames.ts"
import { findSummands, type Summand } from "../sum/summand.ts"

interface PartWholeClaim extends Claim {
  readonly part: Quantity
  /** Figures before the part that it can be a part of, nearest first. */
  readonly wholes: readonly Quantity[]
}

export const partWhole = defineRelation<PartWholeClaim>({
  id: "part-whole",
  name: { zh: "部分与整体", en: "part and whole" },
  summary: "“其中”的数不大于总数",
  why: "部分不可能大于整体。请核对“其中”前后的两个数。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "error",
  examples: {
    valid: ["共收到判决书62件，其中败诉2件。", "受理40件，审结37件，其中调解12件。"],
    invalid: [
      "共收到判决书62件，其中败诉⟦82件⟧。",
      "全年回复来信1225件。\n\n收到申请64件，受理58件，其中涉及市场监管⟦81件⟧。",
      "全市总播种面积1136.1万亩，其中粮食面积⟦1438万亩⟧。",
    ],
  },
  find: findClaims,
  judge: ({ part, wholes }) => {
    const fits = wholes.some((whole) => !isBelow(whole.interval, part.interval))
    if (fits) return { kind: "consistent" }
    const [nearest] = wholes
    if (
      nearest?.unit === part.unit &&
      nearest.sentence === part.sentence &&
      (isPoint(part.interval) || isTotal(nearest))
    )
      return {
        kind: "conflict",
        expected: `≤ ${printedNumber(wholes[0] ?? part)}`,
        stated: printedNumber(part),
        confidence: "certain",
      }
    return { kind: "unknown", because: "ambiguous" }
  },
  explain: ({ part, wholes }) =>
    explanationOf(part, wholes.find((whole) => !isBelow(whole.interval, part.interval)) ?? wholes[0]),
  suggest: () => [],
  message: ({ part, wholes: [whole] }) =>
    `部分大于整体：“其中”之后为${part.text}，之前的总数为${whole?.text ?? "?"}。请核对这两个数。`,
})

/** 总面积1136.1万亩，其中水田1438万亩: beyond any rounding, whatever is measured. */
const isTotal = ({ labelText, hedge }: Quantity): boolean => hedge === "exact" && labelText.includes("总")

function explanationOf(part: Quantity, whole: Quantity | undefined): Explanation {
  const own: Operand = { role: "part", span: part.span, text: part.text }
  if (whole === undefined) return { formula: `${printedNumber(part)} ≤ ?`, operands: [own] }
  const sign = isBelow(whole.interval, part.interval) ? ">" : "≤"
  return {
    formula: `${printedNumber(part)} ${sign} ${printedNumber(whole)}`,
    operands: [{ role: "total", span: whole.span, text: whole.text }, own],
  }
}

/** A 其中 with a single figure, or whose figures are no list of parts. */
function* findClaims(passage: Passage): Generator<PartWholeClaim> {
  const summands = findSummands(passage, "levels")
  const listed = new Set(
    findFrames(passage, summands)
      .filter(({ opening }) => opening === "ofWhich")
      .map(({ parts }) => parts[0]?.quantity),
  )
  for (const [index, { quantity, gap }] of summands.entries()) {
    if (!/其中(?!包括)/.test(gap) || listed.has(quantity)) continue
    const before = summands.slice(Math.max(0, index - mostWholes), index)
    const wholes = wholesBefore(passage, before, quantity)
    if (wholes.length > 0) yield { at: quantity.span, part: quantity, wholes }
  }
}

/** 公布第一批名录，其中收录208件；又公布第二批名录，其中收录3207件: the part of another whole. */
const isPartOfAnother = ({ text }: Passage, { gap, quantity }: Summand, part: Quantity): boolean =>
  gap.includes("其中") && /[；;。]/.test(text.slice(quantity.span.end, part.span.start))

/** 14人挤8个座，其中13个是幼童: 个 counts anything. */
const isCountedWith = (part: Quantity, whole: Quantity): boolean =>
  whole.dimension === part.dimension || (part.unit === "个" && isCounted(whole.dimension))

/** How many figures before a part are looked at. */
const mostWholes = 7

function wholesBefore(passage: Passage, before: readonly Summand[], part: Quantity): readonly Quantity[] {
  const wholes: Quantity[] = []
  for (const summand of before.toReversed()) {
    const whole = summand.quantity
    if (part.sentence - whole.sentence > 1) break
    // Another paragraph gives no whole where this one does.
    if (wholes.length > 0 && passage.text.slice(whole.span.end, part.span.start).includes("\n")) break
    const around = passage.brackets[part.bracket]?.parent === whole.bracket && part.bracket !== 0
    const isReachable = whole.bracket === part.bracket || around
    if (isReachable && isCountedWith(part, whole) && !isPartOfAnother(passage, summand, part)) wholes.push(whole)
    if (around) break
  }
  return wholes
}
