import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { Worker } from "node:worker_threads"
import { builtFile } from "../kit/bundle.ts"
import { faultyReport } from "./samples.ts"
import { modernClient } from "./session.ts"

const bundle = readFileSync(builtFile("dist/server/web.js"), "utf8")

/** The few globals of a browser's worker that the bundle uses, on a worker of Node. No `process`, no `require`. */
const browserWorker = `
  const { parentPort } = require("node:worker_threads")
  const scope = { postMessage: (message) => parentPort.postMessage(message), onmessage: null, addEventListener: () => {} }
  parentPort.on("message", (data) => scope.onmessage?.({ data }))
  new Function("self", "process", "require", "module", ${JSON.stringify(bundle)})(scope)
`

interface Message {
  readonly id?: number
  readonly method?: string
  readonly result?: unknown
}

describe("the server as a web worker", () => {
  it("finds the same as everywhere else", async () => {
    const worker = new Worker(browserWorker, { eval: true })
    const uri = "vscode-vfs://reports/report.baogao"
    let waiting: (message: Message) => void = () => {}
    worker.on("message", (message: Message) => {
      const isRequest = message.method !== undefined && message.id !== undefined
      if (isRequest) worker.postMessage({ jsonrpc: "2.0", id: message.id, result: [null] })
      else waiting(message)
    })
    const request = (id: number, method: string, params: unknown): Promise<unknown> =>
      new Promise((resolve) => {
        waiting = (message) => {
          if (message.id === id) resolve(message.result)
        }
        worker.postMessage({ jsonrpc: "2.0", id, method, params })
      })
    const notify = (method: string, params: unknown): void => worker.postMessage({ jsonrpc: "2.0", method, params })
    try {
      await request(1, "initialize", { processId: null, rootUri: null, capabilities: modernClient })
      notify("initialized", {})
      notify("textDocument/didOpen", { textDocument: { uri, languageId: "baogao", version: 1, text: faultyReport } })
      const report = (await request(2, "textDocument/diagnostic", { textDocument: { uri } })) as {
        readonly items: readonly { readonly code: string }[]
      }
      assert.deepEqual(
        report.items.map(({ code }) => code),
        ["statistics/sum", "numbering/sequence"],
      )
    } finally {
      await worker.terminate()
    }
  })
})
