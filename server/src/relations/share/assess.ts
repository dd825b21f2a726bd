import { decimal, formatDecimal } from "../../number/decimal.ts"
import { type Interval, isBelow } from "../../number/interval.ts"
import { add, compare, fromDecimal, rational } from "../../number/rational.ts"
import type { Hedge, Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { digitSlips } from "../digit-slip.ts"
import type { Repair, UnknownReason } from "../relation.ts"
import { isDivided } from "./bases.ts"
import { subjectAndBase } from "./labels.ts"
import { namesFigure } from "./numerators.ts"
import { type RatioReading, ratioHolds } from "./ratio.ts"
import { leavesText } from "./scope.ts"
import { distanceOf, percentOf, unionOf } from "./share-of.ts"

export type RatioAssessment =
  | { readonly kind: "consistent"; readonly reading: RatioReading }
  | {
      readonly kind: "conflict"
      readonly reading: RatioReading
      readonly confidence: "certain" | "likely"
      readonly suspects: readonly Quantity[]
    }
  | { readonly kind: "unknown"; readonly reading: RatioReading | undefined; readonly because: UnknownReason }

/** Judges all readings of one percentage together. */
export function assessRatio(readings: readonly RatioReading[], passage: Passage): RatioAssessment {
  const fitting = readings.find((reading) => ratioHolds(reading) && isTrustworthy(reading))
  if (fitting !== undefined) return { kind: "consistent", reading: fitting }
  const preferred = readings.find(({ strength }) => strength !== "possible")
  if (preferred === undefined) return { kind: "unknown", reading: readings[0], because: "baseNotStated" }
  if (isHedged(preferred) && !isRoughly(preferred) && !isBeyond(preferred))
    return { kind: "unknown", reading: preferred, because: "hedged" }
  return contradiction(preferred, readings, passage) ?? { kind: "unknown", reading: preferred, because: "ambiguous" }
}

/** A whole percentage fits some pair of figures by chance too often: only natural readings count for it. */
const isTrustworthy = ({ percentage, strength }: RatioReading): boolean =>
  strength !== "possible" || percentage.value.scale > 0 || percentage.hedge !== "exact"

const isHedged = ({ percentage, numerator, base }: RatioReading): boolean =>
  [percentage, ...numerator, ...base].some(({ hedge }) => hedge !== "exact")

/** 约64%: a tenth more or less is allowed, and no more; the figures themselves are exact. */
const isRoughly = ({ percentage, numerator, base }: RatioReading): boolean =>
  (percentage.hedge === "about" || percentage.hedge === "nearly") &&
  [...numerator, ...base].every(({ hedge }) => hedge === "exact")

/** 占比超过72% where the figures of the sentence give 42%: whatever more than that is, it is not less. */
function isBeyond({ percentage, numerator, base }: RatioReading): boolean {
  const figures = [...numerator, ...base]
  if (figures.some(({ hedge, sentence }) => hedge !== "exact" || sentence !== percentage.sentence)) return false
  const share = percentOf(unionOf(numerator), unionOf(base))
  if (share === undefined) return false
  const { hedge, interval } = percentage
  return hedge === "over" || hedge === "atLeast" ? isBelow(share, interval) : isBelow(interval, share) && isUpper(hedge)
}

const isUpper = (hedge: Hedge): boolean => hedge === "under" || hedge === "atMost"

function contradiction(
  preferred: RatioReading,
  readings: readonly RatioReading[],
  passage: Passage,
): RatioAssessment | undefined {
  if (readings.some((reading) => isReasonable(reading) && ratioHolds(reading)) || leavesText(preferred, passage))
    return undefined
  const suspects = suspectsOf(preferred).filter((figure) => !isOverfull(preferred) || figure !== preferred.percentage)
  const weight = isBent(preferred, passage) ? undefined : weigh(preferred, suspects.length > 0, passage)
  const confidence = weight && isHedged(preferred) ? "likely" : weight
  return confidence && { kind: "conflict", reading: preferred, confidence, suspects }
}

/** Against a whole percentage, a union of figures from anywhere is no reasonable reading. */
const isReasonable = (reading: RatioReading): boolean =>
  isTrustworthy(reading) || (reading.numerator.length === 1 && (reading.base.length === 1 || isOwnUnion(reading)))

/** 淘汰率 over 立项 + 淘汰: the part and one other figure counted alike. */
const isOwnUnion = ({ numerator: [part], base }: RatioReading): boolean =>
  part !== undefined && base.includes(part) && base.every(({ unit, hedge }) => unit === part.unit && hedge === "exact")

/**
 * A percentage is accused only when its own words name both figures, or when they stand right before it and the miss
 * is too near to be chance.
 */
function weigh(reading: RatioReading, near: boolean, passage: Passage): "certain" | "likely" | undefined {
  const { percentage, numerator, base } = reading
  const sameSentence = [...numerator, ...base].every(({ sentence }) => sentence === percentage.sentence)
  const counts = [...numerator, ...base].every(({ exact }) => exact)
  const surprising = near && chanceOfSlip(reading) < 0.1
  if (percentage.role === "rate" && (!sameSentence || !followsBase(reading, passage))) return undefined
  if (reading.strength === "inferred") return surprising || isClose(reading) ? "certain" : undefined
  if (namesNumerator(reading) && isSubset(reading, passage)) return near || isClose(reading) ? "certain" : undefined
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
  const first = Math.min(...base.map(({ span }) => span.start))
  if (base.some(({ span }) => span.start > part.span.start)) return false
  if (strength === "inferred" || strength === "stated" || base.some((figure) => isDivided(passage, figure))) return true
  return !/[；;]/.test(text.slice(first, percentage.span.start))
}

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
function isBent({ percentage, numerator, base }: RatioReading, passage: Passage): boolean {
  const share = percentOf(unionOf(numerator), unionOf(base))
  const distance = share && distanceOf(share, percentage)
  const unit = fromDecimal(decimal(1n, percentage.value.scale))
  if (distance === undefined || compare(distance, unit) > 0) return false
  const group = passage.quantities.filter(
    ({ sentence, role, dimension }) => sentence === percentage.sentence && role === "share" && dimension === "percent",
  )
  const total = group.reduce((sum, { value }) => add(sum, fromDecimal(value)), rational(0n))
  return group.length > 1 && compare(total, rational(100n)) === 0
}

/** The words before the percentage name the numerator, or name nothing at all (占90.7%) so that the nearest figure is meant. */
export function namesNumerator({ percentage, numerator, strength }: RatioReading): boolean {
  if (strength === "stated") return true
  const subject = subjectAndBase(percentage.labelText).subject
  if (percentage.role === "share" && subject === "") return true
  const name = percentage.role === "rate" ? percentage.labelText : subject
  return numerator.some((figure) => namesFigure(percentage, figure, name))
}

/** Within two points: too near for two unrelated figures, too far for rounding. */
function isClose(reading: RatioReading): boolean {
  const share = percentOf(unionOf(reading.numerator), unionOf(reading.base))
  const distance = share && distanceOf(share, reading.percentage)
  return distance !== undefined && compare(distance, rational(2n)) <= 0
}

/** A part larger than its whole: the percentage is not what is wrong. */
const isOverfull = ({ numerator, base }: RatioReading): boolean => isBelow(unionOf(base), unionOf(numerator))

/** How likely an unrelated pair would come within one digit: alternatives times the relative width of the printed percentage. */
function chanceOfSlip({ percentage, numerator, base }: RatioReading): number {
  const digits = [percentage, ...numerator, ...base].reduce(
    (sum, { value }) => sum + value.coefficient.toString().length,
    0,
  )
  return (9 * digits) / Number(percentage.value.coefficient || 1n)
}

function suspectsOf(reading: RatioReading): readonly Quantity[] {
  return [reading.percentage, ...reading.numerator, ...reading.base].filter((figure) => canSlip(reading, figure))
}

function canSlip(reading: RatioReading, figure: Quantity): boolean {
  for (const slip of digitSlips(figure)) if (ratioHolds(withFigure(reading, figure, slip.interval))) return true
  return false
}

/** Every change of one digit that would make the reading hold. */
export const repairsOf = (reading: RatioReading): readonly Repair[] =>
  [reading.percentage, ...reading.numerator, ...reading.base].flatMap((figure) =>
    [...digitSlips(figure)]
      .filter(({ interval }) => ratioHolds(withFigure(reading, figure, interval)))
      .map(({ value }) => ({ span: figure.span, value: formatDecimal(value) })),
  )

const withFigure = (reading: RatioReading, figure: Quantity, interval: Interval): RatioReading => ({
  ...reading,
  percentage: reading.percentage === figure ? { ...figure, interval } : reading.percentage,
  numerator: reading.numerator.map((other) => (other === figure ? { ...figure, interval } : other)),
  base: reading.base.map((other) => (other === figure ? { ...figure, interval } : other)),
})
