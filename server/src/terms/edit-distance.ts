/**
 * The least number of characters to insert, delete, replace or swap with their neighbour to get from one word to the
 * other; `limit + 1` when it is more than `limit`.
 */
export function editDistance(first: string, second: string, limit: number): number {
  if (Math.abs(first.length - second.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: second.length + 1 }, (_, index) => index)
  for (let row = 1; row <= first.length; row++) {
    const current = [row]
    for (let column = 1; column <= second.length; column++) {
      const same = first[row - 1] === second[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1]
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
    }
    // A swap reaches back two rows, so both must be beyond the limit.
    if (Math.min(...current) > limit && Math.min(...last) >= limit) return limit + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[second.length] ?? 0, limit + 1)
}
