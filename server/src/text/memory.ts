/**
 * What was worked out about one piece of text. Kept together with the piece, so that a document with one changed piece
 * costs the work for one piece.
 */
export interface Memory {
  /**
   * What `compute` gave when it was first asked for under `topic`. It may depend on the piece and the topic only. When
   * `losses` counts up meanwhile, something is missing from the result, and it is not kept.
   */
  readonly recall: <Value>(topic: object, compute: () => Value, losses?: () => number) => Value
}

/** A memory that holds nothing yet. */
export function createMemory(): Memory {
  const kept = new Map<object, unknown>()
  return {
    recall: <Value>(topic: object, compute: () => Value, losses = noLosses): Value => {
      const known = kept.get(topic)
      if (known !== undefined || kept.has(topic)) return known as Value
      const lost = losses()
      const value = compute()
      if (losses() === lost) kept.set(topic, value)
      return value
    },
  }
}

const noLosses = (): number => 0

/** What `read` gives for a text, perhaps from memory: it depends on the text only, and is the same function each time. */
export type Recall = <Value>(text: string, read: (text: string) => Value) => Value

/** Remembers nothing. */
export const readAfresh: Recall = (text, read) => read(text)
