import { RelativePattern, Uri, workspace } from "vscode"
import type { BaseLanguageClient } from "vscode-languageclient"
import { uriOf } from "./server.ts"

/** Larger files are no reports that anybody writes. */
const largestFile = 8 * 1024 * 1024

/** More files than anybody checks at once. */
const mostFiles = 20_000

const reportNames = "**/*.{baogao,报告,md,markdown,txt}"

/**
 * Reads and lists files for the server: through the editor it reaches remote and virtual folders and respects what the
 * user leaves out (`files.exclude`), on the desktop as in the browser.
 */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest("baogao/readFile", ({ uri }: { readonly uri: string }) => readText(Uri.parse(uri)))
  client.onRequest("baogao/findFiles", async ({ folder }: { readonly folder: string }) => {
    const pattern = new RelativePattern(Uri.parse(folder), reportNames)
    const found = await workspace.findFiles(pattern, "**/node_modules/**", mostFiles)
    return found.map(uriOf).toSorted()
  })
}

/** `null` for what is absent, too large or no UTF-8. */
async function readText(uri: Uri): Promise<string | null> {
  try {
    const { size } = await workspace.fs.stat(uri)
    if (size > largestFile) return null
    return new TextDecoder("utf-8", { fatal: true }).decode(await workspace.fs.readFile(uri))
  } catch {
    return null
  }
}
