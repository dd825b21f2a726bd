import { type Interval, intersects, isPoint, sumIntervals } from "../../number/interval.ts"
import { compare, multiply, rational, subtract } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import { digitSlips } from "../digit-slip.ts"
import { coverage, saysNoun, subjectAndBase } from "../share/labels.ts"
import { bentInterval, percentOf } from "../share/share-of.ts"
import { commonBaseOf, fits, type SharedFigure, totalsHundred } from "../share/shared-rows.ts"
import type { OpenRow } from "./rows.ts"
import type { Whole } from "./wholes.ts"

/** What the document says of a row: the whole that its shares are shares of, and the figure that contradicts it. */
export type DistantJudgement =
  /** `isWhole`: the figures of the row are all there are and add up to the whole. */
  | { readonly kind: "consistent"; readonly whole: Whole; readonly isWhole: boolean }
  /** One item has another share than it should. */
  | { readonly kind: "item"; readonly whole: Whole; readonly misfit: SharedFigure }
  /** The items agree on another whole than the one that they name. */
  | { readonly kind: "whole"; readonly whole: Whole; readonly base: Interval }
  /** Every share is right and all make up 100, but the figures do not add up to the whole; one digit of these would mend it. */
  | { readonly kind: "parts"; readonly whole: Whole; readonly suspects: readonly Quantity[] }

/**
 * 受理6200件。…（二）被申请人情况：市政府60件，占受理总数的1%；市政府部门421件，占6.8%；…: judges a row by the figures before it, the nearest first.
 * `undefined` when none of them can be its whole.
 */
export function judgeRow(row: OpenRow, wholes: readonly Whole[]): DistantJudgement | undefined {
  const name = baseNameOf(row)
  const named = name === "" ? [] : wholes.filter((whole) => isNamed(whole, name))
  const whole = named.find((each) => fitsAll(row, each)) ?? unnamedWhole(row, name, wholes)
  if (whole === undefined) return misfitIn(row, named, wholes) ?? slippedWhole(row, named)
  const isWhole = addsUp(row, whole.quantity)
  const suspects = isWhole || !isComplete(row, whole.quantity) ? [] : slippedParts(row, whole.quantity)
  return suspects.length > 0 ? { kind: "parts", whole, suspects } : { kind: "consistent", whole, isWhole }
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

/** Whether the shares are those of the whole; of a complete row a few may be bent so that all make up 100. */
function fitsAll(row: OpenRow, whole: Whole): boolean {
  const misfits = row.filter((item) => !fitsWhole(item, whole))
  if (misfits.length === 0) return true
  return (
    misfits.length * mostBent <= row.length &&
    totalsHundred(row) &&
    misfits.every((item) => isBent(item, whole.quantity))
  )
}

/** One of so many shares may be bent. */
const mostBent = 3

/** Whether a share is exactly that of its figure in the whole. */
export const fitsWhole = ({ figure, base }: SharedFigure, { quantity }: Whole): boolean =>
  intersects(base, quantity.interval) && figure.value.coefficient <= quantity.value.coefficient

/** A whole without the name: only where two shares and more leave so little room that no other figure would fit by chance. */
function unnamedWhole(row: OpenRow, name: string, wholes: readonly Whole[]): Whole | undefined {
  return row.length > 1 && isNarrow(roomOf(row), name === "" ? mostRoom : leastRoom)
    ? wholes.find((whole) => fitsAll(row, whole))
    : undefined
}

/** The wholes that the share with the most digits allows, where bent shares leave none in common. */
function roomOf(row: OpenRow): Interval {
  const common = commonBaseOf(row)
  if (common.low !== undefined && common.high !== undefined && compare(common.low, common.high) <= 0) return common
  const [finest] = row.toSorted((a, b) => Number(b.figure.value.coefficient - a.figure.value.coefficient))
  return finest?.base ?? common
}

/** The room that the shares leave for their whole, in parts of it. */
const mostRoom = 100n
const leastRoom = 1000n

function isNarrow({ low, high }: Interval, part: bigint): boolean {
  if (low === undefined || high === undefined || compare(low, high) > 0) return false
  return compare(multiply(subtract(high, low), rational(part)), low) <= 0
}

const addsUp = (row: OpenRow, whole: Quantity): boolean =>
  row.length > 1 &&
  isPoint(whole.interval) &&
  intersects(sumIntervals(row.map(({ figure }) => figure.interval)), whole.interval)

/** Whether the shares say that the row leaves nothing out, and the figures are counted exactly. */
const isComplete = (row: OpenRow, { exact, unit }: Quantity): boolean =>
  row.length > 1 && exact && totalsHundred(row) && row.every(({ figure }) => figure.exact && figure.unit === unit)

/** The figures of a row, and its whole, that one other digit would make add up. */
function slippedParts(row: OpenRow, whole: Quantity): readonly Quantity[] {
  const figures = row.map(({ figure }) => figure)
  const sum = sumIntervals(figures.map(({ interval }) => interval))
  const canSlip = (figure: Quantity): boolean => {
    const others = sumIntervals(figures.filter((other) => other !== figure).map(({ interval }) => interval))
    for (const { interval } of digitSlips(figure))
      if (figure === whole ? intersects(interval, sum) : intersects(sumIntervals([others, interval]), whole.interval))
        return true
    return false
  }
  return [whole, ...figures].filter(canSlip)
}

const fewestFitting = 2

/** The one item of a row whose share is not that of its figure, where all others fit a whole. */
function misfitIn(row: OpenRow, named: readonly Whole[], wholes: readonly Whole[]): DistantJudgement | undefined {
  if (row.length <= fewestFitting) return undefined
  for (const whole of new Set([...named, ...(row.length > fewestFitting + 1 ? wholes : [])])) {
    const fitting = row.filter((item) => fitsWhole(item, whole))
    const [misfit, ...others] = row.filter((item) => !fitting.includes(item) && !isBent(item, whole.quantity))
    if (misfit === undefined || others.length > 0 || fitting.length < fewestFitting) continue
    if (isNarrow(roomOf(fitting), mostRoom) && isOneDigitAway(misfit, whole)) return { kind: "item", whole, misfit }
  }
  return undefined
}

/** A last place more or less makes shares total 100, or is cut off. */
function isBent({ figure, share }: SharedFigure, { interval }: Quantity): boolean {
  const expected = percentOf(figure.interval, interval)
  return expected === undefined || intersects(expected, bentInterval(share))
}

function isOneDigitAway({ figure, share }: SharedFigure, { quantity: { interval } }: Whole): boolean {
  for (const slip of digitSlips(share)) if (fits(figure.interval, slip.interval, interval)) return true
  for (const slip of digitSlips(figure)) if (fits(slip.interval, share.interval, interval)) return true
  return false
}

/** A whole that one other digit would make the one that all items agree on. */
function slippedWhole(row: OpenRow, [whole]: readonly Whole[]): DistantJudgement | undefined {
  const base = commonBaseOf(row)
  if (whole === undefined || row.length <= fewestFitting || !isNarrow(base, mostRoom)) return undefined
  for (const { interval } of digitSlips(whole.quantity))
    if (intersects(interval, base)) return { kind: "whole", whole, base }
  return undefined
}
