import { type FSWatcher, watch } from "node:fs"
import path from "node:path"

/** Milliseconds in which changes count as one burst: editors save in several steps. */
const settling = 120

/** Changes below the folders, in bursts, without end; a folder that goes away is watched no longer. */
export async function* fileChanges(folders: readonly string[]): AsyncGenerator<readonly string[]> {
  let changed = new Set<string>()
  let wake: () => void = () => undefined
  const watchers = folders.map((folder): FSWatcher => {
    const watcher = watch(folder, { recursive: true }, (_, name) => {
      changed.add(path.join(folder, name ?? ""))
      wake()
    })
    return watcher.on("error", () => watcher.close())
  })
  try {
    while (true) {
      if (changed.size === 0) await new Promise<void>((resolve) => (wake = resolve))
      await new Promise((resolve) => setTimeout(resolve, settling))
      const burst = [...changed]
      changed = new Set()
      yield burst
    }
  } finally {
    for (const watcher of watchers) watcher.close()
  }
}
