import path from "node:path"
import type { Host } from "../../server/src/cli/host.ts"
import { main } from "../../server/src/cli/main.ts"
import type { ExitCode } from "../../server/src/cli/session.ts"

/** Files by absolute path; folders exist where files are. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** What a run of the CLI left behind. */
export interface Ran {
  readonly exit: ExitCode
  readonly out: string
  readonly err: string
  /** Files that were written, by absolute path. */
  readonly written: Readonly<Record<string, string>>
}

/** Runs the CLI in `/reports` of a file system in memory. */
export async function runInMemory(
  args: readonly string[],
  files: Files = {},
  changes: Partial<Host> = {},
): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const written: Record<string, string> = {}
  const exit = await main({
    ...hostInMemory(args, files, written),
    out: async (text) => void out.push(text),
    err: async (text) => void err.push(text),
    ...changes,
  })
  return { exit, out: out.join(""), err: err.join(""), written }
}

/** A host that prints nothing; what is written goes into `written`. */
export const hostInMemory = (args: readonly string[], files: Files, written: Record<string, string> = {}): Host => ({
  args,
  cwd: "/reports",
  env: {},
  color: false,
  columns: 100,
  year: 2025,
  out: async () => undefined,
  err: async () => undefined,
  stdin: async () => new Uint8Array(),
  interactive: false,
  processors: 1,
  clock: () => 0,
  pages: "file:///package/",
  startThread: async () => [],
  changes: async function* () {},
  serve: async () => undefined,
  ...memoryFiles(files, written),
})

function memoryFiles(
  files: Files,
  written: Record<string, string>,
): Pick<Host, "status" | "realPath" | "read" | "write" | "glob"> {
  const bytesOf = (file: string): Uint8Array | undefined => {
    const content = files[file]
    return typeof content === "string" ? new TextEncoder().encode(content) : content
  }
  return {
    realPath: async (file) => file,
    status: async (file) => {
      const bytes = bytesOf(file)
      if (bytes !== undefined) return { kind: "file", size: bytes.length }
      const isFolder = file === "/reports" || Object.keys(files).some((name) => name.startsWith(`${file}/`))
      return isFolder ? { kind: "directory", size: 0 } : undefined
    },
    read: async (file) => {
      const bytes = bytesOf(file)
      if (bytes === undefined) throw Object.assign(new Error(file), { code: "ENOENT" })
      return bytes
    },
    write: async (file, text) => {
      written[file] = text
    },
    glob: async (patterns, folder, ignored) =>
      Object.keys(files).filter((file) => {
        const relative = path.posix.relative(folder, file)
        const matches = (pattern: string): boolean => path.posix.matchesGlob(relative, pattern)
        return !relative.startsWith("..") && patterns.some(matches) && !ignored.some(matches)
      }),
  }
}
