/**
 * `npm run test:electron`: the tests of the extension host in a desktop VS Code. `VSCODE_EXECUTABLE_PATH` names an editor
 * that is installed; with `VSCODE_VERSION` (such as `stable`) one is downloaded. Without either it says that nothing ran.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { runTests } from "@vscode/test-electron"
import { bundleHostTests } from "./bundle.ts"
import { prepareFolder } from "./folders.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const { VSCODE_EXECUTABLE_PATH: executable, VSCODE_VERSION: version } = process.env

if (executable === undefined && version === undefined) {
  console.error(
    "桌面编辑器的测试没有运行：请设 VSCODE_EXECUTABLE_PATH 或 VSCODE_VERSION（desktop tests SKIPPED: set VSCODE_EXECUTABLE_PATH or VSCODE_VERSION）",
  )
  console.log("0 passed, 0 failed, 1 skipped")
} else {
  const scratch = mkdtempSync(join(tmpdir(), "baogao-electron-"))
  try {
    const extensionTestsPath = await bundleHostTests(root)
    process.exitCode = await runTests({
      ...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
      ...(version === undefined ? {} : { version }),
      extensionDevelopmentPath: root,
      extensionTestsPath,
      launchArgs: [prepareFolder(scratch, "报告"), "--disable-extensions", "--disable-workspace-trust"],
    })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
