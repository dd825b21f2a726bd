import assert from "node:assert/strict"
import type { DocumentSymbol, FoldingRange, SelectionRange } from "vscode-languageserver-protocol/node"
import { cleanReport, otherText } from "./samples.ts"
import { oldClient, type Session, type SessionOptions, startSession } from "./session.ts"

const uri = "file:///reports/report.baogao"
const lines = cleanReport.split("\n")
const textDocument = { uri }

const lineOf = (part: string): number => lines.findIndex((line) => line.includes(part))

/** “name” or “name [children]”, as the outline shows them. */
const outline = (symbols: readonly DocumentSymbol[]): unknown[] =>
  symbols.map(({ name, children = [] }) => (children.length === 0 ? name : [name, ...outline(children)]))

describe("structure over the wire", () => {
  let session: Session
  const start = async (options?: SessionOptions): Promise<Session> => {
    session = await startSession(options)
    return session
  }
  afterEach(() => session.end())

  it("outline: sections as they are nested", async () => {
    const { connection, open } = await start()
    await open(uri, cleanReport)
    const symbols = await connection.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument })
    assert.deepEqual(outline(symbols), [
      ["一、2024年度推进法治政府建设的主要举措和成效", "（一）依法办理行政复议案件", "（二）严格规范公正文明执法"],
      "二、2024年度推进法治政府建设存在的不足和原因",
      "三、党政主要负责人履行推进法治建设第一责任人职责情况",
      "四、2025年度推进法治政府建设的主要安排",
    ])
  })

  it("outline: the selection lies inside the range, the range reaches to the last text of the section", async () => {
    const { connection, open } = await start()
    await open(uri, cleanReport)
    const [first] = await connection.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument })
    assert.equal(first?.range.start.line, lineOf("一、2024"))
    assert.equal(first?.range.end.line, lineOf("（二）"))
    assert.equal(first?.selectionRange.end.line, lineOf("一、2024"))
  })

  it("outline: a flat list for clients that know no tree", async () => {
    const { connection, open } = await start({ capabilities: oldClient })
    await open(uri, cleanReport)
    const symbols = await connection.sendRequest<{ name: string; containerName?: string; location: { uri: string } }[]>(
      "textDocument/documentSymbol",
      { textDocument },
    )
    assert.equal(symbols.length, 6)
    assert.equal(symbols[1]?.containerName, symbols[0]?.name)
    assert.equal(symbols[1]?.location.uri, uri)
  })

  it("outline: none for a document that is no report", async () => {
    const { connection, open } = await start()
    await open(uri, otherText, "markdown")
    assert.equal(await connection.sendRequest("textDocument/documentSymbol", { textDocument }), null)
  })

  it("folding: every section from its heading to its last line", async () => {
    const { connection, open } = await start()
    await open(uri, cleanReport)
    const ranges = await connection.sendRequest<FoldingRange[]>("textDocument/foldingRange", { textDocument })
    assert.deepEqual(
      ranges.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [lineOf("一、2024"), lineOf("（二）")],
        [lineOf("二、2024"), lineOf("基层执法力量")],
        [lineOf("三、党政"), lineOf("带头学法用法")],
        [lineOf("四、2025"), lineOf("继续加强")],
      ],
    )
  })

  it("selection grows from the sentence to the whole document", async () => {
    const { connection, open } = await start()
    await open(uri, cleanReport)
    const line = lineOf("385")
    const positions = [{ line, character: (lines[line] ?? "").indexOf("385") }]
    const [innermost] = await connection.sendRequest<SelectionRange[]>("textDocument/selectionRange", {
      textDocument,
      positions,
    })
    const widths: (readonly [number, number])[] = []
    for (let range = innermost; range !== undefined; range = range.parent) {
      widths.push([range.range.end.line - range.range.start.line, range.range.end.character])
    }
    assert.ok(widths.length >= 4)
    assert.equal(widths[0]?.[0], 0)
    assert.equal(widths.at(-1)?.[0], lines.length - 1)
    assert.ok(widths.every(([height], index) => height >= (widths[index - 1]?.[0] ?? 0)))
  })
})
