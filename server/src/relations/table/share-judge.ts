import { type Interval, intersects, point, sumIntervals } from "../../number/interval.ts"
import { compare, hundred, type Rational } from "../../number/rational.ts"
import type { Offset, Span } from "../../text/span.ts"
import { digitSlips } from "../digit-slip.ts"
import type { MeasuredFigure } from "../equation.ts"
import { fits } from "../share/shared-rows.ts"
import { commonBaseOf, intersectionOf, isNarrow, mostAgreeing, open } from "./common-whole.ts"
import type { ShareList, TableShare } from "./share-lists.ts"

/** The whole that shares are shares of, in the table or in the text before it. */
export interface WholeFigure extends MeasuredFigure {
  readonly span: Span<Offset>
  readonly text: string
}

/** What is wrong with a list of shares. */
export type ShareFault =
  /** One row disagrees with all others: its share, or its figure. */
  | { readonly kind: "share" | "figure"; readonly item: TableShare }
  /** The rows agree on another whole. */
  | { readonly kind: "whole"; readonly wanted: Rational }

export interface JudgedShares {
  readonly list: ShareList
  /** The printed whole that the rows have in common; `undefined` when it is not printed. */
  readonly whole: WholeFigure | undefined
  readonly base: Interval
  readonly fitting: readonly TableShare[]
  readonly fault: ShareFault | undefined
  /** Whether the shares make up 100. */
  readonly isDivided: boolean
}

/** Judges shares by what most of them are shares of; nothing is wrong where they can be shares of some column. */
export function judgeShares(
  lists: readonly ShareList[],
  wholes: () => readonly WholeFigure[],
): JudgedShares | undefined {
  const judged = lists.flatMap((list) => judgeList(list, wholes) ?? [])
  const possible = judged.filter(({ list, base }) => list.items.every(({ looseBase }) => intersects(looseBase, base)))
  return (possible.length > 0 ? possible : judged).reduce<JudgedShares | undefined>(
    (best, each) => (best === undefined || each.fitting.length > best.fitting.length ? each : best),
    undefined,
  )
}

/** Judges shares by the total of the table, by a figure of the text before it, or by the whole that all rows imply. */
function judgeList(list: ShareList, wholes: () => readonly WholeFigure[]): JudgedShares | undefined {
  const isDivided =
    list.isComplete &&
    list.shares.length > 1 &&
    intersects(sumIntervals(list.shares.map(({ interval }) => interval)), point(hundred))
  const total = list.whole ?? list.beside
  const judged = total === undefined || total.value.coefficient <= 0n ? undefined : judgeByTotal(list, total)
  const found = judged ?? judgeByImplied(list, wholes)
  if (found === undefined)
    return isDivided ? { list, whole: undefined, base: open, fitting: [], fault: undefined, isDivided } : undefined
  return { ...found, isDivided }
}

type Judged = Omit<JudgedShares, "isDivided">

function judgeByTotal(list: ShareList, whole: WholeFigure): Judged | undefined {
  const fitting = list.items.filter(({ base }) => intersects(base, whole.interval))
  const misfits = list.items.filter(({ looseBase }) => !intersects(looseBase, whole.interval))
  const judged = { list, whole, base: whole.interval, fitting }
  const [misfit, ...others] = misfits
  // Shares that are all cut off (1.766 printed as 1.7) fit none the less, and no other column is theirs.
  if (misfit === undefined)
    return fitting.length > 0 || list.items.length > 1 ? { ...judged, fault: undefined } : undefined
  if (others.length === 0 && fitting.length > 0)
    return { ...judged, fault: hasOwnBase(misfit, list) ? undefined : faultOf(misfit, list, whole, fitting) }
  const wanted = wantedWhole(list, whole)
  if (wanted !== undefined) return { ...judged, fitting: [], fault: { kind: "whole", wanted } }
  return fitting.length > misfits.length ? { ...judged, fault: undefined } : undefined
}

/** 许可100件，占50%；其中：新办60件，占60%: a share of a row above. */
function hasOwnBase({ base, line }: TableShare, { items }: ShareList): boolean {
  const place = items.findIndex((item) => item.line === line)
  const above = items.slice(0, Math.max(0, place))
  return (line.ofWhich && above.length > 0) || above.some(({ figure }) => intersects(figure.interval, base))
}

/** Which of the two figures of a row is wrong, if one other digit in it puts things right and the rest of the table agrees. */
function faultOf(
  item: TableShare,
  { items }: ShareList,
  whole: WholeFigure,
  fitting: readonly TableShare[],
): ShareFault | undefined {
  const shareSlips = hasSlip(item.share, (interval) => fits(item.figure.interval, interval, whole.interval))
  const others = items.filter((other) => other !== item).map(({ figure }) => figure.interval)
  const isSummed = intersects(sumIntervals([...others, item.figure.interval]), whole.interval)
  if (isSummed) return shareSlips ? { kind: "share", item } : undefined
  const figureSlips = (extra: (interval: Interval) => boolean): boolean =>
    hasSlip(item.figure, (interval) => fits(interval, item.share.interval, whole.interval) && extra(interval))
  if (figureSlips((interval) => intersects(sumIntervals([...others, interval]), whole.interval)))
    return { kind: "figure", item }
  const isSure = fitting.length > 1 && isNarrow(commonBaseOf(fitting), leastSure)
  return isSure && (shareSlips || figureSlips(() => true)) ? { kind: "share", item } : undefined
}

/** The sum of all rows, if all shares are shares of it and one other digit makes it of the printed whole. */
function wantedWhole({ items }: ShareList, whole: WholeFigure): Rational | undefined {
  if (items.length < 2) return undefined
  const sum = sumIntervals(items.map(({ figure }) => figure.interval))
  if (!items.every(({ looseBase }) => intersects(looseBase, sum)) || !items.some(({ base }) => intersects(base, sum)))
    return undefined
  for (const { interval } of digitSlips(whole)) if (intersects(interval, sum)) return sum.low
  return undefined
}

const fewestAgreeing = 3
/** The room that shares may leave for their whole, in parts of it: to accuse by it, and to find it in the text. */
const leastSure = 20n
const leastFound = 300n

function judgeByImplied(list: ShareList, wholes: () => readonly WholeFigure[]): Judged | undefined {
  const agreeing = mostAgreeing(list.items)
  const base = commonBaseOf(agreeing)
  const [misfit, ...others] = list.items.filter(({ looseBase }) => !intersects(looseBase, base))
  if (agreeing.length >= fewestAgreeing && others.length === 0 && isNarrow(base, leastSure)) {
    const isWrong = misfit !== undefined && !mayAllBeRight(list) && !hasOwnBase(misfit, list) && isSlip(misfit, base)
    const fault = isWrong ? ({ kind: "share", item: misfit } as const) : undefined
    const sum = sumIntervals(list.items.map(({ figure }) => figure.interval))
    const isFound = ({ interval }: WholeFigure): boolean =>
      intersects(interval, base) && (isNarrow(base, leastFound) || intersects(interval, sum))
    const whole = wholes().find(isFound)
    if (whole !== undefined) return { list, whole, base: whole.interval, fitting: agreeing, fault }
    const cut = fault === undefined ? judgeLoosely(list, wholes) : undefined
    return cut ?? { list, whole: undefined, base, fitting: agreeing, fault }
  }
  return judgeLoosely(list, wholes)
}

/** A list of shares that are cut off instead of rounded: a whole of the text that all of them allow. */
function judgeLoosely(list: ShareList, wholes: () => readonly WholeFigure[]): Judged | undefined {
  const { items } = list
  const base = intersectionOf(items.map(({ looseBase }) => looseBase))
  if (items.length < 2 || !isNarrow(base, leastFound)) return undefined
  const whole = wholes().find(({ interval }) => intersects(interval, base))
  const fitting = whole === undefined ? [] : items.filter((item) => intersects(item.base, whole.interval))
  return whole === undefined || fitting.length === 0
    ? undefined
    : { list, whole, base: whole.interval, fitting, fault: undefined }
}

/** Whether all shares are right if they were cut off instead of rounded, or bent; rows below 其中 may be shares of their own whole. */
function mayAllBeRight({ items }: ShareList): boolean {
  if (items.some(({ line }) => line.ofWhich)) return true
  const { low, high } = intersectionOf(items.map(({ looseBase }) => looseBase))
  return low === undefined || high === undefined || compare(low, high) <= 0
}

const isSlip = ({ figure, share }: TableShare, base: Interval): boolean =>
  hasSlip(share, (interval) => fits(figure.interval, interval, base)) ||
  hasSlip(figure, (interval) => fits(interval, share.interval, base))

function hasSlip(figure: MeasuredFigure, suits: (interval: Interval) => boolean): boolean {
  for (const { interval } of digitSlips(figure)) if (suits(interval)) return true
  return false
}
