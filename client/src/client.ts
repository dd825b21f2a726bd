import { type ExtensionContext, l10n, Uri, window } from "vscode"
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient"
import { createActiveReport } from "./active-report.ts"
import { registerCommands } from "./commands/register.ts"
import { answerFileRequests } from "./files.ts"
import { registerFiguresView } from "./views/figures.ts"
import { createReviewSheets } from "./views/review-sheet.ts"
import { showStatus } from "./views/status-bar.ts"

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

/**
 * Starts the client and everything that belongs to it, and ends all with the extension. The start is not waited for: an
 * editor that opens must not stand still until the server is up.
 */
export function run(context: ExtensionContext, client: BaseLanguageClient): void {
  answerFileRequests(client)
  const report = createActiveReport(client)
  const sheets = createReviewSheets(client, report)
  const figures = registerFiguresView(report)
  const start = async (): Promise<void> => {
    try {
      await client.start()
      report.refresh()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      void window.showErrorMessage(l10n.t("The Baogao language server could not be started: {0}", reason))
    }
  }
  const commands = registerCommands({ client, report, sheets, figures, start })
  context.subscriptions.push(client, report, sheets, figures, showStatus(report), ...commands)
  void start()
}
