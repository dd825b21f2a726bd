import { setFlagsFromString } from "node:v8"
import { type Connection, createConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node"
import { describeFailure } from "./guard.ts"
import { createMessageEncoder } from "./message-encoder.ts"
import { nodeFiles } from "./node-files.ts"
import { startServer } from "./server.ts"

/** Serves over standard input and output: `baogao lsp --stdio`, and every editor that starts a server by command. */
export function startStdioServer(): void {
  const reader = new StreamMessageReader(process.stdin)
  const writer = new StreamMessageWriter(process.stdout, { contentTypeEncoder: createMessageEncoder() })
  const connection = createConnection(reader, writer)
  endWithInput(connection)
  serve(connection)
}

/** Serves over the channel that the command line names: `--node-ipc` as VS Code passes it, or `--stdio`. */
export function startServerFromCommandLine(): void {
  if (process.argv.includes("--stdio")) startStdioServer()
  else serve(createConnection())
}

function serve(connection: Connection): void {
  letOldVersionsDie()
  keepAlive((line) => connection.console.error(line))
  startServer(connection, nodeFiles)
}

/**
 * V8 puts objects of which many have lived long straight among the old ones. Here they live until the next key, and what
 * is new cannot be thrown away while an old one, alive or not, points to it: each version of a long report was moved as a
 * whole among the old ones, and every fifth key waited for that: the slowest answers about 1 MB took half as long again.
 */
export function letOldVersionsDie(): void {
  setFlagsFromString("--no-allocation-site-pretenuring")
}

/** A client that is gone leaves no server behind; one that did not say goodbye is a failure, as LSP has it. */
function endWithInput(connection: Connection): void {
  let isShutDown = false
  connection.onShutdown(() => {
    isShutDown = true
  })
  const end = (): void => process.exit(isShutDown ? 0 : 1)
  process.stdin.once("end", end)
  process.stdin.once("close", end)
}

/** What slips through all guards is logged; the documents that are open are worth more than a clean death. */
function keepAlive(log: (line: string) => void): void {
  process.on("uncaughtException", (error) => log(describeFailure("uncaughtException", error)))
  process.on("unhandledRejection", (reason) => log(describeFailure("unhandledRejection", reason)))
}
