import { decimal } from "../../number/decimal.ts"
import { addIntervals, type Interval, intersects, roundedTo, sumIntervals } from "../../number/interval.ts"
import { compare, fromDecimal } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isRatioTerm } from "../../report/quantities.ts"
import { isAddable } from "../../report/units.ts"
import { nameOfRate, similarity, subjectAndBase } from "./labels.ts"
import { isShareBase } from "./share-base.ts"
import { shareHolds } from "./share-of.ts"

/** One way to read a printed percentage: these figures over those. More than one figure is a union (捕 + 不捕). */
export interface RatioReading {
  readonly percentage: Quantity
  readonly numerator: readonly Quantity[]
  readonly base: readonly Quantity[]
  /**
   * How naturally the sentence gives this reading: `stated` when its words name both figures, `near` when they stand
   * where they are expected, `inferred` when the base is that of the rate next to it, `possible` when nothing speaks
   * against them.
   */
  readonly strength: "stated" | "near" | "inferred" | "possible"
}

/** The true values of a union. */
export const unionOf = (figures: readonly Quantity[]): Interval =>
  figures
    .slice(1)
    .reduce(
      (sum, { interval }) => addIntervals(sum, interval),
      figures[0]?.interval ?? { low: undefined, high: undefined },
    )

export const ratioHolds = ({ percentage, numerator, base }: RatioReading): boolean =>
  shareHolds(unionOf(numerator), unionOf(base), percentage)

/** Figures that can be numerator or base. */
export const isCountable = ({ role, dimension, script, numeral }: Quantity): boolean =>
  (role === "level" || role === "before") &&
  dimension !== "percent" &&
  dimension !== "points" &&
  dimension !== "multiple" &&
  dimension !== "time" &&
  (script === "arabic" || numeral.end - numeral.start > 1)

/** What the search around one percentage needs. */
interface Neighbourhood {
  readonly passage: Passage
  readonly percentage: Quantity
  /** Countable figures before the percentage, nearest first. */
  readonly before: readonly Quantity[]
  /** The figure between 占 and the percentage: 占…总数491起的87.4%. */
  readonly statedBase: Quantity | undefined
  /** The figure that 分别 pairs with the percentage. */
  readonly paired: Quantity | undefined
}

const farthestSentence = 12
const mostFigures = 24

/** All readings of a percentage, most natural first. */
export function readingsOf(
  passage: Passage,
  percentage: Quantity,
  countables: readonly Quantity[],
): readonly RatioReading[] {
  const around = neighbourhoodOf(passage, percentage, countables)
  if (isRatioTerm(percentage) && wholeOfRun(around) === undefined) return []
  const readings: (RatioReading & { readonly rank: number })[] = []
  for (const numerator of numeratorsOf(around))
    for (const base of basesFor(around, numerator.figures)) {
      if (!isProper(numerator.figures, base.figures)) continue
      readings.push({
        rank: ranks[numerator.strength] + ranks[base.strength],
        percentage,
        numerator: numerator.figures,
        base: base.figures,
        strength: weaker(numerator.strength, base.strength),
      })
    }
  return readings.sort((a, b) => ranks[a.strength] - ranks[b.strength] || a.rank - b.rank)
}

type Strength = RatioReading["strength"]
interface Candidate {
  readonly figures: readonly Quantity[]
  readonly strength: Strength
}

const ranks: Readonly<Record<Strength, number>> = { stated: 0, near: 1, inferred: 2, possible: 3 }
const weaker = (a: Strength, b: Strength): Strength => (ranks[a] >= ranks[b] ? a : b)

/** A part is not larger than its whole and not the whole itself, and both count the same sort of thing. */
function isProper(numerator: readonly Quantity[], base: readonly Quantity[]): boolean {
  if (numerator.length === 1 && base.length === 1 && numerator[0] === base[0]) return false
  const part = numerator[0]
  const whole = base[0]
  return part !== undefined && whole !== undefined && isAddable(part.dimension, whole.dimension)
}

function neighbourhoodOf(passage: Passage, percentage: Quantity, countables: readonly Quantity[]): Neighbourhood {
  const last = lastBefore(countables, percentage)
  const before: Quantity[] = []
  for (let index = last; index >= 0 && before.length < mostFigures; index--) {
    const figure = countables[index]
    if (figure === undefined || percentage.sentence - figure.sentence > farthestSentence) break
    before.push(figure)
  }
  const statedBase = statedBaseOf(passage, percentage, before[0])
  return { passage, percentage, before, statedBase, paired: pairedFigure(passage, percentage, before, statedBase) }
}

/** Binary search: the last countable figure that ends before the percentage. */
function lastBefore(countables: readonly Quantity[], { span }: Quantity): number {
  let low = 0
  let high = countables.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((countables[middle]?.span.start ?? 0) < span.start) low = middle + 1
    else high = middle
  }
  return low - 1
}

function statedBaseOf(passage: Passage, percentage: Quantity, nearest: Quantity | undefined): Quantity | undefined {
  const first = runOf(passage, percentage)[0] ?? percentage
  if (nearest === undefined || nearest.segment !== first.segment) return undefined
  return isShareBase(passage, nearest) ? nearest : undefined
}

const longestRun = 12

/** Consecutive percentages: 57.1%、19.4%、10.9%. */
function runOf(passage: Passage, percentage: Quantity): readonly Quantity[] {
  const all = passage.quantities
  const at = percentage.index
  let start = at
  while (start > 0 && at - start < longestRun && joined(passage, all[start - 1], all[start])) start--
  let end = at
  while (end + 1 < all.length && end - at < longestRun && joined(passage, all[end], all[end + 1])) end++
  return all.slice(start, end + 1)
}

const joined = (passage: Passage, a: Quantity | undefined, b: Quantity | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.unit === b.unit &&
  /^[、，和以及与：:∶]{1,2}$/.test(passage.text.slice(a.span.end, b.span.start))

function pairedFigure(
  passage: Passage,
  percentage: Quantity,
  before: readonly Quantity[],
  statedBase: Quantity | undefined,
): Quantity | undefined {
  const run = runOf(passage, percentage)
  if (run.length < 2) return undefined
  return pairedRun(run, before, statedBase)[run.indexOf(percentage)]
}

/** The figures that a run of percentages belongs to, in order: those of its own sentence, or else the last ones before it. */
function pairedRun(
  run: readonly Quantity[],
  before: readonly Quantity[],
  statedBase: Quantity | undefined,
): readonly Quantity[] {
  const sentence = run[0]?.sentence
  const figures = before.filter((figure) => figure !== statedBase)
  const own = figures.filter((figure) => figure.sentence === sentence)
  const nearest = own.length >= run.length ? own : figures
  const paired = nearest.slice(0, run.length).reverse()
  return paired.length === run.length && paired.every(({ unit }) => unit === paired[0]?.unit) ? paired : []
}

function numeratorsOf({ percentage, before, statedBase, paired, passage }: Neighbourhood): readonly Candidate[] {
  if (paired !== undefined) return [{ figures: [paired], strength: "stated" }]
  const usable = before.filter((figure) => figure !== statedBase)
  const [own] = usable
  if (own?.segment === percentage.segment && own.bracket === percentage.bracket && percentage.role === "share")
    return [{ figures: [own], strength: "stated" }]
  const candidates: Candidate[] = []
  const local = usable.filter((figure) => isLocal(passage, figure, percentage))
  const subject = percentage.role === "rate" ? percentage.labelText : subjectAndBase(percentage.labelText).subject
  // 占4.4% without a name of its own is the share of the figure right before it, and of no other.
  if (percentage.role === "share" && subject === "" && local[0] !== undefined)
    return [{ figures: [local[0]], strength: "near" }]
  local.slice(0, 4).forEach((figure, index) => {
    const kin = subject.length > 1 ? kinship(percentage, figure, subject) : "other"
    const byPlace = index === 0 ? "near" : kin === "kin" ? "inferred" : "possible"
    candidates.push({ figures: [figure], strength: kin === "same" ? "stated" : byPlace })
  })
  for (const count of [2, 3]) {
    const figures = local.slice(0, count).reverse()
    if (figures.length < count) continue
    // 调解撤诉率 after 调解…件，撤诉…件: the rate names every figure of the union.
    const named =
      percentage.role === "rate" && figures.every((figure) => kinship(percentage, figure, subject) === "same")
    candidates.push({ figures, strength: named ? "stated" : "possible" })
  }
  if (subject.length > 1)
    for (const figure of usable)
      if (!local.includes(figure) && similarity(subject, figure.labelText) >= 0.5)
        candidates.push({ figures: [figure], strength: "near" })
  return candidates
}

/** Same sentence, not inside a bracket that closed before the percentage. */
const isLocal = (passage: Passage, figure: Quantity, percentage: Quantity): boolean =>
  figure.sentence === percentage.sentence &&
  (figure.bracket === percentage.bracket || (passage.brackets[figure.bracket]?.span.end ?? 0) > percentage.span.start)

/** Whether the words of the percentage name this figure. */
export const namesFigure = (percentage: Quantity, figure: Quantity, subject: string): boolean =>
  kinship(percentage, figure, subject) !== "other"

function kinship(percentage: Quantity, figure: Quantity, subject: string): "same" | "kin" | "other" {
  if (percentage.role === "rate") return nameOfRate(percentage.labelText, figure.labelText, figure.tailText)
  return similarity(subject, figure.labelText) >= 0.5 ? "same" : "other"
}

function basesFor(around: Neighbourhood, numerator: readonly Quantity[]): readonly Candidate[] {
  const { percentage, before, statedBase } = around
  if (statedBase !== undefined) return [{ figures: [statedBase], strength: "stated" }]
  const whole = wholeOfRun(around)
  if (whole !== undefined) return [{ figures: whole, strength: "stated" }]
  const earlier = before.filter((figure) => !numerator.includes(figure))
  const other = earlier.find((figure) => figure.sentence === percentage.sentence)
  const mayUnite = percentage.role === "rate" && numerator.length === 1
  const both = other !== undefined && mayUnite ? [other, ...numerator] : undefined
  if (isOpposite(percentage) && both !== undefined)
    return [{ figures: both, strength: "stated" }, ...largerFigures(around, earlier, numerator).map(asPossible)]
  const candidates = [...largerFigures(around, earlier, numerator)]
  if (both !== undefined) candidates.push({ figures: both, strength: "possible" })
  const list = listAround(around, numerator)
  if (list.length > 1) candidates.push({ figures: list, strength: "possible" })
  return candidates
}

/** 3.9：59.5：36.6, or shares that total 100: the base is all paired figures together. */
function wholeOfRun({ percentage, before, statedBase, passage }: Neighbourhood): readonly Quantity[] | undefined {
  const run = runOf(passage, percentage)
  if (run.length < 2 || !(isRatioTerm(percentage) || totalsHundred(run))) return undefined
  const paired = pairedRun(run, before, statedBase)
  const whole = unionOf(paired)
  const fitting = run.filter((share, index) => {
    const figure = paired[index]
    return figure !== undefined && shareHolds(figure.interval, whole, share)
  })
  const name = run[0]?.labelText ?? ""
  const named = paired.every(({ labelText }) => similarity(name, labelText) > 0)
  return paired.length === run.length && (fitting.length > 0 || named) ? paired : undefined
}

const totalsHundred = (run: readonly Quantity[]): boolean =>
  intersects(sumIntervals(run.map(({ interval }) => interval)), roundedTo(decimal(1000n, 1)))

const asPossible = ({ figures }: Candidate): Candidate => ({ figures, strength: "possible" })

/** Earlier figures that the numerator can be a part of: by name, by place, or as a total further up. */
function largerFigures(
  { percentage, passage }: Neighbourhood,
  earlier: readonly Quantity[],
  numerator: readonly Quantity[],
): readonly Candidate[] {
  const name = subjectAndBase(percentage.labelText).base
  const candidates: Candidate[] = []
  const divided = earlier.find((figure) => figure.sentence === percentage.sentence && isDivided(passage, figure))
  if (divided !== undefined && name.length < 2) candidates.push({ figures: [divided], strength: "near" })
  for (const figure of earlier) {
    if (figure === divided && candidates.length > 0) continue
    const sentences = percentage.sentence - figure.sentence
    if (name.length > 1 && similarity(name, figure.labelText) >= 0.6)
      candidates.push({ figures: [figure], strength: "stated" })
    else if (!isLarger(figure, numerator)) {
      if (isRightBefore(figure, numerator, percentage)) candidates.push({ figures: [figure], strength: "near" })
    } else if (candidates.length === 0 && sentences <= 1) candidates.push({ figures: [figure], strength: "near" })
    else if (sentences <= 3 || isTotal(passage, figure)) candidates.push({ figures: [figure], strength: "possible" })
  }
  return candidates
}

/** 39451台，其中…: the total that the sentence divides. */
export const isDivided = ({ text }: Passage, { span }: Quantity): boolean =>
  /^(?:[（(][^（()）]{0,30}[)）])?[，,（(：:]?其中/.test(text.slice(span.end, span.end + 40))

/** 受理11271件，成功调解12271件，成功率100%: base, part, rate in a row; a part that is too large is an error, no other reading. */
const isRightBefore = (figure: Quantity, [part]: readonly Quantity[], percentage: Quantity): boolean =>
  percentage.role === "rate" &&
  part !== undefined &&
  figure.sentence === percentage.sentence &&
  figure.unit === part.unit &&
  part.segment - figure.segment === 1 &&
  percentage.segment - part.segment <= 1

/** 6571.4亿元、11155.2亿元和3343.9亿元: a list whose shares total 100 is its own base. */
function listAround({ before, passage }: Neighbourhood, numerator: readonly Quantity[]): readonly Quantity[] {
  const [figure] = numerator
  const at = figure === undefined ? -1 : before.indexOf(figure)
  if (at < 0) return longestList(passage, before)
  let first = at
  while (joinedFigures(passage, before[first + 1], before[first])) first++
  let last = at
  while (joinedFigures(passage, before[last], before[last - 1])) last--
  return first === last ? longestList(passage, before) : before.slice(last, first + 1)
}

/** The first list of three or more figures further up. */
function longestList(passage: Passage, before: readonly Quantity[]): readonly Quantity[] {
  for (let start = 0; start < before.length; start++) {
    let end = start
    while (joinedFigures(passage, before[end + 1], before[end])) end++
    if (end - start >= 2) return before.slice(start, end + 1)
  }
  return []
}

const joinedFigures = (passage: Passage, a: Quantity | undefined, b: Quantity | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.unit === b.unit &&
  /^[、和及以]{1,2}$/.test(passage.text.slice(a.span.end, b.span.start))

/** 不捕率, 不诉率: the base is both outcomes together. */
const isOpposite = ({ role, labelText }: Quantity): boolean => role === "rate" && /不.{1,3}率/.test(labelText)

const isTotal = (passage: Passage, figure: Quantity): boolean =>
  /共|总|合计|累计/.test(passage.text.slice(Math.max(0, figure.span.start - 12), figure.span.start))

function isLarger(figure: Quantity, numerator: readonly Quantity[]): boolean {
  const largest = numerator[0]
  return (
    largest !== undefined &&
    (figure.interval.high === undefined || compare(figure.interval.high, fromLow(largest)) >= 0)
  )
}

const fromLow = ({ interval, value }: Quantity) => interval.low ?? fromDecimal(value)
