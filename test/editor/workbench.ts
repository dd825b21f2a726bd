import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import type { Installation } from "./install.ts"

/** A running workbench with the packed extension in it. */
export interface Workbench {
  readonly port: number
  /** The folder that holds its settings, extensions and log. */
  readonly folder: string
  readonly writeSettings: (settings: Readonly<Record<string, unknown>>) => void
  readonly stop: () => void
}

/** Nothing on the screen that the tests are not about, nothing that asks the network. */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "telemetry.telemetryLevel": "off",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
}

/** Installs packed extensions into a fresh workbench under `folder` and starts that. */
export async function startWorkbench(
  { node, server }: Installation,
  folder: string,
  packages: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Workbench> {
  const port = await freePort()
  const folders = ["--server-data-dir", join(folder, "server"), "--user-data-dir", join(folder, "user")]
  const common = [...folders, "--extensions-dir", join(folder, "extensions"), "--accept-server-license-terms"]
  const env = { ...process.env, ...environment, EXTENSIONS_GALLERY: "{}" }
  const writeSettings = (settings: Readonly<Record<string, unknown>>): void => {
    mkdirSync(join(folder, "user", "User"), { recursive: true })
    writeFileSync(join(folder, "user", "User", "settings.json"), JSON.stringify({ ...quietSettings, ...settings }))
  }
  writeSettings({})
  const installing = packages.flatMap((path) => ["--install-extension", path])
  execFileSync(node, [server, ...common, ...installing], { env, stdio: "pipe" })
  const log = openSync(join(folder, "workbench.log"), "w")
  const serving = ["--host", "127.0.0.1", "--port", String(port), "--without-connection-token"]
  const testing = ["--enable-smoke-test-driver", "--disable-telemetry", "--disable-workspace-trust"]
  const child = spawn(node, [server, ...common, ...serving, ...testing], {
    env,
    detached: true,
    stdio: ["ignore", log, log],
  })
  closeSync(log)
  await answering(`http://127.0.0.1:${port}/version`, child)
  return { port, folder, writeSettings, stop: () => stopGroup(child) }
}

/** Ends the whole group: the extension host would outlive the server by hours. */
function stopGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, "SIGKILL")
  } catch {
    // It has ended by itself.
  }
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the workbench ended at its start with ${child.exitCode}`)
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  stopGroup(child)
  throw new Error("the workbench does not answer")
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => {
        if (typeof address === "object" && address !== null) resolve(address.port)
        else reject(new Error("no free port"))
      })
    })
  })
