import assert from "node:assert/strict"
import { join } from "node:path"
import type { Locator, Page } from "playwright-core"
import { folderUrl } from "./browser.ts"
import { createDesk, eventually } from "./desk.ts"
import { describeFigures } from "./interface-figures.ts"
import type { Workbench } from "./workbench.ts"

/** What the tests of the interface need. */
export interface Stage {
  readonly page: Page
  readonly workbench: Workbench
  /** The folder that is open in the workbench. */
  readonly folder: string
  /** Folders in which nothing has been opened yet, so that no tab comes back by itself. */
  readonly freshFolders: readonly string[]
  /** The folder that is open in the pictures. */
  readonly pictureFolder: string
  /** Hosts other than this machine that the browser was sent to. */
  readonly strangers: ReadonlySet<string>
  /** Where pictures for the documentation go. */
  readonly pictures: string
  /** Where a picture of the screen goes when a test fails. */
  readonly failures: string
}

const faulty = "年度报告.baogao"

/** Uses the extension as a person does: with mouse and keyboard, in the order of the tests. */
export function describeInterface({
  page,
  workbench,
  folder,
  pictureFolder,
  strangers,
  pictures,
  failures,
}: Stage): void {
  const desk = createDesk(page, folder)
  const { rows, errors, line, tokenOf, suggestion, open, save, showOutline, toEndOf } = desk
  const picture = (name: string): Promise<Buffer> => page.screenshot({ path: join(pictures, `${name}.png`) })

  afterEach(async function () {
    const { currentTest } = this
    if (currentTest?.state === "failed") await page.screenshot({ path: join(failures, `${currentTest.title}.png`) })
  })

  describe("界面", () => {
    before(async () => {
      workbench.writeSettings({ "workbench.colorTheme": "Default Light Modern", "editor.fontSize": 15 })
      await page.goto(folderUrl(workbench.port, folder))
      await page.locator(".monaco-workbench .part.statusbar").waitFor()
      await open(faulty)
    })

    it("a wrong figure and a wrong number are underlined", async () => {
      await errors.nth(1).waitFor()
      assert.equal(await errors.count(), 2)
    })

    it("a tab closed and opened again while the server starts shows its findings", async () => {
      await page.reload()
      await page.locator(".monaco-workbench .part.statusbar").waitFor()
      await desk.command("View: Close All Editor Groups")
      await open(faulty)
      await errors.nth(1).waitFor()
    })

    it("the status bar names the language", async () => {
      await page.locator(".statusbar-item", { hasText: "公文报告" }).waitFor()
    })

    it("headings and figures are coloured", async () => {
      const color = (locator: Locator): Promise<string> => locator.evaluate((node) => getComputedStyle(node).color)
      await tokenOf("一、2024").waitFor()
      assert.notEqual(await color(tokenOf("一、2024")), await color(tokenOf("基层执法力量")))
      const figure = line("（一）依法办理").locator("span span", { hasText: /^367/ })
      assert.notEqual(await color(figure), await color(tokenOf("基层执法力量")))
    })

    it("the Problems panel shows the working", async () => {
      await page.keyboard.press("Control+Shift+M")
      await rows.filter({ hasText: "367" }).first().waitFor()
      await rows.filter({ hasText: "numbering/sequence" }).first().waitFor()
    })

    it("the outline shows the sections", async () => {
      await showOutline()
      await page.locator(".outline-tree .monaco-list-row", { hasText: "三、党政主要负责人" }).waitFor()
      await page.locator(".outline-tree .monaco-list-row", { hasText: "（二）严格规范" }).waitFor()
    })

    it("hover explains the figure", async () => {
      await errors.first().hover({ force: true })
      const hover = page.locator(".monaco-hover:visible", { hasText: "依据" })
      await hover.waitFor()
      assert.match(await hover.innerText(), /statistics\/sum/)
      await page.keyboard.press("Escape")
    })

    it("quick fix puts the number right", async () => {
      await toEndOf("五、2025年度")
      await page.keyboard.press("Home")
      await page.keyboard.press("Control+.")
      await page.locator(".action-widget .monaco-list-row").first().waitFor()
      await page.keyboard.press("Enter")
      await line("四、2025年度").waitFor()
      await eventually(() => rows.filter({ hasText: "numbering/sequence" }).count(), 0)
      await save(faulty, /\n四、2025年度/)
    })

    it("suggests the first number below a heading while the bracket is typed", async () => {
      await toEndOf("三、党政主要负责人")
      await page.keyboard.press("Enter")
      await page.keyboard.type("（")
      await suggestion("（一）").first().waitFor()
      await page.keyboard.press("Enter")
      await page.keyboard.insertText("带头学法用法。全年组织学法6次。")
      await save(faulty, /职责情况\n（一）带头学法用法。全年组织学法6次。\n/)
    })

    it("Enter continues the numbering behind a finished item", async () => {
      await page.keyboard.press("Enter")
      await line("（二）").last().waitFor()
      await page.keyboard.insertText("带头述法。")
      await save(faulty, /学法6次。\n（二）带头述法。\n/)
    })

    it("a sentence pattern is filled in place by place, and checked when it is done", async () => {
      await page.keyboard.insertText("占比")
      await page.keyboard.press("Control+Space")
      await suggestion("占比").first().waitFor()
      await page.keyboard.press("Enter")
      for (const word of ["听取汇报", "10", "专题汇报", "5", "55"]) {
        await page.keyboard.insertText(word)
        await page.keyboard.press("Tab")
      }
      await save(faulty, /听取汇报共10件，其中专题汇报5件，占55%。/)
      await rows.filter({ hasText: "statistics/share" }).waitFor()
    })

    it("nothing but this machine was asked", () => {
      assert.deepEqual([...strangers], [])
    })
  })

  describeFigures({ desk, workbench, folder })

  describe("图片", () => {
    const themes = [
      { theme: "light", setting: "Default Light Modern", kind: "vs" },
      { theme: "dark", setting: "Default Dark Modern", kind: "vs-dark" },
    ] as const

    /** Views that were open when the page was left come back after a moment; the others are opened. */
    const showViews = async (): Promise<void> => {
      await errors.first().waitFor()
      await showOutline()
      const problems = page.locator(".markers-panel")
      await problems.waitFor({ timeout: 3000 }).catch(() => page.keyboard.press("Control+Shift+M"))
    }

    for (const { theme, setting, kind } of themes) {
      it(`editor-${theme}`, async () => {
        workbench.writeSettings({ ...pictureSettings, "workbench.colorTheme": setting })
        await page.goto(folderUrl(workbench.port, pictureFolder))
        await page.locator(`.monaco-workbench.${kind} .part.statusbar`).waitFor()
        await desk.command("View: Show Explorer")
        // The group beside the text is still there from the review sheet of the picture before.
        await desk.command("View: Close All Editor Groups")
        await open("示例区报告.baogao")
        // A workbench that is still bringing back its views may close what was opened meanwhile.
        await errors
          .first()
          .waitFor({ timeout: 10_000 })
          .catch(() => open("示例区报告.baogao"))
        await showViews()
        await page.locator(".outline-tree .monaco-list-row", { hasText: "（二）严格规范" }).waitFor()
        await rows.filter({ hasText: "statistics/sum" }).first().waitFor()
        await page.mouse.move(0, 0)
        await errors.first().hover({ force: true })
        await page.locator(".monaco-hover:visible", { hasText: "依据" }).waitFor()
        await page.waitForTimeout(1000)
        await picture(`editor-${theme}`)
        await page.keyboard.press("Escape")
      })

      it(`figures-${theme}`, async () => {
        // The workbench asks for lenses only while the text has the focus; those it remembers are no links.
        await line("示例区2024年").first().click()
        await page.locator(".monaco-hover:visible").waitFor({ state: "hidden" })
        await page.locator(".codelens-decoration a").first().click()
        await page.locator(".pane-body .monaco-list-row", { hasText: "÷" }).first().waitFor()
        await page.mouse.move(0, 0)
        await page.waitForTimeout(1000)
        await picture(`figures-${theme}`)
      })

      it(`review-${theme}`, async () => {
        await page.keyboard.press("Control+j")
        await page.keyboard.press("Control+b")
        await page.keyboard.press("Control+1")
        await desk.command("Open Review Sheet")
        await desk.webview(".document .figure.conflict")
        // The sheet may just be rendered anew.
        await page.waitForTimeout(2000)
        const sheet = await desk.webview(".document .figure.conflict")
        await sheet.locator(".figure.conflict").first().scrollIntoViewIfNeeded()
        await page.waitForTimeout(1000)
        await picture(`review-${theme}`)
      })
    }
  })
}

const pictureSettings = {
  "breadcrumbs.enabled": false,
  "editor.fontSize": 15,
  "editor.hover.above": false,
  "editor.lineHeight": 1.7,
  "editor.minimap.enabled": false,
  "editor.occurrencesHighlight": "off",
  "window.commandCenter": false,
  "window.title": "${activeEditorShort}",
}
