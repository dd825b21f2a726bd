import { createEngine, type Engine } from "../../engine/engine.ts"
import { fixSafely } from "../../engine/fixes.ts"
import type { Finding, Severity } from "../../rules/finding.ts"
import type { SourceDocument } from "../documents.ts"
import { describeFailure } from "../failure.ts"
import { deliver } from "../output.ts"
import { checkJson } from "../reporters/check-json.ts"
import { checkText } from "../reporters/check-text.ts"
import type { CheckedDocument, CheckRun } from "../run.ts"
import { type ExitCode, type Problem, problem, type Session, styleOf } from "../session.ts"
import { visitDocuments } from "../visit.ts"

interface Outcome extends CheckedDocument {
  readonly fixed: boolean
}

/** `baogao check`. */
export async function check(session: Session, operands: readonly string[]): Promise<ExitCode> {
  const engine = createEngine()
  const { results, files, failed } = await visitDocuments(session, operands, (document) =>
    checkDocument(session, engine, document),
  )
  const delivered = await deliver(session, render(session, results), files)
  return failed || !delivered ? 2 : exitCode(session, results)
}

async function checkDocument(
  { host, values }: Session,
  engine: Engine,
  document: SourceDocument,
): Promise<Outcome | Problem | undefined> {
  const { path, file, options } = document
  const checked = engine.check(document.text, options)
  const wanted = checked.recognised || document.foundThrough === undefined || values.all === true
  if (!wanted) return undefined
  const found = { path, text: document.text, profile: checked.profile, findings: checked.findings, fixed: false }
  if (values.fix !== true || file === undefined || !document.mayChange) return found
  const { text } = fixSafely(document.text, (current) => engine.check(current, options).findings)
  if (text === document.text) return found
  try {
    await host.write(file, text)
  } catch (error) {
    return problem(path, describeFailure(error))
  }
  return { ...found, text, findings: engine.check(text, options).findings, fixed: true }
}

function render(session: Session, outcomes: readonly Outcome[]): string {
  const quiet = session.values.quiet === true
  const run: CheckRun = {
    documents: outcomes.map((outcome) => ({ ...outcome, findings: shownFindings(outcome.findings, quiet) })),
    fixed: outcomes.filter(({ fixed }) => fixed).map(({ path }) => path),
    quiet,
  }
  return session.values.format === "json" ? checkJson(run) : checkText(run, styleOf(session))
}

const shownFindings = (findings: readonly Finding[], quiet: boolean): readonly Finding[] =>
  quiet ? findings.filter(({ severity }) => severity === "error") : findings

const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 }

function exitCode({ values }: Session, outcomes: readonly Outcome[]): ExitCode {
  const severities = outcomes.flatMap(({ findings }) => findings.map(({ severity }) => severity))
  const warnings = severities.filter((severity) => severity === "warning").length
  if (warnings > (values["max-warnings"] ?? Number.POSITIVE_INFINITY)) return 1
  const threshold = values["fail-on"] ?? "error"
  if (threshold === "never") return 0
  return severities.some((severity) => ranks[severity] >= ranks[threshold]) ? 1 : 0
}
