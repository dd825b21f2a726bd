import { compare } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import { isEarlierValue } from "../../report/earlier-values.ts"
import type { Passage } from "../../report/passage.ts"
import { coverage, ownPlace, saysNoun, subjectAndBase } from "./labels.ts"
import type { Candidate, Neighbourhood } from "./neighbourhood.ts"
import { unionOf } from "./share-of.ts"

/**
 * 共查处问题10111起。…查处处级干部问题669起，科级干部问题9392起。其中，科级干部问题占查处问题总数的92.9%: the figures that the share names as its
 * whole. Of several with one name those that are less than the part are parts themselves.
 */
export function namedBases(
  around: Neighbourhood,
  earlier: readonly Quantity[],
  numerator: readonly Quantity[],
): readonly Quantity[] {
  const { passage, baseName: name, farther } = around
  if (name.length < 2) return []
  const isWhole = (figure: Quantity): boolean =>
    namesBase(passage, name, figure) && !isPartOf(passage, name, figure, numerator)
  const named = earlier.filter(isWhole)
  const larger = named.filter((figure) => isLarger(figure, numerator))
  const far = farther.filter(
    (figure) =>
      !numerator.includes(figure) &&
      isLarger(figure, numerator) &&
      isOfPeriod(around, figure) &&
      coverage(name, figure.labelText) >= mostOfFarName &&
      isWhole(figure),
  )
  const wholes = [...larger, ...far]
  return wholes.length > 0 ? wholes : named
}

/**
 * 民营企业进出口12.46万亿元，占外贸比重…: of several figures with one name the one in whose name the whole stands word for word, then one that is
 * said to be a total, then the largest is most likely meant.
 */
export function byLikelihood(name: string): (a: Candidate, b: Candidate) => number {
  const weight = ({ figures: [figure], strength }: Candidate): number =>
    figure === undefined ? 0 : verbatim(name, figure) * 4 + (strength === "stated" ? (isTotal(figure) ? 2 : 1) : 0)
  return (a, b) => weight(b) - weight(a) || bySize(a, b)
}

const isTotal = ({ labelText }: Quantity): boolean => /[共总]|合计|累计/.test(labelText)

/** The larger of two named wholes first; other candidates stay where they are. */
function bySize(a: Candidate, b: Candidate): number {
  const [one, other] = [a.figures[0]?.interval.high, b.figures[0]?.interval.high]
  const isNamed = a.strength === "stated" && b.strength === "stated"
  return isNamed && one !== undefined && other !== undefined ? compare(other, one) : 0
}

/** 占被检查单位的45%: the name says the words in front of the figure (检查单位22家) or behind it (22家被检查单位). */
function namesBase(passage: Passage, printed: string, figure: Quantity): boolean {
  // 行政机关败诉1874件 are 行政机关败诉案件.
  const name = figure.unit === "件" && printed.length > shortestCase ? printed.replace(/案件$/, "") : printed
  const { labelText } = figure
  const tailText = name.endsWith("单位") ? figure.tailText.replace("机构", "单位") : figure.tailText
  if ([labelText, tailText].some((words) => coverage(name, words) >= mostOfName && saysNoun(name, words))) return true
  return coverage(name, labelText) >= mostOfName && saysNoun(name, introductionOf(passage, figure))
}

const mostOfName = 0.6
const shortestCase = 4
const mostOfFarName = 0.8

/** 从投诉量看，中位数为2489件。其中，甲银行3616件: what the figures of a sentence count may stand in the sentence before. */
function introductionOf({ sentences, text }: Passage, { sentence, span }: Quantity): string {
  const from = sentences[sentence - 1] ?? sentences[sentence]
  return text.slice(Math.max(from?.start ?? 0, span.start - longestIntroduction), span.start)
}

const longestIntroduction = 60

/** Whether a figure is of the time that a share speaks of, which the name of its whole may say. */
export const isOfPeriod = ({ passage, baseName }: Neighbourhood, figure: Quantity): boolean =>
  !isEarlierValue(passage, figure) || /上年|去年|同期/.test(baseName)

/** 1 for a figure whose label says the base word for word (占全市进出口总值 after 进出口总值2.45万亿元), else 0. */
function verbatim(name: string, { labelText }: Quantity): number {
  const core = name.replace(ownPlace, "")
  return core.length > 2 && labelText.includes(core) ? 1 : 0
}

/** 集中连片2832万亩，占后备资源的35.3%；零散分布5197万亩，占后备资源的64.7%: what has a share of the same whole is not that whole. */
function isPartOf(passage: Passage, name: string, figure: Quantity, numerator: readonly Quantity[]): boolean {
  const share = ownShareOf(passage, figure, mostBetween)
  return (
    share !== undefined && precedes(passage, figure, share, numerator) && subjectAndBase(share.labelText).base === name
  )
}

/** 1.08万亿元，同比下降9%，占外贸总值的57.4%: so much growth may stand between a figure and its share. */
const mostBetween = 2

/** 涉企774件，占63.97%；涉农436件，占36.03%: a figure with a share of its own is a part like the next one, not its base. */
export function isSiblingOf(passage: Passage, figure: Quantity, numerator: readonly Quantity[]): boolean {
  const share = ownShareOf(passage, figure, 0)
  return share !== undefined && precedes(passage, figure, share, numerator)
}

/** The share that is printed behind a figure, in its bracket. */
function ownShareOf(
  { quantities }: Passage,
  { index, segment, bracket }: Quantity,
  between: number,
): Quantity | undefined {
  let next = quantities[index + 1]
  for (let passed = 0; next?.role === "growth" && passed < between; passed++) next = quantities[next.index + 1]
  if (next?.role !== "share" || next.dimension !== "percent" || next.bracket !== bracket) return undefined
  return next.segment - segment <= 1 + between ? next : undefined
}

/** Whether the share stands before the part, which is not introduced as a part of the figure. */
const precedes = ({ text }: Passage, figure: Quantity, share: Quantity, [part]: readonly Quantity[]): boolean =>
  part !== undefined && part.index > share.index && !/其中|中[，,]/.test(text.slice(figure.span.end, part.span.start))

/** Whether a figure can hold the part. */
export function isLarger({ interval: { high } }: Quantity, numerator: readonly Quantity[]): boolean {
  const { low } = unionOf(numerator)
  return high === undefined || low === undefined || compare(high, low) >= 0
}
