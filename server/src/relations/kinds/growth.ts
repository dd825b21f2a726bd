import { formatDecimal } from "../../number/decimal.ts"
import {
  addIntervals,
  divideIntervals,
  type Interval,
  intersects,
  point,
  scaleInterval,
  subtractIntervals,
} from "../../number/interval.ts"
import { add, compare, hundred, multiply, rational, roundHalfUp, subtract, zero } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { defineRelation } from "../define-relation.ts"
import { digitSlips } from "../digit-slip.ts"
import { printedNumber } from "../format.ts"
import type { Claim, Operand } from "../relation.ts"

/** How the growth can be recomputed: from the increase, from the earlier value, or from an index (上年=100). */
type Basis =
  | { readonly kind: "change"; readonly now: Quantity; readonly change: Quantity; readonly rising: boolean }
  | { readonly kind: "before"; readonly now: Quantity; readonly before: Quantity; readonly rising: boolean }
  | { readonly kind: "index"; readonly now: Quantity; readonly rising: boolean }

interface GrowthClaim extends Claim {
  readonly growth: Quantity
  readonly basis: Basis
  /** Growth at constant prices (生产总值, 增加值) cannot be recomputed from money at current prices. */
  readonly constantPrices: boolean
}

export const growth = defineRelation<GrowthClaim>({
  id: "growth",
  name: { zh: "增长", en: "growth" },
  summary: "增长率与前后数值、增量相符",
  why: "增长率由现值与基数算出。请核对现值、增减量和增长率；按可比价格计算的增长率不在核对之列。",
  source: { document: "GB/T 8170—2008 数值修约规则与极限数值的表示和判定", clause: "3.2", level: "nationalStandard" },
  severity: "error",
  examples: {
    valid: [
      "从业人员达到935.3万人，比上年同期增加24.2万人，同比增长2.7%。",
      "全年受理案件120件，比上年的100件增长20%。",
      "实现地区生产总值626.9亿元，现价总量比同期增加73.5亿元，同比增长2%。",
      "出厂价格指数为79.8，同比下降20.2%。",
      "受理案件由120件减少到90件，下降25%。",
    ],
    invalid: [
      "从业人员达到935.3万人，比上年同期增加24.2万人，同比增长⟦3.7%⟧。",
      "全年受理案件1200件，比上年的1000件增长⟦25%⟧。",
      "受理案件由120件增加到150件，增长⟦35%⟧。",
    ],
  },
  find: findClaims,
  judge: (claim) => {
    if (holds(claim)) return { kind: "consistent" }
    if (claim.constantPrices) return { kind: "unknown", because: "ambiguous" }
    if (operandsOf(claim).some(({ hedge }) => hedge !== "exact")) return { kind: "unknown", because: "hedged" }
    const confidence = confidenceOf(claim)
    if (confidence === undefined) return { kind: "unknown", because: "ambiguous" }
    return { kind: "conflict", expected: `${expectedPercent(claim)}%`, stated: claim.growth.text, confidence }
  },
  explain: (claim) => ({
    formula: workingOf(claim),
    operands: operandsOf(claim).map(
      (quantity): Operand => ({ role: roleOf(claim, quantity), span: quantity.span, text: quantity.text }),
    ),
  }),
  suggest: (claim) => {
    const newText = `${expectedPercent(claim)}${claim.growth.unit}`
    return [{ title: `将增长率“${claim.growth.text}”改为“${newText}”`, span: claim.growth.span, newText }]
  },
  message: (claim) =>
    `增长率与所列数据不符：${workingOf(claim)}，文中为${claim.growth.text}。请核对现值、基数和增长率。`,
})

const fallingVerb = /下降|减少|降低|回落|下跌|压减|压缩|缩短|缩小|跌|少|降幅/

function* findClaims(passage: Passage): Generator<GrowthClaim> {
  for (const [index, quantity] of passage.quantities.entries()) {
    if (quantity.role !== "growth" || quantity.dimension !== "percent") continue
    const earlier = passage.quantities
      .slice(Math.max(0, index - 5), index)
      .filter(({ sentence }) => sentence === quantity.sentence)
      .reverse()
    const basis = basisOf(passage, quantity, earlier)
    if (basis?.kind === "change" && isFollowedByLevel(passage, quantity, index, basis.now)) continue
    if (basis !== undefined)
      yield { at: quantity.span, growth: quantity, basis, constantPrices: isAtConstantPrices(passage, quantity, basis) }
  }
}

/** 跌1.71美元，跌幅2.01%，报83.20美元: the value that the change belongs to stands behind it. */
function isFollowedByLevel({ quantities, text }: Passage, quantity: Quantity, index: number, now: Quantity): boolean {
  const next = quantities[index + 1]
  if (next === undefined || next.role !== "level" || next.unit !== now.unit) return false
  return next.segment - quantity.segment <= 1 && !/[；。;]/.test(text.slice(quantity.span.end, next.span.start))
}

function basisOf({ text }: Passage, quantity: Quantity, earlier: readonly Quantity[]): Basis | undefined {
  const [nearest, next] = earlier
  const verbs = quantity.labelText.slice(-6) + (nearest?.role === "change" ? nearest.labelText.slice(-6) : "")
  const rising = !fallingVerb.test(verbs)
  if (nearest === undefined || quantity.segment - nearest.segment > 2) return undefined
  if (nearest.role === "change") {
    const now = earlier.find(({ role, dimension }) => role === "level" && dimension === nearest.dimension)
    return now && { kind: "change", now, change: nearest, rising }
  }
  if (nearest.role !== "level" && nearest.role !== "before") return undefined
  if (nearest.dimension === "none" && /指数/.test(nearest.labelText)) return { kind: "index", now: nearest, rising }
  if (next === undefined || next.dimension !== nearest.dimension || nearest.dimension === "percent") return undefined
  const between = text.slice(next.span.end, nearest.span.start)
  const compared = text.slice(nearest.span.end, quantity.span.start)
  if (/[比较与].{0,20}的?$/.test(between) && nearest.segment === quantity.segment)
    return { kind: "before", now: next, before: nearest, rising }
  const arrived = /(?:上升|增加|增长|提高|下降|减少|降低|压缩|压减|缩短)[到至]|达到?$|[增升降减]至/.test(between)
  if (!arrived) return undefined
  const isDirect = next.role === "before" && next.unit === nearest.unit && directlyFollows.test(compared)
  return isDirect || /比|较/.test(compared) ? { kind: "before", now: nearest, before: next, rising } : undefined
}

/** 由15个工作日压缩至5个工作日，压缩66.7%: nothing but the verb stands between the values and their change. */
const directlyFollows = /^[，,]?(?:同比|净|共|累计)?[增降压缩减上下提][^，。；、\d]{0,6}$/

const isAtConstantPrices = ({ text }: Passage, quantity: Quantity, { now }: Basis): boolean =>
  /生产总值|增加值|GDP|总产值|产值|可比价|不变价|可比口径|同口径|实际增长/.test(
    text.slice(Math.max(0, now.span.start - 40), quantity.span.start),
  )

const operandsOf = ({ growth, basis }: GrowthClaim): readonly Quantity[] =>
  basis.kind === "change"
    ? [basis.now, basis.change, growth]
    : basis.kind === "before"
      ? [basis.now, basis.before, growth]
      : [basis.now, growth]

const roleOf = ({ basis, growth }: GrowthClaim, quantity: Quantity): Operand["role"] => {
  if (quantity === growth) return "rate"
  if (quantity === basis.now) return "now"
  return basis.kind === "change" ? "change" : "before"
}

/** The growth in percent that the other figures allow. */
function computed({ basis }: Pick<GrowthClaim, "basis">): Interval | undefined {
  const { now, rising } = basis
  if (basis.kind === "index") {
    const difference = subtractIntervals(now.interval, point(hundred))
    return rising ? difference : subtractIntervals(point(hundred), now.interval)
  }
  const change =
    basis.kind === "change"
      ? basis.change.interval
      : rising
        ? subtractIntervals(now.interval, basis.before.interval)
        : subtractIntervals(basis.before.interval, now.interval)
  const base =
    basis.kind === "before"
      ? basis.before.interval
      : rising
        ? subtractIntervals(now.interval, basis.change.interval)
        : addIntervals(now.interval, basis.change.interval)
  const quotient = divideIntervals(change, base)
  return quotient && scaleInterval(quotient, hundred)
}

function holds(claim: Pick<GrowthClaim, "basis" | "growth">): boolean {
  const interval = computed(claim)
  return interval !== undefined && intersects(interval, claim.growth.interval)
}

/** One digit away, and too precise to be chance; unrelated figures stay unjudged. */
function confidenceOf(claim: GrowthClaim): "certain" | "likely" | undefined {
  const figures = operandsOf(claim)
  const digits = figures.reduce((sum, { value }) => sum + value.coefficient.toString().length, 0)
  const chance = (9 * digits) / Number(claim.growth.value.coefficient || 1n)
  const near = figures.some((figure) => canSlip(claim, figure))
  if (!near) return undefined
  return claim.basis.kind === "index" || claim.basis.now.exact ? "certain" : chance < 4 ? "likely" : undefined
}

function canSlip(claim: GrowthClaim, figure: Quantity): boolean {
  for (const slip of digitSlips(figure)) {
    const changed = { ...figure, interval: slip.interval }
    const swap = (quantity: Quantity): Quantity => (quantity === figure ? changed : quantity)
    if (holds({ growth: swap(claim.growth), basis: swapBasis(claim.basis, swap) })) return true
  }
  return false
}

function swapBasis(basis: Basis, swap: (quantity: Quantity) => Quantity): Basis {
  switch (basis.kind) {
    case "change":
      return { ...basis, now: swap(basis.now), change: swap(basis.change) }
    case "before":
      return { ...basis, now: swap(basis.now), before: swap(basis.before) }
    case "index":
      return { ...basis, now: swap(basis.now) }
  }
}

function expectedPercent(claim: GrowthClaim): string {
  const interval = computed(claim)
  if (interval?.low === undefined || interval.high === undefined) return "?"
  const middle = multiply(add(interval.low, interval.high), rational(1n, 2n))
  return formatDecimal(
    roundHalfUp(compare(middle, zero) < 0 ? subtract(zero, middle) : middle, Math.max(0, claim.growth.value.scale)),
  )
}

function workingOf(claim: GrowthClaim): string {
  const { basis } = claim
  const now = printedNumber(basis.now)
  const result = expectedPercent(claim)
  switch (basis.kind) {
    case "change": {
      const change = printedNumber(basis.change)
      return `${change} ÷ (${now} ${basis.rising ? "-" : "+"} ${change}) = ${result}%`
    }
    case "before":
      return `${now} ÷ ${printedNumber(basis.before)} ${basis.rising ? "- 1" : "，1 减之"} = ${result}%`
    case "index":
      return `|${now} - 100| = ${result}%`
  }
}
