import { readdir, readFile, realpath, stat } from "node:fs/promises"
import { sep } from "node:path"
import { fileURLToPath } from "node:url"
import { type Files, largestFile, mayBeReport } from "./workspace/files.ts"

/** Folders that hold no documents of anybody's own. */
const skipped = new Set(["node_modules", "dist", "build", "out"])

/** Workspaces larger than this are walked no further. */
const mostEntries = 200_000

/** The file system of this machine; only `file:` URIs exist. */
export const nodeFiles: Files = {
  read: async (uri, within) => {
    if (!uri.startsWith("file:")) return undefined
    try {
      const path = fileURLToPath(uri)
      const status = await stat(path)
      if (!status.isFile() || status.size > largestFile) return undefined
      if (within !== undefined && !(await liesIn(path, within))) return undefined
      return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path))
    } catch {
      return undefined
    }
  },
  list: async (folder) => {
    if (!folder.startsWith("file:")) return []
    const found: string[] = []
    const pending = [folder.replace(/\/$/, "")]
    let entries = 0
    for (let at = pending.pop(); at !== undefined && entries < mostEntries; at = pending.pop()) {
      for (const entry of await entriesOf(at)) {
        entries++
        const uri = `${at}/${encodeURIComponent(entry.name)}`
        if (entry.isDirectory()) {
          if (!entry.name.startsWith(".") && !skipped.has(entry.name)) pending.push(uri)
        } else if (entry.isFile() && mayBeReport(entry.name)) found.push(uri)
      }
    }
    return found.toSorted()
  },
}

/** Whether a path leads to a file in one of the folders, symbolic links followed on both sides. */
async function liesIn(path: string, folders: readonly string[]): Promise<boolean> {
  const file = await realpath(path)
  for (const folder of folders) {
    if (folder.startsWith("file:") && file.startsWith((await realpath(fileURLToPath(folder))) + sep)) return true
  }
  return false
}

async function entriesOf(folder: string) {
  try {
    return await readdir(fileURLToPath(folder), { withFileTypes: true })
  } catch {
    return []
  }
}
