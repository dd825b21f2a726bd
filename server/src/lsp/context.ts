import type { Connection, Diagnostic } from "vscode-languageserver"
import type { ClientSupport } from "./client-support.ts"
import type { WorkspaceReports } from "./workspace/reports.ts"
import type { SettingsSource } from "./workspace/settings-source.ts"

/** What the features that look beyond one document share. */
export interface ServerContext {
  readonly connection: Connection
  readonly support: ClientSupport
  readonly settings: SettingsSource
  readonly reports: WorkspaceReports
  readonly isOpen: (uri: string) => boolean
  /** The findings of every open report. */
  readonly openReports: () => Promise<(readonly Diagnostic[])[]>
}
