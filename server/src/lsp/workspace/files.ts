/** Reads what is not open in the client: other reports of the workspace, and configuration files. */
export interface Files {
  /**
   * The text of a file without BOM; `undefined` when there is no such file or it is no UTF-8 text. `within`: folders, one of
   * which must hold the file even when symbolic links are followed.
   */
  readonly read: (uri: string, within?: readonly string[]) => Promise<string | undefined>
  /** The files below a folder that may be reports, in order of their names. */
  readonly list: (folder: string) => Promise<readonly string[]>
}

/** For hosts that reach no files at all. */
export const noFiles: Files = { read: async () => undefined, list: async () => [] }

/** Larger files are no reports that anybody writes. */
export const largestFile = 8 * 1024 * 1024

const reportNames = /\.(?:baogao|报告|md|markdown|txt)$/iu

/** Whether a file may be a report, by its name. */
export const mayBeReport = (name: string): boolean => reportNames.test(name)

/** The language that an editor would give a file. */
export function languageOf(uri: string): string {
  const name = decodeName(uri).toLowerCase()
  if (name.endsWith(".baogao") || name.endsWith(".报告")) return "baogao"
  return name.endsWith(".md") || name.endsWith(".markdown") ? "markdown" : "plaintext"
}

/** The last part of a URI as people read it. */
export function decodeName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
