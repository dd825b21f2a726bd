import { isBlank, skipBlanks, skipBlanksBack } from "../text/characters.ts"
import { spanOf } from "../text/span.ts"
import { flatTableFinder } from "./flat-tables.ts"
import type { Table, TableCell } from "./model.ts"
import type { SourceLine } from "./source-lines.ts"
import { spacedRowFinder } from "./spaced-rows.ts"

export interface FoundTable {
  readonly table: Table
  readonly nextLine: number
}

/** Finds tables; a document is gone through from its first line to its last. */
export interface TableReader {
  /** The table that begins with a line, if any. */
  readonly at: (index: number) => FoundTable | undefined
  /** Whether what was asked for so far, and the lines that were looked at for it, end before a line. */
  readonly isDoneBefore: (index: number) => boolean
}

/** Reads tables of rows on lines of their own, and those whose rows can be told although their lines were lost. */
export function tableReader(text: string, lines: readonly SourceLine[]): TableReader {
  const flatTables = flatTableFinder(text, lines)
  const spacedRows = spacedRowFinder(text, lines)
  return {
    at: (index) => readRows(text, lines, index) ?? flatTables.at(index) ?? spacedRows.at(index),
    isDoneBefore: (index) => flatTables.isDoneBefore(index) && spacedRows.isDoneBefore(index),
  }
}

/** At least two lines of cells between bars or tabs that begin with line `index`. */
function readRows(text: string, lines: readonly SourceLine[], index: number): FoundTable | undefined {
  const first = lines[index]
  if (first === undefined) return undefined
  if (isPiped(text, first)) return collectRows(text, lines, index, isPiped, splitPiped)
  return isTabbed(text, first) ? collectRows(text, lines, index, isTabbed, splitTabbed) : undefined
}

function collectRows(
  text: string,
  lines: readonly SourceLine[],
  index: number,
  isRow: (text: string, line: SourceLine) => boolean,
  split: (text: string, line: SourceLine) => readonly TableCell[],
): FoundTable | undefined {
  const rows: (readonly TableCell[])[] = []
  let next = index
  for (let line = lines[next]; line !== undefined && isRow(text, line); line = lines[++next]) {
    const cells = split(text, line)
    if (!isRuler(cells)) rows.push(cells)
  }
  const first = lines[index]
  const last = lines[next - 1]
  if (next - index < 2 || first === undefined || last === undefined) return undefined
  return { table: { kind: "table", span: spanOf(first.start, last.end), rows }, nextLine: next }
}

/** `| a | b |`, or `a | b | c` as tables arrive from web pages. */
const isPiped = (text: string, { start, end, hasBar }: SourceLine): boolean => {
  if (!hasBar) return false
  if (text[start] === "|") return true
  const words = text.slice(start, end)
  const first = words.indexOf("|")
  return first > 0 && words.includes("|", first + 1)
}

/** A row whose last or first cells are empty has its tabs among the blanks around its words. */
const isTabbed = (text: string, line: SourceLine): boolean =>
  line.hasTab || text.slice(line.end, skipBlanks(text, line.end)).includes("\t")

/** The line under the head of a Markdown table. */
const isRuler = (cells: readonly TableCell[]): boolean =>
  cells.length > 0 && cells.every(({ text }) => text.includes("-") && [...text].every((mark) => "-: ".includes(mark)))

function splitPiped(text: string, line: SourceLine): readonly TableCell[] {
  const start = text[line.start] === "|" ? line.start + 1 : line.start
  const end = line.end > start && text[line.end - 1] === "|" ? line.end - 1 : line.end
  return splitCells(text, start, end, "|")
}

const splitTabbed = (text: string, line: SourceLine): readonly TableCell[] =>
  splitCells(text, withEmptyCells(text, line.start), skipBlanks(text, line.end), "\t")

/** The first tab of the line when only blanks stand in front of the words. */
function withEmptyCells(text: string, start: number): number {
  const lineStart = skipBlanksBack(text, start)
  return text.slice(lineStart, start).includes("\t") ? lineStart : start
}

function splitCells(text: string, start: number, end: number, separator: string): readonly TableCell[] {
  const cells: TableCell[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== separator) continue
    cells.push(cellOf(text, from, at))
    from = at + 1
  }
  return cells
}

function cellOf(text: string, from: number, to: number): TableCell {
  const start = Math.min(isBlank(text, from) ? skipBlanks(text, from) : from, to)
  const end = Math.max(start, skipBlanksBack(text, to))
  return { span: spanOf(start, end), text: text.slice(start, end) }
}
