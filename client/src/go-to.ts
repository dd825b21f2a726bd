import { Range, type Uri, ViewColumn, window, workspace } from "vscode"

/** Zero-based place of a text, as editor and protocol both write it. */
interface Place {
  readonly line: number
  readonly character: number
}

/** Shows a range of a document in the editor where that document is open, else beside what is open. */
export async function goTo(uri: Uri, { start, end }: { readonly start: Place; readonly end: Place }): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character)
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
  const viewColumn = visible?.viewColumn ?? ViewColumn.One
  await window.showTextDocument(await workspace.openTextDocument(uri), { selection, viewColumn })
}
