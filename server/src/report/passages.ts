import { type Span, spanOf } from "../text/span.ts"
import type { Paragraph, Report } from "./model.ts"

/** A run of consecutive paragraphs: the text in which figures are compared. */
export interface TextPassage {
  readonly span: Span
  /** The document's text under `span`, comments between paragraphs blanked out: offsets stay those of the span. */
  readonly text: string
}

/**
 * Beyond the first length a passage ends where nothing announces or goes on with a list, beyond the second at the next
 * paragraph in any case: one edit never costs a whole long document.
 */
const usualPassage = 1500
const longestPassage = 6000

/**
 * Groups consecutive paragraphs. A heading, a table or any other block ends the passage: figures under different
 * headings are not parts of each other.
 */
export function passagesOf(report: Report): readonly TextPassage[] {
  const passages: TextPassage[] = []
  let start = -1
  let end = -1
  let comments: Span[] = []
  let first: Paragraph | undefined
  const close = (): void => {
    if (start < 0) return
    // The very string of a single paragraph is found again faster than an equal one.
    if (first?.span.end === end && end - start <= longestPiece) passages.push(first)
    else
      for (const span of piecesOf(report.text, spanOf(start, end)))
        passages.push({ span, text: textWithout(comments, span, report) })
    start = -1
    if (comments.length > 0) comments = []
  }
  for (const block of report.blocks) {
    if (block.kind !== "paragraph") {
      if (block.kind !== "heading" || block.span.end > end) close()
      continue
    }
    const length = block.span.end - start
    const isLong = length > longestPassage || (length > usualPassage && opensTopic(report.text, end, block))
    if (start >= 0 && (block.span.start < end || isLong)) close()
    if (start < 0) {
      start = block.span.start
      first = block
    } else if (holdsComment(report.text, end, block.span.start)) comments.push(spanOf(end, block.span.start))
    end = block.span.end
  }
  close()
  return passages
}

/** Whether the paragraph before, which ends at `end`, is complete and this one neither counts on nor lists its parts. */
const opensTopic = (text: string, end: number, { text: next }: Paragraph): boolean =>
  "。！”".includes(text.charAt(end - 1)) &&
  !/^(?:其中|包括|[一二三四五六七八九十]{1,3}[是要、]|第[一二三四五六七八九十]|[（(①-⑳\d-])/u.test(next)

/** Only a single paragraph is longer than this: a report whose line breaks are lost, or no report at all. */
const longestPiece = 12_000

/** A paragraph without end is cut behind full stops, so that it costs no more for each character than others do. */
function piecesOf(text: string, whole: Span): readonly Span[] {
  const { start, end } = whole
  if (end - start <= longestPiece) return [whole]
  const pieces: Span[] = []
  let from: number = start
  while (end - from > longestPiece) {
    const stop = text.lastIndexOf("。", from + longestPiece - 1)
    const cut = stop > from ? stop + 1 : from + longestPiece
    pieces.push(spanOf(from, cut))
    from = cut
  }
  return [...pieces, spanOf(from, end)]
}

/** The shortest comment, `<!---->`, or `# ` with a word: gaps of one line end and an indentation are not looked at. */
const shortestComment = 7

const holdsComment = (text: string, start: number, end: number): boolean =>
  end - start >= shortestComment && /<!--|# baogao-/.test(text.slice(start, end))

/** What a comment says is no statement of the report: figures in it must not be added up. */
function textWithout(comments: readonly Span[], { start, end }: Span, { text }: Report): string {
  if (comments.length === 0) return text.slice(start, end)
  let clean = ""
  let at: number = start
  for (const comment of comments) {
    clean += text.slice(at, comment.start) + text.slice(comment.start, comment.end).replaceAll(/[^\r\n]/g, " ")
    at = comment.end
  }
  return clean + text.slice(at, end)
}
