/** A table while it is read. */
export interface TableDraft {
  readonly rows: (readonly string[])[]
  row: RowDraft | undefined
}

interface RowDraft {
  readonly cells: string[]
  deleted: boolean
  cell: CellDraft | undefined
}

interface CellDraft {
  readonly lines: string[]
  /** Columns that it covers. */
  columns: number
  /** Merged with the cell above. */
  continued: boolean
}

export const newTable = (): TableDraft => ({ rows: [], row: undefined })

export const newRow = (): RowDraft => ({ cells: [], deleted: false, cell: undefined })

export const newCell = (): CellDraft => ({ lines: [], columns: 1, continued: false })

/** Closes the cell: it stands in its first column, the others that it covers stay empty. */
export function closeCell(row: RowDraft): void {
  const { cell } = row
  if (cell === undefined) return
  row.cells.push(cell.continued ? "" : cell.lines.filter((line) => line.trim() !== "").join("\n"))
  for (let column = 1; column < cell.columns; column++) row.cells.push("")
  row.cell = undefined
}

export function closeRow(table: TableDraft): void {
  if (table.row !== undefined && !table.row.deleted) table.rows.push(table.row.cells)
  table.row = undefined
}

/** Cells with more text than this hold running text: the table only lays it out. */
const longestCell = 200

/** More columns than any table has: a span beyond is damage. */
export const maximumColumns = 64

/** A table as lines with tabs between the cells; one that lays out running text as its paragraphs. */
export function tableLines({ rows }: TableDraft): readonly string[] {
  const cells = rows.flat()
  const isLayout = rows.every((row) => row.filter((cell) => cell !== "").length <= 1) || cells.some(isRunningText)
  if (isLayout) return cells.flatMap((cell) => (cell === "" ? [] : cell.split("\n")))
  return rows.filter((row) => row.some((cell) => cell !== "")).map((row) => row.map(oneLine).join("\t"))
}

const isRunningText = (cell: string): boolean => cell.length > longestCell

/** Lines of a cell are one label or number broken for want of room; words of Latin letters keep a blank. */
const oneLine = (cell: string): string =>
  cell.replaceAll(/(.)?\s*[\n\t]\s*(.)?/g, (_, before = "", after = "") =>
    /[\w.]/.test(before) && /[\w.]/.test(after) ? `${before} ${after}` : `${before}${after}`,
  )
