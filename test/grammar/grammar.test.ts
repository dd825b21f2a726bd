import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../", import.meta.url))
const cases = readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith(".baogao"))

describe("grammar", () => {
  it("has cases", () => {
    assert.ok(cases.length >= 3)
  })
  for (const name of cases) {
    it(name, () => {
      const program = "node_modules/vscode-tmgrammar-test/dist/unit.js"
      const words = [program, "--grammar", "syntaxes/baogao.tmLanguage.json", `test/grammar/${name}`]
      const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" })
      assert.equal(status, 0, `${stdout}${stderr}`)
      assert.match(stdout, /run successfuly/)
    })
  }
})
