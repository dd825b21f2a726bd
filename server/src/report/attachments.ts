import type { Span } from "../text/span.ts"
import { isNumbered } from "./contexts.ts"
import type { DocumentElement, Heading, Report } from "./model.ts"
import { blockBehind } from "./neighbours.ts"

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

const isOpening = ({ boundary }: Heading): boolean => boundary === "attachment"

/** The list “附件：1. … 2. …” or “附件：…” that stands before the signature; `[]` without one. */
export function listedAttachments(report: Report): readonly Attachment[] {
  const { headings, text, blocks } = report
  const opening = headings.find((heading) => isOpening(heading) && /[：:]/u.test(afterTitle(text, heading)))
  if (opening === undefined) return []
  const items: Attachment[] = []
  for (let index = blocks.indexOf(opening) + 1; index < blocks.length; index++) {
    const block = blocks[index]
    if (block?.kind === "paragraph") continue
    if (block === undefined || !isNumbered(block) || block.numbering.scheme !== "arabic") break
    items.push({ ordinal: block.numbering.ordinal, name: block.titleText, span: block.span })
  }
  if (items.length > 0) return items
  return [{ ordinal: 1, name: opening.titleText.replace(/^附[件表录]?\s*[：:]\s*/u, ""), span: opening.span }]
}

/** What stands on the line of “附件”: the words of its heading, or the mark behind them. */
const afterTitle = (text: string, { title }: Heading): string => text.slice(title.start, title.end + 2)

/** The attachments themselves: lines “附件1”, “附件 2” that open a part after the text. */
export function openedAttachments(report: Report): readonly Attachment[] {
  const { headings, text } = report
  return headings.flatMap((heading) => {
    if (!isOpening(heading) || /[：:]/u.test(afterTitle(text, heading))) return []
    const digits = /^附[件表录]\s*([\d]{1,2})/u.exec(heading.titleText)?.[1]
    const next = blockBehind(report, heading)
    const opened = { ordinal: digits === undefined ? 1 : Number(digits), name: "", span: heading.span }
    return [next?.kind === "title" ? { ...opened, title: next } : opened]
  })
}

/** All attachments that the document names or holds. */
export const announcedAttachments = (report: Report): readonly Attachment[] => [
  ...listedAttachments(report),
  ...openedAttachments(report),
]
