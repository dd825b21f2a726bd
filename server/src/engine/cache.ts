import { detached } from "../text/detached.ts"

/** Results kept by the text that they were computed from. */
export interface TextCache<Value> {
  /** What is kept for the text, or else what `compute` gives for it. A result of which something was lost is not kept. */
  readonly get: (text: string, compute: (text: string) => Value, losses: () => number) => Value
  /**
   * Keeps at least as much as a document of this length has, so that none is forgotten while it is read; parts of a long
   * one are kept without the rest of it.
   */
  readonly makeRoom: (length: number) => void
}

/** For what cannot lose anything. */
export const nothingLost = (): number => 0

/** Characters of one generation: more than most documents have, little enough to forget. */
const usualGeneration = 600_000
/** What is typed in a long document is kept for a while beside the document. */
const roomForChanges = 1.5
/** So many versions of a shorter document are no burden. */
const longDocument = 100_000

/**
 * Two generations instead of an eviction list: a full young generation becomes the old one, and what is asked for
 * again moves back. The key is the text itself, so there are no collisions.
 */
export function createTextCache<Value>(): TextCache<Value> {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  let length = 0
  let generation = usualGeneration
  let isLong = false
  return {
    makeRoom: (documentLength) => {
      generation = Math.max(usualGeneration, documentLength * roomForChanges)
      isLong = documentLength > longDocument
    },
    get: (part, compute, losses) => {
      const kept = young.get(part)
      if (kept !== undefined) return kept
      const lost = losses()
      const text = isLong ? detached(part) : part
      const value = old.get(text) ?? compute(text)
      if (losses() > lost) return value
      if (length + text.length > generation) {
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
