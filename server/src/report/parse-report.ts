import { type Difference, differenceOf } from "../text/difference.ts"
import type { Offset } from "../text/span.ts"
import { spanOf } from "../text/span.ts"
import type { Keep } from "./body.ts"
import { yearOfTitle } from "./chinese-dates.ts"
import { type FrontMatter, readFrontMatter } from "./front-matter.ts"
import type { Block, DocumentElement, Heading, Report } from "./model.ts"
import { type BodyReading, readBody } from "./read-body.ts"
import { correctSchemes } from "./scheme-slips.ts"
import { assignLevels, buildSections } from "./sections.ts"
import { findSeries } from "./series.ts"
import { type SourceLine, scanSourceLines } from "./source-lines.ts"
import { tableReader } from "./tables.ts"

/** A report, and how its body was read: the next version of the text is read from there. */
export interface ParsedReport {
  readonly report: Report
  readonly body: BodyReading
  /** Where the text differs from the one that was parsed before. */
  readonly change: Difference | undefined
}

/**
 * Reads a report from plain text or Markdown. Never fails and never changes a character: what is not recognised is a
 * paragraph. Cost is linear in the text.
 */
export const parseReport = (text: string): Report => parseAgain(text, undefined, (same) => same).report

/**
 * The same for a text that may be a later version of one that was parsed before: what stands far enough from the change
 * is taken over, and the result is that of `parseReport`. `keep` may give the text of a paragraph as an equal string that
 * was there before, which is then found again faster.
 */
export function parseAgain(text: string, before: ParsedReport | undefined, keep: Keep): ParsedReport {
  const lines = scanSourceLines(text)
  const tables = tableReader(text, lines)
  const front = readFrontMatter(text, lines, tables)
  const change = before && differenceOf(before.report.text, text)
  const earlier = before && change && { reading: before.body, change }
  const body = readBody(text, lines, front.bodyLine, { keep, tables }, earlier)
  const printed = assignLevels([...front.elements, ...body.blocks])
  const elements = elementsOf(printed)
  const titles = elements.filter(({ kind }) => kind === "title")
  const series = findSeries({ blocks: printed, titles })
  const corrected = correctSchemes({ text, blocks: printed, titles }, series)
  const isCorrected = corrected !== printed
  const blocks = isCorrected ? assignLevels(corrected) : printed
  const report = {
    text,
    blocks,
    headings: headingsOf(blocks),
    elements,
    titles,
    root: buildSections(blocks, text.length),
    series: isCorrected ? findSeries({ blocks, titles }) : series,
    year: titles.map((title) => yearOfTitle(title.text)).find((year) => year !== undefined),
    bodyStart: bodyStart(text, lines, front),
  }
  return { report, body: { ...body, blocks: printed.slice(front.elements.length) }, change }
}

function headingsOf(blocks: readonly Block[]): readonly Heading[] {
  const headings: Heading[] = []
  for (const block of blocks) if (block.kind === "heading") headings.push(block)
  return headings
}

function elementsOf(blocks: readonly Block[]): readonly DocumentElement[] {
  const elements: DocumentElement[] = []
  for (const block of blocks)
    if (block.kind !== "heading" && block.kind !== "paragraph" && block.kind !== "table") elements.push(block)
  return elements
}

/** The addressee opens the body; without one the first line that is no part of the head does. */
function bodyStart(text: string, lines: readonly SourceLine[], front: FrontMatter): Offset {
  const last = front.elements.at(-1)
  if (last?.kind === "addressee" || last?.kind === "salutation") return last.span.start
  return spanOf(lines[front.bodyLine]?.start ?? text.length, text.length).start
}
