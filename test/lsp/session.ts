import { type ChildProcess, spawn } from "node:child_process"
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  UnregistrationRequest,
  WorkDoneProgressCreateRequest,
} from "vscode-languageserver-protocol/node"
import { builtFile } from "../kit/bundle.ts"

/** A client as VS Code is one: pulls diagnostics, answers `workspace/configuration`, understands everything offered. */
export const modernClient: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
  },
  window: { workDoneProgress: true },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: { completionItem: { snippetSupport: true } },
    formatting: { dynamicRegistration: true },
  },
}

/** A client from before pull diagnostics, as many editors still are. */
export const oldClient: ClientCapabilities = {
  textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
}

/** How a session begins. */
export interface SessionOptions {
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
  /** One answer for every document, or an answer by URI. */
  readonly settings?: unknown
  /** URIs of the folders that are open. */
  readonly folders?: readonly string[]
  readonly locale?: string
  /** Megabytes that the server's heap may hold. */
  readonly heap?: number
}

/** A step of a work-done progress. */
export interface ProgressValue {
  readonly token: string | number
  readonly kind: "begin" | "report" | "end"
  readonly message?: string
  readonly percentage?: number
}

/** A conversation with the built server over standard input and output. */
export interface Session {
  readonly connection: ProtocolConnection
  readonly process: ChildProcess
  readonly initialized: InitializeResult
  /** Everything published so far, in order. */
  readonly published: readonly PublishDiagnosticsParams[]
  readonly log: readonly string[]
  /** How often the server asked for a new pull. */
  readonly refreshes: () => number
  /** Methods that the server has registered and not taken back. */
  readonly registered: ReadonlySet<string>
  /** Everything that progress notifications said, in order. */
  readonly progress: readonly ProgressValue[]
  /** Partial results, in order. */
  readonly partials: readonly unknown[]
  /** What `workspace/configuration` answers from now on. */
  readonly setSettings: (settings: unknown) => void
  readonly open: (uri: string, text: string, language?: string) => Promise<void>
  readonly pull: (uri: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>
  /** The next publication for a document; those that came before count as well. */
  readonly nextPublished: (uri: string, after?: number) => Promise<PublishDiagnosticsParams>
  readonly end: () => Promise<void>
}

/** Starts the built server and greets it. */
export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const bundle = builtFile("dist/server/node.cjs")
  const heap = options.heap === undefined ? [] : [`--max-old-space-size=${options.heap}`]
  const child = spawn(process.execPath, [...heap, bundle, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const published: PublishDiagnosticsParams[] = []
  const log: string[] = []
  let refreshes = 0
  let settings: unknown = options.settings ?? null
  connection.onNotification(PublishDiagnosticsNotification.type, (parameters) => {
    published.push(parameters)
  })
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    log.push(message)
  })
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes++
  })
  const registered = new Set<string>()
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const { method } of registrations) registered.add(method)
  })
  connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
    for (const { method } of unregisterations) registered.delete(method)
  })
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ scopeUri }) =>
      typeof settings === "function" ? (settings as (uri: string | undefined) => unknown)(scopeUri) : settings,
    ),
  )
  const progress: ProgressValue[] = []
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => {})
  const partials: unknown[] = []
  connection.onNotification(
    "$/progress",
    ({ token, value }: { token: string; value: Omit<ProgressValue, "token"> }) => {
      if (value.kind === undefined) partials.push(value)
      else progress.push({ token, ...value })
    },
  )
  for (const method of ["codeLens", "inlayHint", "semanticTokens"])
    connection.onRequest(`workspace/${method}/refresh`, () => null)
  connection.listen()
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? modernClient,
    initializationOptions: options.initializationOptions,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.folders === undefined
      ? {}
      : { workspaceFolders: options.folders.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf("/") + 1) })) }),
  })
  await connection.sendNotification("initialized", {})
  return {
    connection,
    process: child,
    initialized,
    published,
    log,
    refreshes: () => refreshes,
    registered,
    progress,
    partials,
    setSettings: (value) => {
      settings = value
    },
    open: (uri, text, language = "baogao") =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: language, version: 1, text },
      }),
    pull: (uri, previousResultId) =>
      connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    nextPublished: (uri, after = 0) =>
      waitFor(() => published.slice(after).find((publication) => publication.uri === uri), `publication for ${uri}`),
    end: () => endSession(connection, child),
  }
}

async function endSession(connection: ProtocolConnection, child: ChildProcess): Promise<void> {
  const closed = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  if (child.exitCode === null) {
    await connection.sendRequest("shutdown")
    await connection.sendNotification("exit")
    await closed
  }
  connection.dispose()
}

/** Polls until there is a value; fails with the name of what did not come. */
export async function waitFor<Value>(find: () => Value | undefined, what: string, patience = 4000): Promise<Value> {
  const deadline = Date.now() + patience
  for (;;) {
    const value = find()
    if (value !== undefined) return value
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`)
    await pause(10)
  }
}

/** Waits for so many milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
