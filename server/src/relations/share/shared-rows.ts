import {
  divideIntervals,
  type Interval,
  intersects,
  point,
  scaleInterval,
  sumIntervals,
} from "../../number/interval.ts"
import { compare, hundred } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { subjectAndBase } from "./labels.ts"
import { percentOf } from "./share-of.ts"

/** 行政处罚349件，占比31%: a figure and the share printed right behind it. */
export interface SharedFigure {
  readonly figure: Quantity
  readonly share: Quantity
  /** The bases that would give the share. */
  readonly base: Interval
}

/** Figures with shares of one whole, and the bases that most of them agree on. */
export interface SharedList {
  readonly agreeing: readonly SharedFigure[]
  readonly deviating: readonly SharedFigure[]
  readonly base: Interval
}

/** A list that says something: all shares agree on a base that stands elsewhere, or all but one. */
export interface JudgedList {
  readonly list: SharedList
  readonly misfit: SharedFigure | undefined
  /** Whether the shares make up 100, so that the figures are the whole and one of them is wrong. */
  readonly isWhole: boolean
}

/** A longer row is looked at in parts, so that endless rows cost no more. */
const mostFigures = 40

/**
 * Rows of figures with shares in one sentence and unit, each share behind its figure or all of them behind all figures
 * (分别为657亿元、1115亿元和334亿元，占比分别为31.2%、52.9%和15.9%); 其中 begins another row, of another whole.
 */
export function rowsOf(passage: Passage): readonly (readonly SharedFigure[])[] {
  const rows: SharedFigure[][] = []
  const taken = new Set<Quantity>()
  for (const share of passage.quantities) {
    if (taken.has(share)) continue
    const respective = respectiveRow(passage, share)
    if (respective.length > 0) {
      for (const each of respective) taken.add(each.share)
      rows.push([...respective])
      continue
    }
    const next = sharedFigure(passage, share)
    if (next === undefined) continue
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row !== undefined && last !== undefined && row.length < mostFigures && continuesRow(passage, last, next))
      row.push(next)
    else rows.push([next])
  }
  return rows
}

/** The figure right before a share, and the share. */
export function sharedFigure({ quantities }: Passage, share: Quantity): SharedFigure | undefined {
  const figure = quantities[share.index - 1]
  if (share.role !== "share" || share.dimension !== "percent" || share.hedge !== "exact") return undefined
  if (figure === undefined || figure.role !== "level" || figure.hedge !== "exact") return undefined
  if (figure.sentence !== share.sentence || figure.bracket !== share.bracket) return undefined
  if (figure.dimension === "percent" || share.segment - figure.segment > 1) return undefined
  return withBase(figure, share)
}

function withBase(figure: Quantity, share: Quantity): SharedFigure | undefined {
  const base = divideIntervals(scaleInterval(figure.interval, hundred), share.interval)
  return base && { figure, share, base }
}

/** The figures and shares of 分别为…、…和…，占比分别为…、…和…, when `first` is the first share; empty otherwise. */
function respectiveRow(passage: Passage, first: Quantity): readonly SharedFigure[] {
  const shares = joinedFrom(passage, first, 1)
  const last = passage.quantities[first.index - 1]
  if (first.role !== "share" || shares.length < 2 || last === undefined) return []
  const figures = joinedFrom(passage, last, -1).toReversed()
  const isRow =
    figures.length === shares.length &&
    first.sentence === last.sentence &&
    shares.every(({ role, dimension, hedge }) => role === "share" && dimension === "percent" && hedge === "exact") &&
    figures.every(({ role, unit, hedge }) => role === "level" && unit === last.unit && hedge === "exact") &&
    last.dimension !== "percent"
  return isRow
    ? figures.flatMap((figure, index) => {
        const share = shares[index]
        return (share && withBase(figure, share)) ?? []
      })
    : []
}

/** The figures from `from` on, forwards or backwards, between which nothing but 、 or 和 stands. */
function joinedFrom({ quantities, text }: Passage, from: Quantity, step: 1 | -1): readonly Quantity[] {
  const joined = [from]
  for (let index = from.index + step; joined.length < mostFigures; index += step) {
    const next = quantities[index]
    const [before, behind] = step > 0 ? [joined.at(-1), next] : [next, joined.at(-1)]
    if (next === undefined || before === undefined || behind === undefined) break
    if (!/^(?:、|和|及|与|以及)$/.test(text.slice(before.span.end, behind.span.start))) break
    joined.push(next)
  }
  return joined
}

/** Growth may stand between two items: 13件，占22.0%，较上年增加116.7%；…. */
const mostBetween = 2

function continuesRow({ text }: Passage, last: SharedFigure, { figure, share: next }: SharedFigure): boolean {
  const { share } = last
  if (figure.sentence - share.sentence > 1 || figure.bracket !== share.bracket) return false
  if (figure.unit !== last.figure.unit) return false
  const { base } = subjectAndBase(share.labelText)
  if (base !== "" && base === subjectAndBase(next.labelText).base) return true
  if (figure.sentence !== share.sentence || figure.index - share.index - 1 > mostBetween) return false
  return !/其中|中[，,]/.test(text.slice(share.span.end, figure.span.start))
}

/** Whether the shares of a row make up 100, within their rounding. */
export const totalsHundred = (row: readonly SharedFigure[]): boolean =>
  intersects(sumIntervals(row.map(({ share }) => share.interval)), point(hundred))

/** The bases that all shares allow. */
export const commonBaseOf = (figures: readonly SharedFigure[]): Interval =>
  figures.reduce((common, { base }) => intersection(common, base), unbounded)

const unbounded: Interval = { low: undefined, high: undefined }

const intersection = (a: Interval, b: Interval): Interval => ({
  low: a.low === undefined || (b.low !== undefined && compare(b.low, a.low) > 0) ? b.low : a.low,
  high: a.high === undefined || (b.high !== undefined && compare(b.high, a.high) < 0) ? b.high : a.high,
})

/** Whether a share printed as `share` can be that of a figure in a base. */
export function fits(figure: Interval, share: Interval, base: Interval): boolean {
  const percent = percentOf(figure, base)
  return percent !== undefined && intersects(percent, share)
}

/** Whether the sentence, or the one before it, gives the base itself: then each share is judged by it. */
export function hasStatedBase({ quantities }: Passage, { agreeing, base }: SharedList): boolean {
  const [first] = agreeing
  if (first === undefined) return false
  return quantities.some(
    ({ index, sentence, interval, dimension }) =>
      index < first.figure.index &&
      first.figure.sentence - sentence <= 1 &&
      dimension === first.figure.dimension &&
      intersects(interval, base),
  )
}
