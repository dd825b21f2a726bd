import { type Interval, intersects, point, subtractIntervals } from "../../number/interval.ts"
import { hundred, rational } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import { intervalOf } from "../../report/hedges.ts"
import type { Passage } from "../../report/passage.ts"
import { isRatioTerm } from "../../report/ratio-terms.ts"
import { basesFor, isDivided } from "./bases.ts"
import { isDue, nameOfRate, settledWords } from "./labels.ts"
import { neighbourhoodOf, type Strength } from "./neighbourhood.ts"
import { numeratorsOf } from "./numerators.ts"
import { isOfOnlyPair } from "./only-pair.ts"
import { leftBehind } from "./rate-lists.ts"
import { wholeOfRun } from "./row-bases.ts"
import { percentOf, shareHolds, shareOfBothHolds, unionOf } from "./share-of.ts"

/** One way to read a printed percentage: these figures over those. More than one figure is a union (捕 + 不捕). */
export interface RatioReading {
  readonly percentage: Quantity
  readonly numerator: readonly Quantity[]
  readonly base: readonly Quantity[]
  /** The weaker of the places of numerator and base. */
  readonly strength: Strength
  /** Whether the numerator is what the percentage leaves out: 合格率 beside 不合格35批次. */
  readonly leavesOut: boolean
  /** Whether the words of the percentage name the base: 占全市进出口总值的…. */
  readonly baseNamed: boolean
}

/** The percentage that the figures of a reading allow. */
export function shareOf({ numerator, base, leavesOut }: Omit<RatioReading, "percentage">): Interval | undefined {
  const share = percentOf(unionOf(numerator), unionOf(base))
  return share !== undefined && leavesOut ? subtractIntervals(point(hundred), share) : share
}

export function ratioHolds(reading: RatioReading): boolean {
  const { percentage, numerator, base } = reading
  if (reading.leavesOut) return intersects(shareOf(reading) ?? nothing, percentage.interval)
  const [part] = numerator
  const rest =
    part !== undefined && numerator.length === 1 ? base.filter(({ span }) => span.start !== part.span.start) : []
  return part !== undefined && rest.length === 1 && base.length === 2
    ? shareOfBothHolds(part.interval, unionOf(rest), percentage)
    : shareHolds(unionOf(numerator), unionOf(base), percentage)
}

const nothing: Interval = point(rational(-1n))

/** Figures that can be numerator or base. */
export const isCountable = ({ role, dimension, script, numeral }: Quantity): boolean =>
  (role === "level" || role === "before") &&
  dimension !== "percent" &&
  dimension !== "points" &&
  dimension !== "multiple" &&
  dimension !== "time" &&
  (script === "arabic" || numeral.end - numeral.start > 1)

/** All readings of a percentage, most natural first. */
export function readingsOf(
  passage: Passage,
  percentage: Quantity,
  countables: readonly Quantity[],
): readonly RatioReading[] {
  const around = neighbourhoodOf(passage, percentage, countables)
  if (isRatioTerm(percentage) && wholeOfRun(around) === undefined) return []
  const asMeant = hedgedByShare(percentage)
  const readings: (RatioReading & { readonly rank: number })[] = []
  const rest = leftBehind(around)
  if (rest !== undefined)
    readings.push({
      rank: 0,
      percentage: asMeant,
      numerator: [rest.done],
      base: [rest.done, rest.left],
      strength: "stated",
      leavesOut: false,
      baseNamed: false,
    })
  for (const numerator of numeratorsOf(around))
    for (const base of basesFor(around, numerator.figures)) {
      if (!isProper(numerator.figures, base.figures)) continue
      if (isReversed(passage, percentage, numerator.figures, base.figures)) continue
      readings.push({
        rank: ranks[numerator.strength] + ranks[base.strength],
        percentage: asMeant,
        numerator: numerator.figures,
        base: base.figures,
        strength: isOfOnlyPair(passage, percentage, numerator.figures, base.figures)
          ? stronger(weaker(numerator.strength, base.strength), "near")
          : weaker(numerator.strength, base.strength),
        leavesOut: numerator.leavesOut === true,
        baseNamed: base.strength === "stated",
      })
    }
  return readings.sort((a, b) => ranks[a.strength] - ranks[b.strength] || a.rank - b.rank)
}

/** 约占全部金额的64%: the hedge stands before 占, and holds for the share. */
function hedgedByShare(percentage: Quantity): Quantity {
  const { hedge, labelText, value } = percentage
  if (hedge !== "exact" || !/约占|近占/.test(labelText)) return percentage
  return { ...percentage, hedge: "about", interval: intervalOf(value, "about", false, rational(1n)) }
}

const ranks: Readonly<Record<Strength, number>> = { stated: 0, near: 1, inferred: 2, possible: 3 }
const stronger = (a: Strength, b: Strength): Strength => (ranks[a] <= ranks[b] ? a : b)
const weaker = (a: Strength, b: Strength): Strength => (ranks[a] >= ranks[b] ? a : b)

/** 受理5.6万件，办结5.8万件，办结率98.2%: the figure that a rate is named after is not what the others are a share of. */
function isReversed(
  passage: Passage,
  { role, labelText }: Quantity,
  [part]: readonly Quantity[],
  [whole, other]: readonly Quantity[],
): boolean {
  if (role !== "rate" || part === undefined || whole === undefined || other !== undefined) return false
  if (isDivided(passage, whole) && whole.index < part.index) return false
  if (isDue(labelText, whole.labelText) || part.sentence !== whole.sentence) return false
  const [ofPart, ofWhole] = [part, whole].map((figure) => nameOfRate(labelText, figure.labelText, figure.tailText))
  // 直接答复663件，转派办理656件，办结率99.4%: two ways to deal with the same thing.
  if (ofPart === "kin" && ofWhole === "kin") return settledWords.test(whole.labelText)
  return ofWhole === "same" && ofPart === "other"
}

/** A part is not the whole itself, and both count the same sort of thing: persons are no share of documents. */
function isProper(numerator: readonly Quantity[], base: readonly Quantity[]): boolean {
  if (numerator.length === 1 && base.length === 1 && numerator[0] === base[0]) return false
  const part = numerator[0]
  const whole = base[0]
  return part !== undefined && part.dimension === whole?.dimension
}
