import { join } from "node:path"
import { build } from "esbuild"

/** Bundles the tests that run in the extension host; gives the file that VS Code is told. */
export async function bundleHostTests(root: string): Promise<string> {
  const outfile = join(root, ".cache", "editor", "host.cjs")
  await build({
    absWorkingDir: root,
    entryPoints: ["test/editor/host/index.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  })
  return outfile
}
