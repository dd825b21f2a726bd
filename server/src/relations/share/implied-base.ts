import { type Interval, intersects } from "../../number/interval.ts"
import { add, compare, divide, multiply, rational, subtract } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { digitSlips } from "../digit-slip.ts"
import { judgeClosed } from "./closed-row.ts"
import { subjectAndBase } from "./labels.ts"
import { bentInterval, percentOf } from "./share-of.ts"
import {
  commonBaseOf,
  fits,
  hasStatedBase,
  type JudgedList,
  rowsOf,
  type SharedFigure,
  type SharedList,
} from "./shared-rows.ts"

const fewestFigures = 3
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
  return { agreeing: best, deviating: row.filter((each) => !best.includes(each)), base: commonBaseOf(best) }
}

/** Shares so coarse that they allow bases a twentieth apart tell nothing. */
function isTelling({ base: { low, high } }: SharedList): boolean {
  if (low === undefined || high === undefined) return false
  return compare(multiply(subtract(high, low), rational(20n)), low) <= 0
}

/**
 * The lists of a passage that are judged by the base that they imply: figure ÷ share is the same whole for all of them,
 * wherever that whole may stand.
 */
export const judgedLists = (passage: Passage): readonly JudgedList[] =>
  rowsOf(passage).flatMap((row) => judgeClosed(row, passage) ?? judgeOpen(row, passage))

function judgeOpen(row: readonly SharedFigure[], passage: Passage): readonly JudgedList[] {
  const list = row.length < fewestFigures ? undefined : agreement(row)
  if (list === undefined) return []
  const misfit = misfitOf(list)
  const agrees = list.deviating.length === 0 && isTelling(list) && !hasStatedBase(passage, list)
  return misfit !== undefined || agrees ? [{ list, misfit, isWhole: false }] : []
}

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

/** The middle of the bases that the list allows. */
export const middleOf = ({ low, high }: Interval) =>
  low === undefined || high === undefined ? undefined : divide(add(low, high), rational(2n))
