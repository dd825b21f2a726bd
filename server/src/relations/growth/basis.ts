import type { Quantity } from "../../report/analysis.ts"
import { isEarlierValue } from "../../report/earlier-values.ts"
import type { Passage } from "../../report/passage.ts"
import { behindLast } from "../../text/clauses.ts"
import { earlierValueBeside, isPeriod } from "./earlier-value.ts"
import { grownLevel, isMoved, steppedFrom } from "./grown-level.ts"
import { listedValue } from "./listed-value.ts"
import { namedLevel } from "./named-level.ts"
import { respectiveBasis } from "./respective.ts"
import { fallingVerb, isVerbOnly } from "./verbs.ts"
import { comparedInSeries } from "./year-series.ts"

/**
 * How the growth can be recomputed: from the increase, from the earlier value, from both, or from an index (上年=100).
 * `now` is the value that has grown; without one, the value that it is compared with.
 */
export type GrowthBasis =
  | { readonly kind: "change"; readonly now: Quantity; readonly change: Quantity; readonly rising: boolean }
  | { readonly kind: "before"; readonly now: Quantity; readonly before: Quantity; readonly rising: boolean }
  | {
      readonly kind: "step"
      readonly now: Quantity
      readonly before: Quantity
      readonly change: Quantity
      readonly rising: boolean
    }
  | { readonly kind: "index"; readonly now: Quantity; readonly rising: boolean }

/** 跌1.71美元，跌幅2.01%，报83.20美元: the value that the change belongs to stands behind it. */
export function isFollowedByLevel(
  { quantities, text }: Passage,
  quantity: Quantity,
  index: number,
  now: Quantity,
): boolean {
  const next = quantities[index + 1]
  if (next === undefined || next.role !== "level" || next.unit !== now.unit) return false
  return (
    next.segment - quantity.segment <= 1 && !/[；。;]|其中|包括/.test(text.slice(quantity.span.end, next.span.start))
  )
}

/** What a growth rate is computed from; `earlier` are the figures of its sentence before it, nearest first. */
export function growthBasis(
  passage: Passage,
  quantity: Quantity,
  earlier: readonly Quantity[],
): GrowthBasis | undefined {
  const { text } = passage
  const [nearest, ...others] = earlier
  const [next] = others
  const verbs = quantity.labelText.slice(-6) + (nearest?.role === "change" ? nearest.labelText.slice(-6) : "")
  const rising = !fallingVerb.test(verbs)
  const beside = earlierValueBeside(passage, quantity, earlier, rising)
  // Percentages grow by percentage points.
  if (beside?.kind === "before" && beside.now.dimension !== "percent") return beside
  const respective = respectiveBasis(passage, quantity)
  if (respective !== undefined) return respective
  const series = comparedInSeries(passage, quantity)
  if (series !== undefined) return { kind: "before", ...series, rising }
  if (nearest === undefined || quantity.segment - nearest.segment > 2) return undefined
  if (isLoss(nearest)) return undefined
  if (nearest.role === "change") {
    const years = comparedInSeries(passage, nearest)
    if (years !== undefined && isVerbOnly(quantity.labelText)) return { kind: "before", ...years, rising }
    if (isChangeOfFlow(nearest) || hasOwnSubject(quantity, nearest)) return undefined
    if (next !== undefined && isComparedWith(passage, nearest, next))
      return steppedFrom(next, nearest, earlier.slice(2), rising)
    const now =
      grownLevel(passage, quantity, nearest, earlier, rising) ??
      namedLevel(passage, nearest) ??
      listedValue(passage, nearest)
    // 由218次压减到164次，减少54次，降幅24.8%.
    const started = now && earlier[earlier.indexOf(now) + 1]
    if (now !== undefined && started?.role === "before" && isMoved(now, started, nearest, rising))
      return { kind: "before", now, before: started, rising }
    return now && { kind: "change", now, change: nearest, rising }
  }
  if (nearest.role !== "level" && nearest.role !== "before") return undefined
  // 22611件，同比增长90.68%，与2021年的22432件相比，增长0.8%: other rates of growth may stand between the two values.
  const value = others.find(({ role }) => role !== "growth")
  const change = changeBehind(passage, quantity, nearest, rising)
  if (change !== undefined) return { kind: "change", now: nearest, change, rising }
  if (nearest.dimension === "none" && isPriceIndex(nearest)) return { kind: "index", now: nearest, rising }
  if (value === undefined || value.dimension !== nearest.dimension || nearest.dimension === "percent") return undefined
  const passed = text.slice(value.span.end, nearest.span.start)
  const between = value === next ? passed : behindLast(passed, "，。；,;")
  const compared = text.slice(nearest.span.end, quantity.span.start)
  const isBeside = nearest.segment === quantity.segment || isSetOff(passage, nearest, quantity)
  if (/(?:^|[^同环])[比较与].{0,20}的?$/.test(between) && isBeside)
    return {
      kind: "before",
      now: others.find((figure) => figure.role !== "growth" && !isEarlierValue(passage, figure)) ?? value,
      before: nearest,
      rising,
    }
  const arrived = /(?:上升|增加|增长|提高|下降|减少|降低|压缩|压减|缩短|精简)[到至为]|达到?$|[增升降减][到至为]/.test(
    between,
  )
  if (!arrived || value !== next) return undefined
  const isDirect = value.role === "before" && value.unit === nearest.unit && isVerbOnly(compared.replace(/^[，,]/, ""))
  return isDirect || /比|较/.test(compared) ? { kind: "before", now: nearest, before: value, rising } : undefined
}

/** 较2022年末的4098.71亿元，增长2.57%: a comma before the verb. */
const isSetOff = ({ segments }: Passage, value: Quantity, rate: Quantity): boolean =>
  rate.segment === value.segment + 1 &&
  segments[value.segment]?.after === "，" &&
  rate.bracket === value.bracket &&
  isVerbOnly(rate.labelText)

/** 亏损1.1亿元: the printed figure is less than nothing. */
export const isLoss = ({ labelText }: Quantity): boolean => /亏损?[了为达]?$|逆差[为达]?$|赤字[为达]?$/.test(labelText)

/** 申请材料减少22份，办理时限平均压缩70%: the rate of a clause with a subject of its own is no rate of the change before it. */
const hasOwnSubject = (rate: Quantity, change: Quantity): boolean =>
  rate.segment !== change.segment && !isVerbOnly(rate.labelText)

/** 较年初新增70.1亿元，同比多增45.5亿元: by how much more has been added, which is no change of the amount itself. */
const isChangeOfFlow = ({ labelText }: Quantity): boolean => /[多少][增减发放投贷]$/.test(labelText)

/** 价格指数99.1，同比下降0.9%: price indexes are printed with the same period as 100; those of output and exchanges are not. */
const isPriceIndex = ({ labelText }: Quantity): boolean =>
  /(?:价格[^，。；]{0,4}指数|CPI|PPI)[^，。；]{0,4}$/.test(labelText)

/** 财政收入1150万元，较上年同期增长15.00%，增收150万元: the change stands behind the rate, and is compared with the same period. */
function changeBehind(
  { quantities, text }: Passage,
  rate: Quantity,
  now: Quantity,
  rising: boolean,
): Quantity | undefined {
  const change = quantities[rate.index + 1]
  if (change?.role !== "change" || change.sentence !== rate.sentence || change.bracket !== rate.bracket)
    return undefined
  if (change.segment - rate.segment !== 1 || change.unit !== now.unit) return undefined
  const words = text.slice(rate.span.end, change.span.start)
  const isSamePeriod = !lastPeriod.test(words) || lastPeriod.test(text.slice(now.span.end, rate.span.start))
  return isSamePeriod && !/[；;]/.test(words) && fallingVerb.test(words) !== rising ? change : undefined
}

/** Signs that the period just before is compared with, instead of the same one of the year before. */
export const lastPeriod = /环比|上[个]?[月季周期]/

/** 较上年558件增加555件, 与上年的558件相比，增加555件: the value that the change is counted from stands right before it. */
const isComparedWith = (passage: Passage, change: Quantity, value: Quantity): boolean =>
  value.unit === change.unit &&
  ((change.segment - value.segment <= 1 && (isEarlierValue(passage, value) || isPeriod(value.labelText))) ||
    (value.role === "level" && value.segment === change.segment && /[较比]/.test(value.labelText)))

/** Growth of these indicators is stated at constant prices (GDP and what it is made of). */
export const isAtConstantPrices = ({ text }: Passage, quantity: Quantity, { now }: GrowthBasis): boolean =>
  /生产总值|增加值|GDP|总产值|产值|可比价|不变价|可比口径|同口径|实际增长/.test(
    text.slice(Math.max(0, now.span.start - 40), quantity.span.start),
  )

/** The same basis with its figures replaced. */
export function swapFigures(basis: GrowthBasis, swap: (quantity: Quantity) => Quantity): GrowthBasis {
  switch (basis.kind) {
    case "change":
      return { ...basis, now: swap(basis.now), change: swap(basis.change) }
    case "before":
      return { ...basis, now: swap(basis.now), before: swap(basis.before) }
    case "step":
      return { ...basis, before: swap(basis.before), change: swap(basis.change) }
    case "index":
      return { ...basis, now: swap(basis.now) }
  }
}
