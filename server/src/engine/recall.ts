import { createMemory, type Memory, type Recall } from "../text/memory.ts"
import { createTextCache, nothingLost, type TextCache } from "./cache.ts"

/** Remembers what was read in the texts that were asked about lately. */
export interface RecallCache extends Pick<TextCache<Memory>, "makeRoom"> {
  readonly recall: Recall
}

/** A cache that remembers nothing yet. */
export function createRecall(): RecallCache {
  const { get, makeRoom } = createTextCache<Memory>()
  return { recall: (text, read) => get(text, createMemory, nothingLost).read(read, text), makeRoom }
}
