import { type Decimal, powerOfTen } from "../../number/decimal.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { SumReading } from "./readings.ts"

/**
 * How likely a list that has nothing to do with the total would come within one digit of it: nine wrong digits at every
 * place, each with the room that rounding leaves, out of all values up to the total.
 */
export function chanceOfSlip({ total, parts }: SumReading): number {
  const figures = [total, ...parts.map(({ quantity }) => quantity)]
  const finest = Math.max(...figures.map(({ value }) => value.scale))
  const places = Math.max(...figures.map(({ value }) => value.coefficient.toString().length + finest - value.scale))
  return (9 * places * roomOf(figures)) / Number(leftOf(total, parts) || 1n)
}

/**
 * What the largest part leaves of the total, in its last place: 许可5398件，其中准予5334件，不予2件，撤回2件 comes close to its total whatever the
 * small parts are. Parts that exceed the total, and the two halves of one, are measured by the whole of it.
 */
function leftOf({ value: total }: Quantity, parts: SumReading["parts"]): bigint {
  const { coefficient: whole } = total
  const inLastPlace = ({ coefficient, scale }: Decimal): bigint =>
    scale > total.scale ? coefficient / powerOfTen(scale - total.scale) : coefficient * powerOfTen(total.scale - scale)
  const values = parts.map(({ quantity }) => inLastPlace(quantity.value))
  const sum = values.reduce((total, value) => total + value, 0n)
  const [largest = 0n] = values.toSorted((a, b) => Number(b - a))
  return parts.length > 2 && sum < whole && (whole - largest) * nearlyAll < whole ? whole - largest : whole
}

/** A part that leaves less than a fortieth is nearly all of its total. */
const nearlyAll = 40n

/** How likely unrelated figures would add up: the room that rounding leaves against the size of the total. */
export function chanceOfMatch({ total, parts }: SumReading): number {
  const units = total.value.coefficient
  return (parts.length + 1) / Number(units > 0n ? units : 1n)
}

/** How many last places of the total the rounding and the hedges of all figures leave open; 1 for exact counts. */
function roomOf(figures: readonly Quantity[]): number {
  const [total] = figures
  const place = total === undefined ? 1 : 10 ** -total.value.scale
  const open = figures.reduce((sum, figure) => sum + widthOf(figure), 0)
  return Math.max(1, open / place)
}

/** The printed values that one figure may stand for: half a place on both sides, a tenth for 约, the next round number for 余 (1.31万余 is less than 1.32万). */
function widthOf({ hedge, value, exact }: Quantity): number {
  if (hedge === "exact") return exact ? 0 : 10 ** -value.scale
  if (hedge === "plus") return 10 ** (closingZeros(value.coefficient) - value.scale)
  const printed = Number(value.coefficient) * 10 ** -value.scale
  return printed / (hedge === "about" ? 5 : 10)
}

function closingZeros(coefficient: bigint): number {
  const digits = coefficient.toString()
  let zeros = 0
  while (zeros < digits.length - 1 && digits.at(-1 - zeros) === "0") zeros++
  return zeros
}
