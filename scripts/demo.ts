/** `npm run demo`: checks the two examples and lists the figures of the clean one, as a user would see it. */
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const bundle = path.join(root, "dist", "cli.js")

/** Whether any source is younger than the CLI's bundle. */
function isOutdated(): boolean {
  if (!existsSync(bundle)) return true
  const built = statSync(bundle).mtimeMs
  const folder = path.join(root, "server", "src")
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  return sources.some((source) => statSync(path.join(folder, source)).mtimeMs > built)
}

function run(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: "inherit" })
  if (status !== 0) throw error ?? new Error(`${path.basename(program)} ${args.join(" ")}: exit ${status}`)
}

function show(...args: readonly string[]): void {
  console.log(`\n$ baogao ${args.join(" ")}\n`)
  run(bundle, args)
}

if (isOutdated()) run(path.join(root, "scripts", "build.ts"), ["--no-types"])
show("check", "examples", "--fail-on", "never")
show("figures", "examples/clean.txt")
show("figures", "examples/faults.md")
