import type { Decimal } from "./decimal.ts"
import { add, compare, divide, fromDecimal, halfUnit, multiply, type Rational, subtract, zero } from "./rational.ts"

/**
 * The true values that a printed number can stand for. Closed at both ends (an exact half may be rounded
 * either way); `undefined` is an open side. An exact count is a point.
 */
export interface Interval {
  readonly low: Rational | undefined
  readonly high: Rational | undefined
}

export const point = (value: Rational): Interval => ({ low: value, high: value })

/** Half a unit of the last printed place on both sides (GB/T 8170—2008 3.2, and half-up practice). */
export const roundedTo = (value: Decimal): Interval => {
  const centre = fromDecimal(value)
  const half = halfUnit(value)
  return { low: subtract(centre, half), high: add(centre, half) }
}

const both = (
  a: Rational | undefined,
  b: Rational | undefined,
  operation: (a: Rational, b: Rational) => Rational,
): Rational | undefined => (a === undefined || b === undefined ? undefined : operation(a, b))

export const addIntervals = (a: Interval, b: Interval): Interval => ({
  low: both(a.low, b.low, add),
  high: both(a.high, b.high, add),
})

export const subtractIntervals = (a: Interval, b: Interval): Interval => ({
  low: both(a.low, b.high, subtract),
  high: both(a.high, b.low, subtract),
})

/** Sum of any number of intervals; the empty sum is zero. */
export const sumIntervals = (terms: readonly Interval[]): Interval => terms.reduce(addIntervals, point(zero))

/** Multiplies by a non-negative number. */
export const scaleInterval = (a: Interval, factor: Rational): Interval =>
  factor.numerator === 1n && factor.denominator === 1n
    ? a
    : { low: a.low && multiply(a.low, factor), high: a.high && multiply(a.high, factor) }

/** Quotient of two non-negative intervals; `undefined` when the divisor can be zero or negative. */
export function divideIntervals(a: Interval, b: Interval): Interval | undefined {
  if (b.low === undefined || compare(b.low, zero) <= 0) return undefined
  return {
    low: a.low === undefined ? undefined : b.high === undefined ? zero : divide(a.low, b.high),
    high: both(a.high, b.low, divide),
  }
}

/** Whether some true value can lie in both. */
export const intersects = (a: Interval, b: Interval): boolean => !isBelow(a, b) && !isBelow(b, a)

/** Whether every value of `a` is smaller than every value of `b`. */
export const isBelow = (a: Interval, b: Interval): boolean =>
  a.high !== undefined && b.low !== undefined && compare(a.high, b.low) < 0

/** Whether the interval is a single value. */
export const isPoint = ({ low, high }: Interval): boolean =>
  low !== undefined && high !== undefined && compare(low, high) === 0
