import { isBelow } from "../../number/interval.ts"
import type { Passage } from "../../report/passage.ts"
import { isOneUnit } from "../../report/units.ts"
import { chanceOfSlip } from "./chance.ts"
import { closednessOf, hasRemainder, isConfirmedByShares } from "./closedness.ts"
import { areCountedAlike } from "./counting.ts"
import { holdsSubset, isConfirmedByRate, mayOverlap } from "./exceptions.ts"
import type { Frame } from "./frame.ts"
import {
  type Confidence,
  isFullyListed,
  isLoose,
  weighClassified,
  weighList,
  weighLooseList,
  weighTightList,
} from "./list-evidence.ts"
import { isClosedBeginning } from "./outcome-pair.ts"
import { holds, isDividedByTail, type SumReading, sumOf, topParts } from "./readings.ts"
import { restIsUnsaid } from "./rest-behind.ts"
import {
  areDivided,
  areUnnamed,
  dividesNearer,
  hasUncountedItems,
  haveOneUnit,
  isAnnounced,
  isEnumerated,
  isHedged,
  isHedgedUpwardsOnly,
  isLarge,
  isOneDimension,
  isOpen,
  isSibling,
  restatesTotal,
} from "./shape.ts"
import { isPending } from "./states.ts"
import { isTwinComplete } from "./twin.ts"
import {
  countsOff,
  endsInRest,
  isOutcomePair,
  weighClosing,
  weighJuxtaposed,
  weighResumed,
} from "./unopened-evidence.ts"

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
  const isBounded = isHedgedUpwardsOnly(reading) && closednessOf(reading, passage) === "certain"
  return confidence && isLarge(reading) && (chanceOfSlip(reading) < 0.5 || isBounded || isFullyListed(frame, reading))
    ? "likely"
    : undefined
}

function weighFigures(frame: Frame, reading: SumReading, passage: Passage): Confidence {
  if (!mayAssert(frame, reading, passage)) return undefined
  if (frame.twin === undefined && !isOneList(reading)) return undefined
  if (restIsUnsaid(reading, passage) && !isBelow(reading.total.interval, sumOf(reading))) return undefined
  if (isContinued(frame, reading) || (frame.opening === "ofWhich" && isDividedByTail(reading))) return undefined
  if (isConfirmedByShares(reading, passage) || isConfirmedByRate(reading, passage)) return undefined
  const closed =
    isTwinComplete(frame, reading.total) || closesWithRest(frame, reading) ? "certain" : closednessOf(reading, passage)
  if (
    closed !== "certain" &&
    (mayOverlap(frame, reading) ||
      holdsSubset(reading) ||
      (isLoose(frame.opening) && isMixedPair(reading)) ||
      (!isOneDimension(reading) && (isLoose(frame.opening) || !haveOneUnit(reading))) ||
      (frame.opening !== "bracket" && restatesTotal(reading)))
  )
    return undefined
  if (frame.counted !== true && hasUncountedItems(reading, passage)) return undefined
  if (frame.opening === "ofWhich" && closed !== "certain" && dividesNearer(reading, passage)) return undefined
  if (frame.opening === "colon" && (isSibling(reading) || isValueOfLabel(reading))) return undefined
  switch (frame.opening) {
    case "totalLast":
      return weighClosing(frame, reading, passage, closed) ?? weighJuxtaposed(frame, reading, passage, closed)
    case "juxtaposed":
      return weighJuxtaposed(frame, reading, passage, closed)
    case "enumerated":
      return closed === "certain" && chanceOfSlip(reading) < 0.2 ? "likely" : undefined
    case "recurring":
      return closed === "certain" && chanceOfSlip(reading) < 0.5 ? "certain" : undefined
    case "noted":
      return closed === "certain" ? "certain" : undefined
    case "resumed":
      return weighResumed(frame, reading, passage, closed)
    case "bracket":
    case "including":
    case "colon":
      return weighList(frame, reading, closed === "no" ? "likely" : closed) ?? weighTightList(frame, reading, "likely")
    case "partition":
      return frame.classified ? weighClassified(frame, reading, closed) : weighLooseList(frame, reading, closed)
    case "ofWhich":
      return weighLooseList(frame, reading, closed)
  }
}

/** Figures that may be added up: divided by marks, and counted alike unless the last one is what the others leave. */
const isOneList = (reading: SumReading): boolean =>
  areDivided(reading) && (hasRemainder(reading) || areCountedAlike(reading))

/** 会议32次，其中涉法议题28个；研究法治议题6次: two figures counted in different ways are hardly the two halves of one thing. */
const isMixedPair = ({ parts: [first, second, third] }: SumReading): boolean =>
  first !== undefined && second !== undefined && third === undefined && !isOneUnit(first.quantity, second.quantity)

/** 竞速组：199元 亲子组：359元: a colon right before a figure gives it its name and opens no list. */
const isValueOfLabel = ({ parts: [first] }: SumReading): boolean => /[：:]\s*$/.test(first?.gap ?? "")

/** 其他处理4件，结转下年8件: what stands behind the end of the list makes it add up. */
function isContinued(frame: Frame, reading: SumReading): boolean {
  const whole = topParts(frame)
  return whole.length > reading.parts.length && holds({ ...reading, parts: whole })
}

/** The cheap half of the conditions for lists without an opening word. */
function mayAssert(frame: Frame, reading: SumReading, passage: Passage): boolean {
  if (frame.opening === "resumed") return topParts(frame).length === reading.parts.length
  if (frame.opening !== "juxtaposed" || isOutcomePair(reading)) return true
  if (frame.parts.length > reading.parts.length && isClosedBeginning(reading)) return true
  if (frame.parts.length !== reading.parts.length || frame.open) return false
  return (
    areUnnamed(reading) ||
    isEnumerated(reading) ||
    isTwinComplete(frame) ||
    countsOff(reading) ||
    endsInRest(reading) ||
    frame.totalOpensClause ||
    isAnnounced(reading, passage) ||
    dividesLargeTotal(reading, passage)
  )
}

/** 6500名运动员将参赛，男3512人，女2988人: so large a total is hardly met by chance by parts that are all there are. */
const dividesLargeTotal = (reading: SumReading, passage: Passage): boolean =>
  chanceOfSlip(reading) < 0.02 && closednessOf(reading, passage) === "certain"

/** 27人中，有14人安全，另有13人仍处于失联状态: 另有 with what is still to come names the rest of a total that the sentence divides. */
const closesWithRest = ({ opening }: Frame, { parts }: SumReading): boolean =>
  opening === "partition" &&
  parts.slice(1).some(({ quantity }) => quantity.labelText.startsWith("另") && isPending(quantity.tailText))
