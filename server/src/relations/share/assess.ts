import type { Interval } from "../../number/interval.ts"
import { compare, rational } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { digitSlips } from "../digit-slip.ts"
import type { UnknownReason } from "../relation.ts"
import { namesFigure, type RatioReading, ratioHolds, unionOf } from "./ratio.ts"
import { distanceOf, percentOf } from "./share-of.ts"

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
  if (preferred === undefined) return { kind: "unknown", reading: undefined, because: "baseNotStated" }
  if (isHedged(preferred)) return { kind: "unknown", reading: preferred, because: "hedged" }
  return contradiction(preferred, readings, passage) ?? { kind: "unknown", reading: preferred, because: "ambiguous" }
}

/** A whole percentage fits some pair of figures by chance too often: only natural readings count for it. */
const isTrustworthy = ({ percentage, strength }: RatioReading): boolean =>
  strength !== "possible" || percentage.value.scale > 0 || percentage.hedge !== "exact"

const isHedged = ({ percentage, numerator, base }: RatioReading): boolean =>
  [percentage, ...numerator, ...base].some(({ hedge }) => hedge !== "exact")

function contradiction(
  preferred: RatioReading,
  readings: readonly RatioReading[],
  passage: Passage,
): RatioAssessment | undefined {
  if (readings.some((reading) => ratioHolds(reading))) return undefined
  if (leavesScope(preferred, passage)) return undefined
  const named = preferred.numerator.some((figure) =>
    namesFigure(preferred.percentage, figure, preferred.percentage.labelText),
  )
  const suspects = suspectsOf(preferred)
  const surprising = suspects.length > 0 && chanceOfSlip(preferred) < 0.08
  const close = isClose(preferred)
  if (preferred.strength === "stated" && (close || suspects.length > 0))
    return { kind: "conflict", reading: preferred, confidence: "certain", suspects }
  if (surprising || (named && (suspects.length > 0 || close)))
    return { kind: "conflict", reading: preferred, confidence: named ? "certain" : "likely", suspects }
  return undefined
}

/** 占全市, 占全省: the base is a larger area's figure, which stands elsewhere. */
function leavesScope({ percentage, base }: RatioReading, passage: Passage): boolean {
  const scope = /占(?:全市|全省|全国|全区|全县|同期|上年)/.exec(
    passage.text.slice(percentage.label.start, percentage.span.start),
  )
  return scope !== null && !base.some(({ labelText }) => labelText.includes(scope[0].slice(1)))
}

/** Within two points: too near for two unrelated figures, too far for rounding. */
function isClose(reading: RatioReading): boolean {
  const share = percentOf(unionOf(reading.numerator), unionOf(reading.base))
  const distance = share && distanceOf(share, reading.percentage)
  return distance !== undefined && compare(distance, rational(2n)) <= 0
}

/** How likely an unrelated pair would come within one digit: alternatives times the width of the printed percentage. */
function chanceOfSlip({ percentage, numerator, base }: RatioReading): number {
  const alternatives = [percentage, ...numerator, ...base].reduce(
    (sum, { value }) => sum + 9 * value.coefficient.toString().length,
    0,
  )
  return (alternatives * 10 ** -percentage.value.scale) / 100
}

function suspectsOf(reading: RatioReading): readonly Quantity[] {
  return [reading.percentage, ...reading.numerator, ...reading.base].filter((figure) => canSlip(reading, figure))
}

function canSlip(reading: RatioReading, figure: Quantity): boolean {
  for (const slip of digitSlips(figure)) if (ratioHolds(withFigure(reading, figure, slip.interval))) return true
  return false
}

const withFigure = (reading: RatioReading, figure: Quantity, interval: Interval): RatioReading => ({
  ...reading,
  percentage: reading.percentage === figure ? { ...figure, interval } : reading.percentage,
  numerator: reading.numerator.map((other) => (other === figure ? { ...figure, interval } : other)),
  base: reading.base.map((other) => (other === figure ? { ...figure, interval } : other)),
})
