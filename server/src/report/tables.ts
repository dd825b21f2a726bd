import { isBlank, skipBlanks, skipBlanksBack } from "../text/characters.ts"
import { spanOf } from "../text/span.ts"
import type { Table, TableCell } from "./model.ts"
import type { SourceLine } from "./source-lines.ts"

export interface FoundTable {
  readonly table: Table
  readonly nextLine: number
}

/** A Markdown table or at least two tab-separated lines that begin with line `index`. */
export function readTable(text: string, lines: readonly SourceLine[], index: number): FoundTable | undefined {
  const first = lines[index]
  if (first === undefined) return undefined
  if (text[first.start] === "|") return collectRows(text, lines, index, isPiped, splitPiped)
  return first.hasTab ? collectRows(text, lines, index, isTabbed, splitTabbed) : undefined
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

const isPiped = (text: string, line: SourceLine): boolean => text[line.start] === "|"

const isTabbed = (_text: string, line: SourceLine): boolean => line.hasTab

/** The line under the head of a Markdown table. */
const isRuler = (cells: readonly TableCell[]): boolean =>
  cells.length > 0 && cells.every(({ text }) => text.includes("-") && [...text].every((mark) => "-: ".includes(mark)))

function splitPiped(text: string, line: SourceLine): readonly TableCell[] {
  const start = line.start + 1
  const end = line.end > start && text[line.end - 1] === "|" ? line.end - 1 : line.end
  return splitCells(text, start, end, "|")
}

const splitTabbed = (text: string, line: SourceLine): readonly TableCell[] =>
  splitCells(text, line.start, line.end, "\t")

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
