import assert from "node:assert/strict"
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver-protocol/node"
import { createEngine } from "../../server/src/engine/engine.ts"
import { mostFindings, mostOfOneRule } from "../../server/src/lsp/shown-findings.ts"
import { indexLines, positionAt } from "../../server/src/text/lines.ts"
import { cleanReport, faultyReport, otherText } from "./samples.ts"
import { modernClient, oldClient, pause, type Session, type SessionOptions, startSession, waitFor } from "./session.ts"

const uri = "file:///reports/report.baogao"
const severityNumbers = { error: 1, warning: 2, information: 3, hint: 4 }

function itemsOf(report: DocumentDiagnosticReport): readonly Diagnostic[] {
  assert.equal(report.kind, "full")
  return report.kind === "full" ? report.items : []
}

const codesOf = (items: readonly Diagnostic[]): unknown[] => items.map(({ code }) => code)

describe("diagnostics over the wire", () => {
  let session: Session
  const start = async (options?: SessionOptions): Promise<Session> => {
    session = await startSession(options)
    return session
  }
  afterEach(() => session.end())

  describe("client that pulls", () => {
    it("gets what the library finds, place by place", async () => {
      const { open, pull } = await start()
      await open(uri, faultyReport)
      const items = itemsOf(await pull(uri))
      const lines = indexLines(faultyReport)
      const expected = createEngine()
        .check(faultyReport)
        .findings.map(({ rule, severity, message, span }) => ({
          code: rule,
          severity: severityNumbers[severity],
          message,
          range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) },
        }))
      assert.deepEqual(
        items.map(({ code, severity, message, range }) => ({ code, severity, message, range })),
        expected,
      )
      assert.deepEqual(codesOf(items), ["statistics/sum", "numbering/sequence"])
    })

    it("gets the first ones of a rule that finds a great many, and how many are left out", async () => {
      const { open, pull } = await start()
      // Every paragraph repeats one that stands before it: information or a warning each; the error comes last.
      const repeated = `${"全区行政机关依法办理各类事项，持续改进工作作风，不断提高服务水平。".repeat(3)}\n\n`.repeat(
        300,
      )
      const text = `# 读书笔记\n\n${repeated}全年收到申请395件，其中受理367件、不予受理18件。\n`
      const all = createEngine().check(text).findings
      assert.ok(all.filter(({ rule }) => rule === "leftovers/repeated-text").length > 3 * mostOfOneRule)
      await open(uri, text)
      const items = itemsOf(await pull(uri))
      const last = items.at(-1)
      assert.equal(last?.code, "more-problems")
      const shown = items.slice(0, -1)
      assert.match(JSON.stringify(last.message), new RegExp(`另有${all.length - shown.length}处没有列出：leftovers/`))
      assert.equal(shown.filter(({ code }) => code === "statistics/sum").length, 1)
      const repetitions = shown.filter(({ code }) => code === "leftovers/repeated-text")
      for (const severity of [2, 3])
        assert.ok(repetitions.filter((item) => item.severity === severity).length <= mostOfOneRule)
      assert.ok(repetitions.length >= mostOfOneRule)
    })

    it("gets all errors of a rule, and the most severe of too many problems", async () => {
      const { open, pull } = await start()
      const wrong = (index: number): string => `全年收到第${index}类申请395件，其中受理367件、不予受理18件。\n\n`
      const text = `# 读书笔记\n\n${Array.from({ length: mostFindings + 100 }, (_, index) => wrong(index)).join("")}`
      const all = createEngine().check(text).findings
      const errors = all.filter(({ severity }) => severity === "error").length
      assert.ok(errors > mostFindings, `${errors} errors`)
      await open(uri, text)
      const items = itemsOf(await pull(uri))
      assert.equal(items.filter(({ severity }) => severity === 1).length, mostFindings)
      assert.equal(items.length, mostFindings + 1)
      assert.match(JSON.stringify(items.at(-1)?.message), new RegExp(`另有${all.length - mostFindings}处`))
    })

    it("gets the operands as related information", async () => {
      const { open, pull } = await start()
      await open(uri, faultyReport)
      const sum = itemsOf(await pull(uri)).find(({ code }) => code === "statistics/sum")
      const places = sum?.relatedInformation?.map(({ location, message }) => [location.uri, message])
      assert.deepEqual(
        places?.slice(0, 2).map(([place]) => place),
        [uri, uri],
      )
      assert.match(JSON.stringify(places), /367/)
    })

    it("is told when nothing has changed", async () => {
      const { open, pull } = await start()
      await open(uri, faultyReport)
      const first = await pull(uri)
      assert.ok(first.resultId)
      assert.deepEqual(await pull(uri, first.resultId), { kind: "unchanged", resultId: first.resultId })
    })

    it("is asked to pull again when it opens what it pulled while that was closed", async () => {
      const { connection, open, pull, refreshes } = await start()
      await open(uri, faultyReport)
      await connection.sendNotification("textDocument/didClose", { textDocument: { uri } })
      assert.deepEqual(itemsOf(await pull(uri)), [])
      const before = refreshes()
      await open(uri, faultyReport)
      await waitFor(() => (refreshes() > before ? true : undefined), "a refresh")
      assert.deepEqual(codesOf(itemsOf(await pull(uri))), ["statistics/sum", "numbering/sequence"])
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: cleanReport }],
      })
      assert.deepEqual(itemsOf(await pull(uri)), [])
      assert.equal(refreshes(), before + 1)
    })

    it("gets nothing pushed", async () => {
      const { open, pull, published } = await start()
      await open(uri, faultyReport)
      await pull(uri)
      await pause(400)
      assert.deepEqual(published, [])
    })

    it("finds nothing in a report that is in order", async () => {
      const { open, pull } = await start()
      await open(uri, cleanReport)
      assert.deepEqual(itemsOf(await pull(uri)), [])
    })

    it("sees every edit at once, in UTF-16 also behind astral characters", async () => {
      const { connection, open, pull } = await start()
      await open(uri, cleanReport.replace("全年收到", "𠮷𠮷全年收到"))
      const line = cleanReport.split("\n").findIndex((text) => text.includes("385"))
      const character = (cleanReport.split("\n")[line] ?? "").indexOf("385") + 4
      const range = { start: { line, character }, end: { line, character: character + 3 } }
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range, text: "395" }],
      })
      const items = itemsOf(await pull(uri))
      assert.deepEqual(codesOf(items), ["statistics/sum"])
      assert.deepEqual(items[0]?.range.start.line, line)
    })
  })

  describe("client without pull", () => {
    it("gets findings pushed with the version, once it stops typing", async () => {
      const { connection, open, published, nextPublished, initialized } = await start({ capabilities: oldClient })
      assert.equal(initialized.capabilities.diagnosticProvider, undefined)
      await open(uri, cleanReport)
      for (let version = 2; version <= 5; version++) {
        await connection.sendNotification("textDocument/didChange", {
          textDocument: { uri, version },
          contentChanges: [{ text: version === 5 ? faultyReport : cleanReport }],
        })
      }
      const publication = await nextPublished(uri)
      assert.equal(publication.version, 5)
      assert.deepEqual(codesOf(publication.diagnostics), ["statistics/sum", "numbering/sequence"])
      assert.equal(published.length, 1)
    })

    it("has them taken away when the document is closed", async () => {
      const { connection, open, published, nextPublished } = await start({ capabilities: oldClient })
      await open(uri, faultyReport)
      await nextPublished(uri)
      await connection.sendNotification("textDocument/didClose", { textDocument: { uri } })
      assert.deepEqual((await nextPublished(uri, published.length)).diagnostics, [])
    })

    it("may send its settings along", async () => {
      const { connection, open, published, nextPublished } = await start({ capabilities: oldClient })
      await open(uri, faultyReport)
      await nextPublished(uri)
      const before = published.length
      const settings = { baogao: { rules: { "statistics/sum": "off" } } }
      await connection.sendNotification("workspace/didChangeConfiguration", { settings })
      assert.deepEqual(codesOf((await nextPublished(uri, before)).diagnostics), ["numbering/sequence"])
    })
  })

  describe("settings", () => {
    it("take effect at once: the server asks the client to pull again", async () => {
      const { connection, open, pull, setSettings, refreshes } = await start()
      await open(uri, faultyReport)
      const before = await pull(uri)
      setSettings({ rules: { "statistics/sum": "off", "numbering/sequence": "hint" } })
      await connection.sendNotification("workspace/didChangeConfiguration", { settings: null })
      const after = itemsOf(await pull(uri, before.resultId))
      assert.equal(refreshes(), 1)
      assert.deepEqual(
        after.map(({ code, severity }) => [code, severity]),
        [["numbering/sequence", 4]],
      )
    })

    it("may be nonsense", async () => {
      const settings = { detect: 7, profile: [], rules: { "statistics/sum": "loud", "": null, a: 1 } }
      const { open, pull } = await start({ settings })
      await open(uri, faultyReport)
      assert.deepEqual(codesOf(itemsOf(await pull(uri))), ["statistics/sum", "numbering/sequence"])
    })
  })

  describe("which documents", () => {
    const findings = async (language: string, text: string, settings?: unknown): Promise<number> => {
      const { open, pull } = await start({ settings })
      await open("file:///reports/a", text, language)
      return itemsOf(await pull("file:///reports/a")).length
    }

    it("Markdown and plain text with the title of a report", async () => {
      assert.equal(await findings("markdown", faultyReport), 2)
    })
    it("no other Markdown", async () => {
      assert.equal(await findings("markdown", otherText), 0)
    })
    it("no other plain text, whatever profile is set", async () => {
      assert.equal(await findings("plaintext", otherText, { profile: "fazhi-annual-report" }), 0)
    })
    it("any with detect: always", async () => {
      assert.equal(await findings("markdown", otherText, { detect: "always" }), 1)
    })
    it("only baogao with detect: off", async () => {
      assert.equal(await findings("markdown", faultyReport, { detect: "off" }), 0)
    })
    it("baogao always", async () => {
      assert.equal(await findings("baogao", otherText, { detect: "off" }), 1)
    })
  })

  it("link to the rule's page when the client has the pages", async () => {
    const rulePages = "file:///extension/docs/rules"
    const { open, pull } = await start({ capabilities: modernClient, initializationOptions: { rulePages } })
    await open(uri, faultyReport)
    assert.equal(itemsOf(await pull(uri))[0]?.codeDescription?.href, `${rulePages}/statistics/sum.md`)
  })
})
