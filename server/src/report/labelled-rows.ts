import { spanOf } from "../text/span.ts"
import type { FlatCell } from "./flat-cells.ts"
import {
  areHeads,
  cellsBetween,
  emptyCell,
  endsCleanly,
  type FlatGrid,
  fewestRows,
  mostColumns,
  type Stretch,
} from "./flat-grids.ts"
import type { TableCell } from "./model.ts"

/**
 * Labels each followed by as many figures, when a label may be broken over two cells and its head may be missing:
 * 收案数 受理数 · 人社厅 132 118 · 市场监督 管理局 33 23 …. Heads that are printed twice stand for two tables side by side.
 */
export function gridOfLabelledRows({ cells, start, words }: Stretch): FlatGrid | undefined {
  const count = figuresFrom(cells, start + words)
  const printed = cells.slice(start, start + words - 1)
  const heads = count === 0 || !areHeads(printed) ? undefined : headsOf(printed, count)
  if (heads === undefined) return undefined
  const rows: (readonly TableCell[])[] = heads.length === 0 ? [] : [heads]
  let at = start + words - 1
  for (let row = labelledRow(cells, at, count); row !== undefined; row = labelledRow(cells, at, count)) {
    rows.push(row.cells)
    at = row.end
  }
  const fewest = heads.length === 0 ? fewestWithoutHeads : fewestRows + 1
  if (rows.length < fewest) return undefined
  return { rows: endsCleanly(cells, at) ? rows : undefined, end: at }
}

const fewestWithoutHeads = 5

/** The heads of a label and its figures; empty where a wide table has none, `undefined` when they do not fit. */
function headsOf(printed: readonly FlatCell[], count: number): readonly TableCell[] | undefined {
  const { length } = printed
  if (length === 0) return count >= fewestWithoutHeads ? [] : undefined
  for (const width of [count + 1, count]) {
    const recurs = printed.every(({ cell }, index) => cell.text === printed[index % width]?.cell.text)
    if (length % width !== 0 || !recurs) continue
    const heads = cellsBetween(printed, 0, width)
    return width > count ? heads : [emptyCell(printed, 0), ...heads]
  }
  return undefined
}

const mostLabelCells = 2

function labelledRow(cells: readonly FlatCell[], at: number, count: number) {
  let words = 0
  while (words <= mostLabelCells && cells[at + words]?.shape === "words") words++
  const first = cells[at]?.cell
  const last = cells[at + words - 1]?.cell
  if (first === undefined || last === undefined || words === 0 || words > mostLabelCells) return undefined
  if (figuresFrom(cells, at + words) !== count) return undefined
  const end = at + words + count
  const text = cells
    .slice(at, at + words)
    .map(({ cell }) => cell.text)
    .join("")
  const label = { span: spanOf(first.span.start, last.span.end), text }
  return { cells: [label, ...cellsBetween(cells, at + words, end)], end }
}

function figuresFrom(cells: readonly FlatCell[], at: number): number {
  let count = 0
  while (count <= mostColumns && at + count < cells.length && cells[at + count]?.shape !== "words") count++
  return count
}
