import { addIntervals, isBelow, isPoint, point, subtractIntervals } from "../../number/interval.ts"
import { zero } from "../../number/rational.ts"
import { chanceOfSlip } from "./chance.ts"
import { type Closedness, commonEnd, longCommonEnd } from "./closedness.ts"
import { holdsTooMuch } from "./exceptions.ts"
import type { Frame } from "./frame.ts"
import { frontName } from "./names.ts"
import { classification } from "./opening.ts"
import { type SumReading, sumOf } from "./readings.ts"
import { isSentenceOfParts, isTight } from "./shape.ts"
import type { Summand } from "./summand.ts"

/** How sure a contradiction is; `undefined` means that nothing may be said. */
export type Confidence = "certain" | "likely" | undefined

/** How likely a list of names that are built alike may come close to its total by chance; names with a longer end in common say more. */
const likelySlip = 0.05
const longEndSlip = 0.1
/** The same for a bracket without 其中, which nearly always spells out the whole: 59件（农民工37件，残疾人6件，妇女6件）. */
const bracketSlip = 0.3

/**
 * 审结128件，其中维持62件，撤销18件，终止32件，驳回10件: what a list leaves out is mostly no more than the least that it names, and so small a
 * number is often one digit of the total.
 */
function leavesSmallerOut(reading: SumReading): boolean {
  const { total, parts } = reading
  const leftOut = subtractIntervals(total.interval, sumOf(reading))
  if (parts.length < 3 || !isBelow(point(zero), leftOut)) return false
  if (parts.some(({ quantity }) => isBelow(quantity.interval, leftOut))) return false
  const printed = parts.map(({ quantity }) => quantity.value.coefficient.toString())
  return printed.some((digits) => shareOfSlips(digits) > mostOmissions)
}

/** How many of the numbers up to this one have a single digit other than zero, as the difference that one wrong digit makes. */
const shareOfSlips = (digits: string): number =>
  (9 * (digits.length - 1) + Number(digits.charAt(0))) / Math.max(1, Number(digits))

/** Where more of the numbers that may be missing look like one wrong digit, the one that is missing says nothing. */
const mostOmissions = 0.1

/** How likely the list may come close to its total by chance and still be accused. */
function greatestSlip(reading: SumReading, closed: Closedness): number {
  if (closed === "no") return 0.02
  if (closed === "certain") return Number.POSITIVE_INFINITY
  return commonEnd(reading) >= longCommonEnd ? longEndSlip : likelySlip
}

/** Lists with 其中 or …中, which may leave something out. */
export const weighLooseList = (frame: Frame, reading: SumReading, closed: Closedness): Confidence =>
  closed !== "certain" && leavesSmallerOut(reading)
    ? undefined
    : (weighList(frame, reading, closed) ?? weighTightList(frame, reading, closed))

/** Lists with an opening word. */
export function weighList(frame: Frame, reading: SumReading, closed: Closedness): Confidence {
  const excess = isBelow(reading.total.interval, sumOf(reading))
  if (frame.open && !(excess && closed === "certain")) return undefined
  if (closed === "certain") return reading.distance <= 1 ? "certain" : undefined
  const surprising = chanceOfSlip(reading) < 0.03
  if (reading.distance > 0) {
    const whole = reading.distance === 1 && frame.naturalLength === reading.parts.length
    // 备案32单。…备案的慈善信托中，甲类70单，乙类12单: more than the total that is named again.
    if (whole && frame.opening === "partition" && holdsTooMuch(reading) && isTight(reading)) return "likely"
    if (whole && (isSentenceOfParts(reading, excess) || chanceOfSlip(reading) < 0.005)) return "likely"
    if (closed === "no" && frame.opening === "ofWhich" && whole && isTight(reading))
      return surprising ? "likely" : undefined
    const listed = whole && (excess || reading.parts.length > 3) && chanceOfSlip(reading) < 0.25
    return closed === "likely" && (surprising || listed) ? "likely" : undefined
  }
  // 新增就业1508人，其中毕业生611人，失业人员347人，困难人员150人: a list that nothing closes takes more to be accused.
  if (
    chanceOfSlip(reading) < (closed === "no" ? 0.01 : 0.03) ||
    (holdsTooMuch(reading) && isTight(reading) && !mayDivideBoth(frame, reading))
  )
    return "certain"
  if (closed === "no") return undefined
  if (!isPoint(reading.total.interval))
    return chanceOfSlip(reading) < 0.2 || isFullyListed(frame, reading) ? "likely" : undefined
  return excess || chanceOfSlip(reading) < greatestSlip(reading, closed) ? "certain" : undefined
}

/** 承办建议119件，提案149件，其中主办197件、会办71件: the parts may be those of both figures. */
function mayDivideBoth({ totals: [nearest, other] }: Frame, reading: SumReading): boolean {
  if (nearest === undefined || other === undefined || other.distance > 0) return false
  if (nearest.quantity !== reading.total || nearest.quantity.unit !== other.quantity.unit) return false
  return !isBelow(addIntervals(nearest.quantity.interval, other.quantity.interval), sumOf(reading))
}

/** 400多个项目，包括甲类148个、乙类62个、…: a long list that promises the whole of a rounded total. */
export const isFullyListed = ({ opening }: Frame, reading: SumReading): boolean =>
  !isLoose(opening) && reading.parts.length > 3 && isTight(reading)

/** 其中 and …中 open lists that need not be complete; 包括, a bracket or a colon promise the whole. */
export const isLoose = (opening: Frame["opening"]): boolean =>
  opening !== "including" && opening !== "bracket" && opening !== "colon"

/** 从首发情况看，盈利公司平均市盈率43.70倍，有10家…: a clause with a figure of its own begins another subject than the total. */
function hasOtherSubject(gap: string): boolean {
  const opener = classification.exec(gap)
  if (opener === null) return false
  const clauses = gap.slice(opener.index + opener[0].length).split(/[，,]/)
  return clauses.slice(0, -1).some((clause) => /\d/.test(clause) && !time.test(clause))
}

/** 从查处级别看，6月，…: a clause that only says when. */
const time = /^[\d年月日至到—–~-]{1,16}(?:份|期间|以来)?$/

/** How likely a classification may come close to one of the totals above it: 从领域看，民生领域…, 工程领域… names some of many. */
const classifiedSlip: Readonly<Record<Closedness, number>> = { certain: 0.5, likely: 0.2, no: 0.05 }

/** 从隶属关系看，中直268亿元；地方116.1亿元: a classification is complete, but its total may stand far above. */
export function weighClassified(frame: Frame, reading: SumReading, closed: Closedness): Confidence {
  if (frame.open || hasOtherSubject(frame.parts[0]?.gap ?? "")) return undefined
  // 社会融资规模增量5282亿元。…从直接融资看，企业债券1179亿元，政府债券4109亿元: two figures may be those of one class alone.
  if (closed !== "certain" && reading.parts.length < 3 && reading.distance > 2) return undefined
  const rank = frame.totals.findIndex(({ quantity }) => quantity === reading.total) + 1
  return chanceOfSlip(reading) * rank < classifiedSlip[closed] ? "likely" : undefined
}

/** 26起，其中市级转派8件，街级3件，调解15件: every part closes its clause, up to the end of the list. */
export function weighTightList(frame: Frame, reading: SumReading, closed: Closedness): Confidence {
  // A list of small figures that stops short of its total may simply be incomplete.
  const short = !isBelow(reading.total.interval, sumOf(reading))
  if (short && closed !== "certain" && reading.total.value.coefficient < 10n && !isBareBracket(frame)) return undefined
  if (isLoose(frame.opening)) {
    if (closed !== "certain" && reading.parts.length < 3) return undefined
    if (reading.parts.some(isNamedBehind) && (short || reading.total.dimension === "persons")) return undefined
  }
  if (frame.open || reading.distance > 0 || !isTight(reading)) return undefined
  // 查处174件，其中食品案件84件，药品案件16件，设备案件14件: a list that nothing closes may leave some out; 甲区13人，乙区6人，丙区9人 as well.
  if (isLoose(frame.opening) && short && chanceOfSlip(reading) > greatestSlip(reading, closed)) return undefined
  const isFew = reading.total.value.coefficient < 10n
  if (isBareBracket(frame) && short && !isFew && chanceOfSlip(reading) > bracketSlip) return undefined
  return isPoint(reading.total.interval) && reading.parts.length === frame.naturalLength ? "likely" : undefined
}

/** 6人（甲市2人，乙市4人): a bracket without 其中 spells the total out. */
const isBareBracket = ({ opening, parts: [first] }: Frame): boolean =>
  opening === "bracket" && first?.gap.includes("其中") === false

/** 8件通过, 5件退回. Persons so described may be counted twice: 3人受伤，2人送医. */
const isNamedBehind = ({ quantity }: Summand): boolean => frontName(quantity) === ""
