import { spanOf } from "../text/span.ts"
import { type FlatCell, isCaption } from "./flat-cells.ts"
import type { TableCell } from "./model.ts"

/** What cells from a place on turned out to be: rows, or `undefined` when they are rows up to `end` that end in a muddle. */
export interface FlatGrid {
  readonly rows: readonly (readonly TableCell[])[] | undefined
  /** The cell behind the last row. */
  readonly end: number
}

/** Cells from a place on that may be a table. */
export interface Stretch {
  readonly cells: readonly FlatCell[]
  readonly start: number
  /** Number of cells before the first figure: the heads, and the label of the first row. */
  readonly words: number
}

/** Wider tables are not guessed at. */
export const mostColumns = 15
/** Below this number of rows nothing tells the shape. */
export const fewestRows = 3

/** What the cells of a column are; `undefined` while only blanks have been seen. */
type Column = "words" | "figure" | undefined

/**
 * Heads followed by rows as long as they are: 序号 处理方式 数量 比例 · 1 维持 3509 74.7% · 2 终止 678 14.4% …. Each column
 * holds either words or figures in all rows; a row may lack its first cell where that reaches over several rows.
 */
export function gridOfEqualRows({ cells, start, words }: Stretch): FlatGrid | undefined {
  const found: FlatGrid[] = []
  for (let width = 2; width <= Math.min(words, mostColumns); width++) {
    if (words >= width * 2 || !areHeads(cells.slice(start, start + width))) continue
    const grid = equalRows(cells, start, width)
    if (grid !== undefined) found.push(grid)
  }
  return found.length === 1 ? found[0] : undefined
}

/** Heads are words or years; that of the labels may be missing. */
export const areHeads = (heads: readonly FlatCell[]): boolean =>
  heads.every(({ shape }, index) => shape === "words" || shape === "year" || (index === 0 && shape === "blank"))

function equalRows(cells: readonly FlatCell[], start: number, width: number): FlatGrid | undefined {
  const heads = cellsBetween(cells, start, start + width)
  const rows: (readonly TableCell[])[] = [heads]
  let columns: readonly Column[] = heads.map(() => undefined)
  let at = start + width
  let whole = 0
  for (;;) {
    const full = columnsWith(columns, cells, at)
    if (full === undefined && !isShortRow(columns, cells, at)) break
    const own = full === undefined ? width - 1 : width
    columns = full ?? columns
    if (full !== undefined) whole++
    rows.push([...(full === undefined ? [emptyCell(cells, at)] : []), ...cellsBetween(cells, at, at + own)])
    at += own
  }
  const rest = panelLength(columns, cells.slice(at, at + width), at + width > cells.length)
  if (rest > 0) rows.push(padded(cellsBetween(cells, at, at + rest), width))
  at += rest
  // With a caption taken for the first head, rows would look short.
  const isShifted = rows.length > whole + 1 && (whole < 2 || isCaption(heads[0]?.text ?? ""))
  if (
    isShifted ||
    printsHead(rows[1] ?? [], heads) ||
    rows.length <= fewestRows ||
    !columns.includes("figure") ||
    !columns.slice(0, 2).includes("words")
  )
    return undefined
  return { rows: endsCleanly(cells, at) ? rows : undefined, end: at }
}

/** Whether heads go on in the row behind them. */
const printsHead = (row: readonly TableCell[], heads: readonly TableCell[]): boolean =>
  row.some(({ text }) => text !== "" && heads.some((head) => head.text === text))

/** The columns with one more row; `undefined` when the row does not fit them. */
function columnsWith(
  columns: readonly Column[],
  cells: readonly FlatCell[],
  at: number,
): readonly Column[] | undefined {
  if (at + columns.length > cells.length) return undefined
  const next: Column[] = []
  for (const [position, column] of columns.entries()) {
    const shape = shapeAt(cells, at + position)
    if (shape !== undefined && column !== undefined && shape !== column) return undefined
    next.push(column ?? shape)
  }
  return next
}

/** A row whose first cell is that of the row above; it has a label of its own, and no label stands at its end. */
function isShortRow(columns: readonly Column[], cells: readonly FlatCell[], at: number): boolean {
  const [first, ...others] = columns
  return (
    others[0] === "words" &&
    others.at(-1) === "figure" &&
    shapeAt(cells, at) === "words" &&
    first !== undefined &&
    columnsWith(others, cells, at) !== undefined
  )
}

function shapeAt(cells: readonly FlatCell[], at: number): Column {
  const shape = cells[at]?.shape
  if (shape === undefined || shape === "blank") return undefined
  return shape === "words" ? "words" : "figure"
}

/** Length of a last row that ends where the second of two tables side by side would begin; 0 when there is none. */
function panelLength(columns: readonly Column[], rest: readonly FlatCell[], isLast: boolean): number {
  const { length } = rest
  if (!isLast || length === 0 || length >= columns.length || columns[length] !== "words") return 0
  return columnsWith(columns.slice(0, length), rest, 0) !== undefined && rest.at(-1)?.shape === "figure" ? length : 0
}

/** Behind the last row stands no figure, and no label with figures behind it that the rows did not fit. */
export function endsCleanly(cells: readonly FlatCell[], at: number): boolean {
  const [first, second] = [cells[at], cells[at + 1]]
  if (first === undefined) return true
  if (first.line === cells[at - 1]?.line || first.shape === "figure" || first.shape === "year") return false
  return second === undefined || second.shape !== "figure"
}

/** The cells of a stretch as they are printed. */
export const cellsBetween = (cells: readonly FlatCell[], from: number, to: number): readonly TableCell[] =>
  cells.slice(from, to).map(({ cell }) => cell)

/** A cell that the page does not print, where the next one stands. */
export function emptyCell(cells: readonly FlatCell[], at: number): TableCell {
  const place = cells[at]?.cell.span.start ?? 0
  return { span: spanOf(place, place), text: "" }
}

const padded = (row: readonly TableCell[], width: number): readonly TableCell[] => {
  const end = row.at(-1)?.span.end ?? 0
  return [...row, ...Array.from({ length: width - row.length }, () => ({ span: spanOf(end, end), text: "" }))]
}
