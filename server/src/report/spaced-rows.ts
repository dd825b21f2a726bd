import { isBlank, skipBlanks } from "../text/characters.ts"
import { spanOf } from "../text/span.ts"
import { shapeOf } from "./flat-cells.ts"
import type { Table, TableCell } from "./model.ts"
import type { SourceLine } from "./source-lines.ts"
import type { TableReader } from "./tables.ts"

/** Longer lines are running text. */
const longestRow = 160
const fewestRows = 3
const mostLabelWords = 3

/**
 * Rows on lines of their own with nothing but blanks between the cells, as text from PDF files has them: a line of heads, then
 * at least three lines that end with as many figures as there are heads for.
 */
export function spacedRowFinder(text: string, lines: readonly SourceLine[]): TableReader {
  let seen = 0
  return {
    at: (index) => {
      const { table, nextLine } = readSpacedRows(text, lines, index)
      seen = Math.max(seen, table === undefined ? nextLine : nextLine + 1)
      return table === undefined ? undefined : { table, nextLine }
    },
    isDoneBefore: (index) => index >= seen,
  }
}

/** The table that begins with a line, and the line behind it; without one, the line behind those that were looked at. */
interface SpacedRows {
  readonly table: Table | undefined
  readonly nextLine: number
}

function readSpacedRows(text: string, lines: readonly SourceLine[], index: number): SpacedRows {
  const nothing = (nextLine: number): SpacedRows => ({ table: undefined, nextLine })
  const heads = wordsOf(text, lines[index])
  if (heads.length < 2 || heads.some(({ text: head }) => /^\d/u.test(head) && shapeOf(head) !== "year"))
    return nothing(index + 1)
  const rows: (readonly TableCell[])[] = []
  let next = index + 1
  let figures = 0
  for (; next < lines.length; next++) {
    const words = wordsOf(text, lines[next])
    const count = figuresAtEnd(words)
    if (rows.length === 0) figures = count
    if (count === 0 || words.length === 0) break
    const label = words.slice(0, words.length - count)
    if (count !== figures || label.length === 0 || label.length > mostLabelWords) return nothing(next + 1)
    rows.push([joined(text, label), ...words.slice(-count)])
  }
  const header = headerOf(heads, figures)
  const [first, last] = [lines[index], lines[next - 1]]
  if (header === undefined || rows.length < fewestRows || first === undefined || last === undefined)
    return nothing(next + 1)
  return { table: { kind: "table", span: spanOf(first.start, last.end), rows: [header, ...rows] }, nextLine: next }
}

/** The heads of a label and its figures; that of the label may be missing. */
function headerOf(heads: readonly TableCell[], figures: number): readonly TableCell[] | undefined {
  const [first] = heads
  if (first === undefined || figures < 2) return undefined
  if (heads.length === figures + 1) return heads
  if (heads.length !== figures) return undefined
  return [{ span: spanOf(first.span.start, first.span.start), text: "" }, ...heads]
}

/** What stands between the blanks of a line; nothing of a sentence. */
function wordsOf(text: string, line: SourceLine | undefined): readonly TableCell[] {
  if (line === undefined || line.content !== line.start || line.end - line.start > longestRow) return []
  const words: TableCell[] = []
  for (let at = line.start; at < line.end; ) {
    let end = at
    while (end < line.end && !isBlank(text, end)) end++
    words.push({ span: spanOf(at, end), text: text.slice(at, end) })
    at = skipBlanks(text, end)
  }
  return words.length < 2 || words.some(({ text: word }) => /[，。；！？;!?]/u.test(word)) ? [] : words
}

function figuresAtEnd(words: readonly TableCell[]): number {
  let count = 0
  while (count < words.length) {
    const shape = shapeOf(words.at(-1 - count)?.text ?? "")
    if (shape === "words") break
    count++
  }
  return count
}

function joined(text: string, label: readonly TableCell[]): TableCell {
  const [first, last] = [label[0]?.span.start ?? 0, label.at(-1)?.span.end ?? 0]
  return { span: spanOf(first, last), text: text.slice(first, last) }
}
