import { add, compare, subtract } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { inBaseUnits, isOneUnit } from "../../report/units.ts"
import { isShareBase } from "../share/share-base.ts"
import type { GrowthBasis } from "./basis.ts"
import { growthHolds } from "./computed.ts"

/**
 * The value that has changed: the nearest one, and behind a list (732件，其中民事409件、刑事314件，比上年多58件) the one whose growth it is.
 * What has grown is more than it has grown by.
 */
export function grownLevel(
  passage: Passage,
  growth: Quantity,
  change: Quantity,
  earlier: readonly Quantity[],
  rising: boolean,
): Quantity | undefined {
  const levels = earlier.filter(
    (figure) =>
      figure.role === "level" &&
      figure.dimension === change.dimension &&
      isOneUnit(figure, change) &&
      !isShareBase(passage, figure) &&
      !(rising && compare(inBaseUnits(figure), inBaseUnits(change)) < 0),
  )
  const [nearest] = levels
  if (nearest === undefined || passage.segments[nearest.segment]?.before !== "、") return nearest
  const fits = (now: Quantity): boolean => growthHolds({ growth, basis: { kind: "change", now, change, rising } })
  // Nothing tells a total that is wrong from an item that is.
  return levels.find(fits)
}

/** 42件，比上年的57件减少15件，下降26.3%: both values where they differ by the change, or else the earlier one and the change. */
export function steppedFrom(
  before: Quantity,
  change: Quantity,
  others: readonly Quantity[],
  rising: boolean,
): GrowthBasis {
  const now = others.find((value) => value.role === "level" && isMoved(value, before, change, rising))
  return now === undefined
    ? { kind: "step", now: others[0] ?? before, before, change, rising }
    : { kind: "before", now, before, rising }
}

/** Whether a value is an earlier one and its change. */
export const isMoved = (now: Quantity, before: Quantity, change: Quantity, rising: boolean): boolean =>
  now.unit === before.unit &&
  compare(inBaseUnits(now), (rising ? add : subtract)(inBaseUnits(before), inBaseUnits(change))) === 0
