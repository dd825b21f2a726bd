/**
 * `npm run test:editor`: packs the extension, installs it into a real VS Code workbench, runs tests in its extension host
 * and uses its interface in Chromium. Where workbench or browser cannot be had it says so; with `CI=true` it fails.
 * `-- --pictures` renews the pictures of the documentation.
 */
import { spawnSync } from "node:child_process"
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import Mocha from "mocha"
import CountingReporter from "../kit/reporter.ts"
import { faultyReport } from "../lsp/samples.ts"
import { type Browser, runInExtensionHost, startBrowser } from "./browser.ts"
import type { HostResult } from "./host/index.ts"
import { type Installation, install } from "./install.ts"
import { describeInterface } from "./interface.ts"
import { startWorkbench, type Workbench } from "./workbench.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const hostBundle = join(root, ".cache", "editor", "host.cjs")
const vsix = join(root, "baogao.vsix")

process.exitCode = await main()

async function main(): Promise<number> {
  const installation = tryInstall()
  if (installation === undefined) return process.env.CI === "true" ? 1 : 0
  pack()
  await bundleHostTests()
  const scratch = mkdtempSync(join(tmpdir(), "baogao-editor-"))
  try {
    return await test(installation, scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

function tryInstall(): Installation | undefined {
  try {
    return install(join(root, ".cache"))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error("编辑器测试没有运行：没有工作台或浏览器（editor tests SKIPPED: no workbench or no browser）")
    console.log(process.env.CI === "true" ? "0 passed, 1 failed" : "0 passed, 0 failed, 1 skipped")
    return undefined
  }
}

/** The very package that is published. */
function pack(): void {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "package"], { cwd: root, encoding: "utf8" })
  if (status !== 0 || !existsSync(vsix)) throw new Error(`npm run package failed\n${stdout}\n${stderr}`)
}

async function bundleHostTests(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ["test/editor/host/index.ts"],
    outfile: hostBundle,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  })
}

async function test(installation: Installation, scratch: string): Promise<number> {
  const folder = prepareFolder(scratch, "报告")
  const hostFolder = prepareFolder(scratch, "宿主")
  const results = join(scratch, "results.json")
  let workbench: Workbench | undefined
  let browser: Browser | undefined
  try {
    workbench = await startWorkbench(installation, join(scratch, "workbench"), vsix, { BAOGAO_RESULTS: results })
    browser = await startBrowser(installation.browser, join(scratch, "browser"))
    const hostPage = await browser.context.newPage()
    const extension = prepareRunner(scratch)
    await runInExtensionHost(hostPage, workbench.port, { folder: hostFolder, extension, tests: hostBundle })
    await hostPage.close()
    const mocha = new Mocha({ ui: "bdd", timeout: 30_000, reporter: CountingReporter })
    mocha.suite.emit("pre-require", globalThis, "", mocha)
    describeHost(JSON.parse(readFileSync(results, "utf8")) as readonly HostResult[])
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    const pictures = process.argv.includes("--pictures")
      ? join(root, "docs", "images")
      : join(root, ".cache", "editor", "pictures")
    const failures = join(root, ".cache", "editor", "failures")
    rmSync(failures, { recursive: true, force: true })
    for (const target of [pictures, failures]) mkdirSync(target, { recursive: true })
    const pictureFolder = preparePictures(scratch)
    describeInterface({ page, workbench, folder, pictureFolder, strangers: browser.strangers, pictures, failures })
    return await new Promise<number>((resolve) => mocha.run((failures) => resolve(failures > 0 ? 1 : 0)))
  } finally {
    await browser?.context.close()
    workbench?.stop()
  }
}

/** Reports what happened in the extension host as tests of this run. */
function describeHost(results: readonly HostResult[]): void {
  describe("扩展宿主", () => {
    if (results.length === 0) throw new Error("no test ran in the extension host")
    for (const { title, error } of results) {
      it(title, () => {
        if (error !== undefined) throw new Error(error)
      })
    }
  })
}

/** The folder for the tests: one report under both endings. */
function prepareFolder(scratch: string, name: string): string {
  const folder = join(scratch, name)
  mkdirSync(folder)
  writeFileSync(join(folder, "年度报告.baogao"), faultyReport)
  writeFileSync(join(folder, "年度报告.报告"), faultyReport)
  return folder
}

/** The folder for the pictures: the project's own examples, the faulty one without its Markdown marks. */
function preparePictures(scratch: string): string {
  const folder = join(scratch, "法治政府建设报告")
  mkdirSync(folder)
  const faulty = readFileSync(join(root, "examples", "faults.md"), "utf8")
  writeFileSync(join(folder, "示例区报告.baogao"), faulty.replaceAll(/^#+ /gm, ""))
  copyFileSync(join(root, "examples", "clean.txt"), join(folder, "无误的报告.txt"))
  return folder
}

/** An extension that is nothing but the place from which the tests run: the one under test is the packed one. */
function prepareRunner(scratch: string): string {
  const folder = join(scratch, "runner")
  mkdirSync(folder)
  const manifest = {
    name: "runner",
    publisher: "baogao-tests",
    version: "0.0.1",
    engines: { vscode: "^1.91.0" },
    contributes: {},
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest))
  return folder
}
