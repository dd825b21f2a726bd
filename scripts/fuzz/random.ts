/** Random numbers that come again with the same seed, so that a failure can be repeated. */
export interface Random {
  /** An integer from 0 up to, but not including, `limit`. */
  readonly below: (limit: number) => number
  readonly pick: <Value>(values: readonly Value[]) => Value
  readonly chance: (probability: number) => boolean
}

/** A small generator (mulberry32) that starts from a 32-bit seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const below = (limit: number): number => Math.floor(next() * Math.max(1, limit))
  return {
    below,
    pick: <Value>(values: readonly Value[]): Value => {
      if (values.length === 0) throw new RangeError("nothing to pick from")
      return values[below(values.length)] as Value
    },
    chance: (probability) => next() < probability,
  }
}
