import { createEngine } from "../../engine/engine.ts"
import { deliver } from "../output.ts"
import { figuresJson } from "../reporters/figures-json.ts"
import { figuresText } from "../reporters/figures-text.ts"
import type { LedgerDocument } from "../run.ts"
import { type ExitCode, type Session, styleOf } from "../session.ts"
import { visitDocuments } from "../visit.ts"

/** `baogao figures`: the ledger. Contradictions do not change the exit code; that is what `check` is for. */
export async function figures(session: Session, operands: readonly string[]): Promise<ExitCode> {
  const engine = createEngine()
  const { values } = session
  const { results, files, failed } = await visitDocuments<LedgerDocument>(session, operands, async (document) => {
    const ledger = engine.figures(document.text, document.options)
    const wanted = ledger.recognised || document.foundThrough === undefined || values.all === true
    return wanted ? { path: document.path, text: document.text, ledger } : undefined
  })
  const run = { documents: results }
  const text = values.format === "json" ? figuresJson(run) : figuresText(run, styleOf(session))
  return !(await deliver(session, text, files)) || failed ? 2 : 0
}
