/**
 * `npm run test:editor`: packs the extension, installs it into a real VS Code workbench, runs tests in its extension host
 * and uses its interface in Chromium. Where workbench or browser cannot be had it says so; with `CI=true` it fails.
 * `-- --pictures` renews the pictures of the documentation.
 */
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import Mocha from "mocha"
import CountingReporter from "../kit/reporter.ts"
import { type Browser, runInExtensionHost, startBrowser } from "./browser.ts"
import { bundleHostTests } from "./bundle.ts"
import { prepareFolder, preparePictures } from "./folders.ts"
import type { HostResult } from "./host/index.ts"
import { packIdleExtension } from "./idle-extension.ts"
import { type Installation, install } from "./install.ts"
import { describeInterface } from "./interface.ts"
import { describeStart } from "./interface-start.ts"
import { startWorkbench, type Workbench } from "./workbench.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const hostBundle = join(root, ".cache", "editor", "host.cjs")
const vsix = join(root, "baogao.vsix")

/** Bytes that the package may have. */
const largestPackage = 1_000_000

process.exitCode = await main()

async function main(): Promise<number> {
  const installation = tryInstall()
  if (installation === undefined) return process.env.CI === "true" ? 1 : 0
  pack()
  await bundleHostTests(root)
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
  const { size } = statSync(vsix)
  console.log(`baogao.vsix ${(size / 1024).toFixed(0)} KB`)
  if (size > largestPackage) throw new Error(`baogao.vsix has ${size} bytes, more than ${largestPackage}`)
}

async function test(installation: Installation, scratch: string): Promise<number> {
  const folder = prepareFolder(scratch, "报告")
  const freshFolders = ["启动一", "启动二", "启动三"].map((name) => prepareFolder(scratch, name))
  let workbench: Workbench | undefined
  let browser: Browser | undefined
  try {
    browser = await startBrowser(installation.browser, join(scratch, "browser"))
    const hosts = [
      await testInHost("desktop", installation, scratch, browser),
      await testInHost("worker", installation, scratch, browser),
    ]
    workbench = await startWorkbench(
      installation,
      join(scratch, "workbench"),
      [vsix, packIdleExtension(root, scratch)],
      {},
    )
    const mocha = new Mocha({ ui: "bdd", timeout: 90_000, reporter: CountingReporter })
    mocha.suite.emit("pre-require", globalThis, "", mocha)
    for (const host of hosts) describeHost(host)
    const page = await browser.context.newPage()
    page.setDefaultTimeout(30_000)
    const pictures = process.argv.includes("--pictures")
      ? join(root, "docs", "images")
      : join(root, ".cache", "editor", "pictures")
    const failures = join(root, ".cache", "editor", "failures")
    rmSync(failures, { recursive: true, force: true })
    for (const target of [pictures, failures]) mkdirSync(target, { recursive: true })
    const pictureFolder = preparePictures(scratch, join(root, "examples"))
    const { strangers } = browser
    const stage = { page, workbench, folder, freshFolders, pictureFolder, strangers, pictures, failures }
    describeStart(stage)
    describeInterface(stage)
    return await new Promise<number>((resolve) => mocha.run((failures) => resolve(failures > 0 ? 1 : 0)))
  } finally {
    await browser?.context.close()
    workbench?.stop()
  }
}

/** What the tests in one extension host said. */
interface HostRun {
  readonly kind: "desktop" | "worker"
  readonly results: readonly HostResult[]
  /** Command lines of language servers that ran as processes. */
  readonly servers: readonly string[]
}

/**
 * Runs the tests in the extension host of a workbench of their own; for `worker` the packed extension itself runs in the
 * browser, as it does on the web, with its server in a worker of its own.
 */
async function testInHost(
  kind: HostRun["kind"],
  installation: Installation,
  scratch: string,
  browser: Browser,
): Promise<HostRun> {
  const results = join(scratch, `results-${kind}.json`)
  const folder = prepareFolder(scratch, `宿主-${kind}`)
  const environment = { BAOGAO_RESULTS: results, BAOGAO_EXTENSION_HOST: kind }
  const workbench = await startWorkbench(installation, join(scratch, `workbench-${kind}`), [vsix], environment)
  try {
    if (kind === "worker") workbench.writeSettings({ "remote.extensionKind": { "baogao.baogao": ["web"] } })
    const page = await browser.context.newPage()
    const extension = prepareRunner(scratch)
    const paths = { folder, extension, tests: hostBundle }
    const end = await runInExtensionHost(page, workbench.port, paths).then(
      () => [],
      (error: Error) => [{ title: "comes to an end", error: error.message }],
    )
    const servers = processesOf(workbench.folder)
    await page.close()
    const done = existsSync(results) ? (JSON.parse(readFileSync(results, "utf8")) as readonly HostResult[]) : []
    return { kind, results: [...done, ...end], servers }
  } finally {
    workbench.stop()
  }
}

/** Language servers that run as processes of a workbench; on systems without /proc nothing is known. */
function processesOf(folder: string): readonly string[] {
  if (!existsSync("/proc/self/cmdline")) return []
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        return [readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ")]
      } catch {
        return []
      }
    })
    .filter((line) => line.includes(folder) && line.includes("server/node.cjs"))
}

/** Reports what happened in an extension host as tests of this run. */
function describeHost({ kind, results, servers }: HostRun): void {
  describe(kind === "worker" ? "网页扩展（工作线程）" : "扩展宿主", () => {
    if (results.length === 0) throw new Error("no test ran in the extension host")
    for (const { title, error } of results) {
      it(title, () => {
        if (error !== undefined) throw new Error(error)
      })
    }
    it(kind === "worker" ? "runs without a server process" : "runs its server as a process", () => {
      if (!existsSync("/proc/self/cmdline")) return
      assert.equal(servers.length > 0, kind === "desktop", servers.join("\n"))
    })
  })
}

/** An extension that is nothing but the place from which the tests run: the one under test is the packed one. */
function prepareRunner(scratch: string): string {
  const folder = join(scratch, "runner")
  mkdirSync(folder, { recursive: true })
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
