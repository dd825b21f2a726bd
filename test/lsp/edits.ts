import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol/node"
import { TextDocument } from "vscode-languageserver-textdocument"

/** The text after a client has applied edits to it. */
export const applyTextEdits = (text: string, edits: readonly TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create("", "", 0, text), [...edits])

/** The edits that a workspace edit holds for one document, in either form. */
export function editsFor(uri: string, edit: WorkspaceEdit | undefined): readonly TextEdit[] {
  const versioned = (edit?.documentChanges ?? []).flatMap((change) =>
    "edits" in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  )
  return [...versioned, ...(edit?.changes?.[uri] ?? [])]
}
