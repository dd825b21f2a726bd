import assert from "node:assert/strict"
import {
  type CodeAction,
  type CodeLens,
  CompletionItemKind,
  type CompletionList,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  type DocumentSymbol,
  extensions,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  languages,
  type MarkdownString,
  Position,
  Range,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode"
import { cleanReport, faultyReport, otherText } from "../../lsp/samples.ts"

const codesOf = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code }) => (typeof code === "object" ? String(code.value) : String(code)))

/** Polls until the value is as wanted, then asserts it, so that a failure shows the difference. */
async function eventually<Value>(read: () => Value | PromiseLike<Value>, expected: Value): Promise<void> {
  const deadline = Date.now() + 15_000
  while (Date.now() < deadline) {
    if (JSON.stringify(await read()) === JSON.stringify(expected)) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.deepEqual(await read(), expected)
}

const extensionsOf = { baogao: "baogao", markdown: "md", plaintext: "txt" } as const

const folder = (): Uri => {
  const [first] = workspace.workspaceFolders ?? []
  assert.ok(first)
  return first.uri
}

/** Every text is a file of its own: the names of untitled documents come back with what they held before. */
async function openText(content: string, language: keyof typeof extensionsOf = "baogao"): Promise<TextDocument> {
  const file = Uri.joinPath(folder(), `${crypto.randomUUID()}.${extensionsOf[language]}`)
  await workspace.fs.writeFile(file, new TextEncoder().encode(content))
  const document = await workspace.openTextDocument(file)
  await window.showTextDocument(document, { preview: false })
  return document
}

async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments) if (document.isDirty) await document.save()
  await commands.executeCommand("workbench.action.closeAllEditors")
}

const findings = (document: TextDocument): string[] => codesOf(languages.getDiagnostics(document.uri))

const both = ["statistics/sum", "numbering/sequence"]

const positionOf = (document: TextDocument, word: string): Position =>
  document.positionAt(document.getText().indexOf(word) + 1)

/** Where the extension runs: in this host, or in a worker of the browser that this host does not see. */
const inWorker = process.env.BAOGAO_EXTENSION_HOST === "worker"

/** Milliseconds that the outline of a large text may take before anybody waits for it. */
const unnoticed = 1000

describe(inWorker ? "网页扩展" : "扩展宿主", () => {
  afterEach(closeAll)

  it("opens *.baogao and *.报告 in its own language and finds what is wrong", async () => {
    for (const name of ["年度报告.baogao", "年度报告.报告"]) {
      const document: TextDocument = await workspace.openTextDocument(Uri.joinPath(folder(), name))
      await window.showTextDocument(document)
      assert.equal(document.languageId, "baogao")
      await eventually(() => findings(document), both)
    }
  })

  it("is active then, as the packed extension", () => {
    const extension = extensions.getExtension("baogao.baogao")
    if (inWorker) return assert.equal(extension, undefined, "not in this host")
    assert.equal(extension?.isActive, true)
    assert.match(extension.extensionPath, /baogao\.baogao-/)
  })

  it("shows related places and links the rule's page, which exists", async () => {
    const document = await openText(faultyReport)
    await eventually(() => findings(document), both)
    const [sum] = languages.getDiagnostics(document.uri)
    assert.ok((sum?.relatedInformation?.length ?? 0) >= 2)
    // Links of codes and titles of lenses do not come over from the worker; on the screen they are there.
    if (inWorker) return
    assert.ok(typeof sum?.code === "object")
    const page = await workspace.fs.readFile(sum.code.target)
    assert.match(new TextDecoder().decode(page), /statistics\/sum/)
  })

  it("looks at Markdown and plain text only when they are reports", async () => {
    const report = await openText(faultyReport, "markdown")
    await eventually(() => findings(report), both)
    const other = await openText(otherText, "markdown")
    const plain = await openText(faultyReport, "plaintext")
    await eventually(() => findings(plain), both)
    assert.deepEqual(findings(other), [])
  })

  it("follows every edit", async () => {
    const document = await openText(cleanReport)
    const edit = new WorkspaceEdit()
    const at = document.positionAt(cleanReport.indexOf("385"))
    edit.replace(document.uri, new Range(at, at.translate(0, 3)), "395")
    await workspace.applyEdit(edit)
    await eventually(() => findings(document), ["statistics/sum"])
    await commands.executeCommand("undo")
    await eventually(() => findings(document), [])
  })

  it("gives the outline", async () => {
    const document = await openText(cleanReport)
    const outline = async (): Promise<unknown> =>
      (
        (await commands.executeCommand<DocumentSymbol[] | undefined>(
          "vscode.executeDocumentSymbolProvider",
          document.uri,
        )) ?? []
      ).map(({ name, children }) => [name.slice(0, 2), children.length])
    await eventually(outline, [
      ["一、", 2],
      ["二、", 0],
      ["三、", 0],
      ["四、", 0],
    ])
  })

  it("folds sections", async () => {
    const document = await openText(cleanReport)
    const count = async (): Promise<number> =>
      (
        (await commands.executeCommand<FoldingRange[] | undefined>(
          "vscode.executeFoldingRangeProvider",
          document.uri,
        )) ?? []
      ).length
    await eventually(count, 4)
  })

  it("repairs a number by quick fix", async () => {
    const document = await openText(faultyReport)
    await eventually(() => findings(document), both)
    const finding = languages
      .getDiagnostics(document.uri)
      .find((diagnostic) => codesOf([diagnostic])[0] === "numbering/sequence")
    assert.ok(finding)
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
    )
    const repair = actions.find(({ isPreferred }) => isPreferred === true)
    assert.ok(repair?.edit)
    await workspace.applyEdit(repair.edit)
    await eventually(() => findings(document), ["statistics/sum"])
  })

  it("explains a figure on hover", async () => {
    const document = await openText(cleanReport)
    const hover = async (): Promise<boolean> => {
      const hovers = await commands.executeCommand<Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        positionOf(document, "385"),
      )
      return hovers.some(({ contents }) => contents.some((content) => (content as MarkdownString).value.includes("✓")))
    }
    await eventually(hover, true)
  })

  it("completes the next number", async () => {
    const document = await openText(`${cleanReport}\n`)
    const end = new Position(document.lineCount - 1, 0)
    const first = async (): Promise<unknown> => {
      const list = await commands.executeCommand<CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        end,
      )
      return list.items.find(({ preselect }) => preselect === true)?.label
    }
    await eventually(first, "五、")
  })

  it("takes changed settings at once", async () => {
    const document = await openText(faultyReport)
    await eventually(() => findings(document), both)
    const settings = workspace.getConfiguration("baogao")
    await settings.update("rules", { "statistics/sum": "off" }, ConfigurationTarget.Global)
    await eventually(() => findings(document), ["numbering/sequence"])
    await settings.update("rules", undefined, ConfigurationTarget.Global)
    await eventually(() => findings(document), both)
  })

  it("fixes on save what is safe", async () => {
    const editor = workspace.getConfiguration("editor", { languageId: "baogao" })
    await editor.update("codeActionsOnSave", { "source.fixAll.baogao": "explicit" }, ConfigurationTarget.Global)
    const document = await openText(faultyReport)
    await eventually(() => findings(document), both)
    // The editor waits for the fixes of a save for a moment only: on a busy machine it takes another save.
    for (let attempt = 0; attempt < 5 && !/\n四、2025年度/.test(document.getText()); attempt++) {
      await window.activeTextEditor?.edit((builder) =>
        builder.insert(document.lineAt(document.lineCount - 1).range.end, "\n"),
      )
      await document.save()
    }
    await editor.update("codeActionsOnSave", undefined, ConfigurationTarget.Global)
    assert.match(document.getText(), /\n四、2025年度/)
    await eventually(() => findings(document), ["statistics/sum"])
  })

  it("counts the checked figures above each section", async () => {
    const document = await openText(faultyReport)
    const titles = async (): Promise<unknown> =>
      (
        (await commands.executeCommand<CodeLens[] | undefined>("vscode.executeCodeLensProvider", document.uri)) ?? []
      ).map(({ command }) => command?.title.replaceAll("\u2002", " "))
    await eventually(titles, inWorker ? [undefined] : ["✓ 3 ✗ 1"])
  })

  it("shows the working behind computed figures when that is wanted", async () => {
    const document = await openText(cleanReport)
    const settings = workspace.getConfiguration("baogao")
    const range = new Range(0, 0, document.lineCount, 0)
    const labels = async (): Promise<unknown> =>
      (
        (await commands.executeCommand<InlayHint[] | undefined>(
          "vscode.executeInlayHintProvider",
          document.uri,
          range,
        )) ?? []
      ).map(({ label }) => label)
    await settings.update("inlayHints.enable", true, ConfigurationTarget.Global)
    await eventually(labels, ["50 ÷ 200"])
    await settings.update("inlayHints.enable", undefined, ConfigurationTarget.Global)
    await eventually(labels, [])
  })

  it("completes the share that the sentence asks for", async () => {
    const text = cleanReport.replace("，占25%。", "，占")
    const document = await openText(text)
    const end = document.positionAt(text.indexOf("50件，占") + 5)
    const first = async (): Promise<unknown> => {
      const list = await commands.executeCommand<CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        end,
      )
      return list.items
        .filter(({ kind }) => kind === CompletionItemKind.Value)
        .map(({ label, detail }) => [label, detail])
    }
    await eventually(first, [["25.0%", "50 ÷ 200 = 25.0%"]])
  })

  it("marks figures by what they are", async () => {
    const document = await openText(cleanReport)
    const count = async (): Promise<number> =>
      ((await commands.executeCommand<SemanticTokens | undefined>("vscode.provideDocumentSemanticTokens", document.uri))
        ?.data.length ?? 0) / 5
    await eventually(count, 6)
  })

  it("leads from 第二部分 to the heading", async () => {
    const document = await openText(cleanReport.replace("　　继续加强", "　　针对本报告第二部分所列不足，继续加强"))
    const line = async (): Promise<unknown> =>
      (
        await commands.executeCommand<(Location | LocationLink)[]>(
          "vscode.executeDefinitionProvider",
          document.uri,
          positionOf(document, "第二部分"),
        )
      ).map((found) => ("range" in found ? found.range : found.targetRange).start.line)
    await eventually(line, [document.positionAt(document.getText().indexOf("二、2024")).line])
  })

  it("takes up a configuration file when it is written, and shows what is wrong in one", async () => {
    const document = await openText(faultyReport)
    await eventually(() => findings(document), both)
    const file = Uri.joinPath(folder(), "baogao.config.json")
    const write = (text: string): Thenable<void> => workspace.fs.writeFile(file, new TextEncoder().encode(text))
    await write(`{ "rules": { "statistics/sum": "off" } }`)
    await eventually(() => findings(document), ["numbering/sequence"])
    await write(`{ "rules": { "statistics/summ": "off" } }`)
    await eventually(() => findings(document), both)
    await eventually(() => languages.getDiagnostics(file).filter(({ source }) => source === "baogao").length, 1)
    await workspace.fs.delete(file)
    await eventually(() => languages.getDiagnostics(file).length, 0)
  })

  it("is content when a rule is switched off in the text with a reason", async () => {
    const comment = "<!-- baogao-disable-file statistics/sum -- 部门快报口径 -->\n"
    const document = await openText(comment + faultyReport)
    await eventually(() => findings(document), ["numbering/sequence"])
  })

  it("renumbers on command", async () => {
    const document = await openText(faultyReport)
    await eventually(() => findings(document), both)
    await commands.executeCommand("baogao.renumber")
    await eventually(() => findings(document), ["statistics/sum"])
  })

  it("checks reports that are not open, and follows them", async () => {
    const file = Uri.joinPath(folder(), "未打开.md")
    const write = (text: string): Thenable<void> => workspace.fs.writeFile(file, new TextEncoder().encode(text))
    await write(faultyReport)
    const summary = await commands.executeCommand<{ reports: number; errors: number }>("baogao.checkWorkspace")
    assert.ok(summary.reports >= 3 && summary.errors >= 6, JSON.stringify(summary))
    const codes = (): string[] => codesOf(languages.getDiagnostics(file))
    await eventually(codes, both)
    await write(cleanReport)
    await eventually(codes, [])
    await workspace.fs.delete(file)
  })

  it("finds headings of all reports", async () => {
    const names = async (): Promise<boolean> =>
      (
        await commands.executeCommand<SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "行政复议案件")
      ).some(({ location }) => location.uri.path.endsWith(".baogao"))
    await eventually(names, true)
  })

  it("leaves a large text that is no report alone", async () => {
    const waits: number[] = []
    for (let round = 0; round < 3; round++) {
      const document = await openText("这一行没有数字，也没有标题。\n".repeat(180_000), "plaintext")
      const start = performance.now()
      // Waits for the text's way to the server, and for what the server says of it.
      await commands.executeCommand<DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri)
      waits.push(performance.now() - start)
      assert.deepEqual(findings(document), [])
    }
    const report = await openText(faultyReport)
    await eventually(() => findings(report), both)
    assert.ok(Math.min(...waits) <= unnoticed, `${waits.join(", ")} ms`)
  })

  it("restarts its server on command", async () => {
    const document = await openText(faultyReport)
    await eventually(() => findings(document), both)
    await commands.executeCommand("baogao.restartServer")
    await eventually(() => findings(document), both)
  })
})
