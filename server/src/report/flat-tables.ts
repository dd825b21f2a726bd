import { spanOf } from "../text/span.ts"
import { type CellRun, cellsFrom, type FlatCell, isCaption } from "./flat-cells.ts"
import { gridOfEqualRows, mostColumns } from "./flat-grids.ts"
import { gridOfLabelledRows } from "./labelled-rows.ts"
import type { Table, TableCell } from "./model.ts"
import type { SourceLine } from "./source-lines.ts"
import type { FoundTable, TableReader } from "./tables.ts"

/** A table of fewer cells has no rows to tell its shape by. */
const fewestCells = 8

/**
 * Finds tables whose rows were lost when a web page became text: one cell a line, or all cells in one line between bars.
 * Only where the rows follow from the cells without a guess. All calls together pass over the lines once.
 */
export function flatTableFinder(text: string, lines: readonly SourceLine[]): TableReader {
  let from = 0
  let to = 0
  let found: ReadonlyMap<number, FoundTable> = new Map()
  return {
    at: (index) => {
      if (index < from || index >= to) {
        const run = cellsFrom(text, lines, index)
        from = index
        to = Math.max(run.nextLine, index + 1)
        found = tablesOf(run)
      }
      return found.get(index)
    },
    isDoneBefore: (index) => index >= to,
  }
}

/** The tables of a run, by the line that each begins with. */
function tablesOf({ cells }: CellRun): ReadonlyMap<number, FoundTable> {
  const tables = new Map<number, FoundTable>()
  if (cells.length < fewestCells) return tables
  const nextFigure = figureFinder(cells)
  let at = 0
  while (at + fewestCells <= cells.length) {
    const first = cells[at]
    const words = nextFigure(at) - at
    const stretch = { cells, start: at, words }
    const mayBegin = words > 0 && words <= mostColumns * 2 && opensTable(cells, at)
    const grid = mayBegin ? (gridOfEqualRows(stretch) ?? gridOfLabelledRows(stretch)) : undefined
    const last = grid && cells[grid.end - 1]
    if (first !== undefined && last !== undefined && grid?.rows !== undefined)
      tables.set(first.line, { table: tableOf(grid.rows, first, last), nextLine: last.line + 1 })
    at = grid?.end ?? at + 1
  }
  return tables
}

/** What stands right before a table is another one or a caption; anything else may be one of its heads. */
function opensTable(cells: readonly FlatCell[], at: number): boolean {
  const before = cells[at - 1]
  if (before === undefined) return true
  return before.line !== cells[at]?.line && (before.shape !== "words" || isCaption(before.cell.text))
}

const tableOf = (rows: readonly (readonly TableCell[])[], first: FlatCell, last: FlatCell): Table => ({
  kind: "table",
  span: spanOf(first.cell.span.start, last.cell.span.end),
  rows,
})

/** Where the next figure stands from a cell on; asked for growing places. */
function figureFinder(cells: readonly FlatCell[]): (from: number) => number {
  let place = 0
  return (from) => {
    place = Math.max(place, from)
    while (place < cells.length && cells[place]?.shape !== "figure") place++
    return place
  }
}
