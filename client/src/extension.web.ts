import type { ExtensionContext } from "vscode"
import { run } from "./run.ts"
import { createServer } from "./server.ts"

/** VS Code in the browser. */
export function activate(context: ExtensionContext): void {
  run(
    context,
    createServer(async () => {
      const { createWebClient } = await import("./web-client.ts")
      return createWebClient(context)
    }),
  )
}
