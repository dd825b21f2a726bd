/** Results kept by the text that they were computed from. */
export interface TextCache<Value> {
  readonly get: (text: string) => Value
}

/** Entries of one generation: more paragraphs than any report has, little enough to forget. */
const generationSize = 2000

/**
 * Two generations instead of an eviction list: a full young generation becomes the old one, and what is asked for
 * again moves back. The key is the text itself, so there are no collisions.
 */
export function createTextCache<Value>(compute: (text: string) => Value): TextCache<Value> {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  return {
    get: (text) => {
      const kept = young.get(text)
      if (kept !== undefined) return kept
      const value = old.get(text) ?? compute(text)
      if (young.size >= generationSize) {
        old = young
        young = new Map()
      }
      young.set(text, value)
      return value
    },
  }
}
