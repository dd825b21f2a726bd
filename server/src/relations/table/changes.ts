import { decimal } from "../../number/decimal.ts"
import { divideIntervals, type Interval, intersects, scaleInterval, subtractIntervals } from "../../number/interval.ts"
import { add, compare, fromDecimal, hundred, subtract, zero } from "../../number/rational.ts"
import { digitSlips } from "../digit-slip.ts"
import { type CellFigure, counted } from "./figures.ts"
import type { Grid, Line } from "./grid.ts"
import { type Side, sidesOf } from "./sides.ts"
import { asCounts } from "./sum-check.ts"

/** How a column of changes comes from two others: 增减 = 今年 − 去年, or 同比（%） = (今年 − 去年) ÷ 去年. */
export type ChangeKind = "difference" | "growth"

/** A row with both values and the change between them. */
export interface TableChange {
  readonly now: CellFigure
  readonly before: CellFigure
  readonly change: CellFigure
  readonly line: Line
}

/** A column of changes whose rows agree on where they come from. */
export interface ChangeList {
  readonly kind: ChangeKind
  readonly fitting: readonly TableChange[]
  /** The one row that does not come out, although one other digit would do. */
  readonly misfit: TableChange | undefined
}

/** The columns (or rows) of changes of a table, with the two columns that they come from. */
export function changeListsOf(grid: Grid, caption: string): readonly ChangeList[] {
  const { byRow, byColumn } = sidesOf(grid)
  return [byColumn, byRow].flatMap((side) =>
    side.lines.flatMap(({ label }, index) => (isChange(label) ? (listOf(side, index, caption) ?? []) : [])),
  )
}

const longestLabel = 40

const isChange = (label: string): boolean =>
  label.length <= longestLabel && /[增减升降]|同比|环比|变化|变动|[比较][上去]/u.test(label)

/** The values stand this near to the change. */
const farthest = 6

function listOf(side: Side, change: number, caption: string): ChangeList | undefined {
  const columns = side.lines.flatMap(({ label }, index) =>
    index !== change && Math.abs(index - change) <= farthest && !isChange(label)
      ? [measuredFigures(side, index, caption)]
      : [],
  )
  const changes = measuredFigures(side, change, caption)
  let best: ChangeList | undefined
  for (const now of columns) {
    for (const before of columns) {
      if (now === before) continue
      for (const kind of ["difference", "growth"] as const) {
        const list = judge(kind, rowsOf(side.across, now, before, changes))
        if (list !== undefined && list.fitting.length > (best?.fitting.length ?? 0)) best = list
      }
    }
  }
  return best
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
function* rowsOf(across: readonly Line[], nows: Figures, befores: Figures, changes: Figures): Generator<TableChange> {
  for (const [position, change] of changes) {
    const [now, before, line] = [nows.get(position), befores.get(position), across[position]]
    if (now === undefined || before === undefined || line === undefined || now.unit !== before.unit) continue
    yield { now, before, change, line }
  }
}

/** Of two rows that agree one may do so by chance. */
const fewestRows = 3

/** Gives up at the second row that does not come out. */
function judge(kind: ChangeKind, rows: Iterable<TableChange>): ChangeList | undefined {
  const fitting: TableChange[] = []
  const misfits: TableChange[] = []
  for (const printed of rows) {
    const isCount =
      kind === "difference" && printed.now.exact && printed.before.exact && printed.change.value.scale === 0
    const row = isCount ? { ...printed, change: counted(printed.change) } : printed
    if (fits(kind, row.now.interval, row.before.interval, row.change.interval)) fitting.push(row)
    else if (isCount || !fits(kind, row.now.interval, row.before.interval, loose(row.change))) misfits.push(row)
    if (misfits.length > 1) return undefined
  }
  const telling = fitting.filter(({ change }) => change.value.coefficient !== 0n)
  if (telling.length < fewestRows) return undefined
  const [misfit] = misfits
  if (misfit === undefined) return { kind, fitting: telling, misfit }
  return isSlip(kind, misfit) ? { kind, fitting: telling, misfit } : undefined
}

/** Whether a printed change can be the one between two values. */
function fits(kind: ChangeKind, now: Interval, before: Interval, change: Interval): boolean {
  const expected = changeBetween(kind, now, before)
  return expected !== undefined && intersects(expected, change)
}

/** The change from one value to another; `undefined` from nothing, or from less than nothing. */
function changeBetween(kind: ChangeKind, now: Interval, before: Interval): Interval | undefined {
  if (kind === "difference") return subtractIntervals(now, before)
  if (now.low === undefined || compare(now.low, zero) < 0) return undefined
  const ratio = divideIntervals(scaleInterval(now, hundred), before)
  return ratio && { low: ratio.low && subtract(ratio.low, hundred), high: ratio.high && subtract(ratio.high, hundred) }
}

/** What a change can stand for when its last place is cut off or bent. */
function loose({ value, interval }: CellFigure): Interval {
  const unit = fromDecimal(decimal(1n, value.scale))
  return { low: interval.low && subtract(interval.low, unit), high: interval.high && add(interval.high, unit) }
}

/** One other digit in the change puts the row right, or in a count: amounts would come near by chance. */
function isSlip(kind: ChangeKind, { now, before, change }: TableChange): boolean {
  for (const { interval } of digitSlips(change)) if (fits(kind, now.interval, before.interval, interval)) return true
  if (!now.exact || !before.exact) return false
  for (const { interval } of digitSlips(now)) if (fits(kind, interval, before.interval, change.interval)) return true
  for (const { interval } of digitSlips(before)) if (fits(kind, now.interval, interval, change.interval)) return true
  return false
}
