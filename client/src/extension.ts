import type { ExtensionContext } from "vscode"
import { run } from "./run.ts"
import { createServer } from "./server.ts"
import { registerTasks } from "./tasks.ts"

/** VS Code on the desktop and on remote machines. */
export function activate(context: ExtensionContext): void {
  run(
    context,
    createServer(async () => {
      const { createNodeClient } = await import("./node-client.ts")
      return createNodeClient(context)
    }),
  )
  context.subscriptions.push(registerTasks())
}
