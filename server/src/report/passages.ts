import { type Span, spanOf } from "../text/span.ts"
import type { Report } from "./model.ts"

/** A run of consecutive paragraphs: the text in which figures are compared. */
export interface TextPassage {
  readonly span: Span
  /** Exactly the document's text under `span`. */
  readonly text: string
}

/** Beyond this length a passage ends at the next paragraph, so that one edit never costs a whole long document. */
const longestPassage = 6000

/**
 * Groups consecutive paragraphs. A heading, a table or any other block ends the passage: figures under different
 * headings are not parts of each other.
 */
export function passagesOf(report: Report): readonly TextPassage[] {
  const passages: TextPassage[] = []
  let start = -1
  let end = -1
  const close = (): void => {
    if (start >= 0) passages.push({ span: spanOf(start, end), text: report.text.slice(start, end) })
    start = -1
  }
  for (const block of report.blocks) {
    if (block.kind !== "paragraph") {
      if (block.kind !== "heading" || block.span.end > end) close()
      continue
    }
    if (start >= 0 && (block.span.start < end || block.span.end - start > longestPassage)) close()
    if (start < 0) start = block.span.start
    end = block.span.end
  }
  close()
  return passages
}
