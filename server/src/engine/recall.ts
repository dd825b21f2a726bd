import { createMemory, type Memory, type Recall } from "../text/memory.ts"
import { createTextCache, nothingLost } from "./cache.ts"

/** Remembers what was read in the texts that were asked about lately. */
export function createRecall(): Recall {
  const memories = createTextCache<Memory>()
  return (text, read) => memories.get(text, createMemory, nothingLost).recall(read, () => read(text))
}
