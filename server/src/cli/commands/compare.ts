import { compareReports } from "../../compare/compare-reports.ts"
import { createConfigurations } from "../configuration.ts"
import { openDocument, type SourceDocument } from "../documents.ts"
import { deliver } from "../output.ts"
import { compareHtml } from "../reporters/compare-html.ts"
import { compareJson } from "../reporters/compare-json.ts"
import { compareText } from "../reporters/compare-text.ts"
import { type ComparisonRun, fails } from "../run.ts"
import { complain, type ExitCode, problem, type Session, styleOf } from "../session.ts"
import { findTargets } from "../targets.ts"

/** `baogao compare LAST THIS`. */
export async function compare(session: Session, operands: readonly string[]): Promise<ExitCode> {
  const opened = await Promise.all(operands.map((operand) => openOne(session, operand)))
  const [last, now] = opened
  if (last === undefined || now === undefined) return 2
  const run: ComparisonRun = { last, now, comparison: compareReports(last.text, now.text) }
  const { format, "fail-on": failOn = "error" } = session.values
  const style = styleOf(session)
  const text =
    format === "json" ? compareJson(run) : format === "html" ? compareHtml(run, style) : compareText(run, style)
  const files = [last.file, now.file].filter((file) => file !== undefined)
  if (!(await deliver(session, text, files))) return 2
  return run.comparison.findings.some(({ severity }) => fails(severity, failOn)) ? 1 : 0
}

/** Exactly one document; anything else is complained about. */
async function openOne(session: Session, operand: string): Promise<SourceDocument | undefined> {
  const configurations = createConfigurations({ ...session, values: { "no-config": true } })
  const [target, ...others] = await findTargets(session.host, [operand])
  const wanted = target === undefined || others.length > 0 ? problem(operand, oneFile) : target
  const opened = wanted.kind === "problem" ? wanted : await openDocument(session, wanted, configurations)
  if (opened?.kind === "document") return opened
  if (opened !== undefined) await complain(session, opened)
  return undefined
}

const oneFile = {
  zh: "这里应为一个文件：baogao compare 上年的报告 今年的报告。",
  en: "this must be one file: baogao compare LAST THIS",
}
