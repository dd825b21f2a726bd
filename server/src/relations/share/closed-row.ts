import { addIntervals, type Interval, intersects, sumIntervals } from "../../number/interval.ts"
import type { Passage } from "../../report/passage.ts"
import { digitSlips } from "../digit-slip.ts"
import { bentInterval } from "./share-of.ts"
import {
  commonBaseOf,
  fits,
  hasStatedBase,
  type JudgedList,
  type SharedFigure,
  type SharedList,
  totalsHundred,
} from "./shared-rows.ts"

/** 男性192人，占51.2%；女性183人，占48.8%: shares that make up 100 are shares of their own figures together. */
export function judgeClosed(row: readonly SharedFigure[], passage: Passage): readonly JudgedList[] | undefined {
  if (row.length < 2 || !totalsHundred(row)) return undefined
  const whole = sumIntervals(row.map(({ figure }) => figure.interval))
  if (row.every(({ base }) => intersects(base, whole))) {
    const list = { agreeing: row, deviating: [], base: whole }
    return hasStatedBase(passage, list) ? undefined : [{ list, misfit: undefined, isWhole: true }]
  }
  if (row.every(({ figure, share }) => fits(figure.interval, bentInterval(share), whole))) return undefined
  const beyond = beyondBending(row, whole)
  if (beyond.length > 0 && hasStatedBase(passage, { agreeing: row, deviating: [], base: whole }))
    return beyond.map((misfit) => ({ list: without(misfit, row, whole), misfit, isWhole: false }))
  const [misfit, ...others] = row.filter((item) => isRepairable(item, row))
  if (misfit === undefined || others.length > 0) return undefined
  const agreeing = row.filter((item) => item !== misfit)
  return [{ list: { agreeing, deviating: [misfit], base: commonBaseOf(agreeing) }, misfit, isWhole: true }]
}

/**
 * 来信139件：住房43件（30.2%）、物业17件（12.2%）、…: the figures add up to a total that stands in the text, so that a share which is more than bent
 * is wrong; none when fewer than half of the shares are right.
 */
function beyondBending(row: readonly SharedFigure[], whole: Interval): readonly SharedFigure[] {
  const right = row.filter(({ base }) => intersects(base, whole))
  if (row.length < fewestItems || right.length * 2 < row.length) return []
  return row.filter(({ figure, share }) => !fits(figure.interval, bentInterval(share), whole))
}

const fewestItems = 4

const without = (misfit: SharedFigure, row: readonly SharedFigure[], base: Interval): SharedList => ({
  agreeing: row.filter((item) => item !== misfit),
  deviating: [misfit],
  base,
})

/** Whether one other digit of its figure makes every share of the row right. */
function isRepairable(item: SharedFigure, row: readonly SharedFigure[]): boolean {
  const rest = sumIntervals(row.filter((other) => other !== item).map(({ figure }) => figure.interval))
  for (const { interval } of digitSlips(item.figure)) {
    const whole = addIntervals(rest, interval)
    if (
      row.every(({ figure, share, base }) =>
        item.figure === figure ? fits(interval, share.interval, whole) : intersects(base, whole),
      )
    )
      return true
  }
  return false
}
