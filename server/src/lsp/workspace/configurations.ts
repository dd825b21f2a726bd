import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver"
import { mergeConfigs } from "../../config/merge.ts"
import { type KnownNames, parseConfig } from "../../config/parse.ts"
import type { ConfigProblem } from "../../config/problem.ts"
import { type Config, configFileNames } from "../../config/schema.ts"
import type { CheckOptions } from "../../engine/engine.ts"
import { profiles } from "../../profiles/registry.ts"
import { rules } from "../../rules/registry.ts"
import { indexLines } from "../../text/lines.ts"
import { spanOf } from "../../text/span.ts"
import type { ClientSupport } from "../client-support.ts"
import { toRange } from "../convert.ts"
import type { Files } from "./files.ts"

/** The configuration files `baogao.config.json` of the workspace. */
export interface Configurations {
  /** What the nearest file above a document says; nothing when there is none or it is broken. */
  readonly of: (uri: string) => Promise<CheckOptions>
  /** Configuration files were changed, created or deleted. What is wrong in them is shown even when no report is open. */
  readonly changed: (uris: readonly string[]) => Promise<void>
}

/** Whether a URI is that of a configuration file. */
export const isConfigFile = (uri: string): boolean => configFileNames.some((name) => uri.endsWith(`/${name}`))

const known: KnownNames = { rules, profiles: profiles.map(({ id }) => id) }

/**
 * Looks for configuration files from the document's folder upwards, as the command line does, and shows what is wrong in
 * them at its place in the file. Clients do not ask for diagnostics of files in other languages, so these are pushed.
 */
export function createConfigurations(
  connection: Connection,
  files: Files,
  folders: () => readonly string[],
  support: ClientSupport,
): Configurations {
  let byFolder = new Map<string, Promise<CheckOptions | undefined>>()
  const complained = new Set<string>()

  const show = async (uri: string, text: string, problems: readonly ConfigProblem[]): Promise<void> => {
    if (problems.length === 0 && !complained.delete(uri)) return
    if (problems.length > 0) complained.add(uri)
    const lines = indexLines(text)
    const diagnostics = problems.map(
      ({ span, message }): Diagnostic => ({
        range: toRange(lines, span),
        severity: DiagnosticSeverity.Error,
        source: "baogao",
        code: "config",
        message: message[support.language],
      }),
    )
    await connection.sendDiagnostics({ uri, diagnostics })
  }

  /** The file's own settings and those that it extends, which come first; `undefined` when one of them is broken. */
  const loadAll = async (
    uri: string,
    extending: readonly string[],
    within?: readonly string[],
  ): Promise<readonly Config[] | undefined | "absent"> => {
    const text = await files.read(uri, within)
    if (text === undefined) {
      await show(uri, "", [])
      return "absent"
    }
    const parsed = parseConfig(text, known)
    if (parsed.kind === "invalid") {
      await show(uri, text, parsed.problems)
      return undefined
    }
    const problems: ConfigProblem[] = []
    const configs: Config[] = []
    for (const base of [parsed.config.extends ?? []].flat()) {
      const allowed = foldersAround(uri, folders())
      const target = baseOf(base, uri, [...extending, uri], allowed)
      const loaded = target === undefined ? "absent" : await loadAll(target, [...extending, uri], allowed)
      if (loaded === undefined || loaded === "absent") problems.push(unusableBase(base, text))
      else configs.push(...loaded)
    }
    await show(uri, text, problems)
    return problems.length > 0 ? undefined : [...configs, parsed.config]
  }

  const load = async (uri: string): Promise<CheckOptions | undefined> => {
    const configs = await loadAll(uri, [])
    return configs === "absent" ? undefined : mergeConfigs(configs ?? [])
  }

  /** The configuration in a folder, or the one of the nearest folder above it. */
  const inFolder = (folder: string): Promise<CheckOptions | undefined> => {
    const earlier = byFolder.get(folder)
    if (earlier !== undefined) return earlier
    const own = configFileNames.map((name) => load(`${folder}/${name}`))
    const found = Promise.all(own).then((configs) => {
      const parent = parentOf(folder)
      return configs.find((config) => config !== undefined) ?? (parent === undefined ? undefined : inFolder(parent))
    })
    byFolder.set(folder, found)
    return found
  }

  return {
    of: async (uri) => {
      const folder = parentOf(uri)
      return (folder === undefined ? undefined : await inFolder(folder)) ?? {}
    },
    changed: async (uris) => {
      byFolder = new Map()
      for (const uri of uris) await load(uri)
    },
  }
}

/**
 * The file that `extends` names: relative, a configuration, no circle, and inside of the workspace or beside the file
 * that names it, so that an unknown project cannot have other files read.
 */
function baseOf(
  base: string,
  uri: string,
  extending: readonly string[],
  allowed: readonly string[],
): string | undefined {
  const own = parentOf(uri)
  if (own === undefined || /^[/\\]|:/.test(base) || !/\.jsonc?$/.test(base)) return undefined
  const segments = own.split("/")
  for (const segment of base.split(/[/\\]/)) {
    if (segment === "..") segments.pop()
    else if (segment !== "." && segment !== "") segments.push(encodeURIComponent(segment))
  }
  const target = segments.join("/")
  return allowed.some((folder) => target.startsWith(`${folder}/`)) && !extending.includes(target) ? target : undefined
}

/** The workspace, and the folder of the file itself. */
const foldersAround = (uri: string, folders: readonly string[]): readonly string[] =>
  [parentOf(uri) ?? [], folders.map((folder) => folder.replace(/\/$/, ""))].flat()

function unusableBase(base: string, text: string): ConfigProblem {
  const start = Math.max(0, text.indexOf(JSON.stringify(base)))
  const message = {
    zh: `extends“${base}”不能用：应为工作区内存在、无误、不循环的 .json 或 .jsonc 配置文件。`,
    en: `extends "${base}" cannot be used: it must be an existing, correct .json or .jsonc configuration inside of the workspace, and no circle`,
  }
  return { span: spanOf(start, start + JSON.stringify(base).length), message }
}

/** The folder of a file or of a folder, without a slash at its end; `undefined` above the root and for unsaved documents. */
function parentOf(uri: string): string | undefined {
  const authority = uri.indexOf("://")
  const path = uri.indexOf("/", authority + 3)
  const end = uri.lastIndexOf("/")
  return authority < 0 || path < 0 || end <= path ? undefined : uri.slice(0, end)
}
