import assert from "node:assert/strict"
import { readProject } from "../kit/project.ts"
import { paragraph, run, wordDocument } from "../kit/word.ts"
import { type Files, type Ran, runInMemory } from "./memory-host.ts"

const files: Files = {
  "/reports/2024.txt": readProject("examples/compare/2024.txt"),
  "/reports/2025.txt": readProject("examples/compare/2025.txt"),
}
const compare = (...args: readonly string[]): Promise<Ran> => runInMemory(["compare", ...args], files)

describe("baogao compare", () => {
  it("shows what must be looked at first, with both places and the working", async () => {
    const { exit, out, err } = await compare("2024.txt", "2025.txt")
    assert.deepEqual([exit, err], [1, ""])
    assert.match(out, /^上年 2024\.txt（2024年）\n今年 2025\.txt（2025年）\n与上年相同的文字占 \d+%/)
    assert.match(out, /2025\.txt:6:46 警告 .*\(206 - 182\) ÷ 182 = 13\.2%，文中为15\.2%.* 上年 6:23/)
    assert.match(out, /结转下年度31件，今年报告上年结转33件|上年报告结转下年31件，今年报告上年结转33件/)
    assert.match(out, /✓ 2025\.txt:4:40 {2}办理行政许可事项：\(13188 - 12560\) ÷ 12560 = 5%/)
    assert.match(out, /12 → 15，1560 → 1820/)
    assert.match(out, /主持召开专题会议 6次/)
  })

  it("follows --fail-on, and is clean for a report against the one before it", async () => {
    assert.equal((await compare("2024.txt", "2025.txt", "--fail-on", "never")).exit, 0)
    const clean = { "/reports/a.txt": "示例区2024年工作总结\n甲。", "/reports/b.txt": "示例区2025年工作总结\n乙。" }
    const { exit, out } = await runInMemory(["compare", "a.txt", "b.txt"], clean)
    assert.equal(exit, 0)
    assert.match(out, /✓ 没有发现与上年报告矛盾之处/)
  })

  it("has JSON whose offsets lead into both reports", async () => {
    const {
      version,
      last,
      this: now,
      findings,
      reused,
    } = JSON.parse((await compare("2024.txt", "2025.txt", "-f", "json")).out)
    assert.equal(version, 1)
    assert.deepEqual([last.year, now.year, now.profile], [2024, 2025, "fazhi-annual-report"])
    assert.ok(reused > 0.2 && reused < 0.7)
    const growth = findings.find(({ kind }: { readonly kind: string }) => kind === "growth")
    assert.equal(String(files["/reports/2025.txt"]).slice(...(growth.offsets as [number, number])), "15.2%")
    assert.equal(String(files["/reports/2024.txt"]).slice(...(growth.lastOffsets as [number, number])), "182件")
  })

  it("has a page that is complete in itself", async () => {
    const { out } = await compare("2024.txt", "2025.txt", "--format", "html")
    assert.match(out, /^<!doctype html>/)
    assert.doesNotMatch(out, /<script|<link|https?:/)
    assert.match(out, /第6行第46字/)
  })

  it("reads Word documents", async () => {
    const word = (text: string): Uint8Array => wordDocument({ body: paragraph(run(text)) })
    const documents = {
      "/reports/a.docx": word("受理行政复议案件182件。"),
      "/reports/b.docx": word("受理行政复议案件206件，同比增长15.2%。"),
    }
    const { out } = await runInMemory(["compare", "a.docx", "b.docx"], documents)
    assert.match(out, /b\.docx 第1段第\d+字 警告 .* 上年 第1段第\d+字/)
  })

  it("wants two files that can be read", async () => {
    assert.match((await compare("2024.txt")).err, /缺少参数 LAST THIS/)
    const missing = await compare("2024.txt", "none.txt")
    assert.equal(missing.exit, 2)
    assert.match(missing.err, /none\.txt: 没有这个文件/)
    assert.match((await compare(".", "2025.txt")).err, /这里应为一个文件/)
  })
})
