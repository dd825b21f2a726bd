import assert from "node:assert/strict"
import {
  type CodeAction,
  type CompletionList,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  type DocumentSymbol,
  extensions,
  type FoldingRange,
  type Hover,
  languages,
  type MarkdownString,
  Position,
  Range,
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
  const deadline = Date.now() + 8000
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

describe("扩展宿主", () => {
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
    assert.equal(extension?.isActive, true)
    assert.match(extension.extensionPath, /baogao\.baogao-/)
  })

  it("shows related places and links the rule's page, which exists", async () => {
    const document = await openText(faultyReport)
    await eventually(() => findings(document), both)
    const [sum] = languages.getDiagnostics(document.uri)
    assert.ok((sum?.relatedInformation?.length ?? 0) >= 2)
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
    await window.activeTextEditor?.edit((builder) =>
      builder.insert(document.lineAt(document.lineCount - 1).range.end, "\n"),
    )
    await document.save()
    await editor.update("codeActionsOnSave", undefined, ConfigurationTarget.Global)
    assert.match(document.getText(), /\n四、2025年度/)
    await eventually(() => findings(document), ["statistics/sum"])
  })

  it("restarts its server on command", async () => {
    const document = await openText(faultyReport)
    await eventually(() => findings(document), both)
    await commands.executeCommand("baogao.restartServer")
    await eventually(() => findings(document), both)
  })
})
