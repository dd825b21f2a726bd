import { unknownName } from "../config/parse.ts"
import type { Localized } from "../config/problem.ts"
import { profiles } from "../profiles/registry.ts"
import { parseArguments } from "./arguments.ts"
import type { CommandName } from "./command-specs.ts"
import { check } from "./commands/check.ts"
import { compare } from "./commands/compare.ts"
import { extract } from "./commands/extract.ts"
import { figures } from "./commands/figures.ts"
import { init } from "./commands/init.ts"
import { newReport } from "./commands/new.ts"
import { printConfig } from "./commands/print-config.ts"
import { explain, listRules } from "./commands/rules.ts"
import { createConfigurations } from "./configuration.ts"
import { describeCrash } from "./failure.ts"
import { helpText } from "./help.ts"
import type { Host } from "./host.ts"
import { languageOf } from "./language.ts"
import type { ExitCode, Session } from "./session.ts"
import { version } from "./version.ts"

/** The whole CLI: understands the host's arguments, runs the command, answers with the exit code. Never rejects. */
export async function main(host: Host): Promise<ExitCode> {
  const language = languageOf(host.env)
  const session: Session = { host, language, values: {} }
  try {
    const invocation = parseArguments(host.args)
    switch (invocation.kind) {
      case "version":
        await host.out(`${version}\n`)
        return 0
      case "help":
        await host.out(helpText(invocation.command, language))
        return 0
      case "misuse":
        return await misuse(session, invocation.message)
      case "command":
        return await runCommand({ ...session, values: invocation.values }, invocation.command, invocation.operands)
    }
  } catch (error) {
    await host.err(`baogao: ${describeCrash(error)[language]}\n`)
    return 2
  }
}

async function runCommand(session: Session, command: CommandName, operands: readonly string[]): Promise<ExitCode> {
  const contradiction = (await unknownProfileOf(session)) ?? contradictionIn(session, operands)
  if (contradiction !== undefined) return misuse(session, contradiction)
  switch (command) {
    case "check":
      return check(session, operands)
    case "figures":
      return figures(session, operands)
    case "compare":
      return compare(session, operands)
    case "extract":
      return extract(session, operands)
    case "rules":
      return listRules(session)
    case "explain":
      return explain(session, operands)
    case "print-config":
      return printConfig(session, operands)
    case "init":
      return init(session)
    case "new":
      return newReport(session, operands)
    case "lsp":
      return serve(session)
  }
}

/** `--profile` names a built-in profile, or one of the configuration that holds in the current folder. */
async function unknownProfileOf(session: Session): Promise<Localized | undefined> {
  const { profile } = session.values
  const builtIn = ["auto", ...profiles.map(({ id }) => id)]
  if (profile === undefined || builtIn.includes(profile)) return undefined
  const { options } = await createConfigurations(session).of(session.host.cwd)
  const known = [...builtIn, ...Object.keys(options.profiles ?? {})]
  return known.includes(profile) ? undefined : unknownName("文种", "profile", profile, known)
}

/** Options that are fine alone but not with the others. */
function contradictionIn({ values }: Session, operands: readonly string[]): Localized | undefined {
  const readsStdin = operands.includes("-") || (operands.length === 0 && values["stdin-filename"] !== undefined)
  if (values.config !== undefined && values["no-config"] === true) {
    return { zh: "--config 与 --no-config 不能同用。", en: "--config and --no-config exclude each other" }
  }
  if (values.fix === true && readsStdin) {
    return { zh: "--fix 不能用于标准输入，请写出文件名。", en: "--fix cannot change standard input; name a file" }
  }
  if (values.fix === true && values["fix-dry-run"] === true) {
    return { zh: "--fix 与 --fix-dry-run 不能同用。", en: "--fix and --fix-dry-run exclude each other" }
  }
  if (values["fix-dry-run"] === true && values.format !== undefined && values.format !== "text") {
    return { zh: "--fix-dry-run 输出差异，不能同用 --format。", en: "--fix-dry-run prints a diff; leave --format out" }
  }
  if (values.watch === true && readsStdin) {
    return { zh: "--watch 不能用于标准输入，请写出文件名。", en: "--watch cannot follow standard input; name a file" }
  }
  if (values.all === true && values["reports-only"] === true) {
    return { zh: "--all 与 --reports-only 不能同用。", en: "--all and --reports-only exclude each other" }
  }
  if (values.jobs === 0) return { zh: "--jobs 至少为 1。", en: "--jobs must be 1 or more" }
  if (values["stdin-filename"] !== undefined && !readsStdin) {
    return { zh: "--stdin-filename 只能与 - 同用。", en: "--stdin-filename goes with - only" }
  }
  return undefined
}

async function serve(session: Session): Promise<ExitCode> {
  if (session.values.stdio !== true) {
    return misuse(session, { zh: "命令 lsp 需要 --stdio。", en: "command lsp needs --stdio" })
  }
  await session.host.serve()
  return 0
}

async function misuse({ host, language }: Session, message: Localized): Promise<ExitCode> {
  const hint = { zh: "用 baogao --help 查看用法。", en: "See baogao --help." }[language]
  await host.err(`baogao: ${message[language]}\n${hint}\n`)
  return 2
}
