import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  TextDocuments,
} from "vscode-languageserver"
import { TextDocument } from "vscode-languageserver-textdocument"
import { type Analyses, createAnalyses } from "./analyses.ts"
import { serverCapabilities } from "./capabilities.ts"
import { type ClientSupport, readClientSupport } from "./client-support.ts"
import { toDiagnostics } from "./convert.ts"
import { type DiagnosticsFeature, pullDiagnostics, pushDiagnostics } from "./features/diagnostics.ts"
import { offerFormatting } from "./features/formatting.ts"
import type { WorkspaceDiagnostics } from "./features/workspace-check.ts"
import { createWorkspaceDiagnostics } from "./features/workspace-diagnostics.ts"
import { describeFailure } from "./guard.ts"
import { answerRequests } from "./requests.ts"
import { clientFiles } from "./workspace/client-files.ts"
import { type Configurations, createConfigurations, isConfigFile } from "./workspace/configurations.ts"
import type { Files } from "./workspace/files.ts"
import { createFolders, type Folders } from "./workspace/folders.ts"
import { createWorkspaceReports, type WorkspaceReports } from "./workspace/reports.ts"
import { createSettingsSource, type SettingsSource } from "./workspace/settings-source.ts"

/** Everything of one session that reacts to what happens in the client. */
interface Session {
  readonly connection: Connection
  readonly support: ClientSupport
  readonly documents: TextDocuments<TextDocument>
  readonly analyses: Analyses
  readonly configurations: Configurations
  readonly settings: SettingsSource
  readonly reports: WorkspaceReports
  readonly diagnostics: DiagnosticsFeature
  readonly workspace: WorkspaceDiagnostics
  readonly folders: Folders
}

/** Serves one client over a connection, whatever carries it. Nothing is shared between two calls. */
export function startServer(connection: Connection, hostFiles: Files): void {
  const documents = new TextDocuments(TextDocument)
  connection.onInitialize((parameters) => {
    const support = readClientSupport(parameters.capabilities, parameters.initializationOptions, parameters.locale)
    const session = createSession(connection, documents, support, hostFiles, parameters)
    followDocuments(session)
    followSettings(session)
    followFiles(session)
    return serverCapabilities(support)
  })
  documents.listen(connection)
  connection.listen()
}

function createSession(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  support: ClientSupport,
  hostFiles: Files,
  parameters: InitializeParams,
): Session {
  const files = support.bringsFiles ? clientFiles(connection) : hostFiles
  const folders = createFolders(connection, parameters, support)
  const configurations = createConfigurations(connection, files, folders.current, support)
  const settings = createSettingsSource(connection, configurations, support)
  const analyses = createAnalyses({ document: (uri) => documents.get(uri), settings: settings.of })
  const isOpen = (uri: string): boolean => documents.get(uri) !== undefined
  const reports = createWorkspaceReports({ folders: folders.current, files, settings, isOpen, support })
  const openAnalyses = async () => {
    const all = await Promise.all(documents.keys().map((uri) => analyses.of(uri)))
    return all.filter((analysis) => analysis !== undefined)
  }
  const openReports = async () => (await openAnalyses()).map((analysis) => toDiagnostics(analysis, support))
  const workspace = createWorkspaceDiagnostics({ connection, support, settings, reports, isOpen, openReports })
  const diagnostics = support.pullDiagnostics
    ? pullDiagnostics(connection, analyses, support, isOpen)
    : pushDiagnostics(connection, analyses, support)
  answerRequests({ connection, analyses, support, reports, workspace, openAnalyses })
  return {
    connection,
    support,
    documents,
    analyses,
    configurations,
    settings,
    reports,
    diagnostics,
    workspace,
    folders,
  }
}

function followDocuments({ documents, analyses, diagnostics, workspace }: Session): void {
  documents.onDidChangeContent(({ document }) => diagnostics.documentChanged(document.uri))
  documents.onDidClose(({ document }) => {
    analyses.forget(document.uri)
    diagnostics.documentClosed(document.uri)
    workspace.documentClosed(document.uri)
  })
}

/** What is known about settings is forgotten, and the client has everything shown anew. */
function settingsChanged({ connection, documents, analyses, reports, diagnostics, workspace, support }: Session): void {
  analyses.forgetSettings()
  reports.forget()
  diagnostics.refresh(documents.keys())
  workspace.changed()
  const failed = (error: unknown): void => connection.console.error(describeFailure("refresh", error))
  if (support.refreshCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(failed)
  if (support.refreshInlayHints) connection.languages.inlayHint.refresh().catch(failed)
  if (support.refreshSemanticTokens) connection.languages.semanticTokens.refresh()
}

/** Settings take effect when they change; what the client has to be told about is registered once it is ready. */
function followSettings(session: Session): void {
  const { connection, support, settings, configurations, folders } = session
  const failed = (error: unknown): void => connection.console.error(describeFailure("client/registerCapability", error))
  const offer = support.registerFormatting ? offerFormatting(connection, settings) : async () => {}
  connection.onDidChangeConfiguration((change) => {
    settings.pushed(change.settings)
    settingsChanged(session)
    offer().catch(failed)
  })
  connection.onInitialized(() => {
    folders.follow(() => session.workspace.changed())
    offer().catch(failed)
    if (support.configuration && support.registerConfigurationChange)
      connection.client.register(DidChangeConfigurationNotification.type, { section: "baogao" }).catch(failed)
    if (support.registerFileWatching) {
      const watchers = watchedFiles.map((globPattern) => ({ globPattern }))
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed)
    }
    // A broken configuration at the top of the workspace is shown before any report is open.
    for (const folder of folders.current()) configurations.of(`${folder.replace(/\/$/, "")}/`).catch(failed)
  })
}

const watchedFiles = ["**/baogao.config.{json,jsonc}", "**/*.{baogao,报告,md,markdown,txt}"]

/** Configuration files take effect when they are saved; closed reports are read again when they change. */
function followFiles(session: Session): void {
  const { connection, support, configurations, reports, workspace, documents } = session
  const reload = (uris: readonly string[]): void => {
    configurations
      .changed(uris)
      .then(() => settingsChanged(session))
      .catch((error: unknown) => connection.console.error(describeFailure("configuration", error)))
  }
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri)
    const configs = uris.filter(isConfigFile)
    if (configs.length > 0) reload(configs)
    const others = uris.filter((uri) => !isConfigFile(uri))
    if (others.length === 0) return
    reports.forget(others)
    workspace.changed()
  })
  // Without watching, saving any document is the moment at which a configuration may have been changed.
  if (!support.registerFileWatching) documents.onDidSave(() => reload([]))
}
