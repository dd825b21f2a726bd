import type { Passage } from "../../report/passage.ts"
import { isOneUnit } from "../../report/units.ts"
import { chanceOfSlip } from "./chance.ts"
import {
  type Closedness,
  closednessOf,
  hasRemainder,
  isConfirmedByShares,
  isNamedByTotal,
  isPending,
  isWhole,
} from "./closedness.ts"
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
import { frontName } from "./names.ts"
import { isClosedBeginning, outcomePair } from "./outcome-pair.ts"
import { areNamedBehind, isJoined } from "./partitions.ts"
import { holds, isDividedByTail, type SumReading, topParts } from "./readings.ts"
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
  isRow,
  isSibling,
  isTight,
  restatesTotal,
} from "./shape.ts"
import { isTwinComplete } from "./twin.ts"

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
  if (hasUncountedItems(reading, passage)) return undefined
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
    frame.totalOpensClause ||
    isAnnounced(reading, passage) ||
    dividesLargeTotal(reading, passage)
  )
}

const isOutcomePair = (reading: SumReading): boolean => reading.parts.length === 2 && outcomePair(reading) !== undefined

/** 取消事项56项，第一批23项，第二批18项，第三批15项: three and more that are counted off from the first one are all there are. */
const countsOff = (reading: SumReading): boolean =>
  reading.parts.length > 2 &&
  isTight(reading) &&
  // What the first and the second place are worth is not all that is given.
  /^第一(?!名)/.test(frontName(reading.parts[0]?.quantity ?? reading.total)) &&
  isWhole(reading)

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
  const closes =
    (tight ? /合计|[共总]计|[一总]共/ : /合计|[共总累]计|[一总]共/).test(words) ||
    // 讲座12场、咨询30场、模拟法庭2场，共44场.
    (reading.parts.slice(1).every(isJoined) && /[，,]共$/.test(words)) ||
    (areNamedBehind(reading.parts) && words.endsWith("共"))
  return closes && reading.parts.every(({ quantity }) => quantity.unit === unit) ? "likely" : undefined
}

/** 合计股东户数达6.45万户: how far the word that adds up may stand before the total. */
const longestClosing = 8

/** 27人中，有14人安全，另有13人仍处于失联状态: 另有 with what is still to come names the rest of a total that the sentence divides. */
const closesWithRest = ({ opening }: Frame, { parts }: SumReading): boolean =>
  opening === "partition" &&
  parts.slice(1).some(({ quantity }) => quantity.labelText.startsWith("另") && isPending(quantity.tailText))

/** A sentence of its own whose list belongs to a total further up: only large totals and lists of one build. */
function weighResumed(frame: Frame, reading: SumReading, passage: Passage, closed: Closedness): Confidence {
  const sameUnit = reading.parts.every(({ quantity }) => quantity.unit === reading.total.unit)
  if (sameUnit && reading.parts.length > 2 && isNamedByTotal(reading, passage)) return "certain"
  if (closed === "no" || !sameUnit || !isTight(reading)) return undefined
  const next = closed === "certain" && reading.distance === 1
  if (next && isTwinComplete(frame)) return "likely"
  if (next && isAnnounced(reading, passage)) return "likely"
  return reading.parts.length > 2 && chanceOfSlip(reading) < (next ? 0.1 : 0.02) ? "likely" : undefined
}

/** 对186件文件进行清理，保留132件、修改21件、废止33件: 对 makes the total what the parts are the outcome of. */
const isObjectOfWork = ({ total, parts }: SumReading, { text }: Passage): boolean =>
  text[total.span.start - 1] === "对" && parts.slice(1).every(isJoined)

/** 132件，直接答复59件，分转73件: nothing but order and names tells that these are parts. */
function weighJuxtaposed(frame: Frame, reading: SumReading, passage: Passage, closed: Closedness): Confidence {
  if (frame.parts.length > reading.parts.length && closed === "certain" && isClosedBeginning(reading)) return "likely"
  if (isOutcomePair(reading) || (areUnnamed(reading) && closed === "certain")) return "certain"
  if (frame.parts.length !== reading.parts.length || frame.open || frame.totalIsPart) return undefined
  const announcedTotal = isAnnounced(reading, passage)
  if (isEnumerated(reading) || countsOff(reading) || isTwinComplete(frame)) return "likely"
  if (isObjectOfWork(reading, passage) && reading.parts.length > 2 && isTight(reading) && isLarge(reading))
    return "likely"
  if (frame.opening === "juxtaposed" && !frame.totalOpensClause && !announcedTotal)
    return closed === "certain" && isTight(reading) && chanceOfSlip(reading) < 0.02 ? "likely" : undefined
  if (isSibling(reading)) return undefined
  // 受理180.00万件，办结150.25万件，正在办理29.75万件: so many digits are as good as a count.
  if (!reading.total.exact)
    return closed === "certain" && isTight(reading) && chanceOfSlip(reading) < 0.02 ? "likely" : undefined
  if (closed === "certain") return "certain"
  const alike = reading.parts.every(({ quantity }) => quantity.unit === reading.total.unit)
  // 线索121件，立案71件，提出建议60件: two figures may be steps that the same cases go through.
  const [, second, third] = reading.parts
  const listed = third !== undefined || (second !== undefined && isJoined(second))
  const telling = isLarge(reading) && (listed || chanceOfSlip(reading) < 0.05)
  return announcedTotal && alike && isTight(reading) && telling ? "certain" : undefined
}
