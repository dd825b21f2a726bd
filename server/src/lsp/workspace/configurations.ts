import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver"
import { type KnownNames, parseConfig } from "../../config/parse.ts"
import type { ConfigProblem } from "../../config/problem.ts"
import { configFileNames } from "../../config/schema.ts"
import type { CheckOptions } from "../../engine/engine.ts"
import { profiles } from "../../profiles/registry.ts"
import { rules } from "../../rules/registry.ts"
import { indexLines } from "../../text/lines.ts"
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
export function createConfigurations(connection: Connection, files: Files, support: ClientSupport): Configurations {
  let folders = new Map<string, Promise<CheckOptions | undefined>>()
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

  const load = async (uri: string): Promise<CheckOptions | undefined> => {
    const text = await files.read(uri)
    if (text === undefined) {
      await show(uri, "", [])
      return undefined
    }
    const parsed = parseConfig(text, known)
    await show(uri, text, parsed.kind === "invalid" ? parsed.problems : [])
    return parsed.kind === "config" ? parsed.config : {}
  }

  /** The configuration in a folder, or the one of the nearest folder above it. */
  const inFolder = (folder: string): Promise<CheckOptions | undefined> => {
    const earlier = folders.get(folder)
    if (earlier !== undefined) return earlier
    const own = configFileNames.map((name) => load(`${folder}/${name}`))
    const found = Promise.all(own).then((configs) => {
      const parent = parentOf(folder)
      return configs.find((config) => config !== undefined) ?? (parent === undefined ? undefined : inFolder(parent))
    })
    folders.set(folder, found)
    return found
  }

  return {
    of: async (uri) => {
      const folder = parentOf(uri)
      return (folder === undefined ? undefined : await inFolder(folder)) ?? {}
    },
    changed: async (uris) => {
      folders = new Map()
      for (const uri of uris) await load(uri)
    },
  }
}

/** The folder of a file or of a folder, without a slash at its end; `undefined` above the root and for unsaved documents. */
function parentOf(uri: string): string | undefined {
  const authority = uri.indexOf("://")
  const path = uri.indexOf("/", authority + 3)
  const end = uri.lastIndexOf("/")
  return authority < 0 || path < 0 || end <= path ? undefined : uri.slice(0, end)
}
