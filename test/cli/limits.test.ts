import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"

const bundle = fileURLToPath(new URL("../../dist/cli.js", import.meta.url))

const megabyte = 1024 * 1024
/** More than ten times what is read. */
const hugeMegabytes = 200
/** Room for the program and for one document of the largest size, by no means for 200 MB. */
const heapMegabytes = 160

interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** Megabytes of standard input that the program took before it stopped listening. */
  readonly taken: number
}

/** Runs the built command line with little memory; standard input is blanks without end, up to `megabytes`. */
function run(args: readonly string[], megabytes = 0): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, bundle, ...args], {
      env: { ...process.env, LC_ALL: "zh_CN.UTF-8" },
    })
    const output = { stdout: "", stderr: "" }
    let taken = 0
    child.stdout.on("data", (chunk: Buffer) => (output.stdout += chunk))
    child.stderr.on("data", (chunk: Buffer) => (output.stderr += chunk))
    child.stdin.on("error", () => {})
    const feed = (): void => {
      if (taken >= megabytes || child.stdin.destroyed) child.stdin.end()
      else child.stdin.write(Buffer.alloc(megabyte, "报"), took)
    }
    const took = (error?: Error | null): void => {
      taken++
      if (error == null) feed()
    }
    feed()
    child.once("error", reject)
    child.once("close", (status) => resolve({ status, ...output, taken }))
  })
}

describe("the command line and what it must not read", function () {
  this.timeout(60_000)
  let folder = ""
  before(() => {
    assert.ok(existsSync(bundle), "dist/cli.js is missing: npm run build")
    folder = mkdtempSync(path.join(tmpdir(), "baogao-limits-"))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it("says so without reading 200 MB, and checks the others", async () => {
    const huge = path.join(folder, "huge.txt")
    const small = path.join(folder, "small.txt")
    writeFileSync(huge, "")
    truncateSync(huge, hugeMegabytes * megabyte)
    writeFileSync(small, "一、总体情况\n三、下一步安排\n")
    const { status, stdout, stderr } = await run(["check", "--no-color", huge, small])
    assert.equal(status, 2)
    assert.match(stderr, /huge\.txt: 文件有 200\.0 MB，超过 20 MB 的上限，未检查；请拆分成较小的文件。/)
    assert.match(stdout, /numbering\/sequence/, "the other document is checked")
  })

  it("stops reading standard input that does not end", async () => {
    const { status, stderr, taken } = await run(["check", "-"], hugeMegabytes)
    assert.equal(status, 2)
    assert.match(stderr, /超过 20 MB 的上限/)
    assert.ok(taken < hugeMegabytes, `${taken} MB were taken`)
  })

  it("does not follow a symbolic link out of the project for extends", async () => {
    const project = path.join(folder, "project")
    mkdirSync(project)
    writeFileSync(path.join(folder, "secret.json"), '{ "numbering/secret-key": true }')
    symlinkSync(path.join(folder, "secret.json"), path.join(project, "base.json"))
    writeFileSync(path.join(project, "baogao.config.json"), '{ "extends": "./base.json" }')
    writeFileSync(path.join(project, "report.txt"), "一、总体情况\n二、下一步安排\n")
    const { status, stdout, stderr } = await run(["check", "--no-color", path.join(project, "report.txt")])
    assert.equal(status, 2)
    assert.match(stderr, /extends“\.\/base\.json”在项目文件夹之外，未读取。/)
    assert.doesNotMatch(stdout + stderr, /secret-key/, "nothing of the file is shown")
  })
})
