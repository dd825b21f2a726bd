import { addIntervals, type Interval, intersects, point, subtractIntervals } from "../number/interval.ts"
import { add, compare, multiply, negate, one, type Rational, rational, subtract, zero } from "../number/rational.ts"
import { inBaseUnits, unitAt } from "../report/units.ts"
import { digitSlips, type PrintedFigure } from "./digit-slip.ts"

/** A figure with the true values that its print allows. */
export interface MeasuredFigure extends PrintedFigure {
  readonly interval: Interval
}

/** A figure that is added to or taken from one side of an equation. */
export interface Term<F extends MeasuredFigure = MeasuredFigure> {
  readonly figure: F
  readonly sign: 1 | -1
}

/** Terms that together must give nothing: 合计 − 分项 − 分项 = 0. */
export type Equation<F extends MeasuredFigure = MeasuredFigure> = readonly Term<F>[]

const origin = point(zero)

/** Everything that the terms can add up to. */
const balanceOf = (terms: Equation): Interval =>
  terms.reduce(
    (sum, { figure, sign }) =>
      sign > 0 ? addIntervals(sum, figure.interval) : subtractIntervals(sum, figure.interval),
    origin,
  )

/** Whether some true values behind the print satisfy the equation. */
export const holds = (terms: Equation): boolean => intersects(balanceOf(terms), origin)

/** A figure that stands for what is printed and nothing beside it. */
export const withoutRounding = <F extends MeasuredFigure>(figure: F): F => ({
  ...figure,
  interval: point(inBaseUnits(figure)),
})

/** What the printed figures add up to, without intervals. */
export const residual = (terms: Equation): Rational =>
  terms.reduce(
    (sum, { figure, sign }) => (sign > 0 ? add(sum, inBaseUnits(figure)) : subtract(sum, inBaseUnits(figure))),
    zero,
  )

/** The value of one term with which the printed figures satisfy the equation; `rest` is their residual. */
export const wantedValue = ({ figure, sign }: Term, rest: Rational): Rational =>
  sign > 0 ? subtract(inBaseUnits(figure), rest) : add(inBaseUnits(figure), rest)

/** The terms of which one other digit would satisfy an equation that does not hold. */
export function slippedTerms<F extends MeasuredFigure>(terms: Equation<F>): readonly Term<F>[] {
  const balance = balanceOf(terms)
  const gap = gapOf(balance)
  return terms.filter((term) => {
    if (gap !== undefined && compare(gap, largestSlip(term.figure)) > 0) return false
    for (const { interval } of digitSlips(term.figure))
      if (intersects(replaced(balance, term, interval), origin)) return true
    return false
  })
}

/** How far a balance is from nothing at least; `undefined` when it is open on that side or holds. */
function gapOf({ low, high }: Interval): Rational | undefined {
  if (low !== undefined && compare(low, zero) > 0) return low
  return high !== undefined && compare(high, zero) < 0 ? negate(high) : undefined
}

/** No single digit changes a figure by more than ten times what it says, or ten units. */
function largestSlip(figure: MeasuredFigure): Rational {
  const value = inBaseUnits(figure)
  const size = value.numerator < 0n ? negate(value) : value
  return multiply(add(size, unitAt(figure.unit, 0)?.factor ?? one), rational(10n))
}

/** The balance with one figure printed otherwise. */
const replaced = ({ low, high }: Interval, { figure: { interval: old }, sign }: Term, now: Interval): Interval =>
  sign > 0
    ? { low: moved(low, old.low, now.low), high: moved(high, old.high, now.high) }
    : { low: moved(low, now.high, old.high), high: moved(high, now.low, old.low) }

const moved = (
  value: Rational | undefined,
  from: Rational | undefined,
  to: Rational | undefined,
): Rational | undefined =>
  value === undefined || from === undefined || to === undefined ? undefined : add(value, subtract(to, from))
