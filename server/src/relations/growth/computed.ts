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
import { printedNumber } from "../format.ts"
import type { GrowthBasis } from "./basis.ts"

/** A printed rate of growth with the figures that it is computed from. */
export interface GrowthFigures {
  readonly growth: Quantity
  readonly basis: GrowthBasis
}

/** The growth in percent that the other figures allow. */
export function computedGrowth({ basis }: Pick<GrowthFigures, "basis">): Interval | undefined {
  const { now, rising } = basis
  if (basis.kind === "step") {
    const share = divideIntervals(basis.change.interval, basis.before.interval)
    return share && scaleInterval(share, hundred)
  }
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

/** Whether the printed rate is the growth of the other figures, within what their rounding leaves open. */
export function growthHolds(claim: GrowthFigures): boolean {
  const interval = computedGrowth(claim)
  return interval !== undefined && intersects(interval, claim.growth.interval)
}

/** The growth that the other figures give, as exact as it is printed and without a sign; “?” where there is none. */
export function expectedPercent(claim: GrowthFigures): string {
  const interval = computedGrowth(claim)
  if (interval?.low === undefined || interval.high === undefined) return "?"
  const middle = multiply(add(interval.low, interval.high), rational(1n, 2n))
  return formatDecimal(
    roundHalfUp(compare(middle, zero) < 0 ? subtract(zero, middle) : middle, Math.max(0, claim.growth.value.scale)),
  )
}

/** How the growth is computed, as a reviewer would write it down. */
export function growthWorking(claim: GrowthFigures): string {
  const { basis } = claim
  const now = printedNumber(basis.now)
  const result = expectedPercent(claim)
  switch (basis.kind) {
    case "change": {
      const change = printedNumber(basis.change)
      return `${change} ÷ (${now} ${basis.rising ? "-" : "+"} ${change}) = ${result}%`
    }
    case "before": {
      const before = printedNumber(basis.before)
      return `(${basis.rising ? `${now} - ${before}` : `${before} - ${now}`}) ÷ ${before} = ${result}%`
    }
    case "step":
      return `${printedNumber(basis.change)} ÷ ${printedNumber(basis.before)} = ${result}%`
    case "index":
      return `|${now} - 100| = ${result}%`
  }
}
