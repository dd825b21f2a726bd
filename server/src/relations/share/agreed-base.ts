import { intersects } from "../../number/interval.ts"
import { compare, divide, fromDecimal, rational, subtract } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import { isEarlierValue } from "../../report/earlier-values.ts"
import type { Passage } from "../../report/passage.ts"
import { assessRatio, type RatioAssessment, type RatioClaim, repairsOf } from "./assess.ts"
import { subjectAndBase } from "./labels.ts"
import { type RatioReading, ratioHolds, shareOf } from "./ratio.ts"
import { bentInterval, shareHolds } from "./share-of.ts"
import { type SharedFigure, sharedFigure } from "./shared-rows.ts"

/** A figure that is the whole of shares that do not name it, and those shares. */
export interface AgreedBase {
  readonly base: Quantity
  readonly agreeing: readonly SharedFigure[]
  /** The shares whose figures have the name of the base. */
  readonly named?: readonly SharedFigure[]
}

/** Endless lists cost no more. */
const mostShares = 40
const mostBases = 60

/** The chance that unrelated figures would agree as well must not be more than this. */
const mostChance = 0.001

/**
 * 梳理判决书70份。…医疗器械领域48例，占比68.6%。…药品领域35例，占比50%: shares that name no whole and have none beside them, but all of one figure further up.
 * One share alone would fit some figure by chance; several of them hardly do.
 */
export function agreedBaseOf(passage: Passage, countables: readonly Quantity[]): AgreedBase | undefined {
  const shares = passage.quantities.flatMap((share) => unnamedShare(passage, share) ?? []).slice(0, mostShares)
  const [first] = shares
  if (first === undefined || shares.length < 2) return undefined
  const wholes = countables.filter(
    (base) => base.index < first.figure.index && base.dimension === first.figure.dimension && isWhole(passage, base),
  )
  const named = namedAlike(shares, wholes)
  if (named !== undefined) return named
  const bases = wholes
  let best: AgreedBase | undefined
  for (const base of bases.slice(-mostBases)) {
    const agreeing = shares.filter(({ figure, share }) => shareHolds(figure.interval, base.interval, share))
    if (agreeing.length > (best?.agreeing.length ?? 1) && chanceOf(agreeing) * bases.length < mostChance)
      best = { base, agreeing }
  }
  return best
}

/**
 * 全国新增减税降费9279亿元。…小微企业新增减税降费5766亿元，占比62%。民营企业新增减税降费7049亿元，占比76%: every part has the name of the whole, word for word, and
 * two of the shares agree on it.
 */
function namedAlike(shares: readonly SharedFigure[], wholes: readonly Quantity[]): AgreedBase | undefined {
  for (const base of wholes.slice(-mostBases)) {
    const name = base.labelText.slice(-longestName)
    if (name.length < longestName || base.unit !== shares[0]?.figure.unit) continue
    const alike = shares.filter(({ figure }) => figure.labelText.endsWith(name) && figure.unit === base.unit)
    const agreeing = alike.filter(({ figure, share }) => shareHolds(figure.interval, base.interval, share))
    const isNamed = agreeing.length > 1 && alike.length - agreeing.length < 2 && chanceOf(agreeing) < mostChance
    const namesakes = new Set(
      wholes
        .filter(({ labelText }) => labelText.endsWith(name))
        .map(({ value }) => `${value.coefficient}e${value.scale}`),
    )
    if (isNamed && namesakes.size === 1) return { base, agreeing, named: alike }
  }
  return undefined
}

/** So many characters make a name. */
const longestName = 6

const isWhole = (passage: Passage, base: Quantity): boolean =>
  base.hedge === "exact" && base.role === "level" && !isEarlierValue(passage, base)

/** A figure and its share, when the share names no whole: 48例，占比68.6%. */
function unnamedShare(passage: Passage, share: Quantity): SharedFigure | undefined {
  const shared = sharedFigure(passage, share)
  return shared !== undefined && subjectAndBase(share.labelText).base === "" ? shared : undefined
}

/** How likely so many shares would agree on a base by chance: each by the width of its last place, the same share once. */
function chanceOf(agreeing: readonly SharedFigure[]): number {
  const printed = new Map(agreeing.map(({ share, figure }) => [figure.text, share]))
  return [...printed.values()].reduce((chance, { interval: { low, high }, value }) => {
    const middle = fromDecimal(value)
    if (low === undefined || high === undefined || compare(middle, rational(0n)) <= 0) return chance
    const width = divide(subtract(high, low), middle)
    return chance * Math.min(1, Number(width.numerator) / Number(width.denominator))
  }, 1)
}

/** A share of what has its own name is wrong when one other digit would be right. */
function assessedBy(reading: RatioReading, isNamed: boolean, passage: Passage): RatioAssessment {
  const assessed = assessRatio([reading], passage)
  if (assessed.kind !== "unknown" || !isNamed || ratioHolds(reading) || repairsOf(reading).length === 0) return assessed
  return { kind: "conflict", reading, confidence: "likely", suspects: [] }
}

/** Shares that several others agree with have their base; one among them that misses it narrowly is wrong. */
export function withAgreedBase(
  claim: RatioClaim,
  { base, agreeing, named = [] }: AgreedBase,
  passage: Passage,
): RatioClaim {
  const { assessment, percentage } = claim
  if (assessment.kind !== "unknown") return claim
  const shared = sharedFigure(passage, percentage)
  if (shared === undefined || subjectAndBase(percentage.labelText).base !== "") return claim
  const isAgreeing = agreeing.some(({ share }) => share === percentage)
  const isAlike = agreeing.length > 2 && agreeing.every(({ figure }) => figure.unit === shared.figure.unit)
  const isNamed = named.some(({ share }) => share === percentage)
  if (!isAgreeing && !isNamed && (!isAlike || named.length > 0)) return claim
  const reading: RatioReading = {
    percentage,
    numerator: [shared.figure],
    base: [base],
    strength: "inferred",
    leavesOut: false,
    baseNamed: false,
  }
  const assessed = assessedBy(reading, isNamed, passage)
  // The last place is bent by bureaus, and the base is rounded itself.
  const share = shareOf(reading)
  const isBent = share === undefined || intersects(share, bentInterval(percentage))
  if (assessed.kind === "unknown" || (assessed.kind === "conflict" && isBent)) return claim
  return { ...claim, assessment: assessed.kind === "conflict" ? { ...assessed, confidence: "likely" } : assessed }
}
