import { type Assessment, suspectsOf } from "./assess.ts"
import { chanceOfSlip } from "./chance.ts"
import type { Frame } from "./frame.ts"
import { nameOf } from "./names.ts"
import { naturalReading, type SumReading } from "./readings.ts"
import { isHedged } from "./shape.ts"

/** A list with what became of it when it was judged by itself. */
export interface AssessedList {
  readonly frame: Frame
  readonly assessment: Assessment
}

/**
 * Lists explain each other. Where 民办初中共录取3426人，其中派位录取1950人、等额录取1476人 adds up, the same items of the
 * list before it are all there are as well; and where 分规模看 divides a total, so does the 分地域看 behind it. A list that
 * could not be judged by itself and misses such a total by one digit is contradicted.
 */
export function settleByParallels(lists: readonly AssessedList[]): readonly Assessment[] {
  const settled = lists.filter(({ assessment }) => assessment.kind === "consistent")
  if (settled.length === 0) return lists.map(({ assessment }) => assessment)
  return lists.map((list) =>
    list.assessment.kind === "unknown" ? (contradicted(list, settled) ?? list.assessment) : list.assessment,
  )
}

function contradicted(list: AssessedList, settled: readonly AssessedList[]): Assessment | undefined {
  const reading = hasTwin(list, settled) ? list.assessment.reading : classOfTotal(list, settled)
  if (reading === undefined || isHedged(reading)) return undefined
  const suspects = suspectsOf(reading)
  return suspects.length === 0 ? undefined : { kind: "conflict", reading, confidence: "likely", suspects }
}

/** Totals so small are met by chance. */
const greatestChance = 0.1

/** Whether a list with the same items adds up to a total of its own. */
function hasTwin({ assessment: { reading } }: AssessedList, settled: readonly AssessedList[]): boolean {
  const names = namesOf(reading)
  return (
    names !== undefined &&
    settled.some(
      ({ assessment: { reading: other } }) =>
        other.total !== reading.total && chanceOfSlip(other) < greatestChance && namesOf(other) === names,
    )
  )
}

/** The names of all items in their order; `undefined` when one has none. */
function namesOf({ parts }: SumReading): string | undefined {
  const names = parts.map(({ quantity }) => nameOf(quantity))
  return names.length < 2 || names.includes("") ? undefined : names.join("\n")
}

/** The list as another classification of a total that one before it divides. */
function classOfTotal({ frame }: AssessedList, settled: readonly AssessedList[]): SumReading | undefined {
  if (!frame.classified || frame.open) return undefined
  const others = settled.filter((other) => other.frame.classified && other.frame !== frame)
  for (const { assessment } of others) {
    const reading = naturalReading(frame, { quantity: assessment.reading.total, distance: 0 })
    if (reading !== undefined && reading.parts.length > 1 && chanceOfSlip(reading) < greatestChance) return reading
  }
  return undefined
}
