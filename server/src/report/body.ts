import type { Span } from "../text/span.ts"
import { spanOf } from "../text/span.ts"
import { readBoundary } from "./boundaries.ts"
import { closingDateStart, offsetOfLast } from "./chinese-dates.ts"
import { contentsEnd } from "./contents.ts"
import { elementOf, readFrontMatter, titleAt } from "./front-matter.ts"
import { type HeadingLine, numberedHeading, readHeading } from "./headings.ts"
import { isSignature, wordsOf } from "./line-words.ts"
import type { DocumentElement, ElementKind, Paragraph } from "./model.ts"
import { scanNumbering } from "./numbering.ts"
import type { UnlevelledBlock } from "./sections.ts"
import type { SourceLine } from "./source-lines.ts"
import type { TableReader } from "./tables.ts"

/** Gives an equal string. */
export type Keep = (text: string) => string

/** What the pass over the body asks for. */
export interface BodySources {
  readonly keep: Keep
  readonly tables: TableReader
}

/** State of the pass over the body: the blocks so far and what the next line may continue. */
export interface Body extends BodySources {
  readonly blocks: UnlevelledBlock[]
  /** Number of the last 1. 2. 3. item. */
  previousArabic: number
  /** Whether another document may begin here: after a date or the line 附件1. */
  documentMayBegin: boolean
}

/** Reads the block that begins with line `index`; gives the line after it. */
export function readBlock(text: string, lines: readonly SourceLine[], index: number, body: Body): number {
  const line = lines[index]
  if (line === undefined) return index + 1
  if (body.documentMayBegin && titleAt(text, lines, index) !== undefined) {
    const front = readFrontMatter(text, lines, body.tables, index)
    body.blocks.push(...front.elements)
    body.documentMayBegin = false
    return Math.max(front.bodyLine, index + 1)
  }
  const afterContents = contentsEnd(text, lines, index)
  if (afterContents !== undefined) {
    body.blocks.push(elementOf(text, "chrome", line, lines[afterContents - 1] ?? line))
    return afterContents
  }
  const table = body.tables.at(index)
  if (table !== undefined) {
    body.blocks.push(table.table)
    return table.nextLine
  }
  const heading = readHeading(text, lines, index, body.previousArabic)
  if (heading?.heading.numbering !== undefined) return pushHeading(text, heading, body)
  if (pushBoundary(text, line, body)) return index + 1
  if (heading !== undefined) return pushHeading(text, heading, body)
  const isDate = pushDate(text, line, body.blocks)
  body.documentMayBegin = isDate || (body.documentMayBegin && isImprint(text, line))
  if (!isDate) body.blocks.push(paragraphOf(text, spanOf(line.content, line.contentEnd), body))
  return index + 1
}

/** 附注, 抄送 and 印发 may stand between the closing date and the document that is enclosed. */
const isImprint = (text: string, line: SourceLine): boolean =>
  /^(?:[（(].*[）)]|抄[送报][：:].*|.*印发)$/u.test(
    text.slice(line.content, Math.min(line.contentEnd, line.content + 200)),
  )

const paragraphOf = (text: string, span: Span, { keep }: Body): Paragraph => ({
  kind: "paragraph",
  span,
  text: keep(text.slice(span.start, span.end)),
})

function pushHeading(text: string, line: HeadingLine, body: Body): number {
  const { numbering } = line.heading
  if (numbering?.scheme === "arabic") body.previousArabic = numbering.ordinal
  body.documentMayBegin = false
  body.blocks.push(line.heading)
  if (line.paragraph !== undefined) body.blocks.push(paragraphOf(text, line.paragraph, body))
  return line.lastLine + 1
}

/** “附件1”, “注：1、…”: the boundary, then the first item or the text that stands on the same line. */
function pushBoundary(text: string, line: SourceLine, body: Body): boolean {
  const boundary = readBoundary(text, line)
  if (boundary === undefined) return false
  body.previousArabic = 0
  if (boundary.heading.boundary === "attachment") signClosingLines(text, body.blocks)
  body.documentMayBegin = boundary.heading.boundary === "attachment"
  body.blocks.push(boundary.heading)
  if (boundary.rest >= line.contentEnd) return true
  const numbering = scanNumbering(text, boundary.rest)
  const start = { start: boundary.rest, markdownLevel: 0 }
  const item = numbering && numberedHeading(text, start, numbering, line.contentEnd)
  if (item !== undefined) pushHeading(text, { ...item, lastLine: 0 }, body)
  else body.blocks.push(paragraphOf(text, spanOf(boundary.rest, line.contentEnd), body))
  return true
}

/** A line that is a date, alone or after the signature; the lines of organs before it are the signature. */
function pushDate(text: string, line: SourceLine, blocks: UnlevelledBlock[]): boolean {
  if (line.end - line.start > longestClosingLine || !/[日\d]/u.test(text[line.contentEnd - 1] ?? "")) return false
  const words = wordsOf(text.slice(line.content, line.contentEnd))
  const at = closingDateStart(words) ?? looseDateStart(text, words, blocks)
  if (at === undefined) return false
  const dateStart = offsetOfLast(text, line.contentEnd, words.length - at)
  const before = text.slice(line.content, dateStart)
  if (at > 0 && !isSignature(before)) return false
  if (at === 0) signClosingLines(text, blocks)
  else blocks.push(closingElement(text, "signature", spanOf(line.content, dateStart)))
  blocks.push(closingElement(text, "date", spanOf(dateStart, line.contentEnd)))
  return true
}

/** “2024.1.22” and “2024-01-22” are closing dates only below a signature. */
function looseDateStart(text: string, words: string, blocks: UnlevelledBlock[]): number | undefined {
  const last = blocks.at(-1)
  const isBelowSignature = last?.kind === "paragraph" && isSignature(text.slice(last.span.start, last.span.end))
  return isBelowSignature && /^\d{4}[./．-]\d{1,2}[./．-]\d{1,2}$/u.test(words) ? 0 : undefined
}

const longestClosingLine = 160
const mostSignatures = 6

/** Turns the last paragraphs into signatures as long as they are names of organs. */
export function signClosingLines(text: string, blocks: UnlevelledBlock[]): void {
  for (let index = blocks.length - 1; index >= Math.max(0, blocks.length - mostSignatures); index--) {
    const block = blocks[index]
    if (block?.kind !== "paragraph" || !isSignature(block.text) || isHeadingText(blocks[index - 1], block)) return
    blocks[index] = closingElement(text, "signature", block.span)
  }
}

/** The text of a heading's own line never signs. */
const isHeadingText = (before: UnlevelledBlock | undefined, block: Paragraph): boolean =>
  before?.kind === "heading" && before.span.end > block.span.start

function closingElement(text: string, kind: ElementKind, span: Span): DocumentElement {
  const raw = text.slice(span.start, span.end)
  const trimmed = raw.trimEnd()
  return { kind, span: spanOf(span.start, span.start + trimmed.length), text: wordsOf(raw) }
}
