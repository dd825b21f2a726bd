import { gather } from "../gather.ts"
import { deliver } from "../output.ts"
import { figuresText } from "../reporters/figures-text.ts"
import { figuresReporters } from "../reporters/registry.ts"
import type { LedgerDocument } from "../run.ts"
import { type ExitCode, type Session, styleOf } from "../session.ts"

/** `baogao figures`: the ledger. Contradictions do not change the exit code; that is what `check` is for. */
export async function figures(session: Session, operands: readonly string[]): Promise<ExitCode> {
  const { format = "text" } = session.values
  const { documents, problems, files } = await gather(session, operands, { findings: format === "html", ledger: true })
  const run = {
    documents: documents.flatMap((document): readonly LedgerDocument[] =>
      document.ledger === undefined ? [] : [{ ...document, ledger: document.ledger }],
    ),
  }
  const report = figuresReporters[format] ?? figuresText
  const delivered = await deliver(session, report(run, styleOf(session)), files)
  return !delivered || problems.length > 0 ? 2 : 0
}
