import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver"
import { TextDocument } from "vscode-languageserver-textdocument"
import { type Analyses, type Analysis, createAnalyses } from "./analyses.ts"
import { type ClientSupport, readClientSupport } from "./client-support.ts"
import { codeActionKinds, codeActions } from "./features/code-actions.ts"
import { completion, completionTriggers } from "./features/completion.ts"
import { type DiagnosticsFeature, pullDiagnostics, pushDiagnostics } from "./features/diagnostics.ts"
import { documentSymbols } from "./features/document-symbols.ts"
import { foldingRanges } from "./features/folding.ts"
import { hover } from "./features/hover.ts"
import { selectionRanges } from "./features/selection-ranges.ts"
import { createGuard, describeFailure } from "./guard.ts"
import { readSettings, type Settings } from "./settings.ts"

/** Serves one client over a connection, whatever carries it. Nothing is shared between two calls. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument)
  connection.onInitialize(({ capabilities, initializationOptions }) => {
    const support = readClientSupport(capabilities, initializationOptions)
    const settings = createSettingsSource(connection, support)
    const analyses = createAnalyses({ document: (uri) => documents.get(uri), settings: settings.of })
    const diagnostics = support.pullDiagnostics
      ? pullDiagnostics(connection, analyses, support)
      : pushDiagnostics(connection, analyses, support)
    followDocuments(documents, analyses, diagnostics)
    followSettings(connection, support, (pushed) => {
      settings.pushed(pushed)
      analyses.forgetSettings()
      diagnostics.refresh(documents.keys())
    })
    answerRequests(connection, analyses, support)
    return serverCapabilities(support)
  })
  documents.listen(connection)
  connection.listen()
}

const serverCapabilities = (support: ClientSupport): InitializeResult => ({
  serverInfo: { name: "baogao" },
  capabilities: {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(support.pullDiagnostics
      ? { diagnosticProvider: { identifier: "baogao", interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    documentSymbolProvider: { label: "报告" },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    codeActionProvider: { codeActionKinds },
    completionProvider: { triggerCharacters: completionTriggers },
  },
})

function followDocuments(
  documents: TextDocuments<TextDocument>,
  analyses: Analyses,
  diagnostics: DiagnosticsFeature,
): void {
  documents.onDidChangeContent(({ document }) => diagnostics.documentChanged(document.uri))
  documents.onDidClose(({ document }) => {
    analyses.forget(document.uri)
    diagnostics.documentClosed(document.uri)
  })
}

function followSettings(connection: Connection, support: ClientSupport, changed: (settings: unknown) => void): void {
  connection.onDidChangeConfiguration(({ settings }) => changed(settings))
  connection.onInitialized(() => {
    if (!support.configuration || !support.registerConfigurationChange) return
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: "baogao" })
      .catch((error: unknown) => connection.console.error(describeFailure("client/registerCapability", error)))
  })
}

interface SettingsSource {
  readonly of: (uri: string) => Promise<Settings>
  /** Takes the settings that a client without `workspace/configuration` sends along with the change. */
  readonly pushed: (settings: unknown) => void
}

function createSettingsSource(connection: Connection, support: ClientSupport): SettingsSource {
  let latest = readSettings(undefined)
  return {
    of: async (uri) => {
      if (!support.configuration) return latest
      return readSettings(await connection.workspace.getConfiguration({ scopeUri: uri, section: "baogao" }))
    },
    pushed: (settings) => {
      const section =
        typeof settings === "object" && settings !== null && "baogao" in settings ? settings.baogao : undefined
      latest = readSettings(section)
    },
  }
}

function answerRequests(connection: Connection, analyses: Analyses, support: ClientSupport): void {
  const guard = createGuard((line) => connection.console.error(line))
  /** A request about one document; without an analysis it gets the safe answer. */
  const about = <Params extends { readonly textDocument: { readonly uri: string } }, Result>(
    method: string,
    safe: Result,
    answer: (params: Params, analysis: Analysis) => Result,
  ) =>
    guard<Params, Result>(method, safe, async (params) => {
      const analysis = await analyses.of(params.textDocument.uri)
      return analysis === undefined ? safe : answer(params, analysis)
    })

  connection.onDocumentSymbol(
    about("textDocument/documentSymbol", null, (_, analysis) => documentSymbols(analysis, support)),
  )
  connection.onFoldingRanges(about("textDocument/foldingRange", null, (_, analysis) => foldingRanges(analysis)))
  connection.onSelectionRanges(
    about("textDocument/selectionRange", null, ({ positions }, analysis) => selectionRanges(positions, analysis)),
  )
  connection.onHover(about("textDocument/hover", null, ({ position }, analysis) => hover(position, analysis, support)))
  connection.onCodeAction(
    about("textDocument/codeAction", null, (params, analysis) => codeActions(params, analysis, support)),
  )
  connection.onCompletion(
    about("textDocument/completion", null, ({ position }, analysis) => completion(position, analysis, support)),
  )
}
