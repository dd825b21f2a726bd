import { decimal } from "../../number/decimal.ts"
import { divideIntervals, type Interval, point, scaleInterval } from "../../number/interval.ts"
import { add, compare, fromDecimal, hundred, one, subtract } from "../../number/rational.ts"
import { inBaseUnits } from "../../report/units.ts"
import { type CellContent, type CellFigure, counted } from "./figures.ts"
import type { Grid, Line } from "./grid.ts"
import { type Side, sidesOf } from "./sides.ts"
import { asCounts } from "./sum-check.ts"

/** A figure and the share beside it, in a row or column that has both. */
export interface TableShare {
  readonly figure: CellFigure
  readonly share: CellFigure
  /** The bases that would give the share, and those that would when its last place is cut off or bent. */
  readonly base: Interval
  readonly looseBase: Interval
  readonly line: Line
}

/** A column (or row) of shares with the column of the figures that they are shares of. */
export interface ShareList {
  /** Without the whole; shares of 0 are left out, they tell nothing. */
  readonly items: readonly TableShare[]
  /** 合计, or the one figure with a share of 100. */
  readonly whole: CellFigure | undefined
  /** The one figure beside all rows, in a cell that reaches over them. */
  readonly beside: CellFigure | undefined
  /** The shares that should make up 100, and whether one of them is blank. */
  readonly shares: readonly CellFigure[]
  readonly isComplete: boolean
}

/**
 * The lists of shares of a table, each with what the shares may be shares of, the likeliest first: figures stand before their
 * share (件数 | 占比（%）), perhaps with those of another year between them, or behind it.
 */
export function shareListsOf(grid: Grid, caption: string): readonly (readonly ShareList[])[] {
  const { byRow, byColumn } = sidesOf(grid)
  const surroundings = { caption, besides: grid.besides }
  return [byColumn, byRow].flatMap((side) =>
    side.lines.map(({ nature }, index) => {
      const own = holdsShares(side, index) ? [index] : []
      const figures = nature.kind === "share" ? figuresFor(side.lines, index) : own
      return figures.flatMap((line) => listOf(side, line, index, surroundings) ?? [])
    }),
  )
}

/** The lines of figures near a line of shares, those before it first. */
function figuresFor(lines: readonly Line[], share: number): readonly number[] {
  const places = Array.from({ length: farthest }, (_, step) => step + 1)
  return [...places.map((step) => share - step), ...places.map((step) => share + step)]
    .filter((index) => hasFigures(lines[index]))
    .slice(0, mostTried)
}

const mostTried = 3

/** Growth and ranks may stand between a figure and its share. */
const farthest = 6

const hasFigures = (line: Line | undefined): boolean =>
  line !== undefined && line.nature.kind !== "share" && line.nature.kind !== "relative"

/** Whether the figures of a line have their shares in brackets behind them: 12（31.2%）. */
const holdsShares = (side: Side, line: number): boolean =>
  side.across.some((_, position) => bracketed(side.at(line, position)).kind === "figure")

const bracketed = (cell: CellContent): CellContent =>
  cell.kind === "figure" && cell.figure.share !== undefined
    ? { kind: "figure", figure: cell.figure.share }
    : { kind: "blank" }

const shareAt = (side: Side, figures: number, shares: number, across: number): CellContent =>
  figures === shares ? bracketed(side.at(figures, across)) : side.at(shares, across)

interface Pair {
  readonly figure: CellContent
  readonly share: CellContent
  readonly line: Line
}

function listOf(
  side: Side,
  figures: number,
  shares: number,
  { caption, besides }: { readonly caption: string; readonly besides: readonly CellFigure[] },
): ShareList | undefined {
  const printed = side.across.map(
    (line, across): Pair => ({ line, figure: side.at(figures, across), share: shareAt(side, figures, shares, across) }),
  )
  const pairs = measuredPairs(printed, side.lines[figures], caption)
  if (pairs.some(({ share }) => share.kind === "figure" && !isPercent(share.figure))) return undefined
  const wholes = pairs.filter(isWhole)
  const highest = wholes.reduce((level, { line }) => Math.max(level, line.total ?? 0), 0)
  const [whole, ...others] = wholes.filter(({ line }) => (line.total ?? 0) === highest)
  const parts = pairs.filter((pair) => !wholes.includes(pair))
  const items = parts.flatMap(shareOf)
  const own = parts.filter(({ line }) => line.total === undefined)
  return {
    items,
    whole: others.length === 0 && whole?.figure.kind === "figure" ? whole.figure.figure : undefined,
    beside: onlyOne(besides),
    shares: own.flatMap(({ share }) => (share.kind === "figure" ? [share.figure] : [])),
    isComplete: own.every(({ share, figure }) => share.kind === "figure" || figure.kind !== "figure"),
  }
}

function onlyOne([first, ...others]: readonly CellFigure[]): CellFigure | undefined {
  return first === undefined || others.length > 0 ? undefined : counted(first)
}

/** The figures as exact counts, where they are counts. */
function measuredPairs(pairs: readonly Pair[], line: Line | undefined, caption: string): readonly Pair[] {
  const figures = pairs.flatMap(({ figure }) => (figure.kind === "figure" ? [figure.figure] : []))
  const natures = line === undefined ? [] : [line.nature]
  const measured = new Map(asCounts(figures, natures, caption).map((figure) => [figure.span.start, figure]))
  return pairs.map((pair) => {
    const known = pair.figure.kind === "figure" ? measured.get(pair.figure.figure.span.start) : undefined
    return known === undefined ? pair : { ...pair, figure: { kind: "figure", figure: known } }
  })
}

const isPercent = ({ unit, value, scaled }: CellFigure): boolean =>
  (unit === "" || unit === "%" || unit === "％") && !scaled && compare(fromDecimal(value), hundred) <= 0

/** A total whose share is 100 or left out, or what has a share of 100. */
const isWhole = ({ figure, share, line }: Pair): boolean =>
  figure.kind === "figure" &&
  (share.kind === "figure" ? compare(inBaseUnits(share.figure), hundred) === 0 : line.total !== undefined)

function shareOf({ figure, share, line }: Pair): readonly TableShare[] {
  if (figure.kind !== "figure" || share.kind !== "figure") return []
  if (figure.figure.value.coefficient < 0n || share.figure.value.coefficient <= 0n) return []
  const parts = scaleInterval(figure.figure.interval, hundred)
  const base = divideIntervals(parts, share.figure.interval)
  if (base === undefined) return []
  const bent = loose(share.figure)
  const looseBase = divideIntervals(parts, bent) ?? {
    low: divideIntervals(parts, point(bent.high ?? one))?.low,
    high: undefined,
  }
  return [{ figure: figure.figure, share: share.figure, base, looseBase, line }]
}

/** What a share can stand for when it is cut off at its last place, or bent by one so that all make up 100. */
function loose({ value, interval }: CellFigure): Interval {
  const unit = fromDecimal(decimal(1n, value.scale))
  return { low: interval.low && subtract(interval.low, unit), high: interval.high && add(interval.high, unit) }
}
