import { type Decimal, decimal, powerOfTen } from "./decimal.ts"

/** An exact fraction; the denominator is positive. Not reduced: operands here are small. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** `numerator / denominator`; the denominator must not be zero. */
export const rational = (numerator: bigint, denominator = 1n): Rational =>
  denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator }

export const zero: Rational = rational(0n)
export const one: Rational = rational(1n)
export const hundred: Rational = rational(100n)

/** The exact value of a printed decimal. */
export const fromDecimal = ({ coefficient, scale }: Decimal): Rational =>
  scale >= 0 ? rational(coefficient, powerOfTen(scale)) : rational(coefficient * powerOfTen(-scale))

/** Half a unit of the last printed place. */
export const halfUnit = ({ scale }: Decimal): Rational =>
  scale >= 0 ? rational(1n, 2n * powerOfTen(scale)) : rational(powerOfTen(-scale), 2n)

/** A denominator that is a multiple of the other one is kept, so that long sums of decimals do not grow digits. */
export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return rational(a.numerator + b.numerator, a.denominator)
  if (a.denominator % b.denominator === 0n) {
    return rational(a.numerator + b.numerator * (a.denominator / b.denominator), a.denominator)
  }
  if (b.denominator % a.denominator === 0n) {
    return rational(a.numerator * (b.denominator / a.denominator) + b.numerator, b.denominator)
  }
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

export const negate = (a: Rational): Rational => rational(-a.numerator, a.denominator)
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b))
export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator)

/** `a / b`; `b` must not be zero. */
export const divide = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator)

/** Negative, zero or positive like `a - b`. */
export function compare(a: Rational, b: Rational): number {
  const same = a.denominator === b.denominator
  const left = same ? a.numerator : a.numerator * b.denominator
  const right = same ? b.numerator : b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

/** Rounded half up to `scale` digits after the point: for messages, never for a verdict. */
export function roundHalfUp(value: Rational, scale: number): Decimal {
  const factor = powerOfTen(Math.max(0, scale))
  const doubled = 2n * value.numerator * factor + value.denominator
  const divisor = 2n * value.denominator
  const floor = doubled >= 0n ? doubled / divisor : -((-doubled + divisor - 1n) / divisor)
  return decimal(floor, Math.max(0, scale))
}
