import path from "node:path"
import { unknownName } from "../../config/parse.ts"
import { skeletonText, usualYear } from "../../engine/new-report.ts"
import { profiles } from "../../profiles/registry.ts"
import { resolveProfiles } from "../../profiles/user-profile.ts"
import { createConfigurations } from "../configuration.ts"
import { deliver } from "../output.ts"
import { complain, type ExitCode, problem, type Session } from "../session.ts"

/** `baogao new PROFILE`: prints the skeleton of a report, or writes it to a file that does not exist yet. */
export async function newReport(session: Session, [id = ""]: readonly string[]): Promise<ExitCode> {
  const { host, values } = session
  const { options } = await createConfigurations(session).of(host.cwd)
  const known = [...resolveProfiles(options.profiles ?? {}, profiles), ...profiles].filter(
    ({ sections }) => sections.length > 0,
  )
  const profile = known.find((candidate) => candidate.id === id)
  if (profile === undefined) {
    const names = known.map((candidate) => candidate.id)
    await complain(session, problem("new", unknownName("文种", "profile", id, names)))
    return 2
  }
  if (values.output !== undefined && (await host.status(path.resolve(host.cwd, values.output))) !== undefined) {
    const message = { zh: "文件已存在，未写入；请换一个文件名。", en: "the file exists; nothing was written" }
    await complain(session, problem(values.output, message))
    return 2
  }
  const text = skeletonText(profile, values.year ?? usualYear(profile, host.year))
  return (await deliver(session, text, [])) ? 0 : 2
}
