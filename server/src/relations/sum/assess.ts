import { isBelow, scaleInterval } from "../../number/interval.ts"
import { rational } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isOneUnit } from "../../report/units.ts"
import { digitExchanges, digitSlips } from "../digit-slip.ts"
import type { UnknownReason } from "../relation.ts"
import { isCutOff } from "../share/share-of.ts"
import { chanceOfMatch, chanceOfSlip } from "./chance.ts"
import { closednessOf, isNamedByTotal, isWhole } from "./closedness.ts"
import { areCountedAlike } from "./counting.ts"
import { weigh } from "./evidence.ts"
import type { Frame } from "./frame.ts"
import type { Confidence } from "./list-evidence.ts"
import { nameOf } from "./names.ts"
import { isClosedBeginning, outcomePair } from "./outcome-pair.ts"
import { findHolding, holds, naturalReading, type SumReading, sumOf } from "./readings.ts"
import { restFollows } from "./rest-behind.ts"
import { contradictsItself } from "./second-total.ts"
import { areUnnamed, isAnnounced, isHedged } from "./shape.ts"
import { suspectsOf } from "./slips.ts"
import type { Summand } from "./summand.ts"
import { isTelling } from "./telling.ts"
import { isTwinComplete } from "./twin.ts"

/** What became of a frame: the reading that holds, the one that is contradicted, or why nothing can be said. */
export type Assessment =
  | { readonly kind: "consistent"; readonly reading: SumReading }
  | {
      readonly kind: "conflict"
      readonly reading: SumReading
      readonly confidence: NonNullable<Confidence>
      /** The figures that one other digit would make right. */
      readonly suspects: readonly Quantity[]
    }
  | { readonly kind: "unknown"; readonly reading: SumReading; readonly because: UnknownReason }

/** Judges a frame; `undefined` when the frame asserts nothing at all. */
export function assess(frame: Frame, passage: Passage): Assessment | undefined {
  const natural = naturalReading(frame)
  const exact = natural !== undefined && !isHedged(natural)
  const whole = natural !== undefined && (isWhole(natural) || closednessOf(natural, passage) === "certain")
  const holding = findHolding(
    frame,
    (reading) => !(exact && isHedged(reading)) && !(whole && reading.parts.at(-1) !== natural.parts.at(-1)),
  )
  if (holding !== undefined && natural !== undefined && contradictsItself(natural, holding, frame))
    return { kind: "conflict", reading: natural, confidence: "certain", suspects: [natural.total] }
  if (holding !== undefined && !isFetched(frame, holding, natural, passage))
    return judgeHolding(frame, holding, passage)
  if (natural === undefined || natural.parts.length < 2) return undefined
  for (const each of [frame, ...mixedFrame(frame)])
    for (const reading of accusableReadings(each, passage)) {
      if (holds(reading)) {
        // 投诉1.6万件、举报6900件、立案674件: a beginning that its names close is right, and the whole list no contradiction.
        if (reading.parts.length < natural.parts.length) return judgeHolding(frame, reading, passage)
        continue
      }
      const conflict = contradiction(each, reading, passage)
      if (conflict !== undefined) return conflict
    }
  if (isUnannounced(frame) || exceedsByFar(natural)) return undefined
  return {
    kind: "unknown",
    reading: natural,
    because: isHedged(natural) ? "hedged" : isBelow(sumOf(natural), natural.total.interval) ? "partial" : "ambiguous",
  }
}

/**
 * 窝点6个。…嫌疑人90人，其中拘留4人，其余2人取保: a list that its words close divides the figure right before 其中, or the nearest one that
 * is counted like its parts, though another one further up would fit it.
 */
const isFetched = (
  { opening }: Frame,
  { distance, total }: SumReading,
  natural: SumReading | undefined,
  passage: Passage,
): boolean =>
  opening === "ofWhich" &&
  natural !== undefined &&
  distance > natural.distance &&
  (natural.distance === 0 || total.unit !== natural.total.unit) &&
  natural.parts.every(({ quantity }) => quantity.unit === natural.total.unit) &&
  closednessOf(natural, passage) === "certain"

/** A reading that holds is right, says nothing, or is not worth a line. */
function judgeHolding(frame: Frame, reading: SumReading, passage: Passage): Assessment | undefined {
  if (isTelling(reading) || (!isHedged(reading) && closednessOf(reading, passage) === "certain"))
    return isNoteworthy(frame, reading, passage) ? { kind: "consistent", reading } : undefined
  const because: UnknownReason = isHedged(reading) ? "hedged" : "ambiguous"
  return isUnannounced(frame) ? undefined : { kind: "unknown", reading, because }
}

/** The list with the figures in another unit behind its end, if there are any. */
const mixedFrame = (frame: Frame): readonly Frame[] =>
  frame.mixedLength > frame.naturalLength ? [{ ...frame, naturalLength: frame.mixedLength }] : []

const longestClosedBeginning = 4

/**
 * The readings that may be accused: the whole list against the nearest total, against a total whose name the parts
 * carry, and the beginning of the list when its names close it (其中不予受理21件，受理40件，审结37件) or
 * the figures counted like the total (86家，其中规模以上15个，餐饮类32家、住宿类27家、其他类27家).
 */
function* accusableReadings(frame: Frame, passage: Passage): Generator<SumReading> {
  for (const [index, total] of frame.totals.slice(0, frame.classified ? 8 : 3).entries()) {
    const reading = naturalReading(frame, total)
    const isMeant = index === 0 || frame.classified || isUnmistakable(frame, index, reading)
    if (reading === undefined || !(isMeant || namesParts(reading) || isNamedByTotal(reading, passage))) continue
    if (!isUnannounced(frame)) yield* closedSelections(reading, passage)
    else if (frame.opening === "juxtaposed") {
      yield* outcomePairs(reading)
      for (const beginning of closedSelections(reading, passage)) if (isClosedBeginning(beginning)) yield beginning
    }
    yield reading
  }
}

/** 受理43296件，审结38180件，其中一审40148件，二审3149件: two figures before 其中, the second of which so large a list hardly meets by chance. */
const isUnmistakable = ({ opening, totals }: Frame, index: number, reading: SumReading | undefined): boolean =>
  opening === "ofWhich" &&
  index === 1 &&
  reading?.distance === 0 &&
  totals[0]?.distance === 0 &&
  reading.parts.every(({ quantity }) => isOneUnit(quantity, reading.total)) &&
  chanceOfSlip(reading) < 0.002

function* outcomePairs(reading: SumReading): Generator<SumReading> {
  const pair = outcomePair(reading)
  if (pair !== undefined && pair.parts.length < reading.parts.length) yield pair
}

/** Parts of the list that its names close, when they do not close the whole of it. */
function* closedSelections(reading: SumReading, passage: Passage): Generator<SumReading> {
  const { parts, total } = reading
  const sameUnit = { ...reading, parts: parts.filter(({ quantity }) => quantity.unit === total.unit) }
  const selections = sameUnit.parts.length < parts.length ? [sameUnit] : []
  if (closednessOf(reading, passage) !== "certain")
    for (let count = Math.min(parts.length - 1, longestClosedBeginning); count >= 2; count--)
      if (!continuesNames(parts, count)) selections.push({ ...reading, parts: parts.slice(0, count) })
  for (const selection of selections)
    if (selection.parts.length > 1 && closednessOf(selection, passage) === "certain") yield selection
}

/** 农业领域、工业领域、服务业领域: a third name of the same build belongs to the first two. */
function continuesNames(parts: readonly Summand[], count: number): boolean {
  const ends = parts.slice(0, count + 1).map(({ quantity }) => nameOf(quantity).slice(-2))
  return ends[0] !== "" && ends.every((end) => end === ends[0])
}

/** 调解成功89件，当场履行87件，其中诉前调解成功32件，诉中调解成功67件: the parts carry the name of their total. */
function namesParts({ total, parts, distance }: SumReading): boolean {
  const name = total.labelText.slice(-4)
  return distance === 0 && name.length > 1 && parts.every(({ quantity }) => quantity.labelText.endsWith(name))
}

/** More than half as much again as the total: other figures, not its parts. */
export const exceedsByFar = (reading: SumReading): boolean =>
  isBelow(scaleInterval(reading.total.interval, rational(3n, 2n)), sumOf(reading))

/** Frames without an opening word: they assert something only when the figures bear it out. */
export const isUnannounced = ({ opening }: Frame): boolean =>
  opening === "juxtaposed" ||
  opening === "totalLast" ||
  opening === "resumed" ||
  opening === "enumerated" ||
  opening === "recurring"

/** A chance match of neighbours without any sign of a list is not worth a line in the ledger. */
function isNoteworthy(frame: Frame, reading: SumReading, passage: Passage): boolean {
  if (!isUnannounced(frame)) return true
  // 3层、4名、7名 are no parts of 14辆.
  if (!areCountedAlike(reading)) return false
  if (isAnnounced(reading, passage)) return true
  if (isHedged(reading)) return false
  if (isTwinComplete(frame)) return true
  if (frame.opening === "recurring" && reading.parts.length > 2) return true
  if (frame.opening === "juxtaposed" && areUnnamed(reading)) return true
  // 56项，第一批23项，第二批18项，第三批15项.
  if (reading.parts.length > 2 && isWhole(reading)) return true
  const list = reading.parts.length > 2 || closednessOf(reading, passage) !== "no"
  if (frame.opening === "juxtaposed" && frame.totalOpensClause && list) return true
  return chanceOfMatch(reading) < 0.05
}

/** A reading is contradicted when one changed digit would make it right and the list is sure enough to be complete. */
function contradiction(frame: Frame, reading: SumReading, passage: Passage): Assessment | undefined {
  // 288972辆 printed as 28.8万辆: cut off instead of rounded.
  if (!reading.total.exact && isCutOff(sumOf(reading), reading.total)) return undefined
  const confidence = weigh(frame, reading, passage)
  if (confidence === undefined || restFollows(reading, passage)) return undefined
  const suspects = suspectsOf(reading, isUnannounced(frame) ? [digitSlips] : [digitSlips, digitExchanges])
  return suspects.length === 0 ? undefined : { kind: "conflict", reading, confidence, suspects }
}
