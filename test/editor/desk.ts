import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Frame, Locator, Page } from "playwright-core"

/** The workbench as a person uses it: what can be seen, and what hands do. */
export type Desk = ReturnType<typeof createDesk>

/** Hands and eyes for a page with the workbench; `folder` is the one that is open in it. */
export function createDesk(page: Page, folder: string) {
  const rows = page.locator(".markers-panel .monaco-list-row")
  const errors = page.locator(".monaco-editor .squiggly-error")
  const line = (text: string): Locator => page.locator(".view-line", { hasText: text })
  const tokenOf = (text: string): Locator => line(text).first().locator("span span").first()
  const suggestion = (text: string): Locator =>
    page.locator(".suggest-widget.visible .monaco-list-row", { hasText: text })
  const onDisk = (name: string): string => readFileSync(join(folder, name), "utf8")

  const open = async (name: string): Promise<void> => {
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).first().dblclick()
    await page.locator(".tabs-container .tab.active", { hasText: name }).waitFor()
  }
  const save = async (name: string, expected: RegExp): Promise<void> => {
    await page.keyboard.press("Control+s")
    await eventually(() => onDisk(name), expected)
  }

  /** A click on the header toggles the view, so one that comes back by itself must not be clicked: look, click, look again. */
  const showOutline = async (): Promise<void> => {
    const row = page.locator(".outline-tree .monaco-list-row").first()
    for (let attempt = 1; attempt <= 3; attempt++) {
      const collapsed = page.locator('.pane-header[aria-expanded="false"]', { hasText: "Outline" })
      if (await collapsed.isVisible()) await collapsed.click()
      const shown = await row.waitFor({ timeout: 6000 }).then(
        () => true,
        () => false,
      )
      if (shown) return
    }
    await row.waitFor()
  }
  const toEndOf = async (text: string): Promise<void> => {
    await line(text).first().click()
    await page.keyboard.press("End")
  }

  /** Runs a command from the palette, found by its name. */
  const command = async (name: string): Promise<void> => {
    await page.keyboard.press("F1")
    const input = page.locator(".quick-input-widget input.input")
    await input.waitFor()
    await input.fill(`>${name}`)
    await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().click()
  }
  /** The frame of a webview in which an element is found. */
  const webview = async (selector: string): Promise<Frame> => {
    const deadline = Date.now() + 30_000
    while (Date.now() < deadline) {
      for (const frame of page.frames()) {
        const found = await frame
          .locator(selector)
          .first()
          .isVisible()
          .catch(() => false)
        if (found) return frame
      }
      await page.waitForTimeout(100)
    }
    throw new Error(`no webview shows ${selector}`)
  }
  return { page, rows, errors, line, tokenOf, suggestion, onDisk, open, save, showOutline, toEndOf, command, webview }
}

/** Polls until the value is as wanted, then asserts it, so that a failure shows the difference. */
export async function eventually<Value>(read: () => Value | Promise<Value>, expected: Value | RegExp): Promise<void> {
  const holds = (value: Value): boolean =>
    expected instanceof RegExp ? expected.test(String(value)) : value === expected
  const deadline = Date.now() + 20_000
  while (Date.now() < deadline && !holds(await read())) await new Promise((resolve) => setTimeout(resolve, 50))
  const value = await read()
  if (expected instanceof RegExp) assert.match(String(value), expected)
  else assert.equal(value, expected)
}
