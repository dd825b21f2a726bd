import type { CancellationToken, Diagnostic, SymbolInformation } from "vscode-languageserver"
import { createEngine } from "../../engine/engine.ts"
import { type Analysis, analyse } from "../analyses.ts"
import type { ClientSupport } from "../client-support.ts"
import { toDiagnostics } from "../convert.ts"
import { headingSymbols } from "../features/document-symbols.ts"
import { nextTurn } from "../guard.ts"
import { type Files, languageOf } from "./files.ts"
import type { SettingsSource } from "./settings-source.ts"

/** A report of the workspace that is not open in the client. */
export interface CheckedFile {
  readonly kind: "report"
  readonly uri: string
  /** Equal for equal texts and settings. */
  readonly resultId: string
  readonly diagnostics: readonly Diagnostic[]
  readonly symbols: readonly SymbolInformation[]
}

/** A file that is no report, or none that can be read. */
export interface OtherFile {
  readonly kind: "other" | "unreadable"
  readonly uri: string
}

export type WorkspaceFile = CheckedFile | OtherFile

/** Whether to go on. */
export type Cancellation = Pick<CancellationToken, "isCancellationRequested">

/** The files of the workspace folders, checked when they are asked for and kept until they change. */
export interface WorkspaceReports {
  /**
   * Visits every file that may be a report and is not open; `done` of `total` files have been visited. Lets other
   * requests be answered between two files. `false` when it was cancelled before the end.
   */
  readonly visit: (
    token: Cancellation | undefined,
    visitor: (file: WorkspaceFile, done: number, total: number) => void,
  ) => Promise<boolean>
  /** Files were changed, created or deleted; without names everything is forgotten, as when settings change. */
  readonly forget: (uris?: readonly string[]) => void
}

/** Where the workspace and its settings come from. */
export interface WorkspaceSources {
  readonly folders: () => readonly string[]
  readonly files: Files
  readonly settings: SettingsSource
  readonly isOpen: (uri: string) => boolean
  readonly support: ClientSupport
}

/** Makes the collection, with nothing checked yet. */
export function createWorkspaceReports(sources: WorkspaceSources): WorkspaceReports {
  const engine = createEngine({ clock: () => performance.now() })
  const checked = new Map<string, WorkspaceFile>()
  const check = async (uri: string): Promise<WorkspaceFile> => {
    const text = await sources.files.read(uri)
    if (text === undefined) return { kind: "unreadable", uri }
    const settings = await sources.settings.of(uri)
    const analysis = analyse({ uri, version: 0, languageId: languageOf(uri), text }, engine, settings)
    return analysis === undefined ? { kind: "other", uri } : checkedFile(analysis, sources.support)
  }
  return {
    visit: async (token, visitor) => {
      const lists = await Promise.all(sources.folders().map((folder) => sources.files.list(folder)))
      const uris = [...new Set(lists.flat())].filter((uri) => !sources.isOpen(uri))
      for (const [index, uri] of uris.entries()) {
        if (token?.isCancellationRequested === true) return false
        let file = checked.get(uri)
        if (file === undefined) {
          await nextTurn()
          file = await check(uri)
          checked.set(uri, file)
        }
        visitor(file, index + 1, uris.length)
      }
      return true
    },
    forget: (uris) => {
      if (uris === undefined) checked.clear()
      for (const uri of uris ?? []) checked.delete(uri)
    },
  }
}

const checkedFile = (analysis: Analysis, support: ClientSupport): CheckedFile => ({
  kind: "report",
  uri: analysis.uri,
  resultId: analysis.resultId,
  diagnostics: toDiagnostics(analysis, support),
  symbols: headingSymbols(analysis),
})
