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
  /** What `read` gives for the target, which belongs to the piece; `read` is the topic, and the same function each time. */
  readonly read: <Target, Value>(read: (target: Target) => Value, target: Target) => Value
}

/** Stands for a value that is `undefined`, so that one look tells what is known. */
const nothingThere = Symbol("nothing there")

/** A memory that holds nothing yet. */
export function createMemory(): Memory {
  const kept = new Map<object, unknown>()
  const keep = (topic: object, value: unknown): void => {
    kept.set(topic, value === undefined ? nothingThere : value)
  }
  return {
    recall: <Value>(topic: object, compute: () => Value, losses = noLosses): Value => {
      const known = kept.get(topic)
      if (known !== undefined) return (known === nothingThere ? undefined : known) as Value
      const lost = losses()
      const value = compute()
      if (losses() === lost) keep(topic, value)
      return value
    },
    read: <Target, Value>(read: (target: Target) => Value, target: Target): Value => {
      const known = kept.get(read)
      if (known !== undefined) return (known === nothingThere ? undefined : known) as Value
      const value = read(target)
      keep(read, value)
      return value
    },
  }
}

const noLosses = (): number => 0
