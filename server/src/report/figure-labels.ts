import { isBlank } from "../text/characters.ts"
import type { Segmentation } from "./segments.ts"

/** Names of figures are read up to this length; the nearest words decide. */
export const longestName = 60

/** Where the words before a figure begin, and the words. */
export interface Label {
  readonly start: number
  readonly raw: string
}

/** The words before the number. Behind a closing bracket the label began before the bracket: 解决采纳（A类）333件. */
export function labelOf(
  text: string,
  segmentation: Segmentation,
  index: number,
  labelStart: number,
  end: number,
): Label {
  const own = text.slice(Math.max(labelStart, end - longestName), end)
  const segment = segmentation.segments[index]
  if (segment === undefined || segment.before !== "）" || labelStart !== segment.span.start)
    return { start: skipLead(text, labelStart, end), raw: own }
  let opener = index - 1
  while (opener >= 0 && opener > index - 40 && segmentation.segments[opener]?.bracket !== segment.bracket) opener--
  const head = segmentation.segments[opener]
  if (head === undefined || head.after !== "（") return { start: labelStart, raw: own }
  return {
    start: head.span.start,
    raw: text.slice(Math.max(head.span.start, head.span.end - longestName), head.span.end) + own,
  }
}

function skipLead(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(text, at)) at++
  return at
}

/** A name is put together over so many 、. */
const mostPauses = 6

/**
 * 占形式主义、官僚主义问题总数的86.0%: a 、 inside the name of the whole cuts the segment, but 占 still speaks of the percentage behind it.
 * `undefined` when no 占 stands in front, or another figure stands between.
 */
export function shareLabelOf(
  text: string,
  { segments }: Segmentation,
  index: number,
  labelStart: number,
  end: number,
): Label | undefined {
  const own = segments[index]
  if (own?.before !== "、" || labelStart !== own.span.start || text.slice(labelStart, end).includes("占"))
    return undefined
  for (let at = index - 1; at >= 0 && index - at <= mostPauses; at--) {
    const head = segments[at]
    if (head?.after !== "、" || head.bracket !== own.bracket || end - head.span.start > 2 * longestName)
      return undefined
    const words = text.slice(head.span.start, head.span.end)
    const share = words.lastIndexOf("占")
    if (/[\d０-９]/.test(words.slice(share + 1))) return undefined
    if (share < 0) continue
    const start = /[\d０-９]/.test(words) ? head.span.start + share : head.span.start
    return { start, raw: text.slice(start, end) }
  }
  return undefined
}
