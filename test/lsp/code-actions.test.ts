import assert from "node:assert/strict"
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceEdit,
} from "vscode-languageserver-protocol/node"
import { applyTextEdits, editsFor } from "./edits.ts"
import { cleanReport, faultyReport, incompleteReport } from "./samples.ts"
import { modernClient, type Session, type SessionOptions, startSession } from "./session.ts"

const uri = "file:///reports/report.baogao"

describe("code actions over the wire", () => {
  let session: Session
  afterEach(() => session.end())

  const findingsOf = (report: DocumentDiagnosticReport): readonly Diagnostic[] =>
    report.kind === "full" ? report.items : []

  /** The actions at the place of the first finding of a rule. */
  const actionsAt = async (
    text: string,
    rule: string,
    only?: string[],
    options?: SessionOptions,
  ): Promise<CodeAction[]> => {
    session = await startSession(options)
    await session.open(uri, text)
    const diagnostic = findingsOf(await session.pull(uri)).find(({ code }) => code === rule)
    assert.ok(diagnostic, `no finding of ${rule}`)
    return session.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], ...(only === undefined ? {} : { only }) },
    })
  }

  /** What is found after an action was applied. */
  const findingsAfter = async (text: string, action: CodeAction | undefined): Promise<unknown[]> => {
    assert.ok(action?.edit)
    const repaired = applyTextEdits(text, editsFor(uri, action.edit))
    assert.notEqual(repaired, text)
    await session.open("file:///reports/repaired.baogao", repaired)
    return findingsOf(await session.pull("file:///reports/repaired.baogao")).map(({ code }) => code)
  }

  it("the number of a heading is put right, as the preferred repair", async () => {
    const [action] = await actionsAt(faultyReport, "numbering/sequence")
    assert.equal(action?.kind, "quickfix")
    assert.equal(action.isPreferred, true)
    assert.equal(action.diagnostics?.[0]?.code, "numbering/sequence")
    assert.deepEqual(await findingsAfter(faultyReport, action), ["statistics/sum"])
  })

  it("each figure of a wrong sum can be changed, none is preferred", async () => {
    const actions = (await actionsAt(faultyReport, "statistics/sum")).filter(
      ({ kind, title }) => kind === "quickfix" && !title.includes("停用"),
    )
    assert.ok(actions.length >= 1)
    for (const action of actions) {
      assert.notEqual(action.isPreferred, true)
      assert.deepEqual(await findingsAfter(faultyReport, action), ["numbering/sequence"])
      await session.connection.sendNotification("textDocument/didClose", {
        textDocument: { uri: "file:///reports/repaired.baogao" },
      })
    }
  })

  it("the missing section is inserted with its number, the following ones move on", async () => {
    const [action] = await actionsAt(incompleteReport, "structure/required-sections")
    assert.match(action?.title ?? "", /第一责任人/)
    assert.deepEqual(await findingsAfter(incompleteReport, action), [])
  })

  it("a missing section is offered as source action, wherever the cursor is", async () => {
    session = await startSession()
    await session.open(uri, incompleteReport)
    const actions = await session.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } },
      context: { diagnostics: [], only: ["source"] },
    })
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ["source.insertSection.baogao"],
    )
    assert.deepEqual(await findingsAfter(incompleteReport, actions[0]), [])
  })

  it("source.fixAll applies what is safe and leaves the statistics alone", async () => {
    const actions = await actionsAt(faultyReport, "statistics/sum", ["source.fixAll"])
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ["source.fixAll.baogao"],
    )
    assert.deepEqual(await findingsAfter(faultyReport, actions[0]), ["statistics/sum"])
  })

  it("nothing to fix, no fix-all", async () => {
    session = await startSession()
    await session.open(uri, cleanReport)
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    const context = { diagnostics: [], only: ["source.fixAll.baogao"] }
    assert.deepEqual(
      await session.connection.sendRequest("textDocument/codeAction", { textDocument: { uri }, range, context }),
      [],
    )
  })

  describe("switching a rule off", () => {
    const places = ["在此处停用 statistics/sum", "在全文停用 statistics/sum"]
    const disabling = (actions: readonly CodeAction[]): readonly CodeAction[] =>
      actions.filter(({ title }) => places.some((place) => title.startsWith(place)))

    it("writes a comment that asks for the reason until it has one", async () => {
      const actions = disabling(await actionsAt(faultyReport, "statistics/sum"))
      assert.equal(actions.length, 2)
      for (const action of actions) {
        assert.deepEqual((await findingsAfter(faultyReport, action)).toSorted(), [
          "numbering/sequence",
          "suppression/reason",
        ])
        await session.connection.sendNotification("textDocument/didClose", {
          textDocument: { uri: "file:///reports/repaired.baogao" },
        })
      }
    })

    it("lets the client ask for the reason, and puts it into the comment", async () => {
      const options = { initializationOptions: { asksForReason: true } }
      const actions = disabling(await actionsAt(faultyReport, "statistics/sum", undefined, options))
      const [argument] = (actions[0]?.command?.arguments ?? []) as { uri: string; offset: number; version: number }[]
      assert.ok(argument)
      const parameters = { ...argument, textDocument: { uri }, reason: "部门快报口径" }
      const edit = await session.connection.sendRequest<WorkspaceEdit | null>("baogao/disableRule", parameters)
      assert.ok(edit)
      assert.match(JSON.stringify(edit), /<!-- baogao-disable-next-line statistics\/sum -- 部门快报口径 -->/)
      assert.deepEqual(await findingsAfter(faultyReport, { title: "", edit }), ["numbering/sequence"])
      const stale = { ...parameters, version: 7 }
      assert.equal(await session.connection.sendRequest("baogao/disableRule", stale), null)
    })

    it("uses the plain form in plain text", async () => {
      session = await startSession()
      await session.open(uri, faultyReport, "plaintext")
      const [diagnostic] = findingsOf(await session.pull(uri))
      const actions = await session.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range: diagnostic?.range,
        context: { diagnostics: [] },
      })
      assert.match(JSON.stringify(disabling(actions)[0]?.edit), /"# baogao-disable-next-line statistics\/sum --/)
    })
  })

  it("source.renumber puts the numbers in order and nothing else", async () => {
    const actions = await actionsAt(faultyReport, "statistics/sum", ["source.renumber"])
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ["source.renumber.baogao"],
    )
    assert.deepEqual(await findingsAfter(faultyReport, actions[0]), ["statistics/sum"])
  })

  it("edits name the version that they were made for, or come plain for clients without versions", async () => {
    const [versioned] = await actionsAt(faultyReport, "numbering/sequence")
    assert.deepEqual(
      versioned?.edit?.documentChanges?.map((change) => "textDocument" in change && change.textDocument),
      [{ uri, version: 1 }],
    )
    await session.end()
    const capabilities = { ...modernClient, workspace: { ...modernClient.workspace, workspaceEdit: {} } }
    const [plain] = await actionsAt(faultyReport, "numbering/sequence", undefined, { capabilities })
    assert.deepEqual(Object.keys(plain?.edit?.changes ?? {}), [uri])
  })
})
