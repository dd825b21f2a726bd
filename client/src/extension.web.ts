import { type ExtensionContext, Uri } from "vscode"
import { LanguageClient } from "vscode-languageclient/browser"
import { clientId, clientName, clientOptions, run } from "./client.ts"

/** VS Code in the browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const worker = new Worker(Uri.joinPath(context.extensionUri, "dist", "server", "web.js").toString(true))
  run(context, new LanguageClient(clientId, clientName, worker, clientOptions(context.extensionUri, undefined)))
}
