import { addIntervals, intersects, sumIntervals } from "../../number/interval.ts"
import type { Passage } from "../../report/passage.ts"
import { digitSlips } from "../digit-slip.ts"
import { bentInterval } from "./share-of.ts"
import { commonBaseOf, fits, hasStatedBase, type JudgedList, type SharedFigure, totalsHundred } from "./shared-rows.ts"

/** 男性192人，占51.2%；女性183人，占48.8%: shares that make up 100 are shares of their own figures together. */
export function judgeClosed(row: readonly SharedFigure[], passage: Passage): readonly JudgedList[] | undefined {
  if (row.length < 2 || !totalsHundred(row)) return undefined
  const whole = sumIntervals(row.map(({ figure }) => figure.interval))
  if (row.every(({ base }) => intersects(base, whole))) {
    const list = { agreeing: row, deviating: [], base: whole }
    return hasStatedBase(passage, list) ? undefined : [{ list, misfit: undefined, isWhole: true }]
  }
  if (row.every(({ figure, share }) => fits(figure.interval, bentInterval(share), whole))) return undefined
  const [misfit, ...others] = row.filter((item) => isRepairable(item, row))
  if (misfit === undefined || others.length > 0) return undefined
  const agreeing = row.filter((item) => item !== misfit)
  return [{ list: { agreeing, deviating: [misfit], base: commonBaseOf(agreeing) }, misfit, isWhole: true }]
}

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
