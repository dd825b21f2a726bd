import { type Span, spanOf } from "../text/span.ts"
import type { Numbering, TableCell } from "./model.ts"
import type { UnlevelledBlock } from "./sections.ts"

/** A block of a text in which something before it became longer or shorter. */
export function movedBlock(block: UnlevelledBlock, by: number): UnlevelledBlock {
  if (by === 0) return block
  const span = movedSpan(block.span, by)
  switch (block.kind) {
    case "paragraph":
      return { kind: "paragraph", span, text: block.text }
    case "heading": {
      const { numbering, title } = block
      return { ...block, span, title: movedSpan(title, by), numbering: numbering && movedNumbering(numbering, by) }
    }
    case "table":
      return { kind: "table", span, rows: block.rows.map((row) => row.map((cell) => movedCell(cell, by))) }
    default:
      return { kind: block.kind, span, text: block.text }
  }
}

const movedSpan = ({ start, end }: Span, by: number): Span => spanOf(start + by, end + by)

const movedNumbering = (numbering: Numbering, by: number): Numbering => ({
  ...numbering,
  span: movedSpan(numbering.span, by),
})

const movedCell = ({ span, text }: TableCell, by: number): TableCell => ({ span: movedSpan(span, by), text })
