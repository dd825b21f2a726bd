import type { Report, Series } from "./model.ts"
import { printsNumberBetween } from "./printed-numbers.ts"
import { findSequenceDefects, type SequenceDefect } from "./sequence-defects.ts"
import { ordinalsOf } from "./series.ts"

/**
 * What is wrong with the numbers of a series. Numbers that stand inside a paragraph, where line breaks were lost, are not
 * missing; an excerpt may begin with any number.
 */
export function seriesDefects(
  { items, mayBeExcerpt, mayNest }: Series,
  { text }: Pick<Report, "text">,
): readonly SequenceDefect[] {
  const isPrinted = (index: number, from: number): boolean => {
    const item = items[index]
    // The marks of another kind before a slip are its siblings there, not numbers that it lacks.
    if (item === undefined || item.heading.numbering.printedScheme !== undefined) return false
    const start = items[index - 1]?.heading.span.start ?? item.after
    return printsNumberBetween(text, start, item.heading.span.start, item.heading.numbering, from)
  }
  const defects = findSequenceDefects(ordinalsOf(items), { tolerates: isPrinted, mayNest })
  return mayBeExcerpt ? defects.filter(({ kind }) => kind !== "start") : defects
}
