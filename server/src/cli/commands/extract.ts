import { createConfigurations } from "../configuration.ts"
import { openDocument } from "../documents.ts"
import { deliver } from "../output.ts"
import { complain, type ExitCode, type Session } from "../session.ts"
import { findTargets } from "../targets.ts"

/** `baogao extract FILE`: the text that is checked, a line for each paragraph. */
export async function extract(session: Session, operands: readonly string[]): Promise<ExitCode> {
  const texts: string[] = []
  const files: string[] = []
  let failed = false
  // What a document is checked with plays no part here; a broken configuration is no reason to fail.
  const configurations = createConfigurations({ ...session, values: { "no-config": true } })
  for (const target of await findTargets(session.host, operands)) {
    const opened = target.kind === "problem" ? target : await openDocument(session, target, configurations)
    if (target.kind === "file") files.push(target.file)
    if (opened?.kind === "document") texts.push(opened.text)
    if (opened?.kind !== "problem") continue
    failed = true
    await complain(session, opened)
  }
  const delivered = texts.length === 0 || (await deliver(session, texts.join("\n"), files))
  return failed || !delivered ? 2 : 0
}
