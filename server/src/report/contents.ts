import { isDigit } from "../text/characters.ts"
import { wordsOf } from "./line-words.ts"
import type { SourceLine } from "./source-lines.ts"

/** So many lines at most are searched for the first entry. */
export const longestContents = 200
const longestEntry = 120

/**
 * The line after a table of contents that begins with line `index` (目录): where its first entry stands again as a
 * heading. `undefined` when there is no such table or its first entry never comes back.
 */
export function contentsEnd(text: string, lines: readonly SourceLine[], index: number): number | undefined {
  const opening = lines[index]
  if (opening === undefined || opening.end - opening.start > 8 || !/^目[录錄次]$/u.test(entryAt(text, opening)))
    return undefined
  const first = lines[index + 1]
  const entry = first === undefined ? "" : entryAt(text, first)
  if (entry === "") return undefined
  const last = Math.min(lines.length, index + longestContents)
  for (let at = index + 2; at < last; at++) {
    const line = lines[at]
    if (line !== undefined && entryAt(text, line) === entry) return at
  }
  return undefined
}

/** The words of a line without the page number after them: “一、主要举措……3”. */
function entryAt(text: string, line: SourceLine): string {
  if (line.contentEnd - line.content > longestEntry) return ""
  const words = wordsOf(text.slice(line.content, line.contentEnd))
  let end = words.length
  while (end > 0 && isPageMark(words, end - 1)) end--
  return words.slice(0, end)
}

const isPageMark = (words: string, index: number): boolean =>
  isDigit(words, index) || ".．·…-—()（）".includes(words[index] ?? "\n")
