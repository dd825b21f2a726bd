import { decimal } from "../../number/decimal.ts"
import { addIntervals, divideIntervals, type Interval, intersects, scaleInterval } from "../../number/interval.ts"
import {
  add,
  compare,
  divide,
  fromDecimal,
  hundred,
  multiply,
  type Rational,
  rational,
  subtract,
} from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"

/** 100 · numerator / base; `undefined` when the base can be zero. */
export function percentOf(numerator: Interval, base: Interval): Interval | undefined {
  const quotient = divideIntervals(numerator, base)
  return quotient && scaleInterval(quotient, hundred)
}

/**
 * Whether a printed percentage can be the share of two figures. The percentage may be rounded half up or to even;
 * both ends of its interval count (an exact half is seen printed both ways).
 */
export function shareHolds(numerator: Interval, base: Interval, percentage: Quantity): boolean {
  const share = percentOf(numerator, base)
  return share !== undefined && intersects(share, percentage.interval)
}

/**
 * Whether a printed percentage can be the share that a part has of itself and the rest. The part is the same number above
 * and below the line, so that less is possible than with two numbers.
 */
export function shareOfBothHolds(part: Interval, rest: Interval, percentage: Quantity): boolean {
  const ratio = divideIntervals(part, rest)
  if (ratio?.low === undefined || ratio.high === undefined)
    return shareHolds(part, addIntervals(part, rest), percentage)
  const share = { low: percentOfBoth(ratio.low), high: percentOfBoth(ratio.high) }
  return intersects(share, percentage.interval)
}

/** 100 · r / (1 + r) for the ratio r of part to rest. */
const percentOfBoth = (ratio: Rational): Rational => multiply(hundred, divide(ratio, add(ratio, rational(1n))))

/** What a printed percentage can stand for when its last place may be one more or less, as bureaus write to reach 100. */
export function bentInterval({ value, interval }: Quantity): Interval {
  const unit = fromDecimal(decimal(1n, value.scale))
  return { low: interval.low && subtract(interval.low, unit), high: interval.high && add(interval.high, unit) }
}

/** The true values of a union. */
export const unionOf = (figures: readonly Quantity[]): Interval =>
  figures
    .slice(1)
    .reduce(
      (sum, { interval }) => addIntervals(sum, interval),
      figures[0]?.interval ?? { low: undefined, high: undefined },
    )

/** Whether a printed percentage is some value of the exact one, cut off at its last place instead of rounded: 26.7 for 26.78. */
export function isCutOff({ low, high }: Interval, { value }: Quantity): boolean {
  if (low === undefined || high === undefined) return false
  const printed = fromDecimal(value)
  const next = add(printed, fromDecimal(decimal(1n, value.scale)))
  return compare(printed, high) <= 0 && compare(low, next) < 0
}

/** How far the printed percentage is from the computed one, in percentage points; `undefined` when open. */
export function distanceOf(share: Interval, percentage: Quantity): Rational | undefined {
  if (share.low === undefined || share.high === undefined) return undefined
  const middle = multiply(add(share.low, share.high), rational(1n, 2n))
  const difference = subtract(middle, fromDecimal(percentage.value))
  return compare(difference, rational(0n)) < 0 ? rational(-difference.numerator, difference.denominator) : difference
}
