import { type BrowserContext, chromium, type Page } from "playwright-core"

/** A browser that reaches nothing but this machine, and remembers which other hosts were asked for. */
export interface Browser {
  readonly context: BrowserContext
  readonly strangers: ReadonlySet<string>
}

const arguments_ = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** Starts Chromium with a profile of its own. */
export async function startBrowser(executablePath: string, profile: string): Promise<Browser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: arguments_,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1.25,
    colorScheme: "light",
  })
  const strangers = new Set<string>()
  await context.route("**/*", (route) => {
    const { protocol, hostname } = new URL(route.request().url())
    if (hostname === "127.0.0.1" || !protocol.startsWith("http")) return route.continue()
    strangers.add(hostname)
    return route.abort()
  })
  return { context, strangers }
}

/** The address of the workbench with a folder open. */
export const folderUrl = (port: number, folder: string, query = ""): string =>
  `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}${query}`

/** Runs the tests in the extension host of the workbench; gives the exit code that it reports. */
export async function runInExtensionHost(
  page: Page,
  port: number,
  paths: { readonly folder: string; readonly extension: string; readonly tests: string },
): Promise<number> {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${path}`
  const payload = JSON.stringify([
    ["extensionDevelopmentPath", remote(paths.extension)],
    ["extensionTestsPath", remote(paths.tests)],
    ["skipWelcome", "true"],
  ])
  const ended = new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the extension host did not end its tests in time")), 180_000)
    const finish = (code: number): void => {
      clearTimeout(timer)
      resolve(code)
    }
    void page.exposeFunction("codeAutomationExit", finish)
    void page.exposeFunction("codeAutomationLog", () => {})
  })
  await page.goto(folderUrl(port, paths.folder, `&payload=${encodeURIComponent(payload)}`))
  return ended
}
