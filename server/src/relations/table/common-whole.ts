import { type Interval, intersects, point } from "../../number/interval.ts"
import { compare, multiply, type Rational, rational, subtract } from "../../number/rational.ts"
import type { TableShare } from "./share-lists.ts"

/** Everything there is. */
export const open: Interval = { low: undefined, high: undefined }

/** The rows that allow one and the same whole, as many as possible. */
export function mostAgreeing(items: readonly TableShare[]): readonly TableShare[] {
  const bounds = items
    .flatMap(({ base: { low, high } }) =>
      low && high
        ? [
            { at: low, step: 1 },
            { at: high, step: -1 },
          ]
        : [],
    )
    .sort((a, b) => compare(a.at, b.at) || b.step - a.step)
  let depth = 0
  let most = 0
  let best: Rational | undefined
  for (const { at, step } of bounds) {
    depth += step
    if (depth <= most) continue
    most = depth
    best = at
  }
  if (best === undefined) return []
  const common = point(best)
  return items.filter(({ base }) => intersects(base, common))
}

/** The wholes that all rows allow. */
export const commonBaseOf = (items: readonly TableShare[]): Interval => intersectionOf(items.map(({ base }) => base))

/** What all intervals have in common; the low end above the high one when that is nothing. */
export const intersectionOf = (intervals: readonly Interval[]): Interval =>
  intervals.reduce(
    (common, { low, high }) => ({
      low: common.low === undefined || (low !== undefined && compare(low, common.low) > 0) ? low : common.low,
      high: common.high === undefined || (high !== undefined && compare(high, common.high) < 0) ? high : common.high,
    }),
    open,
  )

/** Whether an interval leaves no more room than one of so many parts of it. */
export function isNarrow({ low, high }: Interval, parts: bigint): boolean {
  if (low === undefined || high === undefined || compare(low, high) > 0) return false
  return compare(multiply(subtract(high, low), rational(parts)), low) <= 0
}
