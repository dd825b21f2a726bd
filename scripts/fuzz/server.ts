import assert from "node:assert/strict"
import { type Session, startSession } from "../../test/lsp/session.ts"
import { mutate } from "./mutate.ts"
import type { Random } from "./random.ts"
import type { Target } from "./targets.ts"

const methods = [
  "textDocument/hover",
  "textDocument/completion",
  "textDocument/codeAction",
  "textDocument/documentSymbol",
  "textDocument/foldingRange",
  "textDocument/selectionRange",
  "textDocument/diagnostic",
  "workspace/executeCommand",
  "baogao/none",
] as const

const oddities: readonly unknown[] = [undefined, null, -1, 1e9, 0.5, "", "x", [], {}, true, { line: 1 }]

/** How long the server may take for one message, in milliseconds. */
const patience = 10_000

/** The built server over standard input and output: documents, edits and requests of any shape, in any order. */
export function serverTarget(): Target & { readonly end: () => Promise<void> } {
  let session: Promise<Session> | undefined
  let version = 1
  return {
    name: "语言服务器",
    feed: async (texts, random, keep) => {
      session ??= startSession()
      const { connection, process } = await session
      const uri = `file:///fuzz/${random.below(4)}.baogao`
      const text = mutate(random.pick(texts).slice(0, 4000), random.pick(texts), random)
      keep(text)
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "baogao", version: ++version, text },
      })
      for (let left = random.below(5); left > 0; left--) await edit(await session, uri, ++version, random)
      const answers = Array.from({ length: 3 }, () => {
        const method = random.pick(methods)
        return within(connection.sendRequest(method, parametersOf(uri, random)), method)
      })
      await Promise.all(answers)
      const report = await within(connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } }), "pull")
      assert.ok(report !== refused, "diagnostics are answered")
      if (random.chance(0.3)) await connection.sendNotification("textDocument/didClose", { textDocument: { uri } })
      assert.equal(process.exitCode, null, "the server lives")
    },
    end: async () => (await session)?.end(),
  }
}

const edit = ({ connection }: Session, uri: string, version: number, random: Random): Promise<void> => {
  const start = positionOf(random)
  const end = random.chance(0.8) ? start : positionOf(random)
  const contentChanges = [{ range: { start, end }, text: random.pick(["改", "", "\n", "12件", "\r\n", "（一）"]) }]
  return connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges })
}

const positionOf = (random: Random) => ({ line: random.below(60), character: random.below(200) })

function parametersOf(uri: string, random: Random): unknown {
  if (random.chance(0.1)) return random.pick(oddities)
  const position = random.chance(0.9) ? positionOf(random) : random.pick(oddities)
  return {
    textDocument: random.chance(0.95) ? { uri } : random.pick(oddities),
    position,
    positions: [position],
    range: { start: position, end: position },
    context: { diagnostics: [] },
  }
}

const refused = Symbol("refused")

/** The answer, or that the request was refused; no answer at all is a failure. */
async function within(request: Promise<unknown>, name: string): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name}: no answer`)), patience)
  })
  try {
    return await Promise.race([request.catch(() => refused), late])
  } finally {
    clearTimeout(timer)
  }
}
