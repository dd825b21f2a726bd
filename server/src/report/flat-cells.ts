import { isBlank, skipBlanks, skipBlanksBack } from "../text/characters.ts"
import { spanOf } from "../text/span.ts"
import type { TableCell } from "./model.ts"
import type { SourceLine } from "./source-lines.ts"

/**
 * What a cell holds, as far as the shape of a table shows it. A year (2022) may be a figure or the head of a column; a
 * blank (—, /, 持平) may stand for a figure.
 */
export type CellShape = "words" | "figure" | "year" | "blank"

/** A cell of a table whose rows were lost, and the line that it stands on. */
export interface FlatCell {
  readonly cell: TableCell
  readonly shape: CellShape
  readonly line: number
}

/** Consecutive cells and the line behind them. */
export interface CellRun {
  readonly cells: readonly FlatCell[]
  readonly nextLine: number
}

/** Longer ones are sentences. */
const longestCell = 40

/** The cells that begin with a line: between bars, or a line each. */
export const cellsFrom = (text: string, lines: readonly SourceLine[], first: number): CellRun =>
  lines[first]?.hasBar === true || isLoneBar(text, lines[first + 1])
    ? barredCells(text, lines, first)
    : lineCells(text, lines, first)

/** Cells that end with a bar each, on the same line or alone on the next one: “数量 |”, or “数量”, “|”. */
function barredCells(text: string, lines: readonly SourceLine[], first: number): CellRun {
  const cells: FlatCell[] = []
  let open: TableCell | undefined
  let line = first
  for (; line < lines.length; line++) {
    const source = lines[line]
    if (source === undefined) break
    if (!source.hasBar) {
      if (open !== undefined || !isOpenCell(text, source, lines[line + 1], cells.length > 0)) break
      open = cellOf(text, source.start, source.end)
      continue
    }
    const printed = cellsOfLine(text, source)
    if (printed === undefined) break
    for (const [position, cell] of printed.entries())
      cells.push(flat(position === 0 && open !== undefined ? joined(open, cell) : cell, line))
    open = undefined
  }
  return { cells, nextLine: line }
}

/** Whether a line without a bar begins a cell: the bar stands alone on the next line, or ends it behind the rest of the cell. */
function isOpenCell(text: string, line: SourceLine, next: SourceLine | undefined, isInside: boolean): boolean {
  if (line.end - line.start > longestCell) return false
  if (isLoneBar(text, next)) return true
  const isBroken =
    isInside && line.end - line.start <= longestBroken && next?.hasBar === true && text[next.start] !== "|"
  return isBroken && !isCaption(text.slice(line.start, line.end))
}

/** Words that are broken over lines were broken for want of room. */
const longestBroken = 12

const joined = (first: TableCell, rest: TableCell): TableCell =>
  rest.text === "" ? first : { span: spanOf(first.span.start, rest.span.end), text: first.text + rest.text }

/** The cells of a line of which each ends with a bar; `undefined` when there are sentences among them. */
function cellsOfLine(text: string, { start, end }: SourceLine): readonly TableCell[] | undefined {
  const isClosed = text[end - 1] === "|"
  const cells: TableCell[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (at - from > longestCell) return undefined
    if (text[at] !== "|") continue
    cells.push(cellOf(text, from, at))
    from = at + 1
  }
  if (isClosed) return cells
  // A whole table in one line may end without a bar.
  return cells.length < fewestInLine || end - from > longestCell ? undefined : [...cells, cellOf(text, from, end)]
}

const fewestInLine = 8

const isLoneBar = (text: string, line: SourceLine | undefined): boolean =>
  line?.hasBar === true && text[line.start] === "|" && line.end - line.start === 1

/** Cells that stand on a line each, with nothing between them. */
function lineCells(text: string, lines: readonly SourceLine[], first: number): CellRun {
  const cells: FlatCell[] = []
  let line = first
  for (; line < lines.length; line++) {
    const source = lines[line]
    if (source === undefined || !isCellLine(text, source)) break
    cells.push(flat(cellOf(text, source.start, source.end), line))
  }
  return { cells, nextLine: line }
}

/** A short line that is no sentence, no Markdown item or heading and no row of cells. */
const isCellLine = (text: string, { start, content, end, hasBar, hasTab }: SourceLine): boolean =>
  end - start <= longestCell &&
  content === start &&
  !hasBar &&
  !hasTab &&
  !"。；！？;!?：:".includes(text.charAt(end - 1))

function cellOf(text: string, from: number, to: number): TableCell {
  const start = Math.min(isBlank(text, from) ? skipBlanks(text, from) : from, to)
  const end = Math.max(start, skipBlanksBack(text, to))
  return { span: spanOf(start, end), text: text.slice(start, end) }
}

const flat = (cell: TableCell, line: number): FlatCell => ({ cell, shape: shapeOf(cell.text), line })

const blankMarks = /^[-—–－~～/／\\…·*＊无]*$/u
const figure =
  /^[-−－–+＋±↑↓▲▼]?[\d０-９][\d０-９,，.．]*[　 ]?(?:[%％‰]|[十百千万亿]{0,2}[件人个户家次起宗项名份元亩吨]?)$/u

/** What a cell looks like. */
export function shapeOf(words: string): CellShape {
  if (words === "持平" || blankMarks.test(words)) return "blank"
  if (/^(?:19|20)\d\d$/u.test(words)) return "year"
  return figure.test(words) ? "figure" : "words"
}

/** Words that tell what a table is about, or its unit: 表1：…, 2024年…情况, 单位：件. */
export const isCaption = (words: string): boolean =>
  /^[一二三四五六七八九十（(表附图]|单位[:：]|\d|表$|图$|情况|统计/u.test(words)
