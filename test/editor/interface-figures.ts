import assert from "node:assert/strict"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { cleanReport, faultyReport } from "../lsp/samples.ts"
import { folderUrl } from "./browser.ts"
import { type Desk, eventually } from "./desk.ts"
import type { Workbench } from "./workbench.ts"

/** What these tests need. */
export interface FiguresStage {
  readonly desk: Desk
  readonly workbench: Workbench
  /** The folder that is open in the workbench. */
  readonly folder: string
}

const name = "核对.baogao"

/** Everything about figures, used as a person does: counts, view, review sheet, share, comment, workspace. */
export function describeFigures({ desk, workbench, folder }: FiguresStage): void {
  const { page, rows, errors, line, suggestion, open, save, toEndOf, command, webview } = desk
  const tree = page.locator(".pane-body .monaco-list-row")
  const counts = page.locator(".statusbar-item", { hasText: "✓" })
  const position = page.locator(".statusbar-item", { hasText: /^Ln \d+/ })

  describe("数据核对", () => {
    before(async () => {
      writeFileSync(join(folder, name), faultyReport)
      workbench.writeSettings({ "workbench.colorTheme": "Default Light Modern" })
      await page.goto(folderUrl(workbench.port, folder))
      await page.locator(".monaco-workbench .part.statusbar").waitFor()
      // What was open before comes back by itself, and would come to the front at any moment.
      await page.locator(".tabs-container .tab").first().waitFor()
      await command("View: Close All Editors")
      await page.locator(".tabs-container .tab").waitFor({ state: "detached" })
      await open(name)
    })

    it("the status bar counts what agrees and what does not", async () => {
      await counts.waitFor()
      assert.match(await counts.innerText(), /✓ 3\s+✗ 1\s+\? 0/)
    })

    it("the same counts stand above the section", async () => {
      await page.locator(".codelens-decoration", { hasText: /✓ 3.✗ 1/ }).waitFor()
    })

    it("the view of figures lists every relation; a click leads to the text", async () => {
      await page.locator(".codelens-decoration a", { hasText: "✗ 1" }).click()
      const conflict = tree.filter({ hasText: "367 + 18 = 385" })
      await conflict.first().waitFor()
      await conflict.first().click()
      await eventually(() => position.innerText(), /Ln 7,/)
      await tree.filter({ hasText: "50 ÷ 200" }).first().waitFor()
    })

    it("follows what is typed, in the view and in the status bar", async () => {
      const before = faultyReport.split("\n").find((text) => text.includes("395件")) ?? ""
      await line("（一）依法办理").first().click()
      await page.keyboard.press("Home")
      for (let at = 0; at <= before.indexOf("395") + 1; at++) await page.keyboard.press("ArrowRight")
      await page.keyboard.press("Backspace")
      await page.keyboard.press("Backspace")
      await page.keyboard.insertText("38")
      await line("申请385件").waitFor()
      await eventually(() => counts.innerText(), /✓ 4\s+✗ 0/)
      await eventually(() => tree.filter({ hasText: "文中合计为395" }).count(), 0)
      // The editor groups keystrokes as it likes: back until it is as it was.
      for (let step = 0; step < 6 && (await line("申请395件").count()) === 0; step++)
        await page.keyboard.press("Control+z")
      await line("申请395件").first().waitFor()
    })

    it("a share is worked out for the sentence that is being typed, as exact as the others of the report", async () => {
      await toEndOf("（二）严格规范")
      await page.keyboard.insertText("全年听取汇报40次，其中专题汇报15次，")
      await page.keyboard.insertText("占")
      await page.keyboard.press("Control+Space")
      await suggestion("38%").first().waitFor()
      assert.match(await page.locator(".suggest-widget.visible .monaco-list-row.focused").innerText(), /38%/)
      await page.keyboard.press("Enter")
      await page.keyboard.insertText("。")
      await save(name, /专题汇报15次，占38%。/)
    })

    it("a rule is switched off in the text, with the reason that is asked for", async () => {
      await page.keyboard.press("Control+Shift+M")
      await rows.filter({ hasText: "statistics/sum" }).first().waitFor()
      await errors.first().click({ force: true })
      await page.keyboard.press("Control+.")
      await page.locator(".action-widget .monaco-list-row", { hasText: "在此处停用" }).click()
      await page.locator(".quick-input-widget input.input").fill("部门快报口径")
      await page.keyboard.press("Enter")
      await line("部门快报口径").first().waitFor()
      await eventually(() => rows.filter({ hasText: "statistics/sum" }).count(), 0)
      await save(name, /<!-- baogao-disable-next-line statistics\/sum -- 部门快报口径 -->\n（一）依法办理/)
    })

    it("the review sheet stands beside the report; a click in it leads to the text", async () => {
      await command("Open Review Sheet")
      const sheet = await webview(".document .figure.consistent")
      await sheet.locator(".text .figure", { hasText: "200件" }).first().click()
      const expected = cleanReport.split("\n").findIndex((text) => text.includes("200件"))
      await eventually(() => position.innerText(), new RegExp(`Ln ${expected + 2},`))
    })

    it("all reports of the workspace are checked on command", async () => {
      writeFileSync(join(folder, "未打开的报告.md"), faultyReport)
      await command("Check All Reports of the Workspace")
      // The list draws only what is in sight.
      const filter = page.locator(".part.panel .viewpane-filter-container input")
      await filter.fill("未打开")
      await page.locator(".markers-panel .monaco-list-row", { hasText: "未打开的报告.md" }).first().waitFor()
      await filter.fill("")
    })

    it("a new report begins with the sections that it must have", async () => {
      await command("New Report")
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "法治政府建设年度报告" }).first().click()
      await page.locator(".quick-input-widget input.input").fill("2025")
      await page.keyboard.press("Enter")
      await line("关于2025年度").first().waitFor()
      await line("一、").first().waitFor()
    })
  })
}
