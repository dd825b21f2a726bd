import type { Interval } from "../../number/interval.ts"
import { compare, fromDecimal, multiply, type Rational, rational } from "../../number/rational.ts"
import { withoutRounding } from "../equation.ts"
import { namesNumerator } from "./evidence.ts"
import { type RatioReading, shareOf } from "./ratio.ts"
import { distanceOf } from "./share-of.ts"

/**
 * Whether a reading that holds says that its figures were checked: 超150家, 超20家 and 超过5% fit whatever they are, and so do
 * figures from anywhere that are rounded to one digit.
 */
export function isTelling(reading: RatioReading): boolean {
  if (isHedged(reading))
    return (
      (namesNumerator(reading) || isRow(reading)) &&
      isNear(reading, reading.strength === "possible" ? aTwentieth : aFifth)
    )
  return reading.strength !== "possible" || isNarrow(shareOf(reading))
}

/** 提出建议170余件，裁定再审110件，采纳率63.2%: base, part and rate in a row, whatever the rate is called. */
function isRow({ percentage, numerator: [part], base: [base, other] }: RatioReading): boolean {
  if (part === undefined || base === undefined || other !== undefined || percentage.role !== "rate") return false
  const isConsecutive = part.index === base.index + 1 && percentage.index === part.index + 1
  return (
    isConsecutive &&
    part.unit === base.unit &&
    percentage.segment - base.segment <= 3 &&
    base.sentence === percentage.sentence
  )
}

export const isHedged = ({ percentage, numerator, base }: RatioReading): boolean =>
  [percentage, ...numerator, ...base].some(({ hedge }) => hedge !== "exact")

const aFifth = rational(1n, 5n)
const aTwentieth = rational(1n, 20n)

/** Whether the printed figures give the printed share, but for a part of it. */
function isNear(reading: RatioReading, room: Rational): boolean {
  const { percentage, numerator, base } = reading
  const share = shareOf({ ...reading, numerator: numerator.map(withoutRounding), base: base.map(withoutRounding) })
  const distance = share && distanceOf(share, percentage)
  return distance !== undefined && compare(distance, multiply(fromDecimal(percentage.value), room)) <= 0
}

/** Whether the ends of a computed share differ by a twentieth at most. */
const isNarrow = (share: Interval | undefined): boolean =>
  share?.low !== undefined &&
  share.high !== undefined &&
  compare(multiply(share.high, rational(19n, 20n)), share.low) <= 0
