import type { CellContent } from "./figures.ts"
import type { Grid, Line } from "./grid.ts"

/** A grid seen from one side: lines that are compared with each other, cell by cell in each line across. */
export interface Side {
  readonly lines: readonly Line[]
  readonly across: readonly Line[]
  readonly at: (line: number, across: number) => CellContent
}

/** Both sides: the rows with the columns across them, and the columns with the rows across them. */
export function sidesOf({ rows, columns, cells }: Grid): { readonly byRow: Side; readonly byColumn: Side } {
  const cell = (row: number, column: number): CellContent => cells[row]?.[column] ?? { kind: "blank" }
  return {
    byRow: { lines: rows, across: columns, at: cell },
    byColumn: { lines: columns, across: rows, at: (column, row) => cell(row, column) },
  }
}
