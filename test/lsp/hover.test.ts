import assert from "node:assert/strict"
import type { Hover, MarkupContent } from "vscode-languageserver-protocol/node"
import { cleanReport, faultyReport } from "./samples.ts"
import { oldClient, type Session, type SessionOptions, startSession } from "./session.ts"

const uri = "file:///reports/report.baogao"

describe("hover over the wire", () => {
  let session: Session
  afterEach(() => session.end())

  const hoverOn = async (text: string, word: string, options?: SessionOptions): Promise<Hover | null> => {
    session = await startSession(options)
    await session.open(uri, text)
    const before = text.slice(0, text.indexOf(word)).split("\n")
    const position = { line: before.length - 1, character: (before.at(-1) ?? "").length + 1 }
    return session.connection.sendRequest<Hover | null>("textDocument/hover", { textDocument: { uri }, position })
  }
  const markupOf = (hover: Hover | null): MarkupContent => {
    assert.ok(hover !== null)
    return hover.contents as MarkupContent
  }

  it("on a finding: the working, the reason, the source and the rule", async () => {
    const { kind, value } = markupOf(await hoverOn(faultyReport, "395件"))
    assert.equal(kind, "markdown")
    assert.match(value, /367/)
    assert.match(value, /385/)
    assert.match(value, /依据：/)
    assert.match(value, /statistics\/sum/)
  })

  it("on a figure in order: what it was checked against", async () => {
    const hover = await hoverOn(cleanReport, "385件")
    assert.match(markupOf(hover).value, /✓ 合计：.*367.*18/)
    assert.equal(hover?.range?.start.line, hover?.range?.end.line)
  })

  it("on an operand: the same relation", async () => {
    assert.match(markupOf(await hoverOn(cleanReport, "18件")).value, /✓ 合计：.*385/)
  })

  it("in plain text for clients that show no Markdown", async () => {
    const { kind, value } = markupOf(await hoverOn(faultyReport, "395件", { capabilities: oldClient }))
    assert.equal(kind, "plaintext")
    assert.doesNotMatch(value, /\*\*|\\/)
  })

  it("nowhere else", async () => {
    assert.equal(await hoverOn(cleanReport, "带头学法"), null)
  })
})
