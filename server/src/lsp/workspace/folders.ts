import type { Connection, InitializeParams } from "vscode-languageserver"
import type { ClientSupport } from "../client-support.ts"

/** The folders that are open in the client, which it may add to and take from while the server runs. */
export function createFolders(
  connection: Connection,
  { workspaceFolders, rootUri }: InitializeParams,
  support: ClientSupport,
  changed: () => void,
): () => readonly string[] {
  const root = rootUri === null ? [] : [rootUri]
  const folders = new Set(workspaceFolders?.map(({ uri }) => uri) ?? root)
  if (support.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) folders.delete(uri)
      for (const { uri } of added) folders.add(uri)
      changed()
    })
  }
  return () => [...folders]
}
