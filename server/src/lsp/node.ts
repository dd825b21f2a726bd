import { createConnection } from "vscode-languageserver/node"
import { describeFailure } from "./guard.ts"
import { nodeFiles } from "./node-files.ts"
import { startServer } from "./server.ts"

/** Serves over standard input and output: `baogao lsp --stdio`, and every editor that starts a server by command. */
export function startStdioServer(): void {
  const connection = createConnection(process.stdin, process.stdout)
  keepAlive((line) => connection.console.error(line))
  startServer(connection, nodeFiles)
}

/** Serves over the channel that the command line names: `--node-ipc` as VS Code passes it, or `--stdio`. */
export function startServerFromCommandLine(): void {
  if (process.argv.includes("--stdio")) {
    startStdioServer()
    return
  }
  const connection = createConnection()
  keepAlive((line) => connection.console.error(line))
  startServer(connection, nodeFiles)
}

/** What slips through all guards is logged; the documents that are open are worth more than a clean death. */
function keepAlive(log: (line: string) => void): void {
  process.on("uncaughtException", (error) => log(describeFailure("uncaughtException", error)))
  process.on("unhandledRejection", (reason) => log(describeFailure("unhandledRejection", reason)))
}
