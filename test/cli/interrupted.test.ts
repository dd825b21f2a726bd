import assert from "node:assert/strict"
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { Worker } from "node:worker_threads"
import { projectPath } from "../kit/project.ts"

const bundle = projectPath("dist/cli.js")
const files = 40
const paragraph = "共收到申请395件，其中予以公开367件、不予公开18件。推进依法行政，办理案件120件，同比增长20%。\n"

describe("dist/cli.js: interrupted runs and runs side by side", function () {
  this.timeout(120_000)
  let folder = ""
  const args = (...more: readonly string[]): readonly string[] => [bundle, "check", "reports", "--format=json", ...more]
  /** Files that were being written. */
  const drafts = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith(".tmp"))
  const run = (...more: readonly string[]): string => {
    const { stdout, stderr, status } = spawnSync(process.execPath, args(...more), {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1e9,
    })
    assert.deepEqual([status, stderr], [1, ""])
    return stdout
  }
  const ended = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.on("exit", resolve))
  const start = (...more: readonly string[]): ChildProcess =>
    spawn(process.execPath, args(...more), { cwd: folder, stdio: "ignore" })

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "baogao-runs-"))
    mkdirSync(path.join(folder, "reports"))
    for (let index = 0; index < files; index++) {
      const text = `示例区${2000 + index}年法治建设工作计划\n${paragraph.repeat(6)}第${index}份。\n`
      writeFileSync(path.join(folder, "reports", `${index}.txt`), text)
    }
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it("give the same output on any number of threads, with and without cache", () => {
    const alone = run("--jobs", "1")
    for (const jobs of ["2", "3", "100"]) assert.equal(run("--jobs", jobs), alone)
    assert.equal(run("--cache", "--jobs", "2"), alone)
    assert.equal(run("--cache"), alone)
  })

  it("hand a part of the work to a thread of the same bundle", async () => {
    const names = readdirSync(path.join(folder, "reports"))
    const targets = names.map((name) => ({ kind: "file", file: path.join(folder, "reports", name), path: name }))
    const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const wants = { findings: true, ledger: false }
    const worker = new Worker(bundle, { workerData: { language: "zh", values: {}, wants, targets, next } })
    const finished = await new Promise<readonly [number, { document: { findings: readonly unknown[] } }][]>(
      (resolve, reject) => worker.once("message", resolve).once("error", reject),
    )
    const found = JSON.parse(run()).results.map(({ findings }: { findings: readonly unknown[] }) => findings.length)
    assert.deepEqual(
      finished.map(([index]) => index),
      names.map((_, index) => index),
    )
    assert.equal(
      finished.reduce((sum, [, { document }]) => sum + document.findings.length, 0),
      found.reduce((sum: number, count: number) => sum + count, 0),
    )
  })

  it("leave a whole cache or none when they are killed", async () => {
    const expected = run()
    for (let wait = 40; wait < 640; wait += 60) {
      rmSync(path.join(folder, ".baogaocache"), { force: true })
      const child = start("--cache", "--jobs", "2")
      setTimeout(() => child.kill("SIGKILL"), wait)
      await ended(child)
      assert.equal(run("--cache"), expected)
    }
    // A process that is killed while it writes cannot clear its draft away.
    for (const name of drafts()) rmSync(path.join(folder, name))
  })

  it("leave nothing behind when they are stopped by Ctrl-C, and end with 130", async () => {
    for (const wait of [150, 250, 400]) {
      const child = start("--cache")
      const end = new Promise<number | null>((resolve) => child.on("exit", resolve))
      setTimeout(() => child.kill("SIGINT"), wait)
      const code = await end
      assert.ok(code === 130 || code === 1 || code === null, String(code))
    }
    assert.deepEqual(drafts(), [])
  })

  it("do not spoil each other's cache or baseline", async () => {
    const expected = run()
    rmSync(path.join(folder, ".baogaocache"), { force: true })
    const baseline = ["--write-baseline", "--baseline", "base.json"]
    await Promise.all([
      ...Array.from({ length: 3 }, () => ended(start("--cache"))),
      ...Array.from({ length: 3 }, () => ended(start(...baseline))),
    ])
    assert.equal(run("--cache"), expected)
    assert.equal(Object.keys(JSON.parse(readFileSync(path.join(folder, "base.json"), "utf8")).files).length, files)
    const accepted = spawnSync(process.execPath, args("--baseline", "base.json"), { cwd: folder, encoding: "utf8" })
    assert.equal(accepted.status, 0)
  })

  it("keep a file's old content when the new one cannot be written", function () {
    if (process.platform === "win32") this.skip()
    const name = path.join(folder, "long.txt")
    const text = `一、甲项工作\n三、乙项工作\n${"推进依法行政。\n".repeat(500)}`
    writeFileSync(name, text)
    // No file may grow beyond one block: writing fails halfway, as on a full disk.
    const command = `ulimit -f 1; exec "${process.execPath}" "${bundle}" check long.txt --fix`
    const { status, stderr } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" })
    assert.equal(status, 2)
    assert.match(stderr, /^baogao: long\.txt: 文件太大/)
    assert.equal(readFileSync(name, "utf8"), text)
    assert.deepEqual(drafts(), [])
  })
})
