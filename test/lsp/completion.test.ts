import assert from "node:assert/strict"
import type { CompletionItem, CompletionList, TextEdit } from "vscode-languageserver-protocol/node"
import { applyTextEdits } from "./edits.ts"
import { cleanReport, incompleteReport } from "./samples.ts"
import { modernClient, oldClient, type Session, type SessionOptions, startSession } from "./session.ts"

const uri = "file:///reports/report.baogao"

interface Asked {
  readonly items: readonly CompletionItem[]
  /** The text after the item with this label was taken. */
  readonly taking: (label: string) => string
}

describe("completion over the wire", () => {
  let session: Session
  afterEach(() => session.end())

  /** Asks at the `‸` of the text. */
  const ask = async (marked: string, options: SessionOptions & { readonly language?: string } = {}): Promise<Asked> => {
    const before = marked.slice(0, marked.indexOf("‸")).split("\n")
    const text = marked.replace("‸", "")
    session = await startSession(options)
    await session.open(uri, text, options.language)
    const position = { line: before.length - 1, character: (before.at(-1) ?? "").length }
    const { items } = await session.connection.sendRequest<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position,
    })
    const taking = (label: string): string => {
      const item = items.find((candidate) => candidate.label === label)
      assert.ok(item?.textEdit, `no item ${label} in ${items.map((candidate) => candidate.label).join(" ")}`)
      return applyTextEdits(text, [item.textEdit as TextEdit])
    }
    return { items, taking }
  }
  const labels = ({ items }: Asked): string[] => items.map(({ label }) => label)

  describe("number of the next heading", () => {
    it("continues the innermost heading, begins below it, continues the outer ones", async () => {
      const asked = await ask("一、举措\n（一）执法\n（二）复议\n‸\n")
      assert.deepEqual(labels(asked).slice(0, 3), ["（三）", "1.", "二、"])
      assert.equal(asked.items[0]?.preselect, true)
    })
    it("keeps the style of the mark", async () => {
      assert.deepEqual(labels(await ask("一、举措\n(一)执法\n(九)复议\n‸")).slice(0, 1), ["(十)"])
    })
    it("begins with 一、", async () => {
      assert.deepEqual(labels(await ask("‸")).slice(0, 1), ["一、"])
    })
    it("takes the closing bracket along that the editor has put there", async () => {
      assert.equal((await ask("一、举措\n（一）执法\n（‸）\n")).taking("（二）"), "一、举措\n（一）执法\n（二）\n")
    })
    it("replaces what was typed of it, behind an indentation", async () => {
      assert.equal(
        (await ask("一、举措\n　　（一）执法\n　　（二‸\n")).taking("（二）"),
        "一、举措\n　　（一）执法\n　　（二）\n",
      )
    })
    it("comes for a half-width bracket as well", async () => {
      const asked = await ask("一、举措\n（一）执法\n(‸\n")
      assert.equal(asked.items[0]?.filterText, "(二）")
      assert.equal(asked.taking("（二）"), "一、举措\n（一）执法\n（二）\n")
    })
    it("does not come inside a sentence", async () => {
      assert.deepEqual(
        labels(await ask("一、举措\n全年办结‸\n")).filter((label) => /[、）.]$/.test(label)),
        [],
      )
    })
  })

  describe("missing section", () => {
    it("is offered with the number that it gets", async () => {
      const asked = await ask(`${incompleteReport}\n‸`)
      const item = asked.items.find(({ label }) => label.includes("第一责任人"))
      assert.ok(item)
      assert.match(asked.taking(item.label), /\n四、党政主要负责人履行推进法治建设第一责任人职责情况\n/)
    })
    it("gets a number of the highest level, wherever the cursor is", async () => {
      const asked = await ask(incompleteReport.replace("\n（二）", "\n‸\n（二）"))
      assert.ok(labels(asked).includes("二、党政主要负责人履行推进法治建设第一责任人职责情况"))
    })
    it("is not offered when it is there", async () => {
      assert.deepEqual(
        labels(await ask(`${cleanReport}\n‸`)).filter((label) => label.includes("第一责任人")),
        [],
      )
    })
  })

  describe("the figure that the sentence asks for", () => {
    const report = "示例区2024年度法治政府建设情况报告\n一、主要举措\n（一）执法。"
    const values = ({ items }: Asked): readonly (readonly unknown[])[] =>
      items.filter(({ kind }) => kind === 12).map(({ label, detail }) => [label, detail])

    it("is the share behind 占, with the working", async () => {
      const asked = await ask(`${report}全年收到申请385件，其中受理367件，占‸`)
      assert.deepEqual(values(asked), [["95.3%", "367 ÷ 385 = 95.3%"]])
      assert.match(asked.taking("95.3%"), /受理367件，占95\.3%$/)
      assert.equal(asked.items[0]?.preselect, true)
    })
    it("has as many decimals as the other percentages of the report", async () => {
      const asked = await ask(`${report}按期办结率98.25%。\n（二）复议。全年收到申请385件，其中受理367件，占‸`)
      assert.deepEqual(values(asked)[0]?.[0], "95.32%")
    })
    it("is the total behind 共计", async () => {
      assert.deepEqual(values(await ask(`${report}办理建议18件、提案367件，共计‸`)), [["385件", "18 + 367 = 385"]])
    })
    it("does not come where nothing can be worked out", async () => {
      assert.deepEqual(values(await ask(`${report}全年收到申请385件，占‸`)), [])
    })
    it("does not come from figures under another heading", async () => {
      assert.deepEqual(values(await ask(`${report}收到385件，受理367件。\n（二）复议。其中，占‸`)), [])
    })
  })

  describe("standard terms", () => {
    const title = "示例区2024年度法治政府建设情况报告\n一、主要举措\n"
    it("come when their beginning was typed, behind whatever words", async () => {
      const asked = await ask(`${title}落实行政执法公‸`)
      const term = "行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度"
      assert.ok(labels(asked).includes(term))
      assert.ok(asked.taking(term).endsWith(`落实${term}`))
    })
    it("do not come for a single character", async () => {
      assert.ok(!labels(await ask(`${title}执行‸`)).some((label) => label.startsWith("行政")))
    })
  })

  describe("sentence patterns", () => {
    it("come where a clause begins", async () => {
      const asked = await ask(cleanReport.replace("全年办结", "‸全年办结"), { language: "markdown" })
      assert.ok(labels(asked).includes("其中"))
    })
    it("replace the part of their prefix that was typed, though no blank stands before it", async () => {
      const asked = await ask(cleanReport.replace("全年办结", "今年其‸"), { language: "markdown" })
      assert.deepEqual(labels(asked), ["其中"])
      assert.match(asked.taking("其中"), /今年共\$\{1:/)
    })
    const bringing = { capabilities: modernClient, initializationOptions: { bringsSnippets: true } }
    it("are left to clients that bring them", async () => {
      assert.deepEqual(labels(await ask("本年，其‸", bringing)), [])
    })
    it("but not where such a client would not find them, behind another word", async () => {
      assert.deepEqual(labels(await ask("本年其‸", bringing)), ["其中"])
    })
    it("need a client that understands snippets", async () => {
      assert.deepEqual(labels(await ask("本年其‸", { capabilities: oldClient })), [])
    })
  })
})
