import type { Difference } from "../text/difference.ts"
import type { Offset, Span } from "../text/span.ts"

/** Finds what stood in the version before under the text that now stands under a span; places are asked for in order. */
export type FindCarried<Item> = (span: Span) => Item | undefined

/**
 * What was made of the version before stays good for what an edit has only moved: that is found by its place, without a
 * look at the text. `items` are in the order of the text.
 */
export function carriedOver<Item extends { readonly start: Offset }>(
  items: readonly Item[],
  { start, endBefore, endAfter }: Difference,
  lengthOf: (item: Item) => number,
): FindCarried<Item> {
  let next = 0
  return (span) => {
    if (span.end > start && span.start < endAfter) return undefined
    const place = span.end <= start ? span.start : span.start - endAfter + endBefore
    while ((items[next]?.start ?? place) < place) next++
    for (let index = next; items[index]?.start === place; index++) {
      const item = items[index]
      if (item !== undefined && lengthOf(item) === span.end - span.start) {
        next = index + 1
        return item
      }
    }
    return undefined
  }
}
