import { type Interval, intersects, isPoint, sumIntervals } from "../../number/interval.ts"
import { compare, multiply, rational, subtract } from "../../number/rational.ts"
import { digitSlips } from "../digit-slip.ts"
import { coverage, saysNoun, subjectAndBase } from "../share/labels.ts"
import { bentInterval, percentOf } from "../share/share-of.ts"
import { commonBaseOf, fits, type SharedFigure } from "../share/shared-rows.ts"
import type { OpenRow } from "./rows.ts"
import type { Whole } from "./wholes.ts"

/** What the document says of a row: the whole that its shares are shares of, and the figure that contradicts it. */
export type DistantJudgement =
  /** `isWhole`: the figures of the row are all there are, so that they add up to the whole. */
  | { readonly kind: "consistent"; readonly whole: Whole; readonly isWhole: boolean }
  /** One item has another share than it should. */
  | { readonly kind: "item"; readonly whole: Whole; readonly misfit: SharedFigure }
  /** The items agree on another whole than the one that they name. */
  | { readonly kind: "whole"; readonly whole: Whole; readonly base: Interval }

/**
 * 受理6200件。…（二）被申请人情况：市政府60件，占受理总数的1%；市政府部门421件，占6.8%；…: judges a row by the figures before it, the nearest first.
 * `undefined` when none of them can be its whole.
 */
export function judgeRow(row: OpenRow, wholes: readonly Whole[]): DistantJudgement | undefined {
  const name = baseNameOf(row)
  const named = name === "" ? [] : wholes.filter((whole) => isNamed(whole, name))
  const base = commonBaseOf(row)
  const found = named.find((whole) => fitsAll(row, whole)) ?? unnamedWhole(row, base, name, wholes)
  if (found !== undefined) return { kind: "consistent", whole: found, isWhole: isDividedBy(row, found) }
  return misfitIn(row, named, wholes) ?? slippedWhole(row, base, named)
}

/** The name that the row gives its whole: 占受理总数的…. */
const baseNameOf = (row: OpenRow): string =>
  row
    .map(({ share }) => subjectAndBase(share.labelText).base.replace(everything, ""))
    .find(({ length }) => length > 1) ?? ""

/** Words for everything there is, which every whole is called. */
const everything = /全部|所有|本[月周季年]|总(?=[量数额])|[量数额]$|的$/g

const isNamed = ({ quantity: { labelText, tailText } }: Whole, name: string): boolean =>
  [labelText, tailText].some((words) => coverage(name, words) >= mostlyNamed && saysNoun(name, words))

const mostlyNamed = 0.6

const fitsAll = (row: OpenRow, whole: Whole): boolean => row.every((item) => fitsWhole(item, whole))

const fitsWhole = ({ figure, base }: SharedFigure, { quantity }: Whole): boolean =>
  intersects(base, quantity.interval) && figure.value.coefficient <= quantity.value.coefficient

/** A whole without the name: only where two shares and more leave so little room that no other figure would fit by chance. */
function unnamedWhole(row: OpenRow, base: Interval, name: string, wholes: readonly Whole[]): Whole | undefined {
  return row.length > 1 && isNarrow(base, name === "" ? mostRoom : leastRoom)
    ? wholes.find((whole) => fitsAll(row, whole))
    : undefined
}

/** The room that the shares leave for their whole, in parts of it. */
const mostRoom = 100n
const leastRoom = 1000n

function isNarrow({ low, high }: Interval, part: bigint): boolean {
  if (low === undefined || high === undefined || compare(low, high) > 0) return false
  return compare(multiply(subtract(high, low), rational(part)), low) <= 0
}

/** Whether the shares make up 100, or the figures the whole. */
const isDividedBy = (row: OpenRow, { quantity }: Whole): boolean =>
  row.length > 1 &&
  isPoint(quantity.interval) &&
  intersects(sumIntervals(row.map(({ figure }) => figure.interval)), quantity.interval)

const fewestFitting = 2

/** The one item of a row whose share is not that of its figure, where all others fit a whole. */
function misfitIn(row: OpenRow, named: readonly Whole[], wholes: readonly Whole[]): DistantJudgement | undefined {
  if (row.length <= fewestFitting) return undefined
  for (const whole of new Set([...named, ...(row.length > fewestFitting + 1 ? wholes : [])])) {
    const [misfit, ...others] = row.filter((item) => !fitsWhole(item, whole))
    if (misfit === undefined || others.length > 0) continue
    const fitting = row.filter((item) => item !== misfit)
    if (!isNarrow(commonBaseOf(fitting), mostRoom) || isBent(misfit, whole) || !isOneDigitAway(misfit, whole)) continue
    return { kind: "item", whole, misfit }
  }
  return undefined
}

/** A last place more or less makes shares total 100, or is cut off. */
function isBent({ figure, share }: SharedFigure, { quantity }: Whole): boolean {
  const expected = percentOf(figure.interval, quantity.interval)
  return expected === undefined || intersects(expected, bentInterval(share))
}

function isOneDigitAway({ figure, share }: SharedFigure, { quantity: { interval } }: Whole): boolean {
  for (const slip of digitSlips(share)) if (fits(figure.interval, slip.interval, interval)) return true
  for (const slip of digitSlips(figure)) if (fits(slip.interval, share.interval, interval)) return true
  return false
}

/** A whole that one other digit would make the one that all items agree on. */
function slippedWhole(row: OpenRow, base: Interval, [whole]: readonly Whole[]): DistantJudgement | undefined {
  if (whole === undefined || row.length <= fewestFitting || !isNarrow(base, mostRoom)) return undefined
  for (const { interval } of digitSlips(whole.quantity))
    if (intersects(interval, base)) return { kind: "whole", whole, base }
  return undefined
}
