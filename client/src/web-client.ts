import { type ExtensionContext, Uri, workspace } from "vscode"
import { type BaseLanguageClient, LanguageClient } from "vscode-languageclient/browser"
import { clientId, clientName, clientOptions } from "./client-options.ts"
import { answerFileRequests } from "./files.ts"

/** VS Code in the browser: the server is a worker. */
export async function createWebClient({ extensionUri }: ExtensionContext): Promise<BaseLanguageClient> {
  const worker = new Worker(await workerUrl(Uri.joinPath(extensionUri, "dist", "server", "web.js")))
  const client = new LanguageClient(clientId, clientName, worker, clientOptions(extensionUri, undefined))
  answerFileRequests(client)
  return client
}

/** Where the extension is installed on a remote machine, the browser cannot load the file by its own address. */
async function workerUrl(file: Uri): Promise<string> {
  if (file.scheme !== "vscode-remote") return file.toString(true)
  const source = new Uint8Array(await workspace.fs.readFile(file))
  return URL.createObjectURL(new Blob([source], { type: "text/javascript" }))
}
