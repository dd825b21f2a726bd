import type { Connection, InitializeParams } from "vscode-languageserver"
import type { ClientSupport } from "../client-support.ts"

/** The folders that are open in the client. */
export interface Folders {
  readonly current: () => readonly string[]
  /** Follows what the client opens and closes from now on; not before it has been told what the server can do. */
  readonly follow: (changed: () => void) => void
}

/** Begins with the folders that were open when the client introduced itself. */
export function createFolders(
  connection: Connection,
  { workspaceFolders, rootUri }: InitializeParams,
  support: ClientSupport,
): Folders {
  const root = rootUri === null ? [] : [rootUri]
  const folders = new Set(workspaceFolders?.map(({ uri }) => uri) ?? root)
  return {
    current: () => [...folders],
    follow: (changed) => {
      if (!support.workspaceFolders) return
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(uri)
        for (const { uri } of added) folders.add(uri)
        changed()
      })
    },
  }
}
