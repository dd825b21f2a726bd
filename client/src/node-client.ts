import type { ExtensionContext } from "vscode"
import { type BaseLanguageClient, LanguageClient, type ServerOptions, TransportKind } from "vscode-languageclient/node"
import { clientId, clientName, clientOptions } from "./client-options.ts"
import { answerFileRequests } from "./files.ts"

/** VS Code on the desktop and on remote machines: the server is a process of its own. */
export function createNodeClient(context: ExtensionContext): BaseLanguageClient {
  const module = context.asAbsolutePath("dist/server/node.cjs")
  const serverOptions: ServerOptions = { module, transport: TransportKind.ipc }
  const client = new LanguageClient(
    clientId,
    clientName,
    serverOptions,
    clientOptions(context.extensionUri, ["file", "untitled"]),
  )
  answerFileRequests(client)
  return client
}
