import { CharacterClass, classAt, isBlank, skipBlanks, skipBlanksBack } from "../text/characters.ts"
import { detached } from "../text/detached.ts"
import { type Span, spanOf } from "../text/span.ts"
import type { Heading, Numbering } from "./model.ts"
import { scanAmbiguousArabic, scanNumbering } from "./numbering.ts"
import { type SourceLine, skipEmphasis } from "./source-lines.ts"

/** A heading before its level is known, with the running text that its line carries. */
export interface HeadingLine {
  readonly heading: Omit<Heading, "level">
  readonly paragraph: Span | undefined
  /** Index of the last source line that the heading uses; a broken mark uses two. */
  readonly lastLine: number
}

/** Longer headings are read as text as well, with or without a full stop. */
const longestSilentTitle = 40
const longestLeftover = 40

/** Reads a numbered or Markdown heading; `previousArabic` is the number of the item that stands before. */
export function readHeading(
  text: string,
  lines: readonly SourceLine[],
  index: number,
  previousArabic: number,
): HeadingLine | undefined {
  const line = lines[index]
  if (line === undefined) return undefined
  const at = skipLeftovers(text, line.content, line.contentEnd)
  const numbering = scanNumbering(text, at) ?? scanAmbiguousArabic(text, at, previousArabic)
  if (numbering === undefined) return line.markdownLevel > 0 ? markdownHeading(text, line, index) : undefined
  let lastLine = index
  while ((lines[lastLine]?.end ?? text.length) < numbering.span.end) lastLine++
  const limit = lines[lastLine]?.contentEnd ?? text.length
  const heading = numberedHeading(text, line, numbering, limit)
  return heading === undefined ? undefined : { ...heading, lastLine }
}

/** Field codes such as “[bookmark: _GoBack]” and bullets that copying left before a mark. */
function skipLeftovers(text: string, from: number, end: number): number {
  const first = text[from] ?? ""
  if (first === "[") {
    const close = text.slice(from, Math.min(end, from + longestLeftover)).indexOf("]")
    const isCode = close > 1 && classAt(text, from + 1) === CharacterClass.latin
    return isCode ? skipBlanks(text, from + close + 1) : from
  }
  return "•●■▪◆·".includes(first) ? skipBlanks(text, from + 1) : from
}

function markdownHeading(text: string, line: SourceLine, index: number): HeadingLine {
  const title = spanOf(line.content, line.contentEnd)
  return {
    heading: {
      kind: "heading",
      numbering: undefined,
      markdownLevel: line.markdownLevel,
      title,
      titleText: detached(text.slice(title.start, title.end)),
      span: spanOf(line.start, title.end),
      runIn: false,
    },
    paragraph: undefined,
    lastLine: index,
  }
}

/** The heading that `numbering` opens; text after it belongs to the title up to the first full stop or semicolon. */
export function numberedHeading(
  text: string,
  line: Pick<SourceLine, "start" | "markdownLevel">,
  numbering: Numbering,
  limit: number,
): Omit<HeadingLine, "lastLine"> | undefined {
  const start = Math.min(
    skipEmphasis(text, skipBlanks(text, numbering.span.end), limit),
    Math.max(limit, numbering.span.end),
  )
  if (start >= limit ? needsTitle(numbering) : refersToItem(text, start)) return undefined
  const stop = titleStop(text, start, limit)
  const title = spanOf(start, Math.max(start, skipBlanksBack(text, stop)))
  const rest = skipStops(text, stop, limit)
  const runIn = rest < limit
  const isSentence = runIn || stop < limit || title.end - title.start > longestSilentTitle
  return {
    heading: {
      kind: "heading",
      numbering,
      markdownLevel: line.markdownLevel,
      title,
      titleText: detached(text.slice(title.start, title.end)),
      span: spanOf(line.start, Math.max(title.end, numbering.span.end)),
      runIn,
    },
    paragraph: isSentence && start < limit ? spanOf(start, limit) : undefined,
  }
}

/** A lone “10.” is a table cell or a page number; a lone “三、” is a heading being written. */
const needsTitle = ({ scheme }: Numbering): boolean =>
  scheme === "arabic" ||
  scheme === "decimal" ||
  scheme === "arabicParenthesized" ||
  scheme === "arabicClosed" ||
  scheme === "circled"

/** “（一）（二）项规定的…”, “（一）至（三）”: a sentence about items, not an item. */
const refersToItem = (text: string, at: number): boolean =>
  /^[、至和与及到—-]?[（(][一二三四五六七八九十\d]{1,3}[）)]/u.test(text.slice(at, at + 6))

function titleStop(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    if (classAt(text, at) === CharacterClass.sentenceEnd) return at
    if (text[at] === "*" && text[at + 1] === "*") return at
  }
  return limit
}

function skipStops(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && (classAt(text, at) === CharacterClass.sentenceEnd || text[at] === "*" || isBlank(text, at))) at++
  return at
}
