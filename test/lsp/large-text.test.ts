import assert from "node:assert/strict"
import { faultyReport } from "./samples.ts"
import { type Session, startSession } from "./session.ts"

/** Lines as a log or a book may have them, 5 MB in UTF-8. */
const line = "这一行没有数字，也没有标题，只是一个很大的文本文件里的一行。\n"
const text = line.repeat(Math.ceil(5_000_000 / Buffer.byteLength(line)))

/** What VS Code asks for when it shows a plain text, each with the answer that costs it nothing. */
const questions = [
  ["textDocument/diagnostic", { kind: "full", items: [] }],
  ["textDocument/documentSymbol", null],
  ["textDocument/foldingRange", null],
  ["textDocument/codeLens", null],
  ["textDocument/semanticTokens/full", { data: [] }],
  ["baogao/figures", null],
] as const

/** Milliseconds beyond the text's own way that nobody notices: two pictures of a screen, with room for a busy machine. */
const unnoticed = 100
const rounds = 5

describe("a text of 5 MB that is no report", () => {
  let session: Session
  beforeEach(async () => {
    session = await startSession()
  })
  afterEach(() => session.end())

  const quickest = async (work: (round: number) => Promise<void>): Promise<number> => {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      await work(round)
      times.push(performance.now() - start)
    }
    return Math.min(...times)
  }

  /** A request that the server refuses at once: it has read all that was sent before. */
  const received = (): Promise<unknown> => session.connection.sendRequest("baogao/none").catch(() => null)

  const ask = async (uri: string): Promise<readonly unknown[]> =>
    Promise.all(questions.map(([method]) => session.connection.sendRequest(method, { textDocument: { uri } })))

  const edit = (uri: string, version: number): Promise<void> =>
    session.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line: 9, character: 3 }, end: { line: 9, character: 3 } }, text: "改" }],
    })

  it("costs nothing when it is opened but its way to the server", async function () {
    this.timeout(60_000)
    const way = await quickest(async () => {
      await session.connection.sendNotification("baogao/none", { text })
      await received()
    })
    const opened = await quickest(async (round) => {
      const uri = `file:///large/${round}.txt`
      await session.open(uri, text, "plaintext")
      assert.deepEqual(
        await ask(uri),
        questions.map(([, answer]) => answer),
      )
    })
    const report = `${opened.toFixed(0)} ms, of which its way to the server ${way.toFixed(0)} ms`
    console.log(`      打开并回答编辑器的各种请求（opened and answered）：${report}`)
    assert.ok(opened - way <= unnoticed, report)
  })

  it("costs nothing when it is edited, and a report beside it is checked as ever", async function () {
    this.timeout(60_000)
    const uri = "file:///large/edited.txt"
    await session.open(uri, text, "plaintext")
    await ask(uri)
    const edited = await quickest(async (round) => {
      await edit(uri, round + 2)
      await ask(uri)
    })
    console.log(`      改一字并回答（edited and answered）：${edited.toFixed(0)} ms`)
    assert.ok(edited <= unnoticed, `${edited} ms`)
    const beside = "file:///large/report.baogao"
    await session.open(beside, faultyReport)
    const diagnostics = await session.pull(beside)
    assert.equal(diagnostics.kind === "full" && diagnostics.items.length, 2)
    assert.deepEqual(session.log, [])
  })
})
