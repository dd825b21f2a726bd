import { type Decimal, decimal, powerOfTen } from "../number/decimal.ts"
import type { Interval } from "../number/interval.ts"
import { one } from "../number/rational.ts"
import type { Quantity } from "../report/analysis.ts"
import { intervalOf } from "../report/hedges.ts"
import { unitAt } from "../report/units.ts"

/** What the digits of a figure are judged by, in running text or in a table. */
export type PrintedFigure = Pick<Quantity, "value" | "hedge" | "exact" | "unit">

/** A figure with one digit replaced. */
export interface DigitSlip {
  readonly value: Decimal
  readonly interval: Interval
}

/**
 * All figures that differ from a printed one in exactly one digit, the number of digits kept. The commonest error of
 * typists: 1648 for 1678, 182 for 192 (corpus FINDINGS §6).
 */
export function* digitSlips(quantity: PrintedFigure): Generator<DigitSlip> {
  const { scale } = quantity.value
  const negative = quantity.value.coefficient < 0n
  const coefficient = negative ? -quantity.value.coefficient : quantity.value.coefficient
  const digits = coefficient.toString().padStart(Math.max(0, scale) + 1, "0")
  const factor = unitAt(quantity.unit, 0)?.factor ?? one
  for (let place = 0; place < digits.length; place++) {
    const power = powerOfTen(digits.length - 1 - place)
    const printed = BigInt(digits[place] ?? "0")
    // A leading zero would drop a digit, except in front of the point: 0.71.
    for (let digit = place === 0 && digits.length > Math.max(0, scale) + 1 ? 1n : 0n; digit < 10n; digit++) {
      if (digit === printed) continue
      const changed = coefficient + (digit - printed) * power
      const value = decimal(negative ? -changed : changed, scale)
      yield { value, interval: intervalOf(value, quantity.hedge, quantity.exact, factor) }
    }
  }
}
