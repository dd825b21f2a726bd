import { isBelow, isPoint, scaleInterval } from "../../number/interval.ts"
import { compare, rational } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { shareHolds } from "../share/share-of.ts"
import { type Closedness, closednessOf, isConfirmedByShares } from "./closedness.ts"
import type { Frame } from "./frames.ts"
import { frontName, nameOf } from "./names.ts"
import { holds, naturalReading, type SumReading, sumOf } from "./readings.ts"
import type { Summand } from "./summand.ts"
import { isAnnouncedTotal } from "./totals.ts"

/** How sure a contradiction is; `undefined` means that nothing may be said. */
export type Confidence = "certain" | "likely" | undefined

/**
 * Weighs a list that misses its total by one digit. Of lists that are not complete, a two-digit total misses its parts
 * by one digit by chance every third time, a three-digit total every fifteenth, a four-digit total once in a hundred:
 * without a sign that the list is complete, only large totals and tight lists may be accused.
 */
export function weigh(frame: Frame, reading: SumReading, passage: Passage): Confidence {
  if (isOpen(reading)) return undefined
  const confidence = weighFigures(frame, reading, passage)
  if (!isHedged(reading)) return confidence
  // 约60万: so few digits leave too much room.
  return confidence && isLarge(reading) ? "likely" : undefined
}

/** 超400个, 不足400个: no sum contradicts a figure that is open on one side. */
const isOpen = ({ total, parts }: SumReading): boolean =>
  [total, ...parts.map(({ quantity }) => quantity)].some(
    ({ hedge }) => hedge !== "exact" && hedge !== "about" && hedge !== "plus",
  )

function weighFigures(frame: Frame, reading: SumReading, passage: Passage): Confidence {
  if (!mayAssert(frame, reading, passage)) return undefined
  if (isConfirmedByShares(reading, passage) || isConfirmedByRate(reading, passage)) return undefined
  const closed = isTwinComplete(frame) || closesWithRest(frame, reading) ? "certain" : closednessOf(reading, passage)
  if (
    closed !== "certain" &&
    (mayOverlap(frame, reading) ||
      (!isOneDimension(reading) && (isLoose(frame.opening) || !haveOneUnit(reading))) ||
      (frame.opening !== "bracket" && restatesTotal(reading)))
  )
    return undefined
  if (hasUncountedItems(reading, passage)) return undefined
  switch (frame.opening) {
    case "totalLast":
      return weighClosing(frame, reading, passage, closed) ?? weighJuxtaposed(frame, reading, passage, closed)
    case "juxtaposed":
      return weighJuxtaposed(frame, reading, passage, closed)
    case "enumerated":
      return closed === "certain" && chanceOfSlip(reading) < 0.2 ? "likely" : undefined
    case "recurring":
      return closed === "certain" ? "certain" : undefined
    case "resumed":
      return weighResumed(reading, passage, closed)
    case "bracket":
    case "including":
    case "colon":
      return weighList(frame, reading, closed === "no" ? "likely" : closed) ?? weighTightList(frame, reading, "likely")
    case "partition":
      if (frame.classified) return weighClassified(frame, reading, closed)
      return weighList(frame, reading, closed) ?? weighTightList(frame, reading, closed)
    case "ofWhich":
      return weighList(frame, reading, closed) ?? weighTightList(frame, reading, closed)
  }
}

/** The cheap half of the conditions for lists without an opening word. */
function mayAssert(frame: Frame, reading: SumReading, passage: Passage): boolean {
  if (frame.opening === "resumed") return frame.parts.length === reading.parts.length
  if (frame.opening !== "juxtaposed") return true
  if (frame.parts.length !== reading.parts.length || frame.open) return false
  return areUnnamed(reading) || isEnumerated(reading) || frame.totalOpensClause || isAnnounced(reading, passage)
}

/** 捐款389万元，捐款4968.6万元，共计5357.6万元: the figures of the sentence, added up by its last words. */
function weighClosing(frame: Frame, reading: SumReading, passage: Passage, closed: Closedness): Confidence {
  const listed = frame.parts.length === reading.parts.length && isAnnounced(reading, passage)
  if (!listed || !isOneDimension(reading)) return undefined
  if (closed === "certain" && isTight(reading)) return "certain"
  if (chanceOfSlip(reading) < 0.02) return isTight(reading) ? "certain" : "likely"
  return chanceOfSlip(reading) < 0.12 && isTight(reading) && reading.parts.length > 2 ? "likely" : undefined
}

/** 审结9000件，其中调解3000件，撤诉1000件，调解撤诉率44.4%: the parts together have a rate, so that they are not all there are. */
function isConfirmedByRate(reading: SumReading, { quantities }: Passage): boolean {
  const last = reading.parts.at(-1)?.quantity
  const next = quantities[(last?.index ?? 0) + 1]
  if (last === undefined || next?.dimension !== "percent" || next.sentence !== last.sentence) return false
  return next.role !== "growth" && shareHolds(sumOf(reading), reading.total.interval, next)
}

/** 658支22547人: when one column adds up, the list is complete, and so is the other column. */
function isTwinComplete({ twin }: Frame): boolean {
  const reading = twin && naturalReading(twin)
  return reading !== undefined && reading.parts.length > 1 && holds(reading)
}

/** 27人中，有14人安全，另有13人…: 另有 names the rest of a total that the sentence divides. */
const closesWithRest = ({ opening }: Frame, { parts }: SumReading): boolean =>
  opening === "partition" && parts.slice(1).some(({ quantity }) => quantity.labelText.startsWith("另"))

/** Lists with an opening word. */
function weighList(frame: Frame, reading: SumReading, closed: Closedness): Confidence {
  const excess = isBelow(reading.total.interval, sumOf(reading))
  if (frame.open && !(excess && closed === "certain")) return undefined
  if (closed === "certain") return reading.distance <= 1 ? "certain" : undefined
  const surprising = chanceOfSlip(reading) < 0.03
  if (reading.distance > 0) {
    const whole = reading.distance === 1 && frame.naturalLength === reading.parts.length
    if (closed === "no" && frame.opening === "ofWhich" && whole && isTight(reading))
      return chanceOfSlip(reading) < 0.05 ? "likely" : undefined
    return closed === "likely" && (surprising || (whole && chanceOfSlip(reading) < 0.25)) ? "likely" : undefined
  }
  if (surprising || (holdsTooMuch(reading) && isTight(reading))) return "certain"
  if (closed === "no") return undefined
  if (!isPoint(reading.total.interval)) return chanceOfSlip(reading) < 0.2 ? "likely" : undefined
  return excess || isLarge(reading) ? "certain" : undefined
}

/** 合计530万元，其中总公司430万元，分支机构600万元: no reading makes a part larger than its whole. */
const holdsTooMuch = ({ total, parts }: SumReading): boolean =>
  parts.some(({ quantity }) => quantity.unit === total.unit && isBelow(total.interval, quantity.interval))

/** 其中 and …中 open lists that need not be complete; 包括, a bracket or a colon promise the whole. */
const isLoose = (opening: Frame["opening"]): boolean =>
  opening !== "including" && opening !== "bracket" && opening !== "colon"

/** 从隶属关系看，中直268亿元；地方116.1亿元: a classification is complete, but its total may stand far above. */
function weighClassified(frame: Frame, reading: SumReading, closed: Closedness): Confidence {
  if (frame.open) return undefined
  const rank = frame.totals.findIndex(({ quantity }) => quantity === reading.total) + 1
  return chanceOfSlip(reading) * rank < (closed === "no" ? 0.05 : 0.5) ? "likely" : undefined
}

/** 26起，其中市级转派8件，街级3件，调解15件: every part closes its clause, up to the end of the list. */
function weighTightList(frame: Frame, reading: SumReading, closed: Closedness): Confidence {
  const namedBehind = reading.parts.some(({ quantity }) => frontName(quantity) === "")
  if (isLoose(frame.opening) && (namedBehind || (closed !== "certain" && reading.parts.length < 3))) return undefined
  if (frame.open || reading.distance > 0 || !isTight(reading)) return undefined
  // A list of small figures that stops short of its total may simply be incomplete.
  const short = !isBelow(reading.total.interval, sumOf(reading))
  if (isLoose(frame.opening) && closed === "no" && short && !isLarge(reading)) return undefined
  return isPoint(reading.total.interval) && reading.parts.length === frame.naturalLength ? "likely" : undefined
}

/** A sentence of its own whose list belongs to a total further up: only large totals and lists of one build. */
function weighResumed(reading: SumReading, passage: Passage, closed: Closedness): Confidence {
  const sameUnit = reading.parts.every(({ quantity }) => quantity.unit === reading.total.unit)
  if (closed === "no" || !sameUnit || !isTight(reading)) return undefined
  if (closed === "certain" && reading.distance === 1 && isAnnounced(reading, passage)) return "likely"
  return reading.parts.length > 2 && chanceOfSlip(reading) < 0.02 ? "likely" : undefined
}

/** 132件，直接答复59件，分转73件: nothing but order and names tells that these are parts. */
function weighJuxtaposed(frame: Frame, reading: SumReading, passage: Passage, closed: Closedness): Confidence {
  if (areUnnamed(reading) && closed === "certain") return "certain"
  if (frame.parts.length !== reading.parts.length || frame.open || frame.totalIsPart) return undefined
  const announcedTotal = isAnnounced(reading, passage)
  if (isEnumerated(reading)) return "likely"
  if (frame.opening === "juxtaposed" && !frame.totalOpensClause && !announcedTotal) return undefined
  if (!reading.total.exact || isSibling(reading)) return undefined
  if (closed === "certain") return "certain"
  const announced =
    isAnnounced(reading, passage) && reading.parts.every(({ quantity }) => quantity.unit === reading.total.unit)
  return announced && isTight(reading) && isLarge(reading) ? "certain" : undefined
}

/** 215例，甲市167例、乙县33例、丙市15例: a comma behind the total, and nothing but 、 between its parts. */
function isEnumerated(reading: SumReading): boolean {
  const [first, ...rest] = reading.parts
  if (first === undefined || rest.length < 2 || !isTight(reading) || !reading.total.exact) return false
  const joined = rest.every(({ gap }) => /^(?:、|和|及|以及)/.test(gap))
  const sameUnit = reading.parts.every(({ quantity }) => quantity.unit === reading.total.unit)
  return joined && sameUnit && /^[，：,:]/.test(first.gap) && (isLarge(reading) || reading.parts.length > 3)
}

/** 败诉2件，1件已生效，1件在上诉期中: parts without names of their own belong to the named figure before them. */
export const areUnnamed = ({ total, parts }: SumReading): boolean =>
  total.labelText !== "" && parts.every(({ quantity }) => quantity.labelText === "" && quantity.tailText !== "")

/** 特等奖1项、二等奖2项、三等奖4项: the first figure carries the same name as the others. */
function isSibling({ total, parts }: SumReading): boolean {
  const end = total.labelText.slice(-1)
  return end !== "" && parts.every(({ quantity }) => quantity.labelText.endsWith(end))
}

export const isAnnounced = ({ total }: SumReading, passage: Passage): boolean =>
  isAnnouncedTotal(total, passage.text, total.span.start)

export const isHedged = ({ total, parts }: SumReading): boolean =>
  [total, ...parts.map(({ quantity }) => quantity)].some(({ hedge }) => hedge !== "exact")

const isLarge = ({ total }: SumReading): boolean => total.value.coefficient >= 100n

/** Every part is named in front and ends its clause (一审54件，二审26件), or every part is named behind (7个撤销案件、2个终止侦查). */
const isTight = ({ parts }: SumReading): boolean =>
  (parts.every(({ quantity }) => nameOf(quantity) !== "" && endsClause(quantity)) ||
    parts.every(({ quantity }) => frontName(quantity) === "" && quantity.tailText !== "")) &&
  hasOneSeparator(parts)

/** Nothing stands behind the figure in its clause but the next item: 屏东县9例及台中市1例. */
const endsClause = ({ tailText }: Quantity): boolean => /^(?:$|和|及|与|以及)/.test(tailText)

/** Parts divided by ， and 、 only, or each of them by ；: a ； among commas begins something else. */
function hasOneSeparator([, ...parts]: readonly Summand[]): boolean {
  const divided = parts.filter(({ gap }) => /[；;。]/.test(gap))
  return divided.length === 0 || divided.length === parts.length
}

/**
 * 处分271人，其中党纪处分211人，政务处分80人: one person may be counted under several heads; figures so large that chance
 * hardly brings them within one digit of the total are no such heads.
 */
const mayOverlap = ({ opening }: Frame, reading: SumReading): boolean =>
  opening === "ofWhich" &&
  reading.parts.length === 2 &&
  reading.parts.every(({ quantity }) => quantity.dimension === "persons") &&
  chanceOfSlip(reading) > 0.005 &&
  isBelow(reading.total.interval, sumOf(reading)) &&
  !isBelow(scaleInterval(reading.total.interval, usualOverlap), sumOf(reading))

/** Heads that overlap count a quarter of the persons twice at most; more is no overlap. */
const usualOverlap = rational(5n, 4n)

/** A “part” as large as the total is the total said again. */
const restatesTotal = ({ total, parts }: SumReading): boolean =>
  parts.some(
    ({ quantity }) =>
      quantity.interval.low !== undefined &&
      total.interval.low !== undefined &&
      compare(quantity.interval.low, total.interval.low) === 0,
  )

/** How many last places of the total the rounding of all figures leaves open; 1 for exact counts. */
function roomOf(figures: readonly Quantity[]): number {
  const finest = (scale: number): number => 10 ** -scale
  const total = figures[0]?.value.scale ?? 0
  const open = figures.reduce((sum, { exact, value }) => sum + (exact ? 0 : finest(value.scale)), 0)
  return Math.max(1, open / finest(total))
}

/** 3305个，包括870名、236名…: the parts are counted alike, though not like the total. */
const haveOneUnit = ({ parts }: SumReading): boolean =>
  parts.every(({ quantity }) => quantity.unit === parts[0]?.quantity.unit)

const isOneDimension = ({ total, parts }: SumReading): boolean =>
  parts.every(({ quantity }) => quantity.dimension === total.dimension)

/** 6个城市上涨，赣州持平，其余63个: an item without a figure counts as one. */
function hasUncountedItems({ total, parts }: SumReading, passage: Passage): boolean {
  const first = parts[0]?.quantity.segment ?? 0
  const last = parts.at(-1)?.quantity.segment ?? 0
  const counted = new Set(passage.quantities.slice(0).map(({ segment }) => segment))
  let uncounted = 0
  for (let index = first + 1; index < last; index++) {
    const segment = passage.segments[index]
    if (segment === undefined || segment.bracket !== total.bracket || counted.has(index)) continue
    if (segment.after === "（") continue
    if (segment.span.end - segment.span.start > 1) uncounted++
  }
  if (uncounted === 0 || !total.exact) return false
  const sum = parts.reduce((value, { quantity }) => value + quantity.value.coefficient, 0n)
  const missing = total.value.coefficient - sum
  return missing > 0n && missing <= BigInt(uncounted)
}

/**
 * How likely a list that has nothing to do with the total would come within one digit of it: nine wrong digits at every
 * place, each with the room that rounding leaves, out of all values up to the total.
 */
function chanceOfSlip({ total, parts }: SumReading): number {
  const figures = [total, ...parts.map(({ quantity }) => quantity)]
  const finest = Math.max(...figures.map(({ value }) => value.scale))
  const places = Math.max(...figures.map(({ value }) => value.coefficient.toString().length + finest - value.scale))
  return (9 * places * roomOf(figures)) / Number(total.value.coefficient || 1n)
}
