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
  /** The client brings the profiles' snippets for its own language `baogao`; the server offers them elsewhere only. */
  readonly bringsSnippets: boolean
  /** URI of the folder with the rules' pages, without a slash at its end, when the client knows one. */
  readonly rulePages: string | undefined
}

/** Reads the capabilities of `initialize`; everything that is not said is absent. */
export function readClientSupport(capabilities: ClientCapabilities, initializationOptions: unknown): ClientSupport {
  const { textDocument, workspace } = capabilities
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
    bringsSnippets: optionOf(initializationOptions, "bringsSnippets") === true,
    rulePages: typeof rulePages === "string" ? rulePages : undefined,
  }
}

const optionOf = (options: unknown, name: string): unknown =>
  typeof options === "object" && options !== null ? Reflect.get(options, name) : undefined
