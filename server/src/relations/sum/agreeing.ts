import { intersects } from "../../number/interval.ts"
import type { Assessment } from "./assess.ts"
import type { SumReading } from "./readings.ts"
import { sumOf } from "./readings.ts"
import { isHedged } from "./shape.ts"
import { canSlip } from "./slips.ts"

/**
 * 立项375项，其中制定299项、修订73项，强制性1项、推荐性371项: two lists of different parts that miss one total by the same amount are right,
 * and the total is the figure that is not. Lists that leave something out hardly leave out alike.
 */
export function contradictedTogether(assessments: readonly Assessment[]): ReadonlySet<Assessment> {
  const open = assessments.filter(({ kind, reading }) => kind !== "consistent" && isExactList(reading))
  const together = open.filter(({ reading }) => open.some((other) => agree(reading, other.reading)))
  return new Set(together.filter(({ reading }) => canSlip(reading, reading.total)))
}

/** Figures that leave no room: rounded ones agree too easily. */
const isExactList = (reading: SumReading): boolean =>
  !isHedged(reading) && reading.parts.length > 1 && reading.parts.every(({ quantity }) => quantity.exact)

/** Whether two lists of one total have no part in common and add up to the same. */
const agree = (one: SumReading, other: SumReading): boolean =>
  one.total === other.total &&
  intersects(sumOf(one), sumOf(other)) &&
  other.parts.every(({ quantity }) => one.parts.every((part) => part.quantity !== quantity))
