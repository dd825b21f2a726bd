import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import type { Neighbourhood } from "./neighbourhood.ts"

/** 6571.4亿元、11155.2亿元和3343.9亿元: a list whose shares total 100 is its own base. */
export function listAround({ before, passage }: Neighbourhood, numerator: readonly Quantity[]): readonly Quantity[] {
  const [figure] = numerator
  const at = figure === undefined ? -1 : before.indexOf(figure)
  if (at < 0) return longestList(passage, before)
  let first = at
  while (joinedFigures(passage, before[first + 1], before[first])) first++
  let last = at
  while (joinedFigures(passage, before[last], before[last - 1])) last--
  return first === last ? longestList(passage, before) : before.slice(last, first + 1)
}

/** The first list of three or more figures further up. */
function longestList(passage: Passage, before: readonly Quantity[]): readonly Quantity[] {
  for (let start = 0; start < before.length; start++) {
    let end = start
    while (joinedFigures(passage, before[end + 1], before[end])) end++
    if (end - start >= 2) return before.slice(start, end + 1)
  }
  return []
}

const joinedFigures = (passage: Passage, a: Quantity | undefined, b: Quantity | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.unit === b.unit &&
  /^[、和及以]{1,2}$/.test(passage.text.slice(a.span.end, b.span.start))
