import assert from "node:assert/strict"
import { item, level, paragraph, run, wordDocument } from "../kit/word.ts"
import { runInMemory } from "./memory-host.ts"

const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
const conflict = paragraph(run("共收到申请395件，其中予以公开367件、不予公开18件。"))
const report = wordDocument({ body: item("总体情况", 1) + conflict + item("下一步", 1), numbering })
const renumbered = wordDocument({ body: paragraph(run("一、甲项工作")) + paragraph(run("三、乙项工作")) })
const files = { "/reports/报告.docx": report, "/reports/序号.docx": renumbered, "/reports/~$报告.docx": "锁" }

describe("baogao and Word documents", () => {
  it("places findings by paragraph, in both languages", async () => {
    const { exit, out } = await runInMemory(["check", "报告.docx"], files)
    assert.equal(exit, 1)
    assert.match(out, /^报告\.docx 第2段第6字 错误 .*367 \+ 18 = 385/m)
    assert.match(out, /→ 第2段第17字 分项 367件/)
    const english = await runInMemory(["check", "报告.docx"], files, { env: { LANG: "en_US.UTF-8" } })
    assert.match(english.out, /^报告\.docx paragraph 2, character 6 error/m)
    assert.match((await runInMemory(["figures", "报告.docx"], files)).out, /✗ +第2段第6字 +合计/)
    assert.match((await runInMemory(["check", "报告.docx", "-f", "html"], files)).out, />第2段第6字</)
  })

  it("says in JSON that ranges are those of the extracted text", async () => {
    const { out } = await runInMemory(["check", "报告.docx", "--format=json"], files)
    const [result] = JSON.parse(out).results
    const text = (await runInMemory(["extract", "报告.docx"], files)).out
    assert.equal(result.source, "docx")
    assert.equal(text.slice(...(result.findings[0].offsets as [number, number])), "395件")
  })

  it("extracts the text with its visible numbers", async () => {
    const { exit, out } = await runInMemory(["extract", "报告.docx"], files)
    assert.equal(exit, 0)
    assert.equal(out, "一、总体情况\n共收到申请395件，其中予以公开367件、不予公开18件。\n二、下一步\n")
    const { written } = await runInMemory(["extract", "报告.docx", "-o", "报告.txt"], files)
    assert.deepEqual(written, { "/reports/报告.txt": out })
    const over = await runInMemory(["extract", "报告.docx", "-o", "报告.docx"], files)
    assert.deepEqual([over.exit, over.written], [2, {}])
  })

  it("are found in folders, but not the lock files of an open Word", async () => {
    const { out, err } = await runInMemory(["check", ".", "--all", "--format=json"], files)
    assert.equal(err, "")
    const paths = JSON.parse(out).results.map(({ path }: { readonly path: string }) => path)
    assert.deepEqual(paths, ["序号.docx", "报告.docx"])
  })

  it("are never written to: --fix says what to do instead", async () => {
    const { exit, err, written } = await runInMemory(["check", "序号.docx", "--fix"], files)
    assert.deepEqual([exit, written], [2, {}])
    assert.match(err, /序号\.docx: 不能直接修改 Word 文档，未写入/)
  })

  it("that are broken get a message that says what to do", async () => {
    const broken = { "/reports/a.docx": report.subarray(0, 200), "/reports/b.txt": "文。" }
    const { exit, err, out } = await runInMemory(["check", "a.docx", "b.txt"], broken)
    assert.equal(exit, 2)
    assert.match(err, /^baogao: a\.docx: Word 文档已损坏或不完整，未检查；请在 Word 中打开并另存/)
    assert.match(out, /已检查 1 份文稿/)
  })
})
