import { countLeading } from "./search.ts"
import { type Span, spanOf } from "./span.ts"

/** Zero-based position in the sense of LSP: `character` counts UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** Where each line of a text starts and, without its line end, stops; built once, answers by binary search. */
export interface LineIndex {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Line ends are LF, CRLF and a lone CR, as in LSP. */
export function indexLines(text: string): LineIndex {
  const starts = [0]
  const ends: number[] = []
  let feed = placeOf(text, "\n", 0)
  let carriage = placeOf(text, "\r", 0)
  while (feed < text.length || carriage < text.length) {
    const end = Math.min(feed, carriage)
    const start = end + (text.startsWith("\r\n", end) ? 2 : 1)
    ends.push(end)
    starts.push(start)
    if (feed < start) feed = placeOf(text, "\n", start)
    if (carriage < start) carriage = placeOf(text, "\r", start)
  }
  ends.push(text.length)
  return { starts, ends }
}

/** Native search passes over a text faster than any loop; the end of the text when there is no such character. */
function placeOf(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from)
  return found < 0 ? text.length : found
}

/** The position of an offset; offsets outside the text or between CR and LF are clamped into their line. */
export function positionAt({ starts, ends }: LineIndex, offset: number): Position {
  const line = Math.max(0, countLeading(starts, (start) => start <= offset) - 1)
  const clamped = Math.max(0, Math.min(offset, ends[line] ?? 0))
  return { line, character: clamped - (starts[line] ?? 0) }
}

/** The offset of a position; positions outside the text or past the end of their line are clamped into it. */
export function offsetAt({ starts, ends }: LineIndex, { line, character }: Position): number {
  if (line < 0) return 0
  const start = starts[line]
  const end = ends[line]
  if (start === undefined || end === undefined) return ends.at(-1) ?? 0
  return Math.min(start + Math.max(0, character), end)
}

/** The lines of a text without their line ends, blank ones included. */
export function splitLines(text: string): readonly Span[] {
  const { starts, ends } = indexLines(text)
  return starts.map((start, line) => spanOf(start, ends[line] ?? start))
}
