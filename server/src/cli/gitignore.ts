import path from "node:path"
import ignore, { type Ignore } from "ignore"
import type { Host } from "./host.ts"

/** Whether git would ignore a file that was found below `directory`. */
export type IgnoreFilter = (file: string) => Promise<boolean>

/**
 * Reads the `.gitignore` files between the repository's root (or `directory`, outside of any repository) and each
 * file. `directory` itself was named by the user and is searched even where git ignores it.
 */
export async function createIgnoreFilter(host: Host, directory: string): Promise<IgnoreFilter> {
  const root = await repositoryRoot(host, directory)
  const patterns = remember((folder: string) => readPatterns(host, folder))
  const isIgnored: (entry: string) => Promise<boolean> = remember(async (entry: string) => {
    const parent = path.dirname(entry)
    if (isBelow(parent, directory) && (await isIgnored(`${parent}${path.sep}`))) return true
    return decide(entry, root, patterns)
  })
  return async (file) => isBelow(file, directory) && isIgnored(file)
}

/** The deepest `.gitignore` that says anything decides. */
async function decide(
  entry: string,
  root: string,
  patterns: (folder: string) => Promise<Ignore | undefined>,
): Promise<boolean> {
  const name = entry.endsWith(path.sep) ? entry.slice(0, -1) : entry
  for (let folder = path.dirname(name); ; folder = path.dirname(folder)) {
    const relative = toSlashes(path.relative(folder, name)) + (name === entry ? "" : "/")
    const verdict = (await patterns(folder))?.test(relative)
    if (verdict?.ignored === true || verdict?.unignored === true) return verdict.ignored
    if (folder === root || path.dirname(folder) === folder) return false
  }
}

async function repositoryRoot(host: Host, directory: string): Promise<string> {
  for (let folder = directory; ; folder = path.dirname(folder)) {
    if ((await host.status(path.join(folder, ".git"))) !== undefined) return folder
    if (path.dirname(folder) === folder) return directory
  }
}

async function readPatterns(host: Host, folder: string): Promise<Ignore | undefined> {
  const file = path.join(folder, ".gitignore")
  if ((await host.status(file))?.kind !== "file") return undefined
  const text = Buffer.from(await host.read(file, longest)).toString("utf8")
  return ignore({ allowRelativePaths: false }).add(text)
}

/** Bytes of a `.gitignore` that are read. */
const longest = 0x100000

const isBelow = (entry: string, directory: string): boolean => {
  const relative = path.relative(directory, entry)
  return relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative)
}

const toSlashes = (name: string): string => name.replaceAll(path.sep, "/")

/** Asks once per key. */
function remember<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (key) => {
    const known = answers.get(key) ?? ask(key)
    answers.set(key, known)
    return known
  }
}
