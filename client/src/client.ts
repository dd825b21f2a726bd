import { commands, type Disposable, type ExtensionContext, l10n, Uri, window } from "vscode"
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient"

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
    // The snippets of the language `baogao` are contributed by package.json; the server must not offer them twice.
    initializationOptions: { bringsSnippets: true, rulePages: Uri.joinPath(extension, "docs", "rules").toString() },
  }
}

/**
 * Starts the client and the commands that belong to it, and ends both with the extension. The start is not waited for:
 * an editor that opens must not stand still until the server is up.
 */
export function run(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(client, ...registerCommands(client))
  start(client)
}

const start = (client: BaseLanguageClient): Promise<void> =>
  client.start().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    void window.showErrorMessage(l10n.t("The Baogao language server could not be started: {0}", reason))
  })

const registerCommands = (client: BaseLanguageClient): Disposable[] => [
  commands.registerCommand("baogao.restartServer", async () => {
    if (client.isRunning()) await client.stop()
    await start(client)
  }),
  commands.registerCommand("baogao.showOutput", () => client.outputChannel.show()),
]
