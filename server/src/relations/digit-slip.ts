import { type Decimal, decimal, powerOfTen } from "../number/decimal.ts"
import type { Interval } from "../number/interval.ts"
import { one } from "../number/rational.ts"
import type { Quantity } from "../report/analysis.ts"
import { intervalOf } from "../report/hedges.ts"
import { unitAt } from "../report/units.ts"

/** What the digits of a figure are judged by, in running text or in a table. */
export type PrintedFigure = Pick<Quantity, "value" | "hedge" | "exact" | "unit">

/** A figure with one digit replaced, or two exchanged. */
export interface DigitSlip {
  readonly value: Decimal
  readonly interval: Interval
}

/**
 * All figures that differ from a printed one in exactly one digit, the number of digits kept. The commonest error of
 * typists: 1648 for 1678, 182 for 192 (corpus FINDINGS §6).
 */
export const digitSlips = (quantity: PrintedFigure): Generator<DigitSlip> => slips(quantity, replacements)

/** All figures in which two neighbouring digits of a printed one have changed places: 15280 for 15820. */
export const digitExchanges = (quantity: PrintedFigure): Generator<DigitSlip> => slips(quantity, exchanges)

/** Whether two figures have as many digits and differ in one. */
export function isOneDigitApart(first: Decimal, second: Decimal): boolean {
  if (first.scale !== second.scale || first.coefficient < 0n !== second.coefficient < 0n) return false
  const [digits, others] = [digitsOf(first), digitsOf(second)]
  if (digits.length !== others.length) return false
  let different = 0
  for (let place = 0; place < digits.length && different < 2; place++) if (digits[place] !== others[place]) different++
  return different === 1
}

/** The digits as printed, with the zeros in front of the point, without a sign. */
function digitsOf({ coefficient, scale }: Decimal): string {
  const number = coefficient < 0n ? -coefficient : coefficient
  return number.toString().padStart(Math.max(0, scale) + 1, "0")
}

/**
 * How likely figures that have nothing to do with each other would come within one digit: nine wrong digits at every place of
 * each, out of all values that the one they are measured by could have.
 */
export function chanceAmong(figures: readonly Pick<Quantity, "value">[], { value }: Pick<Quantity, "value">): number {
  const places = figures.reduce((sum, figure) => sum + figure.value.coefficient.toString().length, 0)
  return (9 * places) / Number(value.coefficient || 1n)
}

/** Misprints of a number; its digits are given from the first, with the zeros in front of the point, and the lowest digit of a place. */
type Change = (number: bigint, digits: readonly bigint[], lowest: (place: number) => bigint) => Generator<bigint>

function* slips({ value, hedge, exact, unit }: PrintedFigure, change: Change): Generator<DigitSlip> {
  const negative = value.coefficient < 0n
  const number = negative ? -value.coefficient : value.coefficient
  const fewest = Math.max(0, value.scale) + 1
  const digits = [...digitsOf(value)].map(BigInt)
  // A leading zero would drop a digit, except in front of the point: 0.71.
  const lowest = (place: number): bigint => (place === 0 && digits.length > fewest ? 1n : 0n)
  const factor = unitAt(unit, 0)?.factor ?? one
  for (const changed of change(number, digits, lowest)) {
    const slip = decimal(negative ? -changed : changed, value.scale)
    yield { value: slip, interval: intervalOf(slip, hedge, exact, factor) }
  }
}

const replacements: Change = function* (number, digits, lowest) {
  for (const [place, printed] of digits.entries()) {
    const power = powerOfTen(digits.length - 1 - place)
    for (let digit = lowest(place); digit < 10n; digit++)
      if (digit !== printed) yield number + (digit - printed) * power
  }
}

const exchanges: Change = function* (number, digits, lowest) {
  // Of two digits an exchange is no better than any other number.
  if (digits.length < 3) return
  for (const [place, printed] of digits.entries()) {
    const next = digits[place + 1]
    if (next === undefined || next === printed || next < lowest(place)) continue
    const power = powerOfTen(digits.length - 1 - place)
    yield number + (next - printed) * (power - power / 10n)
  }
}
