import type { ExtensionContext } from "vscode"
import { LanguageClient, type ServerOptions, TransportKind } from "vscode-languageclient/node"
import { clientId, clientName, clientOptions, run } from "./client.ts"
import { registerTasks } from "./tasks.ts"

/** VS Code on the desktop and on remote machines: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("dist/server/node.cjs")
  const serverOptions: ServerOptions = { module, transport: TransportKind.ipc }
  const options = clientOptions(context.extensionUri, ["file", "untitled"])
  run(context, new LanguageClient(clientId, clientName, serverOptions, options))
  context.subscriptions.push(registerTasks())
}
