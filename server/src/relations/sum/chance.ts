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
  return (9 * places * roomOf(figures)) / Number(total.value.coefficient || 1n)
}

/** How many last places of the total the rounding of all figures leaves open; 1 for exact counts. */
function roomOf(figures: readonly Quantity[]): number {
  const finest = (scale: number): number => 10 ** -scale
  const total = figures[0]?.value.scale ?? 0
  const open = figures.reduce((sum, { exact, value }) => sum + (exact ? 0 : finest(value.scale)), 0)
  return Math.max(1, open / finest(total))
}
