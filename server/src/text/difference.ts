/** The stretch in which a text differs from one `before`: `[start, endBefore)` of that became `[start, endAfter)`. */
export interface Difference {
  readonly before: string
  readonly start: number
  readonly endBefore: number
  readonly endAfter: number
}

/** Characters that are compared at once: whole stretches are compared natively. */
const longestStride = 1 << 14

/** Where two texts differ: what they have in common at their beginnings and ends is left out. */
export function differenceOf(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length)
  const start = commonLength(shorter, (from, to) => before.slice(from, to) === after.slice(from, to))
  const [end, endAfter] = [before.length, after.length]
  const common = commonLength(
    shorter - start,
    (from, to) => before.slice(end - to, end - from) === after.slice(endAfter - to, endAfter - from),
  )
  return { before, start, endBefore: end - common, endAfter: endAfter - common }
}

/** How far two sequences of at most `limit` characters are equal; a stretch that differs is looked at in ever smaller parts. */
function commonLength(limit: number, isEqual: (from: number, to: number) => boolean): number {
  let length = 0
  for (let stride = longestStride; stride > 0; stride >>= 1)
    while (length + stride <= limit && isEqual(length, length + stride)) length += stride
  return length
}
