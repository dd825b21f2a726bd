import {
  type CancellationToken,
  type Connection,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver"
import type { Analyses } from "../analyses.ts"
import type { ClientSupport } from "../client-support.ts"
import { toDiagnostics } from "../convert.ts"
import { describeFailure, nextTurn } from "../guard.ts"

/** How long a client without pull has to stop typing before it gets new findings, in milliseconds. */
const pushDelay = 200

/** Hands out diagnostics in the one way that the client understands: it asks, or it is told. Never both. */
export interface DiagnosticsFeature {
  /** A document was opened or changed. */
  readonly documentChanged: (uri: string) => void
  readonly documentClosed: (uri: string) => void
  /** Settings changed: every document may look different. */
  readonly refresh: (openDocuments: readonly string[]) => void
}

/**
 * Answers pull requests. The client is asked to pull again when settings change, and when it opens a document that it
 * pulled while that was closed: a tab closed and opened again in a moment has VS Code's client pull before it says that
 * the document is open and, both being version 1, keep the empty answer.
 */
export function pullDiagnostics(
  connection: Connection,
  analyses: Analyses,
  support: ClientSupport,
  isOpen: (uri: string) => boolean,
): DiagnosticsFeature {
  const pulledWhileClosed = new Set<string>()
  const refresh = (): void => {
    if (!support.refreshDiagnostics) return
    connection.languages.diagnostics.refresh().catch((error: unknown) => {
      connection.console.error(describeFailure("workspace/diagnostic/refresh", error))
    })
  }
  connection.languages.diagnostics.on(async (parameters, token) => {
    const { uri } = parameters.textDocument
    try {
      const answer = await answerPull(parameters, token, analyses, support)
      if (!isOpen(uri)) pulledWhileClosed.add(uri)
      return answer
    } catch (error) {
      connection.console.error(describeFailure("textDocument/diagnostic", error))
      return failed()
    }
  })
  return {
    documentChanged: (uri) => {
      if (pulledWhileClosed.delete(uri)) refresh()
    },
    documentClosed: () => {},
    refresh,
  }
}

async function answerPull(
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
  analyses: Analyses,
  support: ClientSupport,
): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
  await nextTurn()
  if (token.isCancellationRequested) return cancelled()
  const analysis = await analyses.of(textDocument.uri)
  if (token.isCancellationRequested) return cancelled()
  if (analysis === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
  const { resultId } = analysis
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: toDiagnostics(analysis, support) }
}

/**
 * The client has withdrawn its request, because the text has changed again: it will ask anew. Saying `ServerCancelled`
 * here would make VS Code give up and keep findings of the text before.
 */
const cancelled = (): ResponseError<never> => new ResponseError(LSPErrorCodes.RequestCancelled, "已取消（cancelled）")

/** An empty report would wipe out the findings that the client still shows; asking again would fail again. */
const failed = (): ResponseError<DiagnosticServerCancellationData> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, "未完成（not completed）", { retriggerRequest: false })

/** Publishes diagnostics by itself, a moment after the last change. */
export function pushDiagnostics(
  connection: Connection,
  analyses: Analyses,
  support: ClientSupport,
): DiagnosticsFeature {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const cancel = (uri: string): void => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
  }
  const publish = async (uri: string): Promise<void> => {
    const analysis = await analyses.of(uri)
    // While the settings were asked for, a change may have come; its own timer will publish it.
    if (timers.has(uri)) return
    const version = support.diagnosticVersion && analysis !== undefined ? { version: analysis.version } : {}
    const diagnostics = analysis === undefined ? [] : toDiagnostics(analysis, support)
    await connection.sendDiagnostics({ uri, ...version, diagnostics })
  }
  const schedule = (uri: string, delay: number): void => {
    cancel(uri)
    const timer = setTimeout(() => {
      timers.delete(uri)
      publish(uri).catch((error: unknown) => connection.console.error(describeFailure("publishDiagnostics", error)))
    }, delay)
    timers.set(uri, timer)
  }
  return {
    documentChanged: (uri) => schedule(uri, pushDelay),
    documentClosed: (uri) => schedule(uri, 0),
    refresh: (openDocuments) => {
      for (const uri of openDocuments) schedule(uri, 0)
    },
  }
}
