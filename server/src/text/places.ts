import { indexLines, type LineIndex, positionAt } from "./lines.ts"
import { countLeading } from "./search.ts"

/** 1-based line and column as people count: in characters, a BOM being none. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Finds places in one text. */
export interface Places {
  readonly lines: LineIndex
  readonly at: (offset: number) => Place
}

/** Prepares a text; afterwards a place costs two binary searches, however long the line is. */
export function createPlaces(text: string): Places {
  const lines = indexLines(text)
  const invisible = invisibleUnits(text)
  return {
    lines,
    at: (offset) => {
      const { line, character } = positionAt(lines, offset)
      const start = lines.starts[line] ?? 0
      const hidden = countBelow(invisible, start + character) - countBelow(invisible, start)
      return { line: line + 1, column: character - hidden + 1 }
    },
  }
}

/** Offsets of the code units that are no character of their own: the BOM and second halves of surrogate pairs. */
function invisibleUnits(text: string): readonly number[] {
  const offsets: number[] = []
  if (text.charCodeAt(0) === 0xfeff) offsets.push(0)
  for (let index = 1; index < text.length; index++) {
    if (isSecondHalf(text.charCodeAt(index)) && isFirstHalf(text.charCodeAt(index - 1))) offsets.push(index)
  }
  return offsets
}

const isFirstHalf = (code: number): boolean => code >= 0xd800 && code < 0xdc00
const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code < 0xe000

/** How many of the sorted numbers are smaller than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  return countLeading(sorted, (value) => value < limit)
}
