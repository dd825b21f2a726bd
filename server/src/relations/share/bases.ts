import { intersects } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isDefinedBy } from "./defined-rates.ts"
import { doneWords, isDue, isPlaceOnly, nameOfRate } from "./labels.ts"
import { listAround } from "./list-around.ts"
import { byLikelihood, isLarger, isOfPeriod, isSiblingOf, namedBases } from "./named-bases.ts"
import type { Candidate, Neighbourhood } from "./neighbourhood.ts"
import { isMixed, wholeOfRun, wholesOfRow } from "./row-bases.ts"
import { unionOf } from "./share-of.ts"
import { type SummedHead, summedHead } from "./summed-head.ts"

/** The figures that a numerator may be a share of, most natural first. */
export function basesFor(around: Neighbourhood, numerator: readonly Quantity[]): readonly Candidate[] {
  const { percentage, before, statedBase, run, row, paired } = around
  if (statedBase !== undefined) return [{ figures: [statedBase], strength: "stated" }]
  const whole = wholeOfRun(around)
  if (whole !== undefined) return [{ figures: printedWhole(before, whole) ?? whole, strength: "stated" }]
  const isOwn = (figure: Quantity): boolean => percentage === run[0] || !figure.tailText.startsWith("/")
  // 三年支出2.5亿元、5.9亿元和7.6亿元，分别占…的82%、79%和69%: what has a share of its own in the row is no base of another one.
  const isItem = (figure: Quantity): boolean => paired !== undefined && row.includes(figure)
  const earlier = before.filter(
    (figure) => !numerator.includes(figure) && !isItem(figure) && isOfPeriod(around, figure) && isOwn(figure),
  )
  if (isMixed(around)) return wholesOfRow(around, earlier)
  const other = earlier.find(
    ({ sentence, bracket, unit }) =>
      sentence === percentage.sentence &&
      bracket === numerator[0]?.bracket &&
      (!isOpposite(percentage) || unit === numerator[0].unit),
  )
  const mayUnite = percentage.role === "rate" && numerator.length === 1 && !followsTotal(around, numerator)
  const both = other !== undefined && mayUnite ? [other, ...numerator] : undefined
  if (isOpposite(percentage) && both !== undefined)
    return [{ figures: both, strength: "stated" }, ...largerFigures(around, earlier, numerator).map(asPossible)]
  const [part] = numerator
  const defined =
    part && percentage.role === "rate" ? earlier.find((figure) => isDefinedBy(percentage, part, figure)) : undefined
  if (defined !== undefined) return [{ figures: [defined], strength: "stated" }]
  const candidates = [...largerFigures(around, earlier, numerator)]
  if (both !== undefined) candidates.push({ figures: both, strength: "possible" })
  const list = listAround(around, numerator)
  if (list.length > 1) candidates.push({ figures: list, strength: "possible" })
  return candidates
}

/**
 * 抽检467批次，合格451批次、不合格16批次，合格率96.57%: where the whole stands right in front of both outcomes, it is the base, and not what the two
 * make up, although one of the three may be wrong.
 */
function followsTotal({ passage: { quantities }, percentage }: Neighbourhood, [part]: readonly Quantity[]): boolean {
  const total = part === undefined ? undefined : quantities[part.index - 1]
  if (part === undefined || total?.role !== "level" || total.unit !== part.unit || total.sentence !== part.sentence)
    return false
  const other = quantities[part.index + 1]
  const isRow = total.bracket === part.bracket && part.segment - total.segment <= 2 && total.hedge === "exact"
  return isRow && other !== undefined && other.index < percentage.index && other.unit === part.unit
}

/** 生产总值439亿元，…，三次产业结构为23:39:38: the total that the figures of the row add up to, where it is printed in front of them. */
function printedWhole(before: readonly Quantity[], row: readonly Quantity[]): readonly Quantity[] | undefined {
  const sum = unionOf(row)
  const first = Math.min(...row.map(({ index }) => index))
  const total = before.find(
    ({ index, unit, interval }) => index < first && unit === row[0]?.unit && intersects(interval, sum),
  )
  return total && [total]
}

const asPossible = ({ figures }: Candidate): Candidate => ({ figures, strength: "possible" })

/** Earlier figures that the numerator can be a part of: by name, by place, or as a total further up. */
function largerFigures(
  around: Neighbourhood,
  earlier: readonly Quantity[],
  numerator: readonly Quantity[],
): readonly Candidate[] {
  const { percentage, passage, baseName: name } = around
  const isUnnamed = name.length < 2 || isPlaceOnly(name)
  const candidates: Candidate[] = []
  const local = earlier.filter((figure) => figure.sentence === percentage.sentence)
  const divided = local.find((figure) => isDivided(passage, figure) && mayContain(figure, numerator, local))
  if (divided !== undefined && isUnnamed) candidates.push({ figures: [divided], strength: "near" })
  const [small] = local.filter((figure) => isDividedBefore(passage, figure, numerator))
  const overfull = small !== undefined && isUnnamed && !isLarger(small, numerator) ? small : undefined
  const summed = summedHead(passage, percentage)
  const near = overfull ?? nearestLarger(passage, percentage, earlier, numerator, summed)
  const named = namedBases(around, earlier, numerator)
  for (const figure of earlier) {
    if (figure === divided && candidates.length > 0) continue
    const sentences = percentage.sentence - figure.sentence
    if (named.includes(figure)) candidates.push({ figures: [figure], strength: "stated" })
    else if (figure === overfull) candidates.push({ figures: [figure], strength: "near" })
    else if (!isLarger(figure, numerator)) {
      const isItem = summed?.items.includes(figure) === true
      if (
        (!isItem && isRightBefore(passage, figure, numerator, percentage)) ||
        isDue(percentage.labelText, figure.labelText)
      )
        candidates.push({ figures: [figure], strength: "near" })
    } else if (figure === near && !candidates.some(({ strength }) => strength === "near"))
      candidates.push({ figures: [figure], strength: "near" })
    else if (sentences <= 3 || isTotal(passage, figure)) candidates.push({ figures: [figure], strength: "possible" })
  }
  if (small !== undefined && isUnnamed && candidates.every(({ strength }) => strength === "possible"))
    candidates.push({ figures: [small], strength: "near" })
  for (const figure of named) if (!earlier.includes(figure)) candidates.push({ figures: [figure], strength: "stated" })
  return candidates.sort(byLikelihood(name))
}

/** The nearest figure, at most one sentence back, that can hold the part: one counted like the part, if there is any. */
function nearestLarger(
  passage: Passage,
  percentage: Quantity,
  earlier: readonly Quantity[],
  numerator: readonly Quantity[],
  summed: SummedHead | undefined,
): Quantity | undefined {
  const larger = earlier.filter(
    (figure) =>
      percentage.sentence - figure.sentence <= 1 &&
      isLarger(figure, numerator) &&
      !isSiblingOf(passage, figure, numerator),
  )
  if (
    summed !== undefined &&
    larger[0] !== undefined &&
    summed.items.includes(larger[0]) &&
    larger.includes(summed.head)
  )
    return summed.head
  return larger.find(({ unit }) => unit === numerator[0]?.unit) ?? larger[0]
}

/** 39451台，其中…: the total that the sentence divides. */
export const isDivided = ({ text }: Passage, { span }: Quantity): boolean =>
  /^(?:[（(][^（()）]{0,30}[)）])?[，,（(：:]?其中/.test(text.slice(span.end, span.end + 40))

/**
 * 调解员5860人，其中专职1172人；调解纠纷15600件，成功15444件，成功率99%: a divided total is the base of what it can hold, not
 * of figures that are larger or have a figure of their own unit nearer.
 */
function mayContain(total: Quantity, numerator: readonly Quantity[], local: readonly Quantity[]): boolean {
  const unit = numerator[0]?.unit
  const nearer = local.slice(0, local.indexOf(total))
  return isLarger(total, numerator) && (total.unit === unit || nearer.every((figure) => figure.unit !== unit))
}

/** 里程1772.9公里，其中经营性6623.2公里，占比67.8%: the part is the first one of this total, whichever of them is wrong. */
const isDividedBefore = (passage: Passage, figure: Quantity, [part]: readonly Quantity[]): boolean =>
  part !== undefined && part.index === figure.index + 1 && figure.unit === part.unit && isDivided(passage, figure)

/**
 * 受理11271件，成功调解12271件，成功率100%: base, part, rate in a row, with the growth or the rate of the base behind that at most; a part
 * that is too large is an error, no other reading.
 */
function isRightBefore(
  { quantities, segments }: Passage,
  figure: Quantity,
  [part]: readonly Quantity[],
  percentage: Quantity,
): boolean {
  if (percentage.role !== "rate" || part === undefined || percentage.segment - part.segment > 1) return false
  if (figure.sentence !== percentage.sentence || figure.unit !== part.unit) return false
  // 在线办结6273件，综合办结11163件，综合办结率99.93%: what has been done in one way is not what the rate is a rate of.
  if ([figure, part].every(({ labelText }) => doneWords.test(labelText.slice(-longestVerb)))) return false
  // 主办61件、会办53件，满意率96.7%: items of one list.
  const isItem = segments[part.segment]?.before === "、"
  if (isItem && nameOfRate(percentage.labelText, part.labelText, part.tailText) !== "same") return false
  const between = quantities.slice(figure.index + 1, part.index)
  const told = between.every(({ dimension, role }) => dimension === "percent" && (role === "growth" || role === "rate"))
  return told && part.segment - figure.segment === 1 + between.length
}

const longestVerb = 6

/** 不捕率, 不诉率: the base is both outcomes together. */
const isOpposite = ({ role, labelText }: Quantity): boolean => role === "rate" && /不.{1,3}率/.test(labelText)

const isTotal = (passage: Passage, figure: Quantity): boolean =>
  /共|总|合计|累计/.test(passage.text.slice(Math.max(0, figure.span.start - 12), figure.span.start))
