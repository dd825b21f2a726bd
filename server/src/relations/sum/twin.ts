import type { Quantity } from "../../report/analysis.ts"
import { chanceOfMatch } from "./chance.ts"
import type { Frame } from "./frame.ts"
import { holds, naturalReading, type SumReading } from "./readings.ts"

/**
 * 658支22547人: when one column adds up, the list is complete, and so is the other column. The total of the one is the nearest, or
 * stands beside that of the other (备案32单，资金规模6400万元).
 */
export function isTwinComplete({ twin, totals: [own] }: Frame, total: Quantity | undefined = own?.quantity): boolean {
  if (twin === undefined) return false
  const beside = twin.totals.find(({ quantity }) => total !== undefined && isBeside(quantity, total))
  return [twin.totals[0], beside].some(
    (each) => each !== undefined && isComplete(naturalReading(twin, each), twin.named ? namedChance : usualChance),
  )
}

const isBeside = (one: Quantity, other: Quantity): boolean =>
  one.sentence === other.sentence && Math.abs(one.index - other.index) === 1

/** How likely a list may add up by chance and still prove the other one complete; 29名人员中，… says that it divides just this figure. */
const usualChance = 0.1
const namedChance = 0.2

function isComplete(reading: SumReading | undefined, greatest: number): boolean {
  if (reading === undefined || reading.parts.length < 2 || !holds(reading)) return false
  // The whole of a long list is one chance only.
  const chance = reading.parts.length > 4 ? 1 / Number(reading.total.value.coefficient) : chanceOfMatch(reading)
  return chance < greatest
}
