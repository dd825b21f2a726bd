import { type Disposable, l10n, type Uri, type WorkspaceEdit, window } from "vscode"
import type { BaseLanguageClient, WorkspaceEdit as ProtocolEdit } from "vscode-languageclient"

/** The language server, as the features of the extension see it. */
export interface Server extends Disposable {
  /** Starts it; the user is told when that fails. */
  readonly start: () => Promise<void>
  readonly restart: () => Promise<void>
  readonly isRunning: () => boolean
  /** Sends a request as soon as the server is up. */
  readonly request: <Result>(method: string, parameters: object) => Promise<Result>
  readonly toWorkspaceEdit: (edit: ProtocolEdit) => Promise<WorkspaceEdit>
  readonly showOutput: () => Promise<void>
}

/** How the server names a document. */
export const uriOf = (uri: Uri): string => uri.toString()

/**
 * A server whose client is made when it starts. The library that speaks to it takes longer to load than all the rest of the
 * extension, and an editor that opens must not stand still for it.
 */
export function createServer(createClient: () => Promise<BaseLanguageClient>): Server {
  let made: Promise<BaseLanguageClient> | undefined
  let client: BaseLanguageClient | undefined
  let started: Promise<void> | undefined
  const make = (): Promise<BaseLanguageClient> => {
    made ??= createClient().then(
      (created) => {
        client = created
        return created
      },
      (error: unknown) => {
        // The next start tries anew.
        made = undefined
        throw error
      },
    )
    return made
  }
  const start = async (): Promise<void> => {
    started = make().then((created) => created.start())
    try {
      await started
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      void window.showErrorMessage(l10n.t("The Baogao language server could not be started: {0}", reason))
    }
  }
  return {
    start,
    restart: async () => {
      if (client?.isRunning() === true) await client.stop()
      await start()
    },
    isRunning: () => client?.isRunning() === true,
    request: async (method, parameters) => {
      await (started ?? start())
      return (await make()).sendRequest(method, parameters)
    },
    toWorkspaceEdit: async (edit) => (await make()).protocol2CodeConverter.asWorkspaceEdit(edit),
    showOutput: async () => (await make()).outputChannel.show(),
    // One that is just being made ends as well.
    dispose: () =>
      void made?.then(
        (created) => created.dispose(),
        () => undefined,
      ),
  }
}
