import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** What the editor tests need on the machine: a VS Code workbench with its own Node, and a browser. */
export interface Installation {
  /** Node that runs the workbench's server. */
  readonly node: string
  /** The workbench's `server-main.js`. */
  readonly server: string
  readonly browser: string
}

/** The versions that the tests are written against: VS Code 1.139.1 as packed for the web, on Node 24. */
const versions = { workbench: "4.139.1", node: "24.21.0" } as const

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]

/**
 * Installs what is absent: the workbench from the package registry into `cache`, Chromium with a Chinese font through
 * apt (as root on Debian). Throws with a readable reason when something cannot be had.
 */
export function install(cache: string): Installation {
  const browser = ensureBrowser()
  const folder = join(cache, `workbench-${versions.workbench}-node-${versions.node}`)
  if (!existsSync(join(folder, "complete"))) installWorkbench(folder)
  return { node: nodeOf(folder), server: join(workbenchOf(folder), "out", "server-main.js"), browser }
}

const nodeFolderOf = (folder: string): string =>
  join(folder, "node", "node_modules", `node-${process.platform}-${process.arch}`)
const nodeOf = (folder: string): string => join(nodeFolderOf(folder), "bin", "node")
const workbenchOf = (folder: string): string =>
  join(folder, "workbench", "node_modules", "code-server", "lib", "vscode")

function ensureBrowser(): string {
  const wanted = process.env.CHROMIUM_PATH
  const found = [...(wanted === undefined ? [] : [wanted]), ...browsers].find(existsSync)
  if (found !== undefined) return found
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    throw new Error("没有找到 Chromium：请安装后用 CHROMIUM_PATH 指明（Chromium not found; set CHROMIUM_PATH）")
  }
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const apt = (...words: readonly string[]): void => {
    execFileSync("apt-get", ["-o", "DPkg::Lock::Timeout=180", ...words], { env: environment, stdio: "pipe" })
  }
  apt("update")
  apt("install", "-y", "--no-install-recommends", "chromium", "fonts-wqy-zenhei")
  const installed = browsers.find(existsSync)
  if (installed === undefined)
    throw new Error("安装 Chromium 之后仍找不到它（Chromium is still missing after apt-get）")
  return installed
}

/** Works in a folder beside the final one and renames it at the end: an interrupted installation leaves nothing half done. */
function installWorkbench(folder: string): void {
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
  const nodeFolder = emptyPackage(join(draft, "node"))
  npm(nodeFolder, {}, "install", `node-${process.platform}-${process.arch}@${versions.node}`)
  const environment = {
    PATH: `${join(nodeFolderOf(draft), "bin")}:${process.env.PATH ?? ""}`,
    npm_config_nodedir: nodeFolderOf(draft),
  }
  const packageFolder = emptyPackage(join(draft, "workbench"))
  npm(packageFolder, environment, "install", `code-server@${versions.workbench}`)
  const workbench = workbenchOf(draft)
  npm(workbench, environment, "install", "--omit=dev")
  npm(join(workbench, "extensions"), environment, "install", "--omit=dev")
  rebuildNatives(workbench, environment)
  writeFileSync(join(draft, "complete"), "")
  renameSync(draft, folder)
}

/** The two native modules without which log output channels stay empty and the extension host is not watched. */
function rebuildNatives(workbench: string, environment: Readonly<Record<string, string>>): void {
  const manifest: unknown = JSON.parse(readFileSync(join(workbench, "package.json"), "utf8"))
  const dependencies = (manifest as { readonly dependencies: Readonly<Record<string, string>> }).dependencies
  const natives = ["@vscode/spdlog", "@vscode/native-watchdog", "native-watchdog"].filter(
    (name) => name in dependencies,
  )
  execFileSync("npm", ["rebuild", ...natives], {
    cwd: workbench,
    env: { ...cleanEnvironment(), ...environment },
    stdio: "pipe",
  })
}

function emptyPackage(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "workbench", private: true }))
  return folder
}

function npm(folder: string, environment: Readonly<Record<string, string>>, ...words: readonly string[]): void {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
  execFileSync("npm", [...words, ...quiet], {
    cwd: folder,
    env: { ...cleanEnvironment(), ...environment },
    stdio: "pipe",
  })
}

/** Without what `npm run` adds: its settings are about this project, not about the workbench. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local)/i.test(name))
  return Object.fromEntries(entries)
}
