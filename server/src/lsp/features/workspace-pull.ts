import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver"
import type { ServerContext } from "../context.ts"
import { describeFailure } from "../guard.ts"
import type { CheckedFile } from "../workspace/reports.ts"
import { checkAll, type WorkspaceDiagnostics, withProgress } from "./workspace-check.ts"

/** Hands findings of closed reports to a client that asks for them. */
export function pulled(context: ServerContext): WorkspaceDiagnostics {
  const { connection, support, settings } = context
  /** Counts what happens; a held request is answered when it has grown. */
  let revision = 0
  let answered = -1
  let wanted = false
  const closed = new Set<string>()
  const waiting = new Set<() => void>()
  const changed = (): void => {
    revision++
    for (const wake of waiting) wake()
  }
  const untilChanged = async (token: CancellationToken): Promise<void> => {
    while (answered === revision && !token.isCancellationRequested) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          waiting.delete(wake)
          cancellation.dispose()
          resolve()
        }
        const cancellation = token.onCancellationRequested(wake)
        waiting.add(wake)
      })
    }
  }

  connection.languages.diagnostics.onWorkspace(async (parameters, token, progress, partial) => {
    if (support.holdsWorkspacePull) await untilChanged(token)
    answered = revision
    if (token.isCancellationRequested) return cancelled()
    const items: WorkspaceDocumentDiagnosticReport[] = []
    const give = (item: WorkspaceDocumentDiagnosticReport): void => {
      if (partial === undefined) items.push(item)
      else partial.report({ items: [item] })
    }
    try {
      const isOn = !support.holdsWorkspacePull || wanted || (await settings.general()).workspace === "always"
      await answer(context, { parameters, isOn, closed, give, token, progress })
    } catch (error) {
      connection.console.error(describeFailure("workspace/diagnostic", error))
    }
    return token.isCancellationRequested ? cancelled() : { items }
  })

  return {
    check: async (token) => {
      wanted = true
      const summary = await checkAll(context, token, () => {})
      changed()
      return summary
    },
    changed,
    documentClosed: (uri) => {
      closed.add(uri)
      changed()
    },
  }
}

const cancelled = (): ResponseError<never> => new ResponseError(LSPErrorCodes.RequestCancelled, "已取消（cancelled）")

interface Pull {
  readonly parameters: WorkspaceDiagnosticParams
  /** Whether closed reports are to be checked at all. */
  readonly isOn: boolean
  /** Documents closed since the last answer: the client still shows what was found in them. */
  readonly closed: Set<string>
  readonly give: (item: WorkspaceDocumentDiagnosticReport) => void
  readonly token: CancellationToken
  readonly progress: WorkDoneProgressReporter
}

async function answer(context: ServerContext, pull: Pull): Promise<void> {
  const { parameters, isOn, closed, give, token, progress } = pull
  const known = new Map(parameters.previousResultIds.map(({ uri, value }) => [uri, value]))
  const gone = new Set([...known.keys(), ...closed])
  closed.clear()
  let completed = true
  if (isOn) {
    completed = await withProgress(context, progress, (report) =>
      context.reports.visit(token, (file, done, total) => {
        report(done, total)
        if (file.kind !== "report") return
        gone.delete(file.uri)
        give(toReport(file, known.get(file.uri)))
      }),
    )
  }
  if (!completed) return
  for (const uri of gone) {
    const isEmpty = known.get(uri) === emptyResult
    if (!context.isOpen(uri) && !isEmpty) give({ ...noFindings, uri, version: null })
  }
}

const emptyResult = "0"
const noFindings = {
  kind: DocumentDiagnosticReportKind.Full,
  items: [] as Diagnostic[],
  resultId: emptyResult,
} as const

const toReport = (
  { uri, resultId, diagnostics }: CheckedFile,
  previous: string | undefined,
): WorkspaceDocumentDiagnosticReport =>
  resultId === previous
    ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...diagnostics] }
