import { isBelow, isPoint } from "../../number/interval.ts"
import type { Passage } from "../../report/passage.ts"
import { chanceOfSlip } from "./chance.ts"
import { type Closedness, closednessOf, isConfirmedByShares } from "./closedness.ts"
import { holdsTooMuch, isConfirmedByRate, mayOverlap } from "./exceptions.ts"
import type { Frame } from "./frame.ts"
import { frontName } from "./names.ts"
import { holds, naturalReading, type SumReading, sumOf } from "./readings.ts"
import {
  areUnnamed,
  hasUncountedItems,
  haveOneUnit,
  isAnnounced,
  isEnumerated,
  isHedged,
  isLarge,
  isOneDimension,
  isOpen,
  isRow,
  isSentenceOfParts,
  isSibling,
  isTight,
  restatesTotal,
} from "./shape.ts"
import type { Summand } from "./summand.ts"

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
  return (
    areUnnamed(reading) ||
    isEnumerated(reading) ||
    frame.totalOpensClause ||
    isAnnounced(reading, passage) ||
    dividesLargeTotal(reading, passage)
  )
}

/** 6500名运动员将参赛，男3512人，女2988人: so large a total is hardly met by chance by parts that are all there are. */
const dividesLargeTotal = (reading: SumReading, passage: Passage): boolean =>
  chanceOfSlip(reading) < 0.02 && closednessOf(reading, passage) === "certain"

/** 捐款389万元，捐款4968.6万元，共计5357.6万元: the figures of the sentence, added up by its last words. */
function weighClosing(frame: Frame, reading: SumReading, passage: Passage, closed: Closedness): Confidence {
  const listed = frame.parts.length === reading.parts.length && isAnnounced(reading, passage)
  if (!listed || !isOneDimension(reading)) return undefined
  const tight = isTight(reading)
  if (closed === "certain" && tight) return "certain"
  if (chanceOfSlip(reading) < 0.02) return tight ? "certain" : "likely"
  if (!tight && !isRow(reading)) return undefined
  if (chanceOfSlip(reading) < 0.12 && reading.parts.length > 2) return "likely"
  const { span, unit } = reading.total
  const words = passage.text.slice(Math.max(0, span.start - longestClosing), span.start)
  const closes = (tight ? /合计|[共总]计|[一总]共/ : /合计|[共总累]计|[一总]共/).test(words)
  return closes && reading.parts.every(({ quantity }) => quantity.unit === unit) ? "likely" : undefined
}

/** 合计股东户数达6.45万户: how far the word that adds up may stand before the total. */
const longestClosing = 8

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
    if (whole && (isSentenceOfParts(reading, excess) || chanceOfSlip(reading) < 0.005)) return "likely"
    if (closed === "no" && frame.opening === "ofWhich" && whole && isTight(reading))
      return chanceOfSlip(reading) < 0.05 ? "likely" : undefined
    return closed === "likely" && (surprising || (whole && chanceOfSlip(reading) < 0.25)) ? "likely" : undefined
  }
  if (surprising || (holdsTooMuch(reading) && isTight(reading))) return "certain"
  if (closed === "no") return undefined
  if (!isPoint(reading.total.interval)) return chanceOfSlip(reading) < 0.2 ? "likely" : undefined
  return excess || isLarge(reading) ? "certain" : undefined
}

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
  // A list of small figures that stops short of its total may simply be incomplete.
  const short = !isBelow(reading.total.interval, sumOf(reading))
  if (isLoose(frame.opening)) {
    if (closed !== "certain" && reading.parts.length < 3) return undefined
    if (reading.parts.some(isNamedBehind) && (short || reading.total.dimension === "persons")) return undefined
  }
  if (frame.open || reading.distance > 0 || !isTight(reading)) return undefined
  if (isLoose(frame.opening) && closed === "no" && short && !isLarge(reading)) return undefined
  return isPoint(reading.total.interval) && reading.parts.length === frame.naturalLength ? "likely" : undefined
}

/** 8件通过, 5件退回. Persons so described may be counted twice: 3人受伤，2人送医. */
const isNamedBehind = ({ quantity }: Summand): boolean => frontName(quantity) === ""

/** A sentence of its own whose list belongs to a total further up: only large totals and lists of one build. */
function weighResumed(reading: SumReading, passage: Passage, closed: Closedness): Confidence {
  const sameUnit = reading.parts.every(({ quantity }) => quantity.unit === reading.total.unit)
  if (closed === "no" || !sameUnit || !isTight(reading)) return undefined
  const next = closed === "certain" && reading.distance === 1
  if (next && isAnnounced(reading, passage)) return "likely"
  return reading.parts.length > 2 && chanceOfSlip(reading) < (next ? 0.1 : 0.02) ? "likely" : undefined
}

/** 132件，直接答复59件，分转73件: nothing but order and names tells that these are parts. */
function weighJuxtaposed(frame: Frame, reading: SumReading, passage: Passage, closed: Closedness): Confidence {
  if (areUnnamed(reading) && closed === "certain") return "certain"
  if (frame.parts.length !== reading.parts.length || frame.open || frame.totalIsPart) return undefined
  const announcedTotal = isAnnounced(reading, passage)
  if (isEnumerated(reading)) return "likely"
  if (frame.opening === "juxtaposed" && !frame.totalOpensClause && !announcedTotal)
    return closed === "certain" && isTight(reading) && chanceOfSlip(reading) < 0.02 ? "likely" : undefined
  if (!reading.total.exact || isSibling(reading)) return undefined
  if (closed === "certain") return "certain"
  const alike = reading.parts.every(({ quantity }) => quantity.unit === reading.total.unit)
  return announcedTotal && alike && isTight(reading) && isLarge(reading) ? "certain" : undefined
}
