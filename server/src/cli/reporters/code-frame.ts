import { type LineIndex, positionAt } from "../../text/lines.ts"
import type { Span } from "../../text/span.ts"
import { type DisplayedCharacter, displayCharacter } from "../display.ts"

/** The line of a finding and the marks that stand under it, cut to a width. */
export interface CodeFrame {
  /** 1-based. */
  readonly line: number
  readonly text: string
  /** Blanks and carets; each caret stands under the columns of its character. */
  readonly marks: string
}

interface Cell extends DisplayedCharacter {
  readonly marked: boolean
}

const ellipsis: Cell = { text: "…", width: 1, marked: false }

/** Columns that a line can always have, however narrow the terminal. */
const narrowest = 24

/** Characters on either side of a finding that can matter for each column of the window; lines are not laid out whole. */
const reachPerColumn = 2

/**
 * The first line of `span` with carets under it. A line wider than `width` columns is cut to a window around the span,
 * with … where something is left out; a span that is wider itself is shown from its beginning.
 */
export function codeFrame(text: string, lines: LineIndex, span: Span, width: number): CodeFrame {
  const { line } = positionAt(lines, span.start)
  const start = lines.starts[line] ?? 0
  const end = lineEnd(text, lines, line)
  const columns = Math.max(narrowest, width)
  const reach = columns * reachPerColumn
  const from = backToCharacter(text, Math.max(start, span.start - reach))
  const to = backToCharacter(text, Math.min(end, span.start + reach))
  const cells = layOut(text.slice(from, to), span.start - from, Math.min(span.end, end) - from)
  const window = cut(cells, { before: from > start, after: to < end }, columns)
  return {
    line: line + 1,
    text: window.map((cell) => cell.text).join(""),
    marks: window
      .map((cell) => (cell.marked ? "^" : " ").repeat(cell.width))
      .join("")
      .trimEnd(),
  }
}

function lineEnd(text: string, lines: LineIndex, line: number): number {
  let end = lines.starts[line + 1] ?? text.length
  const start = lines.starts[line] ?? 0
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--
  return end
}

const isLowSurrogate = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code < 0xe000
}

const backToCharacter = (text: string, index: number): number => (isLowSurrogate(text, index) ? index - 1 : index)

/** The characters of a line; an empty span marks the character at its place, or a blank after the last one. */
function layOut(line: string, start: number, end: number): readonly Cell[] {
  const cells: Cell[] = []
  let index = 0
  for (const character of line) {
    const next = index + character.length
    cells.push({ ...displayCharacter(character), marked: next > start && index < Math.max(end, start + 1) })
    index = next
  }
  if (!cells.some(({ marked, width }) => marked && width > 0)) cells.push({ text: " ", width: 1, marked: true })
  return cells
}

function cut(cells: readonly Cell[], missing: { before: boolean; after: boolean }, width: number): readonly Cell[] {
  if (!missing.before && !missing.after && totalWidth(cells) <= width) return cells
  const first = cells.findIndex(({ marked }) => marked)
  const last = cells.findLastIndex(({ marked }) => marked)
  const room = width - 2
  const spanWidth = Math.min(totalWidth(cells.slice(first, last + 1)), room)
  const before = Math.floor((room - spanWidth) / 2)
  let begin = first
  for (let used = 0; begin > 0 && used + widthAt(cells, begin - 1) <= before; begin--) used += widthAt(cells, begin - 1)
  let stop = begin
  for (let used = 0; stop < cells.length && used + widthAt(cells, stop) <= room; stop++) used += widthAt(cells, stop)
  return [
    ...(begin > 0 || missing.before ? [ellipsis] : []),
    ...cells.slice(begin, stop),
    ...(stop < cells.length || missing.after ? [ellipsis] : []),
  ]
}

const widthAt = (cells: readonly Cell[], index: number): number => cells[index]?.width ?? 0

const totalWidth = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0)
