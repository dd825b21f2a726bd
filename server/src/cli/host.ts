import type { Finished, Share } from "./share.ts"

/** What a path leads to. */
export interface FileStatus {
  readonly kind: "file" | "directory" | "other"
  /** Bytes. */
  readonly size: number
}

/**
 * Everything the CLI needs from the outside world. `cli/node.ts` makes one from the process, tests make one in memory.
 * File paths are absolute; functions that read reject when the system does.
 */
export interface Host {
  /** Arguments after the program's own name. */
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether standard output can show colours. */
  readonly color: boolean
  /** Whether standard error is a terminal, on which progress can be shown. */
  readonly interactive: boolean
  /** Processor cores that can be used. */
  readonly processors: number
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number
  /** URL of the package's own files, with a slash at its end; the pages of the rules are below it. */
  readonly pages: string
  /** Width of the terminal in columns; `undefined` when the output is no terminal. */
  readonly columns: number | undefined
  /** This year, for the skeletons of new reports. */
  readonly year: number
  readonly out: (text: string) => Promise<void>
  readonly err: (text: string) => Promise<void>
  /** Standard input, at most `limit + 1` bytes. */
  readonly stdin: (limit: number) => Promise<Uint8Array>
  /** `undefined` when nothing is there. */
  readonly status: (path: string) => Promise<FileStatus | undefined>
  /** Where a path really leads, symbolic links followed; the path itself when nothing is there. */
  readonly realPath: (path: string) => Promise<string>
  /** At most `limit + 1` bytes, so that the caller can see that there is more. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>
  /** Replaces or creates a file in one step (temporary file + rename) and keeps the mode of the file that it replaces. */
  readonly write: (path: string, text: string) => Promise<void>
  /** Absolute paths of the files below `directory` that match, in any order; `ignored` patterns are never entered. */
  readonly glob: (
    patterns: readonly string[],
    directory: string,
    ignored: readonly string[],
  ) => Promise<readonly string[]>
  /** Lets another thread take part in the work; resolves with what it did. */
  readonly startThread: (share: Share) => Promise<Finished>
  /** Absolute paths of files below the folders that changed, as they do; a burst of changes comes together. */
  readonly changes: (folders: readonly string[]) => AsyncIterable<readonly string[]>
  /** Starts the language server on standard input and output; the process then lives until the client goes. */
  readonly serve: () => Promise<void>
}
