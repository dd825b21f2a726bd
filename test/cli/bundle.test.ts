import assert from "node:assert/strict"
import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process"
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { gb18030Report, utf16 } from "../kit/encodings.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const bundle = path.join(root, "dist", "cli.js")

const skipped = "一、甲项工作\n内容。\n三、乙项工作\n内容。\n"
const conflict = "共收到申请395件，其中予以公开367件、不予公开18件。\n"
const clean = "共收到申请385件，其中予以公开367件、不予公开18件。\n"

describe("dist/cli.js", () => {
  let folder = ""
  const at = (name: string): string => path.join(folder, name)
  const run = (...args: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [bundle, ...args], { cwd: folder, encoding: "utf8", env: { PATH: process.env.PATH } })

  before(() => assert.ok(statSync(bundle, { throwIfNoEntry: false }), "dist/cli.js is missing: npm run build"))
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "baogao-"))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it("prints the version of the package", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"))
    assert.equal(run("--version").stdout, `${version}\n`)
  })

  it("ends with 0, 1 and 2", () => {
    writeFileSync(at("clean.txt"), clean)
    writeFileSync(at("conflict.txt"), conflict)
    assert.equal(run("check", "clean.txt").status, 0)
    assert.equal(run("check", "conflict.txt").status, 1)
    assert.equal(run("check", "missing.txt").status, 2)
    assert.equal(run("check", "--nonsense").status, 2)
  })

  it("names every bad file and its remedy on standard error, checks the others, ends with 2, changes nothing", () => {
    const files: Readonly<Record<string, string | Uint8Array>> = {
      "binary.txt": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      "gb18030.txt": gb18030Report,
      "utf16.txt": utf16(`\ufeff${clean}`, "little"),
      "empty.txt": "",
      "large.txt": Buffer.alloc(50 * 1024 * 1024, "1"),
      "conflict.txt": conflict,
    }
    mkdirSync(at("folder"))
    for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content)
    const { status, stderr, stdout } = run("check", ...Object.keys(files), "missing.txt", "folder", "--format=json")
    assert.equal(status, 2)
    const complaints = stderr.trimEnd().split("\n")
    const named = complaints.map((line) => line.replace(/^baogao: ([^:]+): .*$/, "$1"))
    assert.deepEqual(named.toSorted(), [
      "binary.txt",
      "empty.txt",
      "folder",
      "gb18030.txt",
      "large.txt",
      "missing.txt",
      "utf16.txt",
    ])
    assert.equal(JSON.parse(stdout).summary.errors, 1)
    for (const [name, content] of Object.entries(files)) {
      assert.ok(readFileSync(at(name)).equals(Buffer.from(content as Uint8Array)), name)
    }
  })

  it("names an invalid configuration with its line, checks with defaults, ends with 2", () => {
    writeFileSync(at("baogao.config.json"), '{\n  "rules": { "statistics/sum": "loud" }\n}')
    writeFileSync(at("conflict.txt"), conflict)
    const { status, stderr, stdout } = run("check", "conflict.txt")
    assert.equal(status, 2)
    assert.match(stderr, /^baogao: baogao\.config\.json:2:32: .*error、warning/)
    assert.match(stdout, /statistics\/sum/)
  })

  it("fixes in place: keeps the mode, leaves no temporary file, replaces the target of a link", function () {
    if (process.platform === "win32") {
      console.log("file modes and links are not tested on Windows")
      this.skip()
    }
    writeFileSync(at("real.txt"), skipped)
    chmodSync(at("real.txt"), 0o640)
    symlinkSync("real.txt", at("link.txt"))
    assert.equal(run("check", "link.txt").status, 1)
    assert.equal(readFileSync(at("real.txt"), "utf8"), skipped)
    assert.equal(run("check", "link.txt", "--fix").status, 0)
    assert.equal(readFileSync(at("real.txt"), "utf8"), skipped.replace("三、", "二、"))
    assert.equal(statSync(at("real.txt")).mode & 0o777, 0o640)
    assert.deepEqual(readdirSync(folder).toSorted(), ["link.txt", "real.txt"])
  })

  it("searches folders, leaving out what git ignores", () => {
    const plan = `示例区2025年法治建设工作计划\n${conflict}`
    mkdirSync(at("草稿"))
    mkdirSync(at("docs"))
    mkdirSync(at(".git"))
    writeFileSync(at(".gitignore"), "草稿/\n")
    for (const name of ["草稿/a.txt", "docs/b.TXT", "c.报告", "notes.md"]) {
      writeFileSync(at(name), name === "notes.md" ? conflict : plan)
    }
    const { stdout } = run("check", "--format=json")
    assert.deepEqual(
      JSON.parse(stdout).results.map((result: { path: string }) => result.path),
      ["c.报告", "docs/b.TXT"],
    )
  })

  it("reads standard input", () => {
    const { status, stdout } = spawnSync(process.execPath, [bundle, "check", "-"], {
      input: conflict,
      encoding: "utf8",
    })
    assert.equal(status, 1)
    assert.match(stdout, /^<stdin>:1:6 /m)
  })

  it("keeps its exit code and its temper when the reader goes away", async () => {
    for (let index = 0; index < 40; index++) writeFileSync(at(`${index}.txt`), conflict.repeat(40))
    const child = spawn(process.execPath, [bundle, "check", "--all", "."], { cwd: folder })
    child.stdout.once("data", () => child.stdout.destroy())
    let complaints = ""
    child.stderr.on("data", (chunk) => {
      complaints += chunk
    })
    const status = await new Promise((resolve) => child.on("close", resolve))
    assert.deepEqual({ status, complaints }, { status: 1, complaints: "" })
  })

  it("starts the language server", async () => {
    const child = spawn(process.execPath, [bundle, "lsp", "--stdio"], { cwd: folder })
    const request = {
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { processId: null, rootUri: null, capabilities: {} },
    }
    const body = JSON.stringify(request)
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    const answer = await new Promise<string>((resolve) => child.stdout.once("data", (chunk) => resolve(String(chunk))))
    child.kill()
    assert.match(answer, /^Content-Length: \d+/)
  })

  it("finds what the library finds", async () => {
    const library: typeof import("../../server/src/index.ts") = await import(path.join(root, "dist", "index.js"))
    for (const example of ["clean.txt", "faults.md"]) {
      const file = path.join(root, "examples", example)
      const text = readFileSync(file, "utf8")
      const [checked] = JSON.parse(run("check", file, "--format=json").stdout).results
      const { profile, findings } = library.check(text)
      assert.equal(checked.profile, profile)
      assert.deepEqual(
        checked.findings.map(({ rule, message, offsets }: Record<string, unknown>) => ({ rule, message, offsets })),
        findings.map(({ rule, message, span }) => ({ rule, message, offsets: [span.start, span.end] })),
      )
      const [ledger] = JSON.parse(run("figures", file, "--format=json").stdout).results
      assert.equal(ledger.relations.length, library.figures(text).relations.length)
    }
  })
})
