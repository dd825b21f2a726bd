import path from "node:path"
import { rules } from "../../rules/registry.ts"
import { createConfigurations } from "../configuration.ts"
import { deliver } from "../output.ts"
import { complain, type ExitCode, type Session } from "../session.ts"
import { shownPath } from "../targets.ts"

/** `baogao print-config FILE`: the configuration of a document, which need not exist yet, with what every rule is set to. */
export async function printConfig(session: Session, [name = ""]: readonly string[]): Promise<ExitCode> {
  const { host } = session
  const configurations = createConfigurations(session)
  const { options, files } = await configurations.of(path.dirname(path.resolve(host.cwd, name)))
  const problems = configurations.takeProblems()
  for (const each of problems) await complain(session, each)
  const content = {
    files: files.map((file) => shownPath(host, file)),
    profile: options.profile ?? "auto",
    rules: Object.fromEntries(rules.map(({ id, severity }) => [id, options.rules?.[id] ?? severity])),
  }
  const delivered = await deliver(session, `${JSON.stringify(content, undefined, 2)}\n`, [])
  return problems.length > 0 || !delivered ? 2 : 0
}
