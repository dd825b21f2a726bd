import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  type WorkDoneProgressReporter,
} from "vscode-languageserver"
import type { ServerContext } from "../context.ts"
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

/** Checks everything anew, open reports included, and counts. */
export async function checkAll(
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

/** Does work whose progress the user sees and can cancel. */
export async function withProgress<Result>(
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
