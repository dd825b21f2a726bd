import path from "node:path"
import { configFileNames } from "../config/schema.ts"
import type { ExitCode, Session } from "./session.ts"
import { isDocumentName } from "./targets.ts"

/** Runs once, then again whenever a document or configuration changes, until the host has no more changes (Ctrl-C). */
export async function repeatOnChange(
  session: Session,
  operands: readonly string[],
  run: () => Promise<ExitCode>,
): Promise<ExitCode> {
  const { host, language, values } = session
  const own = new Set(
    [values.output, values["cache-location"], values.baseline].map((name) => name && path.resolve(host.cwd, name)),
  )
  const isRelevant = (file: string): boolean =>
    !own.has(file) && (isDocumentName(file) || configFileNames.some((name) => path.basename(file) === name))
  const changes = host.changes(await foldersOf(session, operands))
  let exit = await run()
  const waiting = { zh: "正在等待文稿变动，按 Ctrl-C 结束。", en: "Waiting for changes; Ctrl-C ends." }[language]
  await host.err(`${waiting}\n`)
  for await (const files of changes) {
    if (!files.some(isRelevant)) continue
    exit = await run()
    await host.err(`${waiting}\n`)
  }
  return exit
}

/** The folders that hold the operands; for a glob the part before the first special character. */
async function foldersOf({ host }: Session, operands: readonly string[]): Promise<readonly string[]> {
  const folders = await Promise.all(
    (operands.length === 0 ? ["."] : operands).map(async (operand) => {
      const file = path.resolve(host.cwd, operand)
      const status = await host.status(file)
      if (status?.kind === "directory") return file
      if (status !== undefined) return path.dirname(file)
      return path.resolve(host.cwd, operand.slice(0, operand.search(/[^/\\]*[*?[\]{}!()]/)))
    }),
  )
  return [...new Set(folders)]
}
