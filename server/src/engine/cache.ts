/** Results kept by the text that they were computed from. */
export interface TextCache<Value> {
  readonly get: (text: string) => Value
}

/** Characters of one generation: more than any report has, little enough to forget. */
const generationLength = 2_000_000

/**
 * Two generations instead of an eviction list: a full young generation becomes the old one, and what is asked for
 * again moves back. The key is the text itself, so there are no collisions.
 */
export function createTextCache<Value>(compute: (text: string) => Value): TextCache<Value> {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  let length = 0
  return {
    get: (text) => {
      const kept = young.get(text)
      if (kept !== undefined) return kept
      const value = old.get(text) ?? compute(text)
      if (length + text.length > generationLength) {
        old = young
        young = new Map()
        length = 0
      }
      young.set(text, value)
      length += text.length
      return value
    },
  }
}
