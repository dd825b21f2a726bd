import { type InitializeResult, TextDocumentSyncKind } from "vscode-languageserver"
import type { ClientSupport } from "./client-support.ts"
import { codeActionKinds } from "./features/code-actions.ts"
import { completionTriggers } from "./features/completion.ts"
import { semanticTokensLegend } from "./features/semantic-tokens.ts"
import { commands } from "./requests.ts"

/** What the server offers to a client, given what that can do. */
export const serverCapabilities = (support: ClientSupport): InitializeResult => ({
  serverInfo: { name: "baogao" },
  capabilities: {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(support.pullDiagnostics
      ? { diagnosticProvider: { identifier: "baogao", interFileDependencies: false, workspaceDiagnostics: true } }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: support.workspaceFolders } },
    documentSymbolProvider: { label: "报告" },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    codeActionProvider: { codeActionKinds },
    completionProvider: { triggerCharacters: completionTriggers },
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: {},
    codeLensProvider: {},
    inlayHintProvider: true,
    semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
    // Clients that can be told later are told only while the user wants formatting.
    ...(support.registerFormatting ? {} : { documentFormattingProvider: true }),
    executeCommandProvider: { commands },
  },
})
