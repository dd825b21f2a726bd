import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** What the editor calls the extension in its list. */
export const idleExtension = "Does Nothing"

const manifest = {
  name: "idle",
  displayName: idleExtension,
  publisher: "baogao-tests",
  version: "0.0.1",
  license: "MIT",
  engines: { vscode: "^1.91.0" },
  main: "./idle.cjs",
  activationEvents: ["onLanguage:baogao"],
}

/**
 * Packs an extension that starts when ours does and does nothing: what the editor measures for it is what starting any
 * extension costs on this machine. Gives the package.
 */
export function packIdleExtension(root: string, scratch: string): string {
  const folder = join(scratch, "idle")
  const target = join(scratch, "idle.vsix")
  mkdirSync(folder)
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest))
  writeFileSync(join(folder, "idle.cjs"), "exports.activate = () => {}\n")
  for (const name of ["README.md", "LICENSE"]) writeFileSync(join(folder, name), "An extension that does nothing.\n")
  const vsce = join(root, "node_modules", ".bin", "vsce")
  const options = ["package", "--no-dependencies", "--allow-missing-repository", "--out", target]
  const { status, stdout, stderr } = spawnSync(vsce, options, { cwd: folder, encoding: "utf8" })
  if (status !== 0 || !existsSync(target))
    throw new Error(`vsce could not pack the idle extension\n${stdout}\n${stderr}`)
  return target
}
