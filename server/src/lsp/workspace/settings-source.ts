import type { Connection } from "vscode-languageserver"
import type { ClientSupport } from "../client-support.ts"
import { readSettings, type Settings, withConfiguration } from "../settings.ts"
import type { Configurations } from "./configurations.ts"

/** The settings of documents, wherever they are written down. */
export interface SettingsSource {
  /** Of one document: the client's settings for it, and above these the nearest configuration file. */
  readonly of: (uri: string) => Promise<Settings>
  /** Of the client as a whole, for what concerns no single document. */
  readonly general: () => Promise<Settings>
  /** Takes the settings that a client without `workspace/configuration` sends along with the change. */
  readonly pushed: (settings: unknown) => void
}

/** Asks the client, or remembers what it sends. */
export function createSettingsSource(
  connection: Connection,
  configurations: Configurations,
  support: ClientSupport,
): SettingsSource {
  let latest = readSettings(undefined)
  const fromClient = async (scopeUri: string | undefined): Promise<Settings> => {
    if (!support.configuration) return latest
    const item = { section: "baogao", ...(scopeUri === undefined ? {} : { scopeUri }) }
    return readSettings(await connection.workspace.getConfiguration(item))
  }
  return {
    of: async (uri) => {
      const [settings, config] = await Promise.all([fromClient(uri), configurations.of(uri)])
      return withConfiguration(settings, config)
    },
    general: () => fromClient(undefined),
    pushed: (settings) => {
      const section =
        typeof settings === "object" && settings !== null && "baogao" in settings ? settings.baogao : undefined
      latest = readSettings(section)
    },
  }
}
