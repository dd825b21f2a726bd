import { decimal } from "../../number/decimal.ts"
import { divideIntervals, type Interval, intersects, scaleInterval, subtractIntervals } from "../../number/interval.ts"
import { add, compare, fromDecimal, hundred, subtract, zero } from "../../number/rational.ts"
import { inBaseUnits } from "../../report/units.ts"
import { digitSlips } from "../digit-slip.ts"
import { type CellFigure, counted } from "./figures.ts"
import type { Grid, Line } from "./grid.ts"
import { type Side, sidesOf } from "./sides.ts"
import { asCounts } from "./sum-check.ts"

/** How a column comes from two others: 增减 = 今年 − 去年, 同比（%） = (今年 − 去年) ÷ 去年, 办结率（%） = 办结 ÷ 受理. */
export type Derivation = "difference" | "growth" | "rate"

/** A row with two figures and what comes of them. */
export interface DerivedRow {
  /** 今年, 办结 */
  readonly now: CellFigure
  /** 去年, 受理 */
  readonly before: CellFigure
  readonly result: CellFigure
  readonly line: Line
}

/** A column whose rows agree on where it comes from. */
export interface DerivedColumn {
  readonly kind: Derivation
  readonly fitting: readonly DerivedRow[]
  /** The one row that does not come out, although one other digit would do. */
  readonly misfit: DerivedRow | undefined
}

/** The columns (or rows) of changes of a table, with the two columns that they come from. */
export const changesOf = (grid: Grid, caption: string): readonly DerivedColumn[] =>
  derivedColumns(grid, caption, isChange, ["difference", "growth"])

/** The columns (or rows) of rates of a table, with the two columns that they come from. */
export const ratesOf = (grid: Grid, caption: string): readonly DerivedColumn[] =>
  derivedColumns(grid, caption, isRate, ["rate"])

function derivedColumns(
  grid: Grid,
  caption: string,
  isResult: (label: string) => boolean,
  kinds: readonly Derivation[],
): readonly DerivedColumn[] {
  const { byRow, byColumn } = sidesOf(grid)
  return [byColumn, byRow].flatMap((side) =>
    side.lines.flatMap(({ label }, index) =>
      isResult(label) ? (derivedColumn(side, index, kinds, caption) ?? []) : [],
    ),
  )
}

const longestLabel = 40

const isChange = (label: string): boolean =>
  label.length <= longestLabel && /[增减升降]|同比|环比|变化|变动|[比较][上去]/u.test(label)

const isRate = (label: string): boolean =>
  label.length <= longestLabel && label.includes("率") && !/占比|比重/u.test(label) && !isChange(label)

/** The figures stand this near to what comes of them. */
const farthest = 6

function derivedColumn(
  side: Side,
  result: number,
  kinds: readonly Derivation[],
  caption: string,
): DerivedColumn | undefined {
  const columns = side.lines.flatMap(({ label }, index) =>
    index !== result && Math.abs(index - result) <= farthest && !isChange(label)
      ? [measuredFigures(side, index, caption)]
      : [],
  )
  const results = measuredFigures(side, result, caption)
  const found = columns.flatMap((now) =>
    columns
      .filter((before) => before !== now)
      .flatMap((before) => kinds.flatMap((kind) => judge(kind, rowsOf(side.across, now, before, results)) ?? [])),
  )
  // Nothing is wrong where all rows can come of some two columns, cut off though they may be.
  const possible = found.filter(({ misfit }) => misfit === undefined)
  const best = (possible.length > 0 ? possible : found).reduce<DerivedColumn | undefined>(
    (most, each) => (most === undefined || each.fitting.length > most.fitting.length ? each : most),
    undefined,
  )
  return best !== undefined && best.fitting.length >= fewestRows ? best : undefined
}

/** The figures of a line by the line across; counts are exact. */
type Figures = ReadonlyMap<number, CellFigure>

function measuredFigures(side: Side, line: number, caption: string): Figures {
  const cells = side.across.flatMap((_, position) => {
    const cell = side.at(line, position)
    return cell.kind === "figure" ? [{ position, figure: cell.figure }] : []
  })
  const nature = side.lines[line]?.nature
  const figures = asCounts(
    cells.map(({ figure }) => figure),
    nature === undefined ? [] : [nature],
    caption,
  )
  return new Map(cells.map(({ position, figure }, place) => [position, figures[place] ?? figure]))
}

/** The rows that print all three figures. */
function* rowsOf(across: readonly Line[], nows: Figures, befores: Figures, results: Figures): Generator<DerivedRow> {
  for (const [position, result] of results) {
    const [now, before, line] = [nows.get(position), befores.get(position), across[position]]
    if (now === undefined || before === undefined || line === undefined || now.unit !== before.unit) continue
    yield { now, before, result, line }
  }
}

/** Of two rows that agree one may do so by chance. */
const fewestRows = 3

/** Gives up at the second row that does not come out. */
function judge(kind: Derivation, rows: Iterable<DerivedRow>): DerivedColumn | undefined {
  const fitting: DerivedRow[] = []
  const misfits: DerivedRow[] = []
  let near = 0
  for (const printed of rows) {
    if (resultOf(kind, printed.now.interval, printed.before.interval) === undefined) continue
    const isCount =
      kind === "difference" && printed.now.exact && printed.before.exact && printed.result.value.scale === 0
    const row = isCount ? { ...printed, result: counted(printed.result) } : printed
    if (fits(kind, row.now.interval, row.before.interval, row.result.interval)) {
      if (isTelling(row)) fitting.push(row)
    } else if (!isCount && fits(kind, row.now.interval, row.before.interval, loose(row.result))) near++
    else misfits.push(row)
    if (misfits.length > 1) return undefined
  }
  const [misfit] = misfits
  if (fitting.length + near < fewestRows) return undefined
  if (misfit === undefined) return { kind, fitting, misfit }
  return fitting.length >= fewestRows && isSlip(kind, misfit) ? { kind, fitting, misfit } : undefined
}

/** No change, none and 100% come of any figures. */
const isTelling = ({ now, before, result }: DerivedRow): boolean =>
  result.value.coefficient !== 0n && compare(inBaseUnits(now), inBaseUnits(before)) !== 0

/** Whether what is printed can come of two figures. */
function fits(kind: Derivation, now: Interval, before: Interval, result: Interval): boolean {
  const expected = resultOf(kind, now, before)
  return expected !== undefined && intersects(expected, result)
}

/** What comes of two figures; `undefined` of nothing, or of less than nothing. */
function resultOf(kind: Derivation, now: Interval, before: Interval): Interval | undefined {
  if (kind === "difference") return subtractIntervals(now, before)
  if (now.low === undefined || compare(now.low, zero) < 0) return undefined
  const ratio = divideIntervals(scaleInterval(now, hundred), before)
  if (kind === "rate") return ratio
  return ratio && { low: ratio.low && subtract(ratio.low, hundred), high: ratio.high && subtract(ratio.high, hundred) }
}

/** What a result can stand for when its last place is cut off or bent. */
function loose({ value, interval }: CellFigure): Interval {
  const unit = fromDecimal(decimal(1n, value.scale))
  return { low: interval.low && subtract(interval.low, unit), high: interval.high && add(interval.high, unit) }
}

/** One other digit in the result puts the row right, or in a count: amounts would come near by chance. */
function isSlip(kind: Derivation, { now, before, result }: DerivedRow): boolean {
  for (const { interval } of digitSlips(result)) if (fits(kind, now.interval, before.interval, interval)) return true
  if (!now.exact || !before.exact) return false
  for (const { interval } of digitSlips(now)) if (fits(kind, interval, before.interval, result.interval)) return true
  for (const { interval } of digitSlips(before)) if (fits(kind, now.interval, interval, result.interval)) return true
  return false
}
