import { divideIntervals, type Interval, intersects, scaleInterval } from "../../number/interval.ts"
import { add, compare, divide, hundred, multiply, rational, subtract } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { digitSlips } from "../digit-slip.ts"
import { subjectAndBase } from "./labels.ts"
import { bentInterval, percentOf } from "./share-of.ts"

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

const fewestFigures = 3
/** A longer row is looked at in parts, so that endless rows cost no more. */
const mostFigures = 40

/**
 * The lists of figures with shares in a passage: figure ÷ share is the same whole for all of them, wherever that whole
 * may stand.
 */
const sharedLists = (passage: Passage): readonly SharedList[] =>
  rowsOf(passage).flatMap((row) => {
    const list = row.length < fewestFigures ? undefined : agreement(row)
    return list === undefined ? [] : [list]
  })

/** Rows of figures with shares in one sentence and unit; 其中 begins another row, of another whole. */
function rowsOf(passage: Passage): readonly (readonly SharedFigure[])[] {
  const rows: SharedFigure[][] = []
  for (const share of passage.quantities) {
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

function sharedFigure({ quantities }: Passage, share: Quantity): SharedFigure | undefined {
  const figure = quantities[share.index - 1]
  if (share.role !== "share" || share.dimension !== "percent" || share.hedge !== "exact") return undefined
  if (figure === undefined || figure.role !== "level" || figure.hedge !== "exact") return undefined
  if (figure.sentence !== share.sentence || figure.bracket !== share.bracket) return undefined
  if (figure.dimension === "percent" || share.segment - figure.segment > 1) return undefined
  const base = divideIntervals(scaleInterval(figure.interval, hundred), share.interval)
  return base && { figure, share, base }
}

/** Growth may stand between two items: 13件，占22.0%，较上年增加116.7%；…. */
const mostBetween = 2

function continuesRow({ text }: Passage, last: SharedFigure, { figure, share: next }: SharedFigure): boolean {
  const { share } = last
  if (figure.sentence !== share.sentence || figure.bracket !== share.bracket) return false
  if (figure.unit !== last.figure.unit) return false
  const { base } = subjectAndBase(share.labelText)
  if (base !== "" && base === subjectAndBase(next.labelText).base) return true
  if (figure.index - share.index - 1 > mostBetween) return false
  return !/其中|中[，,]/.test(text.slice(share.span.end, figure.span.start))
}

/** The bases that most figures of a row allow; `undefined` when fewer than three agree. */
function agreement(row: readonly SharedFigure[]): SharedList | undefined {
  let best: readonly SharedFigure[] = []
  for (const { base } of row) {
    const candidate = base.low
    if (candidate === undefined) continue
    const around = { low: candidate, high: candidate }
    const agreeing = row.filter((each) => intersects(each.base, around))
    if (agreeing.length > best.length) best = agreeing
  }
  if (best.length < fewestFigures) return undefined
  const base = best.reduce((common, each) => intersection(common, each.base), unbounded)
  return { agreeing: best, deviating: row.filter((each) => !best.includes(each)), base }
}

const unbounded: Interval = { low: undefined, high: undefined }

const intersection = (a: Interval, b: Interval): Interval => ({
  low: a.low === undefined || (b.low !== undefined && compare(b.low, a.low) > 0) ? b.low : a.low,
  high: a.high === undefined || (b.high !== undefined && compare(b.high, a.high) < 0) ? b.high : a.high,
})

/** Shares so coarse that they allow bases a twentieth apart tell nothing. */
function isTelling({ base: { low, high } }: SharedList): boolean {
  if (low === undefined || high === undefined) return false
  return compare(multiply(subtract(high, low), rational(20n)), low) <= 0
}

/** A list that says something: all shares agree on a base that stands elsewhere, or all but one. */
export interface JudgedList {
  readonly list: SharedList
  readonly misfit: SharedFigure | undefined
}

/** The lists of a passage that are judged by the base that they imply. */
export const judgedLists = (passage: Passage): readonly JudgedList[] =>
  sharedLists(passage).flatMap((list) => {
    const misfit = misfitOf(list)
    const agrees = list.deviating.length === 0 && isTelling(list) && !hasStatedBase(passage, list)
    return misfit !== undefined || agrees ? [{ list, misfit }] : []
  })

/** Whether one of the lists judges this share. */
export const isJudgedBy = (lists: readonly JudgedList[], { index }: Quantity): boolean =>
  lists.some(({ list }) => [...list.agreeing, ...list.deviating].some(({ share }) => share.index === index))

/** The one figure whose share is another one than all the others have; by more than rounding, and by one wrong digit. */
function misfitOf(list: SharedList): SharedFigure | undefined {
  const [misfit, ...others] = list.deviating
  if (misfit === undefined || others.length > 0 || list.agreeing.length <= fewestFigures - 1) return undefined
  if (namesAnotherBase(misfit, list)) return undefined
  const expected = percentOf(misfit.figure.interval, list.base)
  if (expected === undefined || !isTelling(list)) return undefined
  // A last place more or less makes shares total 100, or is cut off.
  return intersects(expected, bentInterval(misfit.share)) || !isOneDigitAway(misfit, list.base) ? undefined : misfit
}

/** …占总数的20.0%；丁类58件，占涉企案件的26.0%: a whole of its own. */
function namesAnotherBase({ share }: SharedFigure, { agreeing }: SharedList): boolean {
  const { base } = subjectAndBase(share.labelText)
  return base !== "" && agreeing.every((other) => subjectAndBase(other.share.labelText).base !== base)
}

function isOneDigitAway({ figure, share }: SharedFigure, base: Interval): boolean {
  for (const slip of digitSlips(share)) if (fits(figure.interval, slip.interval, base)) return true
  for (const slip of digitSlips(figure)) if (fits(slip.interval, share.interval, base)) return true
  return false
}

function fits(figure: Interval, share: Interval, base: Interval): boolean {
  const percent = percentOf(figure, base)
  return percent !== undefined && intersects(percent, share)
}

/** Whether the sentence, or the one before it, gives the base itself: then each share is judged by it. */
function hasStatedBase({ quantities }: Passage, { agreeing, base }: SharedList): boolean {
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

/** The middle of the bases that the list allows. */
export const middleOf = ({ low, high }: Interval) =>
  low === undefined || high === undefined ? undefined : divide(add(low, high), rational(2n))
