import assert from "node:assert/strict"
import type { DocumentLink, Hover, Location } from "vscode-languageserver-protocol/node"
import { cleanReport } from "./samples.ts"
import { type Session, startSession } from "./session.ts"

const uri = "file:///reports/report.baogao"
const textDocument = { uri }
const text = cleanReport.replace("　　继续加强", "　　针对本报告第二部分所列不足，详见第二部分，继续加强")
const lines = text.split("\n")
const lineOf = (part: string): number => lines.findIndex((line) => line.includes(part))
const at = (part: string, word: string) => {
  const line = lineOf(part)
  return { line, character: (lines[line] ?? "").indexOf(word) + 1 }
}

describe("cross-references over the wire", () => {
  let session: Session
  beforeEach(async () => {
    session = await startSession()
    await session.open(uri, text)
  })
  afterEach(() => session.end())
  const ask = <Result>(method: string, parameters: object): Promise<Result> =>
    session.connection.sendRequest(`textDocument/${method}`, { textDocument, ...parameters })

  it("the words 第二部分 lead to its heading", async () => {
    const location = await ask<Location | null>("definition", { position: at("继续加强", "第二部分") })
    assert.equal(location?.range.start.line, lineOf("二、2024"))
    assert.equal(await ask("definition", { position: at("继续加强", "继续加强") }), null)
  })
  it("a heading knows what points to it", async () => {
    const position = at("二、2024", "存在的不足")
    const found = await ask<Location[]>("references", { position, context: { includeDeclaration: true } })
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [lineOf("二、2024"), lineOf("继续加强"), lineOf("继续加强")],
    )
    const others = await ask<Location[]>("references", {
      position: at("继续加强", "第二部分"),
      context: { includeDeclaration: false },
    })
    assert.equal(others.length, 2)
  })
  it("both are links", async () => {
    const links = await ask<DocumentLink[]>("documentLink", {})
    assert.deepEqual(
      links.map(({ target }) => target),
      Array(2).fill(`${uri}#L${lineOf("二、2024") + 1},1`),
    )
  })
  it("a heading tells on hover which part it carries and who demands it", async () => {
    const found = await ask<Hover | null>("hover", { position: at("三、党政", "第一责任人") })
    assert.match(JSON.stringify(found?.contents), /必备部分.*督察工作规定/)
  })
})
