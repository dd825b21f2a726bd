import type { Span } from "../text/span.ts"
import { isNumbered } from "./contexts.ts"
import type { Block, DocumentElement, Heading, Report } from "./model.ts"

/** An attachment as the list after the text names it, or as the attachment itself is headed. */
export interface Attachment {
  /** 1 for the only one, which bears no number. */
  readonly ordinal: number
  /** Its name as listed; empty for an attachment itself. */
  readonly name: string
  /** The title below the line “附件2”. */
  readonly title?: DocumentElement
  readonly span: Span
}

const isOpening = (block: Block | undefined): block is Heading =>
  block?.kind === "heading" && block.boundary === "attachment"

/** The list “附件：1. … 2. …” or “附件：…” that stands before the signature; `[]` without one. */
export function listedAttachments({ blocks, text }: Report): readonly Attachment[] {
  const index = blocks.findIndex((block) => isOpening(block) && /[：:]/u.test(afterTitle(text, block)))
  const opening = blocks[index]
  if (!isOpening(opening)) return []
  const items: Attachment[] = []
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === "paragraph") continue
    if (!isNumbered(block) || block.numbering.scheme !== "arabic") break
    items.push({ ordinal: block.numbering.ordinal, name: block.titleText, span: block.span })
  }
  if (items.length > 0) return items
  return [{ ordinal: 1, name: opening.titleText.replace(/^附[件表录]?\s*[：:]\s*/u, ""), span: opening.span }]
}

/** What stands on the line of “附件”: the words of its heading, or the mark behind them. */
const afterTitle = (text: string, { title }: Heading): string => text.slice(title.start, title.end + 2)

/** The attachments themselves: lines “附件1”, “附件 2” that open a part after the text. */
export function openedAttachments({ blocks, text }: Report): readonly Attachment[] {
  return blocks.flatMap((block, index) => {
    if (!isOpening(block) || /[：:]/u.test(afterTitle(text, block))) return []
    const digits = /^附[件表录]\s*([\d]{1,2})/u.exec(block.titleText)?.[1]
    const next = blocks[index + 1]
    const opened = { ordinal: digits === undefined ? 1 : Number(digits), name: "", span: block.span }
    return [next?.kind === "title" ? { ...opened, title: next } : opened]
  })
}

/** All attachments that the document names or holds. */
export const announcedAttachments = (report: Report): readonly Attachment[] => [
  ...listedAttachments(report),
  ...openedAttachments(report),
]
