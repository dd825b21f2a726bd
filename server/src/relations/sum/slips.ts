import type { Interval } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import { digitSlips } from "../digit-slip.ts"
import type { Repair } from "../relation.ts"
import { repairsBy } from "../repair.ts"
import { holds, type SumReading } from "./readings.ts"

/** The figures of a reading that one slip of a kind would make right, most significant evidence first: parts, then total. */
export function suspectsOf(
  reading: SumReading,
  kinds: readonly (typeof digitSlips)[] = [digitSlips],
): readonly Quantity[] {
  const suspects: Quantity[] = []
  const figures = [reading.total, ...reading.parts.map(({ quantity }) => quantity)]
  for (const figure of figures) if (kinds.some((slips) => canSlip(reading, figure, slips))) suspects.push(figure)
  return suspects
}

/** Whether another digit in this figure would make the reading hold. */
export function canSlip(reading: SumReading, figure: Quantity, slips = digitSlips): boolean {
  for (const slip of slips(figure)) if (holds(withFigure(reading, figure, slip.interval))) return true
  return false
}

/** Every change of one digit that would make the reading hold. */
export const repairsOf = (reading: SumReading): readonly Repair[] =>
  repairsBy([reading.total, ...reading.parts.map(({ quantity }) => quantity)], (figure, { interval }) =>
    holds(withFigure(reading, figure, interval)),
  )

function withFigure(reading: SumReading, figure: Quantity, interval: Interval): SumReading {
  if (reading.total === figure) return { ...reading, total: { ...figure, interval } }
  return {
    ...reading,
    parts: reading.parts.map((part) =>
      part.quantity === figure ? { ...part, quantity: { ...figure, interval } } : part,
    ),
  }
}
