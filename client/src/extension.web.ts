import { type ExtensionContext, Uri, workspace } from "vscode"
import { LanguageClient } from "vscode-languageclient/browser"
import { clientId, clientName, clientOptions, run } from "./client.ts"

/** VS Code in the browser: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(await workerUrl(Uri.joinPath(context.extensionUri, "dist", "server", "web.js")))
  run(context, new LanguageClient(clientId, clientName, worker, clientOptions(context.extensionUri, undefined)))
}

/** Where the extension is installed on a remote machine, the browser cannot load the file by its own address. */
async function workerUrl(file: Uri): Promise<string> {
  if (file.scheme !== "vscode-remote") return file.toString(true)
  const source = new Uint8Array(await workspace.fs.readFile(file))
  return URL.createObjectURL(new Blob([source], { type: "text/javascript" }))
}
