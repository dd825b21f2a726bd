import { parseChineseInteger } from "../number/numeral.ts"
import { type Span, spanOf } from "../text/span.ts"
import { isNumbered } from "./contexts.ts"
import type { Block, Heading, NumberedHeading, Paragraph, Report } from "./model.ts"

/** “做好以下六个方面工作：” with the headings that follow it. */
export interface AnnouncedCount {
  readonly stated: number
  /** “六个方面”. */
  readonly text: string
  readonly span: Span
  readonly numeral: Span
  readonly items: readonly NumberedHeading[]
}

/** Before a colon many words announce; a full stop closes an announcement only after 以下, 如下 and the like. */
const announcements: readonly RegExp[] = [
  /(?:以下|下列|如下|下述|呈现出?)[^。；！，,“”]{0,12}?([一二两三四五六七八九十]{1,3}|\d{1,2})((?:个|项|条|点|大|方面)[^。；！，,：:、“”\d]{0,10})[：:。]$/u,
  /(?:突出|抓好|做好|围绕|从|分为|表现在|体现在)[^。；！，,“”]{0,12}?([一二两三四五六七八九十]{1,3}|\d{1,2})((?:个|项|条|点|大|方面)[^。；！，,：:、“”\d]{0,10})[：:]$/u,
]

const longestAnnouncement = 40

/**
 * Paragraphs that end by announcing so many points, directly above a run of headings of one kind. A heading's own line may
 * announce its sub-headings as well.
 */
export function findAnnouncedCounts({ blocks }: Report): readonly AnnouncedCount[] {
  const counts: AnnouncedCount[] = []
  let owner: Heading | undefined
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    const first = blocks[index + 1]
    if (block?.kind === "heading") owner = block
    if (block?.kind !== "paragraph" || first === undefined || !isNumbered(first)) continue
    if (first.numbering.ordinal !== 1 || owner?.numbering?.scheme === first.numbering.scheme) continue
    const found = readAnnouncement(block)
    if (found !== undefined) counts.push({ ...found, items: siblingsFrom(blocks, index + 1, first) })
  }
  return counts
}

function readAnnouncement({ text, span }: Paragraph): Omit<AnnouncedCount, "items"> | undefined {
  const from = Math.max(0, text.length - longestAnnouncement)
  const match = announcements.map((pattern) => pattern.exec(text.slice(from))).find((found) => found !== null) ?? null
  const [whole, numeral = "", noun = ""] = match ?? []
  if (match === null || whole === undefined) return undefined
  const stated = /\d/u.test(numeral) ? Number(numeral) : Number(parseChineseInteger(numeral) ?? 0n)
  if (stated < 2) return undefined
  const at = span.start + from + match.index + whole.lastIndexOf(numeral + noun)
  return {
    stated,
    text: numeral + noun,
    span: spanOf(at, at + numeral.length + noun.length),
    numeral: spanOf(at, at + numeral.length),
  }
}

/** The headings of one kind from 1 on, up to a heading of a higher kind or the next list. */
function siblingsFrom(blocks: readonly Block[], from: number, first: NumberedHeading): readonly NumberedHeading[] {
  const items: NumberedHeading[] = []
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || block.kind === "title" || block.kind === "signature") break
    if (block.kind !== "heading") continue
    if (block.level < first.level || block.boundary !== undefined) break
    if (!isNumbered(block) || block.numbering.scheme !== first.numbering.scheme) continue
    if (items.length > 0 && block.numbering.ordinal === 1) break
    items.push(block)
  }
  return items
}
