/** The candidate that a mistyped name most probably means; `undefined` when none is close. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.toLowerCase()
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  let nearest: string | undefined
  let best = limit + 1
  for (const candidate of candidates) {
    const distance = distanceTo(wanted, candidate)
    if (distance < best) {
      best = distance
      nearest = candidate
    }
  }
  return nearest
}

/** The part after the slash counts as the whole name: `sequence` means `numbering/sequence`. */
function distanceTo(wanted: string, candidate: string): number {
  const name = candidate.toLowerCase()
  const tail = name.slice(name.lastIndexOf("/") + 1)
  return Math.min(editDistance(wanted, name), editDistance(wanted, tail))
}

/** Names longer than this are compared by their beginning: nobody mistypes them by accident. */
const longestName = 64

/** Levenshtein distance, with the swap of two neighbours counted as one step. */
function editDistance(left: string, right: string): number {
  const from = left.slice(0, longestName)
  const to = right.slice(0, longestName)
  let beforePrevious: readonly number[] = []
  let previous: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforePrevious[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforePrevious = previous
    previous = current
  }
  return previous[to.length] ?? 0
}
