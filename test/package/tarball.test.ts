import assert from "node:assert/strict"
import { spawn, spawnSync } from "node:child_process"
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { projectPath, readProject } from "../kit/project.ts"

const conflict = "共收到申请395件，其中予以公开367件、不予公开18件。\n"

/** Node.js of a major version: the one that runs the tests, or one on the PATH. */
function findNode(major: number): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter)
  const candidates = [process.execPath, ...folders.map((folder) => path.join(folder, "node"))]
  return candidates.filter(existsSync).find((program) => {
    const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8" })
    return stdout.startsWith(`v${major}.`)
  })
}

/** Starts the program as a thread with the share of work given, and prints the rules of what it found. */
const threadScript = `
  const next = new Int32Array(new SharedArrayBuffer(4))
  const share = { ...JSON.parse(process.argv[2]), next }
  new (require("node:worker_threads").Worker)(process.argv[1], { workerData: share }).once("message", (finished) =>
    console.log(finished.flatMap(([, { document }]) => document.findings.map(({ rule }) => rule)).join()))
`

describe("the npm package", function () {
  this.timeout(120_000)
  let folder = ""
  let tarball = ""

  before(() => {
    assert.ok(existsSync(projectPath("dist/types/index.d.ts")), "dist/types is missing: npm run build")
    folder = mkdtempSync(path.join(tmpdir(), "baogao-package-"))
    const options = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder]
    const { stdout, stderr, status } = spawnSync("npm", options, { cwd: projectPath(""), encoding: "utf8" })
    assert.equal(status, 0, stderr)
    const [{ filename }] = JSON.parse(stdout)
    tarball = path.join(folder, filename)
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it("needs no other packages, and is small", () => {
    assert.deepEqual(JSON.parse(readProject("package.json")).dependencies ?? {}, {})
    assert.ok(statSync(tarball).size < 1_500_000, `${statSync(tarball).size} bytes`)
  })

  for (const major of [20, 24]) {
    describe(`under Node ${major}`, () => {
      let home = ""
      let env: NodeJS.ProcessEnv = {}
      let program = ""

      before(function () {
        const node = findNode(major)
        if (node === undefined) {
          const message = `Node ${major} is not on the PATH: the package is not tested with it`
          if (process.env.CI === "true") assert.fail(message)
          console.log(`SKIPPED: ${message}`)
          this.skip()
        }
        home = path.join(folder, `node${major}`)
        mkdirSync(home)
        // Without one npm looks for a project further up, and installs there.
        writeFileSync(path.join(home, "package.json"), "{}")
        env = { PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`, HOME: folder }
        const install = ["install", "--offline", "--no-audit", "--no-fund", tarball]
        const { status, stderr } = spawnSync("npm", install, { cwd: home, env, encoding: "utf8" })
        assert.equal(status, 0, stderr)
        program = path.join(home, "node_modules", ".bin", "baogao")
        writeFileSync(path.join(home, "a.txt"), conflict)
      })

      const run = (...args: readonly string[]) => spawnSync(program, args, { cwd: home, env, encoding: "utf8" })

      it("runs with that version", () => {
        const { stdout } = spawnSync("node", ["--version"], { env, encoding: "utf8" })
        assert.match(stdout, new RegExp(`^v${major}\\.`))
      })

      it("checks", () => {
        const { status, stdout, stderr } = run("check", "a.txt", "--format", "json")
        assert.deepEqual([status, stderr], [1, ""])
        const [finding] = JSON.parse(stdout).results[0].findings
        assert.equal(finding.rule, "statistics/sum")
        assert.ok(existsSync(new URL(finding.url)), "the page of the rule is in the package")
      })

      it("hands work to a thread", () => {
        const targets = [{ kind: "file", file: path.join(home, "a.txt"), path: "a.txt" }]
        const share = { language: "zh", values: {}, wants: { findings: true, ledger: false }, targets }
        const { stdout, stderr } = spawnSync(
          "node",
          ["-e", threadScript, realpathSync(program), JSON.stringify(share)],
          {
            env,
            encoding: "utf8",
          },
        )
        assert.equal(stdout.trim(), "statistics/sum", stderr)
      })

      it("lists figures, writes new reports, reads its own", () => {
        assert.match(run("figures", "a.txt").stdout, /✗ .*367 \+ 18 = 385/)
        assert.equal(run("new", "fazhi-annual-report", "-o", "new.md").status, 0)
        assert.equal(run("check", "new.md").status, 0)
        assert.match(run("compare", "a.txt", "new.md").stdout, /上年/)
      })

      it("shakes hands as a language server", async () => {
        const server = spawn(program, ["lsp", "--stdio"], { cwd: home, env })
        const send = (message: object): void => {
          const body = JSON.stringify({ jsonrpc: "2.0", ...message })
          server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
        }
        let output = ""
        const answered = new Promise<void>((resolve) => {
          server.stdout.on("data", (chunk: Buffer) => {
            output += chunk.toString()
            if (output.includes('"id":1')) resolve()
          })
        })
        const ended = new Promise<number | null>((resolve) => server.on("exit", resolve))
        send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } })
        await answered
        assert.match(output, /"capabilities":\{/)
        send({ id: 2, method: "shutdown" })
        send({ method: "exit" })
        assert.equal(await ended, 0)
      })

      it("is a library, as its example shows", () => {
        writeFileSync(path.join(home, "library.mjs"), readProject("examples/library.js"))
        const { stdout, stderr } = spawnSync("node", ["library.mjs"], { cwd: home, env, encoding: "utf8" })
        assert.equal(stderr, "")
        assert.match(stdout, /^statistics\/sum 395件 .*367 \+ 18 = 385/)
        assert.match(stdout, /二、乙项工作/)
        assert.match(stdout, /kind: 'growth'/)
      })

      it("has types that stand on their own", () => {
        const consumer = `import { check, compare, type Finding, figures, fix } from "baogao"
const findings: readonly Finding[] = check("文", { profile: "auto", rules: { "statistics/sum": "off" } }).findings
const formulas: readonly string[] = figures("文").relations.map(({ formula }) => formula)
const text: string = fix("文").text
const reused: number = compare("文", "文").reused
console.log(findings, formulas, text, reused)
`
        writeFileSync(path.join(home, "consumer.mts"), consumer)
        const compiler = projectPath("node_modules/typescript/bin/tsc")
        const words = [
          "--noEmit",
          "--strict",
          "--module",
          "nodenext",
          "--target",
          "es2022",
          "--types",
          "",
          "consumer.mts",
        ]
        const { status, stdout } = spawnSync(process.execPath, [compiler, ...words], { cwd: home, encoding: "utf8" })
        assert.equal(status, 0, stdout)
      })
    })
  }

  it("documents the example that is tested", () => {
    const [, code] = /```js\n([\s\S]*?)```/.exec(readProject("docs/guide/library.md")) ?? []
    assert.ok(code !== undefined && readFileSync(projectPath("examples/library.js"), "utf8").endsWith(code))
  })
})
