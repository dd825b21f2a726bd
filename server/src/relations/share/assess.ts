import { type Interval, isBelow } from "../../number/interval.ts"
import { compare, fromDecimal, multiply, type Rational, rational } from "../../number/rational.ts"
import type { Hedge, Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { digitSlips } from "../digit-slip.ts"
import type { Claim, Repair, UnknownReason } from "../relation.ts"
import { repairsBy } from "../repair.ts"
import { isBent, isOverfull, isUnionOfOutcomes, namesNumerator, weigh } from "./evidence.ts"
import { type RatioReading, ratioHolds, shareOf } from "./ratio.ts"
import { leavesText } from "./scope.ts"
import { distanceOf, isCutOff } from "./share-of.ts"
import { isHedged, isTelling } from "./telling.ts"

export type RatioAssessment =
  | { readonly kind: "consistent"; readonly reading: RatioReading }
  | {
      readonly kind: "conflict"
      readonly reading: RatioReading
      readonly confidence: "certain" | "likely"
      readonly suspects: readonly Quantity[]
    }
  | { readonly kind: "unknown"; readonly reading: RatioReading | undefined; readonly because: UnknownReason }

/** A printed share or rate and what became of its readings. */
export interface RatioClaim extends Claim {
  readonly percentage: Quantity
  readonly assessment: RatioAssessment
}

/** Judges all readings of one percentage together. */
export function assessRatio(all: readonly RatioReading[], passage: Passage): RatioAssessment {
  const readings = withoutOpenEnds(all)
  const fitting = readings.filter((reading) => ratioHolds(reading) && isTrustworthy(reading))
  const telling = fitting.find(isTelling)
  if (telling !== undefined) return { kind: "consistent", reading: telling }
  const [passing] = fitting
  if (passing !== undefined)
    return { kind: "unknown", reading: passing, because: isHedged(passing) ? "hedged" : "ambiguous" }
  const preferred = preferredOf(readings)
  if (preferred === undefined) return { kind: "unknown", reading: readings[0], because: "baseNotStated" }
  if (isHedged(preferred) && !isRoughly(preferred) && !isBeyond(preferred))
    return { kind: "unknown", reading: preferred, because: "hedged" }
  return contradiction(preferred, readings, passage) ?? { kind: "unknown", reading: preferred, because: "ambiguous" }
}

/** 批准逮捕158件196人，不批准逮捕33件40人，不捕率15.95%: of the cases and the persons, those that come nearer to the rate. */
function preferredOf(readings: readonly RatioReading[]): RatioReading | undefined {
  const first = readings.find(({ strength }) => strength !== "possible")
  if (first === undefined || !isUnionOfOutcomes(first)) return first
  const awayOf = (reading: RatioReading): Rational | undefined => {
    const share = shareOf(reading)
    return share && distanceOf(share, reading.percentage)
  }
  let [nearest, least] = [first, awayOf(first)]
  for (const reading of readings) {
    const away =
      isUnionOfOutcomes(reading) && reading.numerator[0]?.segment === first.numerator[0]?.segment
        ? awayOf(reading)
        : undefined
    if (away !== undefined && least !== undefined && compare(away, least) < 0) [nearest, least] = [reading, away]
  }
  return nearest
}

/** 超61万件。…受理615365件，解决497142件，解决率80.8%: what is more than a figure holds anything, and is no reading where exact figures stand nearest. */
function withoutOpenEnds(readings: readonly RatioReading[]): readonly RatioReading[] {
  const [first] = readings
  if (first === undefined || first.strength === "possible" || isHedged(first)) return readings
  return readings.filter(({ numerator, base }) => ![...numerator, ...base].some(({ hedge }) => isOpenEnded(hedge)))
}

const isOpenEnded = (hedge: Hedge): boolean => hedge === "over" || hedge === "atLeast" || isUpper(hedge)

/** A whole percentage fits some pair of figures by chance too often: only natural readings count for it. */
const isTrustworthy = ({ percentage, strength }: RatioReading): boolean =>
  strength !== "possible" || percentage.value.scale > 0 || percentage.hedge !== "exact"

/** 约64%, 2000余人: a tenth more or less is allowed, or less than one more in front of the zeros, and no more. */
const isRoughly = ({ percentage, numerator, base }: RatioReading): boolean =>
  percentage.hedge === "exact"
    ? [...numerator, ...base].every(({ hedge }) => hedge === "exact" || hedge === "plus")
    : (percentage.hedge === "about" || percentage.hedge === "nearly") &&
      [...numerator, ...base].every(({ hedge }) => hedge === "exact")

/** 占比超过72% where the figures of the sentence give 42%: whatever more than that is, it is not less. */
function isBeyond(reading: RatioReading): boolean {
  const { percentage, numerator, base } = reading
  const figures = [...numerator, ...base]
  if (figures.some(({ hedge, sentence }) => hedge !== "exact" || sentence !== percentage.sentence)) return false
  const share = shareOf(reading)
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
  const complete = isComplete(preferred)
  const another = readings.some(
    (reading) => isReasonable(reading) && ratioHolds(reading) && !(complete && isFetched(reading)),
  )
  if (another || leavesText(preferred, passage) || isWithinHedge(preferred)) return undefined
  const suspects = suspectsOf(preferred).filter((figure) => !isOverfull(preferred) || figure !== preferred.percentage)
  const weight = isBent(preferred, passage) ? undefined : weigh(preferred, suspects.length > 0, passage)
  const confidence = weight && (isHedged(preferred) || isCut(preferred)) ? "likely" : weight
  return confidence && { kind: "conflict", reading: preferred, confidence, suspects }
}

/** 95.84% for 95.846%: cut off instead of rounded is a smaller fault than a wrong digit. */
export function isCut(reading: RatioReading): boolean {
  const share = shareOf(reading)
  return share !== undefined && isCutOff(share, reading.percentage)
}

/** 10.49万多 of 52.2万多, 20.15%: figures that are said to be more or less are not held to the last place of their share. */
function isWithinHedge(reading: RatioReading): boolean {
  const share = isHedged(reading) ? shareOf(reading) : undefined
  const distance = share && distanceOf(share, reading.percentage)
  return distance !== undefined && compare(distance, multiply(fromDecimal(reading.percentage.value), hedgeWidth)) <= 0
}

/** A fiftieth of the printed share. */
const hedgeWidth = rational(1n, 50n)

/** Against a whole percentage, a union of figures from anywhere is no reasonable reading. */
const isReasonable = (reading: RatioReading): boolean =>
  isTrustworthy(reading) || (reading.numerator.length === 1 && (reading.base.length === 1 || isOwnUnion(reading)))

/** 收案787件，调解成功412件，成功率12%: base, part and percentage of one sentence, the part named by the percentage. */
const isComplete = (reading: RatioReading): boolean =>
  !isFetched(reading) &&
  reading.strength !== "possible" &&
  namesNumerator(reading) &&
  reading.numerator.every(({ unit }) => reading.base.every((figure) => figure.unit === unit))

/** Whether figures of another sentence are needed. */
const isFetched = ({ percentage, numerator, base }: RatioReading): boolean =>
  [...numerator, ...base].some(({ sentence }) => sentence !== percentage.sentence)

/** 淘汰率 over 立项 + 淘汰: the part and one other figure counted alike. */
const isOwnUnion = ({ numerator: [part], base }: RatioReading): boolean =>
  part !== undefined && base.includes(part) && base.every(({ unit, hedge }) => unit === part.unit && hedge === "exact")

function suspectsOf(reading: RatioReading): readonly Quantity[] {
  return [reading.percentage, ...reading.numerator, ...reading.base].filter((figure) => canSlip(reading, figure))
}

function canSlip(reading: RatioReading, figure: Quantity): boolean {
  for (const slip of digitSlips(figure)) if (ratioHolds(withFigure(reading, figure, slip.interval))) return true
  return false
}

/** Every change of one digit that would make the reading hold. */
export const repairsOf = (reading: RatioReading): readonly Repair[] =>
  repairsBy([reading.percentage, ...reading.numerator, ...reading.base], (figure, { interval }) =>
    ratioHolds(withFigure(reading, figure, interval)),
  )

const withFigure = (reading: RatioReading, figure: Quantity, interval: Interval): RatioReading => ({
  ...reading,
  percentage: reading.percentage === figure ? { ...figure, interval } : reading.percentage,
  numerator: reading.numerator.map((other) => (other === figure ? { ...figure, interval } : other)),
  base: reading.base.map((other) => (other === figure ? { ...figure, interval } : other)),
})
