import assert from "node:assert/strict"
import { once } from "node:events"
import {
  CancellationTokenSource,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
} from "vscode-languageserver-protocol/node"
import { cleanReport, faultyReport } from "./samples.ts"
import { modernClient, type Session, startSession } from "./session.ts"

const uri = "file:///reports/report.baogao"

describe("a server that stays alive", () => {
  let session: Session
  beforeEach(async () => {
    session = await startSession()
  })
  afterEach(() => session.end())

  /** The proof of life: two findings in the faulty report. */
  const assertAlive = async (): Promise<void> => {
    const alive = "file:///reports/alive.baogao"
    await session.open(alive, faultyReport)
    const report = (await session.pull(alive)) as DocumentDiagnosticReport
    assert.equal(report.kind === "full" && report.items.length, 2)
    assert.equal(session.process.exitCode, null)
  }

  it("after an unknown request, which it refuses", async () => {
    await assert.rejects(session.connection.sendRequest("baogao/none", { a: 1 }), /method/i)
    await session.connection.sendNotification("baogao/none", { a: 1 })
    await assertAlive()
  })

  it("after requests with parameters of the wrong shape", async () => {
    await session.open(uri, cleanReport)
    const broken = [
      undefined,
      null,
      7,
      "x",
      {},
      { textDocument: null },
      { textDocument: { uri } },
      { textDocument: { uri: 9 } },
    ]
    for (const method of ["hover", "completion", "codeAction", "documentSymbol", "selectionRange", "diagnostic"]) {
      for (const parameters of broken) {
        await session.connection.sendRequest(`textDocument/${method}`, parameters).catch(() => {})
      }
    }
    await assertAlive()
  })

  it("after bytes that are no message", async () => {
    session.process.stdin?.write('Content-Length: 9\r\n\r\n{"broken"')
    session.process.stdin?.write("Content-Length: 2\r\n\r\n{}")
    await assertAlive()
  })

  it("after positions far outside the document", async () => {
    await session.open(uri, cleanReport)
    const position = { line: 999_999, character: 999_999 }
    assert.equal(await session.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position }), null)
    const range = { start: position, end: position }
    await session.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: "完" }],
    })
    await assertAlive()
  })

  it("after changes and closings of documents that were never opened", async () => {
    const textDocument = { uri: "file:///none", version: 3 }
    await session.connection.sendNotification("textDocument/didChange", {
      textDocument,
      contentChanges: [{ text: "" }],
    })
    await session.connection.sendNotification("textDocument/didClose", { textDocument })
    assert.deepEqual(await session.pull("file:///none"), { kind: "full", items: [] })
    await assertAlive()
  })

  it("when everything is cancelled; what is cancelled is refused, not answered with nothing", async () => {
    await session.open(uri, faultyReport)
    const answers = Array.from({ length: 20 }, (_, index) => {
      const source = new CancellationTokenSource()
      const method = index % 2 === 0 ? "textDocument/diagnostic" : "textDocument/documentSymbol"
      const answer = session.connection.sendRequest(method, { textDocument: { uri } }, source.token)
      source.cancel()
      return answer.then(
        () => "answered",
        ({ code }) => code,
      )
    })
    assert.deepEqual(new Set(await Promise.all(answers)), new Set([LSPErrorCodes.RequestCancelled]))
    await assertAlive()
  })

  it("in a storm of changes, and what it says at the end is about the last text", async () => {
    await session.open(uri, cleanReport)
    const pulls: Promise<unknown>[] = []
    for (let version = 2; version <= 200; version++) {
      await session.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text: version % 2 === 0 ? faultyReport : cleanReport }],
      })
      if (version % 10 === 0) pulls.push(session.pull(uri))
    }
    await Promise.all(pulls)
    assert.deepEqual(((await session.pull(uri)) as { items: unknown[] }).items.length, 2 - (200 % 2))
    await session.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 201 },
      contentChanges: [{ text: cleanReport }],
    })
    assert.deepEqual(((await session.pull(uri)) as { items: unknown[] }).items, [])
  })

  it("with 200 documents open", async () => {
    for (let index = 0; index < 200; index++) await session.open(`file:///reports/${index}.baogao`, faultyReport)
    const reports = await Promise.all(
      Array.from({ length: 200 }, (_, index) => session.pull(`file:///reports/${index}.baogao`)),
    )
    assert.ok(reports.every((report) => report.kind === "full" && report.items.length === 2))
  })

  it("with hostile texts", async () => {
    const texts = ["", "\0", "\ud800", "\ufeff", "\r\r\r", "（".repeat(20_000), "9".repeat(20_000), "、".repeat(20_000)]
    for (const [index, text] of texts.entries()) {
      const hostile = `file:///hostile/${index}`
      const textDocument = { uri: hostile }
      await session.open(hostile, text)
      await session.pull(hostile)
      await session.connection.sendRequest("textDocument/documentSymbol", { textDocument })
      await session.connection.sendRequest("textDocument/completion", {
        textDocument,
        position: { line: 0, character: 0 },
      })
      await session.connection.sendRequest("textDocument/hover", { textDocument, position: { line: 0, character: 0 } })
    }
    await assertAlive()
    assert.deepEqual(session.log, [])
  })

  it("ends when it is told to", async () => {
    const other = await startSession({ capabilities: modernClient })
    await other.end()
    assert.equal(other.process.exitCode, 0)
  })

  it("ends when its client is gone, and says whether that said goodbye", async () => {
    for (const [saysGoodbye, code] of [
      [false, 1],
      [true, 0],
    ] as const) {
      const other = await startSession({ capabilities: modernClient })
      const ended = once(other.process, "exit")
      if (saysGoodbye) await other.connection.sendRequest("shutdown")
      other.process.stdin?.end()
      assert.deepEqual(await ended, [code, null])
      other.connection.dispose()
    }
  })
})
