import assert from "node:assert/strict"
import type { CodeLens, InlayHint, SemanticTokens, TextEdit } from "vscode-languageserver-protocol/node"
import { applyTextEdits } from "./edits.ts"
import { cleanReport, faultyReport, otherText } from "./samples.ts"
import { modernClient, type Session, type SessionOptions, startSession, waitFor } from "./session.ts"

const uri = "file:///reports/report.baogao"
const textDocument = { uri }
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }

describe("figures over the wire", () => {
  let session: Session
  afterEach(() => session.end())
  const open = async (text: string, options?: SessionOptions): Promise<Session> => {
    session = await startSession(options)
    await session.open(uri, text)
    return session
  }

  describe("inlay hints", () => {
    const hints = (range = whole): Promise<InlayHint[]> =>
      session.connection.sendRequest("textDocument/inlayHint", { textDocument, range })
    const settings = { inlayHints: { enable: true } }

    it("are off unless asked for", async () => {
      await open(cleanReport)
      assert.deepEqual(await hints(), [])
    })
    it("show the working behind a share", async () => {
      await open(cleanReport, { settings })
      const found = await hints()
      assert.deepEqual(
        found.map(({ label }) => label),
        ["50 ÷ 200"],
      )
      const line = cleanReport.split("\n")[found[0]?.position.line ?? 0] ?? ""
      assert.ok(line.slice(0, found[0]?.position.character).endsWith("25%"))
    })
    it("show the right result where the printed one is wrong", async () => {
      await open(cleanReport.replace("占25%", "占35%"), { settings })
      assert.match(String((await hints())[0]?.label), /^✗ 50 ÷ 200 = 25/)
    })
    it("come for the visible range only", async () => {
      await open(cleanReport, { settings })
      assert.deepEqual(await hints({ start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }), [])
    })
  })

  describe("code lenses", () => {
    const lenses = (): Promise<CodeLens[]> => session.connection.sendRequest("textDocument/codeLens", { textDocument })
    const titles = async (): Promise<unknown> => (await lenses()).map(({ command }) => command?.title.split("\u2002"))

    it("count above a section what agrees, what does not and what could not be checked", async () => {
      await open(cleanReport)
      assert.deepEqual(await titles(), [["✓ 4"]])
      await session.end()
      await open(faultyReport)
      assert.deepEqual(await titles(), [["✓ 3", "✗ 1"]])
    })
    it("open the view of clients that have one", async () => {
      await open(cleanReport, { initializationOptions: { showsFigures: true } })
      const [lens] = await lenses()
      assert.equal(lens?.command?.command, "baogao.showFigures")
      assert.equal(lens.command.arguments?.[0], uri)
    })
    it("can be switched off", async () => {
      await open(cleanReport, { settings: { codeLens: { enable: false } } })
      assert.deepEqual(await lenses(), [])
    })
  })

  describe("semantic tokens", () => {
    /** “figure modifiers” in the order of the text. */
    const tokens = async (text: string): Promise<string[]> => {
      await open(text)
      const legend = session.initialized.capabilities.semanticTokensProvider?.legend
      const { data } = await session.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", {
        textDocument,
      })
      const lines = text.split("\n")
      const found: string[] = []
      let line = 0
      let character = 0
      for (let index = 0; index < data.length; index += 5) {
        const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(index, index + 5)
        line += down
        character = down === 0 ? character + right : right
        assert.equal(legend?.tokenTypes[type], "number")
        const modifiers = legend?.tokenModifiers.filter((_, bit) => bits & (1 << bit)) ?? []
        found.push([lines[line]?.slice(character, character + length), ...modifiers].join(" "))
      }
      return found
    }

    it("mark figures with what they are to each other, and neither years nor numbers of headings", async () => {
      assert.deepEqual(await tokens(cleanReport), [
        "385件 total",
        "367件 part",
        "18件 part",
        "200件 total",
        "50件 part",
        "25% computed",
      ])
    })
    it("mark a figure that contradicts the others", async () => {
      assert.ok((await tokens(faultyReport)).includes("395件 total conflict"))
    })
    it("are right behind astral characters", async () => {
      assert.equal((await tokens(cleanReport.replace("全年收到", "𠮷𠮷全年收到")))[0], "385件 total")
    })
    it("come for a range as well", async () => {
      await open(cleanReport)
      const line = cleanReport.split("\n").findIndex((text) => text.includes("200件"))
      const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }
      const { data } = await session.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/range", {
        textDocument,
        range,
      })
      assert.equal(data.length, 15)
    })
  })

  describe("baogao/figures", () => {
    interface View {
      readonly profile: { readonly id: string }
      readonly counts: Readonly<Record<string, number>>
      readonly findings: Readonly<Record<string, number>>
      readonly sections: readonly {
        readonly title: string
        readonly relations: readonly { readonly name: string; readonly verdict: string; readonly formula: string }[]
      }[]
    }

    it("lists every relation by section, with the counts", async () => {
      await open(faultyReport)
      const view = await session.connection.sendRequest<View>("baogao/figures", { textDocument })
      assert.equal(view.profile.id, "fazhi-annual-report")
      assert.deepEqual(view.counts, { consistent: 3, conflict: 1, unknown: 0, figures: 6 })
      assert.deepEqual(view.findings, { error: 2, warning: 0, information: 0, hint: 0 })
      assert.deepEqual(
        view.sections.map(({ title, relations }) => [
          title,
          relations.map(({ name, verdict }) => `${name} ${verdict}`),
        ]),
        [
          [
            "一、2024年度推进法治政府建设的主要举措和成效",
            ["合计 conflict", "平衡关系 consistent", "部分与整体 consistent", "占比 consistent"],
          ],
        ],
      )
    })
    it("is nothing for a document that is no report", async () => {
      session = await startSession()
      await session.open(uri, otherText, "markdown")
      assert.equal(await session.connection.sendRequest("baogao/figures", { textDocument }), null)
    })
  })

  it("baogao/reviewNote says what was found, where, for the author", async () => {
    await open(faultyReport)
    const note = await session.connection.sendRequest<string>("baogao/reviewNote", { textDocument })
    assert.match(note, /^《report\.baogao》审核意见，共2条：\n\n1\. 第7行，（一）依法办理行政复议案件：“395件”：/)
    assert.match(note, /\n2\. 第19行，五、2025年度/)
  })

  it("baogao/newReport gives the skeleton of a kind of document", async () => {
    session = await startSession()
    const { connection } = session
    const choices = await connection.sendRequest<{ id: string; year: number }[]>("baogao/profiles", { year: 2026 })
    assert.ok(choices.some(({ id, year }) => id === "fazhi-annual-report" && year === 2025))
    for (const { id: profile, year } of choices) {
      const text = await connection.sendRequest<string>("baogao/newReport", { profile, year })
      await session.open(`file:///new/${profile}.baogao`, text)
      const report = await session.pull(`file:///new/${profile}.baogao`)
      const errors = report.kind === "full" ? report.items.filter(({ severity }) => severity === 1) : []
      assert.deepEqual(errors, [], profile)
    }
    assert.equal(await connection.sendRequest("baogao/newReport", { profile: "none", year: 2025 }), null)
  })

  describe("formatting", () => {
    const format = (): Promise<TextEdit[] | null> =>
      session.connection.sendRequest("textDocument/formatting", {
        textDocument,
        options: { tabSize: 2, insertSpaces: true },
      })

    it("is offered only while the setting is on", async () => {
      await open(faultyReport)
      assert.equal(session.initialized.capabilities.documentFormattingProvider, undefined)
      assert.equal(await format(), null)
      session.setSettings({ format: { enable: true } })
      await session.connection.sendNotification("workspace/didChangeConfiguration", { settings: null })
      await waitFor(() => session.registered.has("textDocument/formatting") || undefined, "the registration")
      session.setSettings({})
      await session.connection.sendNotification("workspace/didChangeConfiguration", { settings: null })
      await waitFor(() => !session.registered.has("textDocument/formatting") || undefined, "its end")
    })
    it("puts the numbers right and leaves the statistics alone", async () => {
      await open(faultyReport, { settings: { format: { enable: true } } })
      const edits = await format()
      assert.ok(edits)
      assert.equal(applyTextEdits(faultyReport, edits), faultyReport.replace("五、2025年度", "四、2025年度"))
    })
    it("is there from the start for clients that cannot be told later", async () => {
      const { formatting: _, ...rest } = modernClient.textDocument ?? {}
      await open(faultyReport, { capabilities: { ...modernClient, textDocument: rest } })
      assert.equal(session.initialized.capabilities.documentFormattingProvider, true)
      assert.equal(await format(), null)
    })
  })
})
