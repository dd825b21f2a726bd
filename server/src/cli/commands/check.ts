import { settleBaseline } from "../baseline.ts"
import { proposedChanges } from "../fix-dry-run.ts"
import { gather } from "../gather.ts"
import { deliver } from "../output.ts"
import { checkText } from "../reporters/check-text.ts"
import { checkReporters } from "../reporters/registry.ts"
import { type CheckRun, fails } from "../run.ts"
import { complain, type ExitCode, type Session, styleOf } from "../session.ts"
import { repeatOnChange } from "../watch.ts"

/** `baogao check`. */
export const check = (session: Session, operands: readonly string[]): Promise<ExitCode> =>
  session.values.watch === true
    ? repeatOnChange(session, operands, () => checkOnce(session, operands))
    : checkOnce(session, operands)

async function checkOnce(session: Session, operands: readonly string[]): Promise<ExitCode> {
  const { values } = session
  const gathered = await gather(session, operands, { findings: true, ledger: values.format === "html" })
  const settled = await settleBaseline(session, gathered.documents)
  for (const each of settled.problems) await complain(session, each)
  const problems = [...gathered.problems, ...settled.problems]
  const run: CheckRun = {
    documents: settled.documents,
    problems,
    fixed: gathered.documents.filter(({ fixed }) => fixed).map(({ path }) => path),
    accepted: settled.accepted,
    outdated: settled.outdated,
    quiet: values.quiet === true,
    failOn: values["fail-on"] ?? "error",
    pages: session.host.pages,
  }
  const text = values["fix-dry-run"] === true ? proposedChanges(gathered.documents) : render(session, run)
  const delivered = await deliver(session, text, gathered.files)
  if (problems.length > 0 || !delivered) return 2
  return values["write-baseline"] === true ? 0 : exitCode(session, run)
}

function render(session: Session, run: CheckRun): string {
  const shown = run.quiet ? { ...run, documents: run.documents.map(errorsOnly) } : run
  const report = checkReporters[session.values.format ?? "text"] ?? checkText
  return report(shown, styleOf(session))
}

const errorsOnly = <Document extends CheckRun["documents"][number]>(document: Document): Document => ({
  ...document,
  findings: document.findings.filter(({ severity }) => severity === "error"),
})

function exitCode({ values }: Session, { documents, failOn }: CheckRun): ExitCode {
  const severities = documents.flatMap(({ findings }) => findings.map(({ severity }) => severity))
  const warnings = severities.filter((severity) => severity === "warning").length
  if (warnings > (values["max-warnings"] ?? Number.POSITIVE_INFINITY)) return 1
  return severities.some((severity) => fails(severity, failOn)) ? 1 : 0
}
