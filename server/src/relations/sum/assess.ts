import { type Interval, isBelow, isPoint } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { digitSlips } from "../digit-slip.ts"
import type { UnknownReason } from "../relation.ts"
import { type Closedness, closednessOf, isConfirmedByShares } from "./closedness.ts"
import { type Frame, isAnnouncedTotal } from "./frames.ts"
import { holds, naturalReading, readingsOf, type SumReading, sumOf } from "./readings.ts"

/** What became of a frame: the reading that holds, the one that is contradicted, or why nothing can be said. */
export type Assessment =
  | { readonly kind: "consistent"; readonly reading: SumReading }
  | {
      readonly kind: "conflict"
      readonly reading: SumReading
      readonly confidence: "certain" | "likely"
      /** The figures that one other digit would make right. */
      readonly suspects: readonly Quantity[]
    }
  | { readonly kind: "unknown"; readonly reading: SumReading; readonly because: UnknownReason }

/** Judges a frame; `undefined` when the frame asserts nothing at all. */
export function assess(frame: Frame, passage: Passage): Assessment | undefined {
  for (const reading of readingsOf(frame))
    if (holds(reading)) return isNoteworthy(frame, reading, passage) ? { kind: "consistent", reading } : undefined
  const natural = naturalReading(frame)
  if (natural === undefined || natural.parts.length < 2) return undefined
  for (const total of frame.totals.slice(0, frame.totals[0]?.distance === 0 ? 3 : 1)) {
    const reading = naturalReading(frame, total)
    const conflict = reading && contradiction(frame, reading, passage)
    if (conflict !== undefined) return conflict
  }
  if (isUnannounced(frame)) return undefined
  return {
    kind: "unknown",
    reading: natural,
    because: isHedged(natural) ? "hedged" : frame.open ? "partial" : "ambiguous",
  }
}

/** Frames without an opening word: they assert something only when the figures bear it out. */
const isUnannounced = ({ opening }: Frame): boolean =>
  opening === "juxtaposed" || opening === "totalLast" || opening === "resumed"

/** A chance match of neighbours without any sign of a list is not worth a line in the ledger. */
function isNoteworthy(frame: Frame, reading: SumReading, passage: Passage): boolean {
  if (!isUnannounced(frame) || isAnnounced(reading, passage)) return true
  if (frame.opening === "juxtaposed" && (frame.totalOpensClause || areUnnamed(reading))) return true
  return chanceOfMatch(reading) < 0.05
}

/** 败诉2件，1件已生效，1件在上诉期中: parts without names of their own belong to the named figure before them. */
const areUnnamed = ({ total, parts }: SumReading): boolean =>
  total.labelText !== "" && parts.every(({ quantity }) => quantity.labelText === "")

/** How likely unrelated figures would add up: the room that rounding leaves against the size of the total. */
function chanceOfMatch({ total, parts }: SumReading): number {
  const units = total.value.coefficient
  return (parts.length + 1) / Number(units > 0n ? units : 1n)
}

const isAnnounced = ({ total }: SumReading, passage: Passage): boolean =>
  isAnnouncedTotal(total, passage.text, total.span.start)

const isHedged = ({ total, parts }: SumReading): boolean =>
  [total, ...parts.map(({ quantity }) => quantity)].some(({ hedge }) => hedge !== "exact")

/** A reading is contradicted when its list is complete, or when one changed digit would make it right. */
function contradiction(frame: Frame, reading: SumReading, passage: Passage): Assessment | undefined {
  if (isHedged(reading) || isConfirmedByShares(reading, passage)) return undefined
  const suspects = suspectsOf(reading)
  if (suspects.length === 0) return undefined
  const closed = closednessOf(reading, passage)
  if (closed !== "certain" && !sameDimension(reading)) return undefined
  const confidence = isUnannounced(frame)
    ? confidenceUnannounced(frame, reading, passage, closed)
    : confidenceAnnounced(frame, reading, closed)
  return confidence === undefined ? undefined : { kind: "conflict", reading, confidence, suspects }
}

type Confidence = "certain" | "likely" | undefined

/**
 * Of lists that are not complete, a small total misses its parts by one digit by chance every third time, a three-digit
 * total every fifteenth, a four-digit total once in a hundred. Without a sign of completeness a miss by one digit
 * therefore needs a large total or a long list.
 */
function confidenceAnnounced(frame: Frame, reading: SumReading, closed: Closedness): Confidence {
  const excess = isBelow(reading.total.interval, sumOf(reading))
  if (frame.open && !(excess && closed !== "no")) return undefined
  if (closed === "certain") return "certain"
  const surprising = chanceOfSlip(reading) < 0.08
  if (closed === "likely" || frame.opening !== "ofWhich")
    return surprising || isPoint(reading.total.interval) ? "certain" : undefined
  if (reading.distance > 0) return undefined
  if (surprising || (excess && isPoint(reading.total.interval))) return "certain"
  return isPoint(reading.total.interval) && reading.parts.length >= 3 ? "likely" : undefined
}

/** 132件，直接答复59件，分转73件: nothing but order and names tells that these are parts. */
function confidenceUnannounced(frame: Frame, reading: SumReading, passage: Passage, closed: Closedness): Confidence {
  if (frame.parts.length !== reading.parts.length || frame.open) return undefined
  if (frame.opening === "resumed")
    return closed === "certain" && reading.distance === 1 && isAnnounced(reading, passage) ? "likely" : undefined
  if (frame.opening === "juxtaposed" && !frame.totalOpensClause && !areUnnamed(reading)) return undefined
  if (closed === "certain") return "certain"
  return isAnnounced(reading, passage) && sameUnits(reading) ? "certain" : undefined
}

/** How likely a list that has nothing to do with the total would come within one digit of it. */
function chanceOfSlip(reading: SumReading): number {
  const figures = [reading.total, ...reading.parts.map(({ quantity }) => quantity)]
  const alternatives = figures.reduce((sum, { value }) => sum + 9 * value.coefficient.toString().length, 0)
  const room = figures.every(({ exact }) => exact) ? 1 : figures.length
  return (alternatives * room) / Number(reading.total.value.coefficient || 1n)
}

const sameDimension = ({ total, parts }: SumReading): boolean =>
  parts.every(({ quantity }) => quantity.dimension === total.dimension)

const sameUnits = ({ total, parts }: SumReading): boolean => parts.every(({ quantity }) => quantity.unit === total.unit)

/** The figures of a reading that one other digit would make right, most significant evidence first: parts, then total. */
function suspectsOf(reading: SumReading): readonly Quantity[] {
  const suspects: Quantity[] = []
  const figures = [reading.total, ...reading.parts.map(({ quantity }) => quantity)]
  for (const figure of figures) if (canSlip(reading, figure)) suspects.push(figure)
  return suspects
}

function canSlip(reading: SumReading, figure: Quantity): boolean {
  for (const slip of digitSlips(figure)) if (holds(withFigure(reading, figure, slip.interval))) return true
  return false
}

function withFigure(reading: SumReading, figure: Quantity, interval: Interval): SumReading {
  if (reading.total === figure) return { ...reading, total: { ...figure, interval } }
  return {
    ...reading,
    parts: reading.parts.map((part) =>
      part.quantity === figure ? { ...part, quantity: { ...figure, interval } } : part,
    ),
  }
}
