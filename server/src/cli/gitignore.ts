import path from "node:path"
import ignore, { type Ignore } from "ignore"
import type { Host } from "./host.ts"

/** Whether a file that was found below `directory` is to be passed over. */
export type IgnoreFilter = (file: string) => Promise<boolean>

/**
 * Reads the `.gitignore` and `.baogaoignore` files between the repository's root and each file; outside of any repository those from
 * `directory` on. `directory` was named by the user: when git ignores it, only what is said inside of it counts.
 */
export async function createIgnoreFilter(host: Host, directory: string): Promise<IgnoreFilter> {
  const patterns = remember((folder: string) => readPatterns(host, folder))
  const repository = await repositoryRoot(host, directory)
  const named = isBelow(directory, repository) && (await createFilter(repository, patterns)(directory + path.sep))
  return createFilter(named ? directory : repository, patterns)
}

type PatternsOf = (folder: string) => Promise<Ignore | undefined>

/** What is inside an ignored folder is ignored, whatever its own `.gitignore` says. Folders end with a separator. */
function createFilter(root: string, patterns: PatternsOf): IgnoreFilter {
  const isIgnored: IgnoreFilter = remember(async (entry: string) => {
    const parent = path.dirname(entry)
    if (isBelow(parent, root) && (await isIgnored(parent + path.sep))) return true
    return decide(entry, root, patterns)
  })
  return async (entry) => isBelow(entry, root) && isIgnored(entry)
}

/** The deepest `.gitignore` that says anything decides. */
async function decide(entry: string, root: string, patterns: PatternsOf): Promise<boolean> {
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

/** `.baogaoignore` comes last: it may take back what git ignores. */
const ignoreFiles = [".gitignore", ".baogaoignore"] as const

async function readPatterns(host: Host, folder: string): Promise<Ignore | undefined> {
  let patterns: Ignore | undefined
  for (const name of ignoreFiles) {
    const file = path.join(folder, name)
    if ((await host.status(file))?.kind !== "file") continue
    const text = Buffer.from(await host.read(file, longest)).toString("utf8")
    patterns = (patterns ?? ignore({ allowRelativePaths: false })).add(text)
  }
  return patterns
}

/** Bytes of an ignore file that are read. */
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
