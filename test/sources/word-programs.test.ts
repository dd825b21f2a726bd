import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { pathToFileURL } from "node:url"
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx"
import { decodeUtf8 } from "../../server/src/cli/decode-utf8.ts"
import { check } from "../../server/src/index.ts"
import { readSource } from "../../server/src/sources/source.ts"
import { readProject } from "../kit/project.ts"

const textOf = (bytes: Uint8Array): string => {
  const read = readSource(bytes, decodeUtf8)
  assert.equal(read.kind, "text", JSON.stringify(read))
  return read.kind === "text" ? read.text : ""
}

describe("docx: as other programs write it", () => {
  const levels = [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: "%1、", alignment: "left" as const },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: "（%2）", alignment: "left" as const },
  ]
  const cellOf = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })
  const written = new Document({
    numbering: { config: [{ reference: "official", levels }] },
    footnotes: { 1: { children: [new Paragraph("不含上年结转。")] } },
    sections: [
      {
        children: [
          new Paragraph("示例区2024年法治政府建设年度报告"),
          new Paragraph({ text: "总体情况", numbering: { reference: "official", level: 0 } }),
          new Paragraph({ text: "依法决策", numbering: { reference: "official", level: 1 } }),
          new Paragraph({
            children: [
              new TextRun("共收到申请"),
              new DeletedTextRun({ text: "396件", id: 1, author: "甲", date: "2025-01-01T00:00:00Z" }),
              new InsertedTextRun({ text: "395件", id: 2, author: "甲", date: "2025-01-01T00:00:00Z" }),
              new FootnoteReferenceRun(1),
              new TextRun("，其中予以公开367件、不予公开18件。"),
            ],
          }),
          new Paragraph({ text: "主要举措", numbering: { reference: "official", level: 0 } }),
          new Table({
            rows: [
              new TableRow({ children: [cellOf("项目"), cellOf("件数")] }),
              new TableRow({ children: [cellOf("合计"), cellOf("385")] }),
            ],
          }),
        ],
      },
    ],
  })
  const lines = [
    "示例区2024年法治政府建设年度报告",
    "一、总体情况",
    "（一）依法决策",
    "共收到申请395件，其中予以公开367件、不予公开18件。",
    "二、主要举措",
    "项目\t件数",
    "合计\t385",
    "注1：不含上年结转。",
  ]

  it("reads what a maintained writer makes", async () => {
    assert.deepEqual(linesIn(await Packer.toBuffer(written)), lines)
  })

  describe("LibreOffice", () => {
    let folder = ""
    before(function () {
      if (spawnSync("soffice", ["--version"]).status !== 0) {
        const message = "LibreOffice (soffice) is absent: install libreoffice-writer-nogui to test its .docx files"
        // .ci/run installs it: there its absence is a failure.
        if (process.env.CI === "true") assert.fail(message)
        console.log(`SKIPPED: ${message}`)
        this.skip()
      }
      folder = mkdtempSync(path.join(tmpdir(), "baogao-office-"))
    })
    after(() => rmSync(folder, { recursive: true, force: true }))

    /** Lets LibreOffice open a file and save it as .docx. */
    function saveAsDocx(name: string, content: string | Uint8Array): Uint8Array {
      writeFileSync(path.join(folder, name), content)
      const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`
      const filter = name.endsWith(".txt") ? ["--infilter=Text (encoded):UTF8,LF,,,"] : []
      const words = [profile, "--headless", ...filter, "--convert-to", "docx", "--outdir", path.join(folder, "out")]
      const { status, stderr } = spawnSync("soffice", [...words, path.join(folder, name)], { encoding: "utf8" })
      assert.equal(status, 0, stderr)
      return readFileSync(path.join(folder, "out", `${path.parse(name).name}.docx`))
    }

    it("saves the same numbers, tables, notes and changes", async function () {
      this.timeout(120_000)
      const saved = saveAsDocx("written.docx", await Packer.toBuffer(written))
      assert.deepEqual(linesIn(saved), lines)
    })

    it("saves a plain text so that the findings stay the same", function () {
      this.timeout(120_000)
      const text = readProject("examples/faults.md").replaceAll(/^#+ /gm, "")
      const rulesOf = (content: string): readonly string[] => check(content).findings.map(({ rule }) => rule)
      assert.ok(rulesOf(text).length > 5)
      assert.deepEqual(rulesOf(textOf(saveAsDocx("faults.txt", text))), rulesOf(text))
    })
  })
})

const linesIn = (bytes: Uint8Array): readonly string[] => textOf(bytes).split("\n").filter(Boolean)
