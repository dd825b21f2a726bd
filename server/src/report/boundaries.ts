import { CharacterClass, classAt, isBlank, isDigit, skipBlanks } from "../text/characters.ts"
import { detached } from "../text/detached.ts"
import { spanOf } from "../text/span.ts"
import type { Heading } from "./model.ts"
import { scanNumbering } from "./numbering.ts"
import type { SourceLine } from "./source-lines.ts"

/** Words that open a part after the body, with what may follow them on the line. */
const openings: readonly (readonly [
  words: string,
  boundary: "attachment" | "notes",
  follow: "mark" | "colon" | "end",
])[] = [
  ["附件", "attachment", "mark"],
  ["附表", "attachment", "mark"],
  ["附录", "attachment", "mark"],
  ["附", "attachment", "colon"],
  ["注", "notes", "colon"],
  ["备注", "notes", "colon"],
  ["名词解释", "notes", "end"],
  ["名词注释", "notes", "end"],
  ["名词说明", "notes", "end"],
  ["有关名词解释", "notes", "end"],
  ["有关名词说明", "notes", "end"],
]

const openingCharacters = new Set(openings.map(([words]) => words[0]))

/** A line that opens an attachment or notes, and where the rest of the line begins. */
export interface BoundaryLine {
  readonly heading: Omit<Heading, "level">
  readonly rest: number
}

/** Reads “附件1”, “附件：1. …”, “注：1、…”, “名词解释”; after it numbers may start anew. */
export function readBoundary(text: string, line: SourceLine): BoundaryLine | undefined {
  const at = text[line.content] === "【" ? line.content + 1 : line.content
  if (!openingCharacters.has(text[at])) return undefined
  for (const [words, boundary, follow] of openings) {
    if (!text.startsWith(words, at)) continue
    const end = openingEnd(text, at + words.length, line.contentEnd, follow)
    if (end !== undefined) return boundaryLine(text, line, boundary, at, end)
  }
  return undefined
}

/** Where the opening words end, with a number (附件1) but without a colon. */
function openingEnd(text: string, from: number, limit: number, follow: "mark" | "colon" | "end"): number | undefined {
  const after = skipBlanks(text, from)
  const isColon = text[after] === "：" || text[after] === ":"
  if (follow === "colon") return isColon && after < limit ? from : undefined
  if (follow === "end") return after >= limit || isColon ? from : undefined
  let end = after
  while (end < limit && (isDigit(text, end) || "一二三四五六七八九十".includes(text[end] ?? "\n"))) end++
  const endsThere =
    end >= limit || isBlank(text, end) || classAt(text, end) === CharacterClass.separator || text[end] === "】"
  return endsThere ? Math.max(from, end) : undefined
}

function boundaryLine(
  text: string,
  line: SourceLine,
  boundary: "attachment" | "notes",
  from: number,
  wordsEnd: number,
): BoundaryLine {
  const rest = skipSeparators(text, wordsEnd, line.contentEnd)
  const listFollows =
    scanNumbering(text, rest) !== undefined || isDigit(text, rest) || rest >= line.contentEnd || boundary === "notes"
  const title = spanOf(from, listFollows ? wordsEnd : line.contentEnd)
  return {
    heading: {
      kind: "heading",
      numbering: undefined,
      markdownLevel: line.markdownLevel,
      title,
      titleText: detached(text.slice(title.start, title.end)),
      span: spanOf(line.start, title.end),
      runIn: listFollows && rest < line.contentEnd,
      boundary,
    },
    rest: listFollows ? rest : line.contentEnd,
  }
}

function skipSeparators(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && (isBlank(text, at) || text[at] === "：" || text[at] === ":" || text[at] === "】")) at++
  return at
}
