import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver"
import type { ServerContext } from "../context.ts"
import { describeFailure } from "../guard.ts"
import type { Cancellation, CheckedFile } from "../workspace/reports.ts"

/** What `baogao.server.checkWorkspace` answers. */
export interface WorkspaceSummary {
  readonly reports: number
  readonly errors: number
  readonly warnings: number
  readonly informations: number
  readonly hints: number
  /** Files that could not be read, such as those that are not UTF-8. */
  readonly unreadable: readonly string[]
  readonly cancelled: boolean
}

/** Findings in reports that are not open. */
export interface WorkspaceDiagnostics {
  /** Checks the whole workspace with progress that can be cancelled, and keeps the findings shown and current. */
  readonly check: (token: CancellationToken) => Promise<WorkspaceSummary>
  /** Something outside the open documents may look different now. */
  readonly changed: () => void
  readonly documentClosed: (uri: string) => void
}

/** Reports the pulled way or the pushed way, whichever the client understands. */
export const createWorkspaceDiagnostics = (context: ServerContext): WorkspaceDiagnostics =>
  context.support.pullDiagnostics ? pulled(context) : pushed(context)

function pulled(context: ServerContext): WorkspaceDiagnostics {
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

function pushed(context: ServerContext): WorkspaceDiagnostics {
  const { connection, reports } = context
  const sent = new Map<string, string>()
  let wanted = false
  const publish = ({ uri, resultId, diagnostics }: CheckedFile): void => {
    if (sent.get(uri) === resultId) return
    sent.set(uri, resultId)
    void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] })
  }
  const refresh = async (): Promise<void> => {
    const gone = new Set(sent.keys())
    const completed = await reports.visit(undefined, (file) => {
      if (file.kind !== "report") return
      gone.delete(file.uri)
      publish(file)
    })
    if (!completed) return
    for (const uri of gone) {
      sent.delete(uri)
      if (!context.isOpen(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] })
    }
  }
  const changed = (): void => {
    if (wanted)
      refresh().catch((error: unknown) => connection.console.error(describeFailure("publishDiagnostics", error)))
  }
  return {
    check: (token) => {
      wanted = true
      return checkAll(context, token, publish)
    },
    changed,
    documentClosed: (uri) => {
      sent.delete(uri)
      changed()
    },
  }
}

/** Checks everything anew, open reports included, and counts. */
async function checkAll(
  context: ServerContext,
  token: CancellationToken,
  visitor: (file: CheckedFile) => void,
): Promise<WorkspaceSummary> {
  const { connection, support, reports, openReports } = context
  reports.forget()
  const found: (readonly Diagnostic[])[] = await openReports()
  const unreadable: string[] = []
  const visit = (cancellation: Cancellation, report: (done: number, total: number) => void): Promise<boolean> =>
    reports.visit(cancellation, (file, done, total) => {
      report(done, total)
      if (file.kind === "unreadable") unreadable.push(file.uri)
      if (file.kind !== "report") return
      found.push(file.diagnostics)
      visitor(file)
    })
  if (!support.workDoneProgress) return summaryOf(found, unreadable, await visit(token, () => {}))
  const progress = await connection.window.createWorkDoneProgress()
  const completed = await withProgress(context, progress, (report) => visit(either(token, progress.token), report))
  return summaryOf(found, unreadable, completed)
}

const either = (first: Cancellation, second: Cancellation): Cancellation => ({
  get isCancellationRequested() {
    return first.isCancellationRequested || second.isCancellationRequested
  },
})

async function withProgress<Result>(
  { support }: ServerContext,
  progress: WorkDoneProgressReporter,
  work: (report: (done: number, total: number) => void) => Promise<Result>,
): Promise<Result> {
  const { title, files } = {
    zh: { title: "检查报告", files: "份文件" },
    en: { title: "Checking reports", files: "files" },
  }[support.language]
  progress.begin(title, 0, undefined, true)
  let shown = 0
  try {
    return await work((done, total) => {
      const percentage = Math.floor((100 * done) / total)
      if (percentage === shown && done < total) return
      shown = percentage
      progress.report(percentage, `${done}/${total} ${files}`)
    })
  } finally {
    progress.done()
  }
}

function summaryOf(
  found: readonly (readonly Diagnostic[])[],
  unreadable: readonly string[],
  completed: boolean,
): WorkspaceSummary {
  const count = (severity: DiagnosticSeverity): number =>
    found.reduce((sum, list) => sum + list.filter((each) => each.severity === severity).length, 0)
  return {
    reports: found.length,
    errors: count(DiagnosticSeverity.Error),
    warnings: count(DiagnosticSeverity.Warning),
    informations: count(DiagnosticSeverity.Information),
    hints: count(DiagnosticSeverity.Hint),
    unreadable,
    cancelled: !completed,
  }
}
