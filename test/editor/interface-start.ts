import assert from "node:assert/strict"
import type { Locator } from "playwright-core"
import { folderUrl } from "./browser.ts"
import { createDesk } from "./desk.ts"
import { idleExtension } from "./idle-extension.ts"
import type { Stage } from "./interface.ts"

const report = "年度报告.baogao"

/** Starts that are measured; the quickest of them is the least disturbed. */
const starts = 4
/** Milliseconds that our extension may take longer to start than one that does nothing. */
const longestOwnStart = 50

/** How long the extension takes to start, as the editor itself measures it. */
export function describeStart({ page, workbench, startFolder }: Stage): void {
  const { open, errors, command } = createDesk(page, startFolder)
  const running = page.locator(".runtime-extensions-editor .monaco-list-row")

  /** Milliseconds that the editor shows for an extension; its list draws only what is in sight. */
  const startOf = async (row: Locator): Promise<number> => {
    await page.locator(".runtime-extensions-editor").hover()
    await page.mouse.wheel(0, -3000)
    for (let turn = 0; turn < 20 && !(await row.isVisible()); turn++) await page.mouse.wheel(0, 200)
    const [, milliseconds] = /Activation: (\d+)ms/.exec(await row.innerText()) ?? []
    assert.ok(milliseconds !== undefined)
    return Number(milliseconds)
  }

  describe("启动", () => {
    it("the extension starts nearly as fast as one that does nothing", async () => {
      const own: number[] = []
      const idle: number[] = []
      for (let start = 0; start < starts; start++) {
        await page.goto(folderUrl(workbench.port, startFolder))
        await page.locator(".monaco-workbench .part.statusbar").waitFor()
        await open(report)
        await errors.nth(1).waitFor()
        await command("Developer: Show Running Extensions")
        own.push(await startOf(running.filter({ hasText: "报告 Baogao" })))
        idle.push(await startOf(running.filter({ hasText: idleExtension })))
      }
      console.log(`      扩展启动 activation ${own.join("、")} ms，什么也不做的扩展 an idle one ${idle.join("、")} ms`)
      assert.ok(Math.min(...own) <= Math.min(...idle) + longestOwnStart)
    })
  })
}
