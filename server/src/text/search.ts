/**
 * How many items a sorted list begins with that satisfy a condition, which none behind the first failure may satisfy. Found by
 * halving, so that a long list costs a few steps.
 */
export function countLeading<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return low
}
