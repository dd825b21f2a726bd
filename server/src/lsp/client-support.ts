import type { ClientCapabilities } from "vscode-languageserver"

/** What the client at the other end can do, as far as the server's behaviour depends on it. */
export interface ClientSupport {
  /** The client asks for diagnostics itself; nothing is pushed to it. */
  readonly pullDiagnostics: boolean
  readonly refreshDiagnostics: boolean
  readonly diagnosticVersion: boolean
  readonly relatedInformation: boolean
  readonly codeDescription: boolean
  readonly hierarchicalSymbols: boolean
  readonly codeActionLiterals: boolean
  readonly preferredActions: boolean
  /** Edits can carry the version that they were made for. */
  readonly versionedEdits: boolean
  readonly markdownHover: boolean
  readonly snippets: boolean
  /** Settings can be asked for, per document. */
  readonly configuration: boolean
  readonly registerConfigurationChange: boolean
  readonly registerFileWatching: boolean
  readonly registerFormatting: boolean
  readonly workspaceFolders: boolean
  readonly workDoneProgress: boolean
  readonly refreshCodeLenses: boolean
  readonly refreshInlayHints: boolean
  readonly refreshSemanticTokens: boolean
  /** Language of the user interface; findings are Chinese in both. */
  readonly language: "zh" | "en"
  /** The client reads and lists files for the server. */
  readonly bringsFiles: boolean
  /** The client asks for the reason itself before a rule is switched off by a comment. */
  readonly asksForReason: boolean
  /** The client opens its view of the figures for a code lens. */
  readonly showsFigures: boolean
  /** Pulling the workspace waits until the user wants it; other clients pull when they want an answer. */
  readonly holdsWorkspacePull: boolean
  /** The client brings the profiles' snippets for its own language `baogao`; the server offers them elsewhere only. */
  readonly bringsSnippets: boolean
  /** URI of the folder with the rules' pages, without a slash at its end, when the client knows one. */
  readonly rulePages: string | undefined
}

/** Reads the capabilities of `initialize`; everything that is not said is absent. */
export function readClientSupport(
  capabilities: ClientCapabilities,
  initializationOptions: unknown,
  locale: string | undefined,
): ClientSupport {
  const { textDocument, window, workspace } = capabilities
  const rulePages = optionOf(initializationOptions, "rulePages")
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    diagnosticVersion: textDocument?.publishDiagnostics?.versionSupport === true,
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    codeDescription:
      textDocument?.diagnostic?.codeDescriptionSupport === true ||
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    configuration: workspace?.configuration === true,
    registerConfigurationChange: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerFileWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registerFormatting: textDocument?.formatting?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    workDoneProgress: window?.workDoneProgress === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    language: locale === undefined || locale.toLowerCase().startsWith("zh") ? "zh" : "en",
    bringsFiles: optionOf(initializationOptions, "bringsFiles") === true,
    asksForReason: optionOf(initializationOptions, "asksForReason") === true,
    showsFigures: optionOf(initializationOptions, "showsFigures") === true,
    holdsWorkspacePull: optionOf(initializationOptions, "holdsWorkspacePull") === true,
    bringsSnippets: optionOf(initializationOptions, "bringsSnippets") === true,
    rulePages: typeof rulePages === "string" ? rulePages : undefined,
  }
}

const optionOf = (options: unknown, name: string): unknown =>
  typeof options === "object" && options !== null ? Reflect.get(options, name) : undefined
