import { intersects, isBelow } from "../../number/interval.ts"
import { add, compare, fromDecimal, rational } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { chanceAmong } from "../digit-slip.ts"
import { answersIntake, continuesBase, isDefined, opensClause } from "./across-clauses.ts"
import { isDivided } from "./bases.ts"
import { isRateOfCorrections } from "./corrections.ts"
import { abbreviates, isDue, nameOfRate, subjectAndBase } from "./labels.ts"
import { namesFigure } from "./numerators.ts"
import { isOfOnlyPair } from "./only-pair.ts"
import { type RatioReading, shareOf } from "./ratio.ts"
import { bentInterval, distanceOf, unionOf } from "./share-of.ts"
import { isRespective, isSpelledOut, isToldTogether } from "./spelled-out.ts"
import { summedHead } from "./summed-head.ts"
import { isUnited } from "./united.ts"

/**
 * A percentage is accused only when its own words name both figures, or when they stand right before it and the miss
 * is too near to be chance.
 */
export function weigh(reading: RatioReading, near: boolean, passage: Passage): "certain" | "likely" | undefined {
  const { percentage, numerator, base } = reading
  const byWords = weighWords(reading, near, passage)
  const byPlace = near && (isOfOnlyPair(passage, percentage, numerator, base) || isOfSummedHead(reading, passage))
  return byWords ?? (byPlace ? "likely" : undefined)
}

/**
 * 新生13268人，公办录取12491人，民办录取777人，随迁子女4156人，占31.3%: a share of what the sentence divides, and no item of that; 立案126件，其中…；结案119件，结案率94.4%: a
 * rate of it, where the part has the name of the rate and stands right behind the list.
 */
function isOfSummedHead(
  { percentage, numerator: [part, ...others], base: [whole] }: RatioReading,
  passage: Passage,
): boolean {
  if (part === undefined || others.length > 0 || part.index !== percentage.index - 1) return false
  const summed = summedHead(passage, percentage)
  if (summed === undefined || summed.head !== whole || part.unit !== whole.unit || summed.items.includes(part))
    return false
  if (percentage.role === "share") return subjectAndBase(percentage.labelText).base === ""
  const isNext = part.index === (summed.items.at(-1)?.index ?? 0) + 1 && percentage.segment === part.segment + 1
  return isNext && nameOfRate(percentage.labelText, part.labelText, part.tailText) === "same"
}

function weighWords(reading: RatioReading, near: boolean, passage: Passage): "certain" | "likely" | undefined {
  const { percentage, numerator, base } = reading
  const sameSentence = [...numerator, ...base].every(({ sentence }) => sentence === percentage.sentence)
  const counts = [...numerator, ...base].every(({ exact }) => exact)
  const surprising = near && chanceOfSlip(reading) < 0.1
  if (isPatched(reading, passage) || (!sameSentence && hasChanged(reading, passage))) return undefined
  if (isUnionOfOutcomes(reading) && (countsMore(reading) || countsTwice(reading, passage)))
    return near || isClose(reading) ? "likely" : undefined
  if (percentage.role === "rate") {
    // 满意率100%（满意142件，基本满意2件）: what the rate is a share of may be those who were asked.
    if (numerator.some(({ index }) => index > percentage.index)) return surprising ? "likely" : undefined
    if (near && chanceOfSlip(reading) < 0.03 && answersIntake(reading, passage)) return "likely"
    if (near && isDefined(reading)) return "likely"
    if (!sameSentence) {
      const continues = continuesBase(reading) && namesNumerator(reading)
      return near && continues && chanceOfSlip(reading) < 0.25 ? "likely" : undefined
    }
    if (near && chanceOfSlip(reading) < 0.25 && opensClause(reading, passage)) return "likely"
    if (!followsBase(reading, passage)) return undefined
  }
  if (isSpelledOut(reading, passage)) return near || isClose(reading) ? "certain" : "likely"
  if (isRespective(reading, passage)) return near ? "certain" : "likely"
  if (reading.strength === "inferred") return surprising || isClose(reading) ? "certain" : undefined
  if (namesNumerator(reading) && isSubset(reading, passage)) {
    if (isFarAway(reading)) return near ? "likely" : undefined
    return near || isClose(reading) ? "certain" : undefined
  }
  if (near && chanceOfSlip(reading) < 0.15 && isOnlyPart(reading, passage)) return "likely"
  if (isToldTogether(reading, passage) && isClose(reading)) return "likely"
  const sameUnit = [...numerator, ...base].every(({ unit }) => unit === base[0]?.unit)
  return near && chanceOfSlip(reading) < 0.03 && counts && sameUnit && sameSentence ? "likely" : undefined
}

/**
 * A rate stands behind its base and its part, in this order and in one clause; a union of both outcomes is its own base.
 * 均为100% speaks of everything before it, not of the last figure.
 */
function followsBase({ percentage, numerator: [part], base, strength }: RatioReading, passage: Passage): boolean {
  const { text } = passage
  if (/均|都|分别/.test(text.slice(percentage.span.start - 4, percentage.span.start))) return false
  if (part === undefined || base.includes(part)) return true
  // 湿地公园增至55处湿地保护率提升至57%: lines that have lost their ends.
  if (part.segment === percentage.segment && base.every(({ segment }) => segment === part.segment)) return false
  const first = Math.min(...base.map(({ span }) => span.start))
  if (base.some(({ span, labelText }) => span.start > part.span.start && !isDue(percentage.labelText, labelText)))
    return false
  if (strength === "inferred" || strength === "stated" || base.some((figure) => isDivided(passage, figure))) return true
  return !/[；;]/.test(text.slice(first, percentage.span.start))
}

/** 遇险4283人，其中4152人获救，搜救成功率96.9%: one part of one whole, and the rate right behind it, although it is called otherwise. */
function isOnlyPart({ percentage, numerator: [part], base: [whole] }: RatioReading, passage: Passage): boolean {
  if (part === undefined || whole === undefined || percentage.role !== "rate" || !isDivided(passage, whole))
    return false
  const follows = part.index === whole.index + 1 && percentage.index === part.index + 1
  return follows && percentage.segment === part.segment + 1 && part.unit === whole.unit
}

/** 办理中29.64万件。其中，建议类占2.17%: no whole is named, the part stands in another paragraph, the whole elsewhere. */
const isPatched = ({ percentage, numerator, base }: RatioReading, { text }: Passage): boolean =>
  subjectAndBase(percentage.labelText).base === "" &&
  numerator.some(
    ({ sentence, span }) =>
      text.slice(span.end, percentage.span.start).includes("\n") && base.some((figure) => figure.sentence !== sentence),
  )

/** 2019年末有公交车341辆。…近日电动车达到265辆，占比进一步提升到79.6%: where time has passed, the whole has changed as well. */
const hasChanged = ({ percentage, baseNamed }: RatioReading, { text }: Passage): boolean =>
  !baseNamed &&
  /[升提增降减][高升加低少]?[至到]$/.test(text.slice(Math.max(0, percentage.span.start - 4), percentage.span.start))

/** 不捕率 over 批捕 + 不捕: the sentence names no base. */
export const isUnionOfOutcomes = ({ percentage, numerator: [part], base }: RatioReading): boolean =>
  percentage.role === "rate" && part !== undefined && base.length > 1 && base.includes(part)

/** 不批准逮捕33件40人: the rate may be that of the cases or that of the persons. */
const countsTwice = ({ numerator: [part] }: RatioReading, { quantities }: Passage): boolean =>
  [-1, 1].some((step) => {
    const other = part && quantities[part.index + step]
    return other?.segment === part?.segment && other?.role === "level" && other.unit !== part?.unit
  })

/** 批准和决定逮捕22.2万人，不捕13.9万人: perhaps more was counted than what 不捕 is the opposite of. */
const countsMore = ({ numerator: [part], base }: RatioReading): boolean =>
  base.some(
    (figure) =>
      figure !== part && /\p{Script=Han}{2}[和及与、]\p{Script=Han}{2}/u.test(figure.labelText.slice(-longestName)),
  )

const longestName = 20

/** Words between base and part that make the part one of the base: 其中, …中，, or a base announced by 共 and the like. */
function isSubset({ percentage, numerator, base, strength, baseNamed }: RatioReading, { text }: Passage): boolean {
  if (strength === "stated" || baseNamed || percentage.role === "rate") return true
  const [part] = numerator
  const [whole] = base
  if (part === undefined || whole === undefined) return false
  if (whole.span.start > part.span.start) return true
  const between = text.slice(whole.span.end, part.span.start)
  return (
    /其中|中[，,]|包括/.test(between) ||
    (/分别|有/.test(between) && !/[；;。]/.test(between)) ||
    /[共总计]/.test(text.slice(Math.max(0, whole.span.start - 8), whole.span.start))
  )
}

/** Shares bent by one last place so that all of them total 100: seen in every statistics bureau, accepted by readers. */
export function isBent(reading: RatioReading, passage: Passage): boolean {
  const { percentage } = reading
  const share = shareOf(reading)
  if (share === undefined || !intersects(share, bentInterval(percentage))) return false
  const shares = passage.quantities.filter(({ role, dimension }) => role === "share" && dimension === "percent")
  const { base } = subjectAndBase(percentage.labelText)
  return (
    makeHundred(shares.filter(({ sentence }) => sentence === percentage.sentence)) ||
    // （一）工业支出占经济建设费总数的53.22%。…（二）…: items of one list that name one whole.
    (base !== "" && makeHundred(shares.filter(({ labelText }) => subjectAndBase(labelText).base === base)))
  )
}

function makeHundred(shares: readonly Quantity[]): boolean {
  const total = shares.reduce((sum, { value }) => add(sum, fromDecimal(value)), rational(0n))
  return shares.length > 1 && compare(total, rational(100n)) === 0
}

/** The words before the percentage name the numerator, or name nothing at all (占90.7%) so that the nearest figure is meant. */
export function namesNumerator({ percentage, numerator, strength, leavesOut }: RatioReading): boolean {
  if (strength === "stated" || leavesOut || (isUnited(percentage) && numerator.length > 1)) return true
  const subject = subjectAndBase(percentage.labelText).subject
  if (percentage.role === "share" && subject === "") return true
  if (percentage.role === "rate" && abbreviates(percentage.labelText, numerator)) return true
  if (isRateOfCorrections(percentage, numerator)) return true
  const name = percentage.role === "rate" ? percentage.labelText : subject
  return numerator.some((figure) => namesFigure(percentage, figure, name))
}

/** Many sentences further up, a figure may have been counted otherwise, although it has the name. */
const isFarAway = ({ percentage, base }: RatioReading): boolean =>
  base.some(({ sentence }) => percentage.sentence - sentence > farSentences)

const farSentences = 8

/** Within two points: too near for two unrelated figures, too far for rounding. */
function isClose(reading: RatioReading): boolean {
  const share = shareOf(reading)
  const distance = share && distanceOf(share, reading.percentage)
  return distance !== undefined && compare(distance, rational(2n)) <= 0
}

/** A part larger than its whole: the percentage is not what is wrong. */
export const isOverfull = ({ numerator, base }: RatioReading): boolean => isBelow(unionOf(base), unionOf(numerator))

/** How likely an unrelated pair would come within one digit of the printed percentage. */
const chanceOfSlip = ({ percentage, numerator, base }: RatioReading): number =>
  chanceAmong([percentage, ...numerator, ...base], percentage)
