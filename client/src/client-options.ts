import { Uri } from "vscode"
import type { LanguageClientOptions } from "vscode-languageclient"

/** Name of the client: its output channel and its settings (`baogao.trace.server`). */
export const clientId = "baogao"
export const clientName = "报告 Baogao"

/**
 * What the client tells the library, the same on the desktop and in the browser. Markdown and plain text are offered to
 * the server as well, which takes up only those that are reports. `schemes` keeps it from documents that nobody edits,
 * such as the old side of a diff; `undefined` is any scheme.
 */
export function clientOptions(extension: Uri, schemes: readonly string[] | undefined): LanguageClientOptions {
  const foreign = ["markdown", "plaintext"].flatMap((language) =>
    schemes === undefined ? [{ language }] : schemes.map((scheme) => ({ language, scheme })),
  )
  return {
    documentSelector: [{ language: "baogao" }, ...foreign],
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: false },
    initializationOptions: {
      // The snippets of the language `baogao` are contributed by package.json; the server must not offer them twice.
      bringsSnippets: true,
      bringsFiles: true,
      asksForReason: true,
      showsFigures: true,
      // VS Code asks for the workspace all the time; the user wants it on command.
      holdsWorkspacePull: true,
      rulePages: Uri.joinPath(extension, "docs", "rules").toString(),
    },
  }
}
