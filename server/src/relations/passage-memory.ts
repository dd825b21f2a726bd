/**
 * What was worked out about one passage beyond its own relations: kept with the analysis, so that a document with one
 * changed passage costs the work for one passage.
 */
export interface PassageMemory {
  /**
   * What `compute` gave when it was first asked for under `topic`. It may depend on the passage and the topic only. When
   * `losses` counts up meanwhile, something is missing from the result, and it is not kept.
   */
  readonly recall: <Value>(topic: object, compute: () => Value, losses?: () => number) => Value
}

/** A memory that holds nothing yet. */
export function createPassageMemory(): PassageMemory {
  const kept = new Map<object, unknown>()
  return {
    recall: <Value>(topic: object, compute: () => Value, losses = (): number => 0): Value => {
      if (kept.has(topic)) return kept.get(topic) as Value
      const lost = losses()
      const value = compute()
      if (losses() === lost) kept.set(topic, value)
      return value
    },
  }
}
