import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import {
  CancellationTokenSource,
  LSPErrorCodes,
  type SymbolInformation,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver-protocol/node"
import { cleanReport, faultyReport, otherText } from "./samples.ts"
import { modernClient, oldClient, pause, type Session, type SessionOptions, startSession, waitFor } from "./session.ts"

describe("the workspace over the wire", () => {
  let session: Session
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "baogao-工作区-"))
  })
  afterEach(async () => {
    await session.end()
    rmSync(folder, { recursive: true, force: true })
  })

  /** As editors save: the server never reads half a file. */
  const write = (name: string, text: string): string => {
    const path = join(folder, name)
    mkdirSync(join(path, ".."), { recursive: true })
    writeFileSync(`${path}~`, text)
    renameSync(`${path}~`, path)
    return pathToFileURL(path).href
  }
  const start = async (options: SessionOptions = {}): Promise<Session> => {
    session = await startSession({ folders: [pathToFileURL(folder).href], ...options })
    return session
  }
  /** Codes by file name. */
  const found = ({ items }: WorkspaceDiagnosticReport): Record<string, unknown> =>
    Object.fromEntries(
      items.map((item) => [
        decodeURIComponent(item.uri.slice(item.uri.lastIndexOf("/") + 1)),
        item.kind === "full" ? item.items.map(({ code }) => code) : "unchanged",
      ]),
    )
  const pull = (previous: { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> =>
    session.connection.sendRequest("workspace/diagnostic", { previousResultIds: previous })
  const both = ["statistics/sum", "numbering/sequence"]
  const saved = (uri: string): Promise<void> =>
    session.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] })

  describe("diagnostics", () => {
    it("come for every report of the folder, and only for reports", async () => {
      write("甲.baogao", faultyReport)
      write("下级/乙.md", faultyReport)
      write("丙.txt", cleanReport)
      write("笔记.md", otherText)
      write("node_modules/丁.txt", faultyReport)
      write("图.png", "\0")
      await start()
      assert.deepEqual(found(await pull()), { "甲.baogao": both, "乙.md": both, "丙.txt": [] })
    })

    it("are called unchanged where they are, and taken away where the report has gone", async () => {
      const first = write("甲.baogao", faultyReport)
      const second = write("乙.baogao", faultyReport)
      await start()
      const known = (await pull()).items.map(({ uri, resultId = "" }) => ({ uri, value: resultId }))
      assert.equal(known.length, 2)
      rmSync(join(folder, "甲.baogao"))
      write("乙.baogao", cleanReport)
      await saved(second)
      assert.deepEqual(found(await pull(known)), { "甲.baogao": [], "乙.baogao": [] })
      write("乙.baogao", faultyReport)
      await saved(second)
      const unchanged = known.filter(({ uri }) => uri !== first)
      assert.deepEqual(found(await pull(unchanged)), { "乙.baogao": "unchanged" })
    })

    it("leave open documents to their own pulls", async () => {
      const uri = write("甲.baogao", faultyReport)
      await start()
      await session.open(uri, cleanReport)
      assert.deepEqual(found(await pull()), {})
    })

    it("come in parts with progress when the client wants them so", async () => {
      for (let index = 0; index < 5; index++) write(`${index}.baogao`, faultyReport)
      await start()
      const answer = await session.connection.sendRequest("workspace/diagnostic", {
        previousResultIds: [],
        partialResultToken: "parts",
        workDoneToken: "work",
      })
      assert.deepEqual(answer, { items: [] })
      assert.equal(session.partials.length, 5)
      const kinds = session.progress.filter(({ token }) => token === "work").map(({ kind }) => kind)
      assert.equal(kinds[0], "begin")
      assert.equal(kinds.at(-1), "end")
      assert.ok(kinds.includes("report"))
    })

    it("stop when they are cancelled", async () => {
      for (let index = 0; index < 60; index++)
        write(`${index}.baogao`, `${faultyReport}${"　　本段无数字。\n".repeat(2000)}`)
      await start()
      const source = new CancellationTokenSource()
      const parameters = { previousResultIds: [], partialResultToken: "parts" }
      const answer = session.connection.sendRequest("workspace/diagnostic", parameters, source.token)
      const refused = assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled })
      await waitFor(() => (session.partials.length > 0 ? true : undefined), "the first part")
      source.cancel()
      await refused
      assert.ok(session.partials.length < 60, `${session.partials.length} of 60 were checked`)
    })

    it("wait until the user wants them, for a client that pulls all the time", async () => {
      const uri = write("甲.baogao", faultyReport)
      await start({ initializationOptions: { holdsWorkspacePull: true } })
      assert.deepEqual(found(await pull()), {})
      let answered = false
      const held = pull().then((report) => {
        answered = true
        return report
      })
      await pause(200)
      assert.equal(answered, false)
      const summary = await session.connection.sendRequest("workspace/executeCommand", {
        command: "baogao.server.checkWorkspace",
      })
      assert.deepEqual(summary, {
        reports: 1,
        errors: 2,
        warnings: 0,
        informations: 0,
        hints: 0,
        unreadable: [],
        cancelled: false,
      })
      assert.deepEqual(found(await held), { "甲.baogao": both })
      write("甲.baogao", cleanReport)
      await saved(uri)
      assert.deepEqual(found(await pull()), { "甲.baogao": [] })
    })

    it("of a closed document do not stay behind", async () => {
      const uri = write("甲.baogao", cleanReport)
      await start({ initializationOptions: { holdsWorkspacePull: true } })
      await pull()
      await session.open(uri, faultyReport)
      await session.pull(uri)
      await session.connection.sendNotification("textDocument/didClose", { textDocument: { uri } })
      assert.deepEqual(found(await pull()), { "甲.baogao": [] })
    })

    it("are pushed to old clients on command, and again when a file changes", async () => {
      const uri = write("甲.baogao", faultyReport)
      await start({ capabilities: oldClient })
      await session.connection.sendRequest("workspace/executeCommand", { command: "baogao.server.checkWorkspace" })
      assert.deepEqual(
        (await session.nextPublished(uri)).diagnostics.map(({ code }) => code),
        both,
      )
      write("甲.baogao", cleanReport)
      await saved(uri)
      assert.deepEqual((await session.nextPublished(uri, 1)).diagnostics, [])
    })

    it("count what could not be read", async () => {
      write("坏.txt", "")
      writeFileSync(join(folder, "坏.txt"), Buffer.from([0xb1, 0xa8, 0xb8, 0xe6]))
      await start()
      const summary = await session.connection.sendRequest<{ unreadable: string[] }>("workspace/executeCommand", {
        command: "baogao.server.checkWorkspace",
      })
      assert.deepEqual(summary.unreadable.map(decodeURIComponent), [
        `${decodeURIComponent(pathToFileURL(folder).href)}/坏.txt`,
      ])
      assert.ok(session.progress.some(({ kind }) => kind === "end"))
    })

    it("follow the folders that are opened and closed later", async () => {
      const other = mkdtempSync(join(tmpdir(), "baogao-other-"))
      try {
        writeFileSync(join(other, "乙.baogao"), faultyReport)
        write("甲.baogao", faultyReport)
        await start()
        const added = [{ uri: pathToFileURL(other).href, name: "other" }]
        const removed = [{ uri: pathToFileURL(folder).href, name: "first" }]
        await session.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event: { added, removed } })
        assert.deepEqual(found(await pull()), { "乙.baogao": both })
      } finally {
        rmSync(other, { recursive: true })
      }
    })
  })

  describe("symbols", () => {
    it("are the headings of open and closed reports", async () => {
      write("甲.baogao", cleanReport)
      const open = write("乙.baogao", cleanReport)
      await start()
      await session.open(open, "示例区2024年度法治政府建设情况报告\n一、新的举措\n")
      const names = async (query: string): Promise<string[]> =>
        (await session.connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query })).map(
          ({ name }) => name,
        )
      assert.deepEqual(await names("新的举措"), ["一、新的举措"])
      assert.deepEqual(await names("行政 复议"), ["（一）依法办理行政复议案件"])
      assert.equal((await names("")).length, 7)
      assert.deepEqual(await names("没有这样的标题"), [])
    })
  })

  describe("configuration files", () => {
    const config = (rules: object): string => JSON.stringify({ rules })
    const codes = async (uri: string): Promise<unknown> => {
      const report = await session.pull(uri)
      return report.kind === "full" ? report.items.map(({ code }) => code) : report.kind
    }

    it("hold for the documents below them; the nearest one wins, and wins over settings", async () => {
      write("baogao.config.json", config({ "statistics/sum": "off" }))
      write("下级/baogao.config.jsonc", `{ // 说明\n "rules": { "numbering/sequence": "off" } }`)
      const above = write("甲.baogao", faultyReport)
      const below = write("下级/乙.baogao", faultyReport)
      await start({ settings: { rules: { "statistics/sum": "warning", "numbering/sequence": "off" } } })
      await session.open(above, faultyReport)
      await session.open(below, faultyReport)
      assert.deepEqual(await codes(above), [])
      assert.deepEqual(await codes(below), ["statistics/sum"])
    })

    it("may extend others inside of the workspace, and none outside", async () => {
      const uri = write("甲.baogao", faultyReport)
      write("共用/规则.json", config({ "statistics/sum": "off", "numbering/sequence": "off" }))
      const file = write(
        "baogao.config.json",
        `{ "extends": "./共用/规则.json", "rules": { "statistics/sum": "hint" } }`,
      )
      await start()
      await session.open(uri, faultyReport)
      assert.deepEqual(await codes(uri), ["statistics/sum"])
      const outside = [
        `"../其他.json"`,
        `"/etc/baogao.json"`,
        `"file:///etc/x.json"`,
        `"./baogao.config.json"`,
        `"./无.json"`,
      ]
      for (const [index, base] of outside.entries()) {
        write("baogao.config.json", `{ "extends": ${base}, "rules": { "statistics/sum": "off" } }`)
        await saved(file)
        const { diagnostics } = await session.nextPublished(file, index)
        assert.match(String(diagnostics[0]?.message), /不能用/)
        assert.equal(diagnostics[0]?.range.start.character, 13)
        assert.deepEqual(await codes(uri), both, base)
      }
    })

    it("are not read through a symbolic link that leads out of the workspace", async () => {
      const uri = write("甲.baogao", faultyReport)
      const elsewhere = mkdtempSync(join(tmpdir(), "baogao-elsewhere-"))
      writeFileSync(join(elsewhere, "秘密.json"), config({ "statistics/sum": "off" }))
      symlinkSync(join(elsewhere, "秘密.json"), join(folder, "链接.json"))
      write("baogao.config.json", `{ "extends": "./链接.json" }`)
      await start()
      await session.open(uri, faultyReport)
      assert.deepEqual(await codes(uri), both)
      rmSync(elsewhere, { recursive: true })
    })

    it("take effect when they are saved", async () => {
      const uri = write("甲.baogao", faultyReport)
      await start()
      await session.open(uri, faultyReport)
      assert.deepEqual(await codes(uri), both)
      const file = write("baogao.config.json", config({ "statistics/sum": "off" }))
      await saved(file)
      await waitFor(() => (session.refreshes() > 0 ? true : undefined), "a refresh")
      assert.deepEqual(await codes(uri), ["numbering/sequence"])
    })

    it("take effect at the next save for clients that watch no files", async () => {
      const uri = write("甲.baogao", faultyReport)
      const { didChangeWatchedFiles: _, ...workspace } = modernClient.workspace ?? {}
      await start({ capabilities: { ...modernClient, workspace } })
      await session.open(uri, faultyReport)
      assert.deepEqual(await codes(uri), both)
      write("baogao.config.json", config({ "statistics/sum": "off" }))
      await session.connection.sendNotification("textDocument/didSave", { textDocument: { uri } })
      await waitFor(() => (session.refreshes() > 0 ? true : undefined), "a refresh")
      assert.deepEqual(await codes(uri), ["numbering/sequence"])
    })

    for (const [locale, message] of [
      ["zh-CN", /未知的规则“statistics\/summ”，是否指“statistics\/sum”？/],
      ["en", /unknown rule "statistics\/summ"; did you mean "statistics\/sum"\?/],
    ] as const) {
      it(`show what is wrong in them where it stands, in ${locale}, until it is repaired`, async () => {
        const uri = write("甲.baogao", faultyReport)
        const file = write("baogao.config.json", `{\n  "rules": { "statistics/summ": "off" }\n}`)
        await start({ locale })
        const { diagnostics } = await session.nextPublished(file)
        assert.equal(diagnostics.length, 1)
        assert.match(String(diagnostics[0]?.message), message)
        assert.deepEqual(diagnostics[0]?.range.start, { line: 1, character: 13 })
        await session.open(uri, faultyReport)
        assert.deepEqual(await codes(uri), both)
        write("baogao.config.json", config({ "statistics/sum": "off" }))
        await saved(file)
        assert.deepEqual((await session.nextPublished(file, 1)).diagnostics, [])
      })
    }

    it("hold for closed reports as well", async () => {
      write("甲.baogao", faultyReport)
      await start()
      assert.deepEqual(found(await pull()), { "甲.baogao": both })
      await saved(write("baogao.config.json", config({ "statistics/sum": "off" })))
      await waitFor(() => (session.refreshes() > 0 ? true : undefined), "a refresh")
      assert.deepEqual(found(await pull()), { "甲.baogao": ["numbering/sequence"] })
    })
  })

  it("settings may differ from document to document", async () => {
    const first = write("甲/甲.baogao", faultyReport)
    const second = write("乙/乙.baogao", faultyReport)
    const settings = (uri: string | undefined) =>
      uri?.includes("/%E7%94%B2/") ? { rules: { "statistics/sum": "off" } } : {}
    await start({ settings })
    await session.open(first, faultyReport)
    await session.open(second, faultyReport)
    const reports = await Promise.all([session.pull(first), session.pull(second)])
    assert.deepEqual(
      reports.map((report) => report.kind === "full" && report.items.map(({ code }) => code)),
      [["numbering/sequence"], both],
    )
  })
})
