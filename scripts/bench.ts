/** `npm run bench`: the speed budget of the design, measured on this machine. Prints; never fails because of a number. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { createEngine } from "../server/src/engine/engine.ts"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const inRoot = (...parts: readonly string[]): string => path.join(root, ...parts)
const example = readFileSync(inRoot("examples", "clean.txt"), "utf8")

interface Measurement {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly budget: number
  /** Whether more is better. */
  readonly rising: boolean
}

/** A report of about `length` characters of which no two paragraphs are the same, so that no cache helps. */
function longReport(length: number): string {
  const [title = "", ...lines] = example.split("\n")
  const pieces = [title]
  for (let copy = 0, size = 0; size < length; copy++) {
    const piece = lines
      .map((line) => line.replaceAll("示例", `示例${copy}号`).replace(/。$/, `（${copy}）。`))
      .join("\n")
    pieces.push(piece)
    size += piece.length
  }
  return pieces.join("\n")
}

function median(values: readonly number[]): number {
  return values.toSorted((first, second) => first - second)[values.length >> 1] ?? Number.NaN
}

function timed(action: () => void): number {
  const start = performance.now()
  action()
  return performance.now() - start
}

const bytesOf = (text: string): number => Buffer.byteLength(text)

function throughput(): Measurement {
  const text = longReport(700_000)
  createEngine().check(longReport(50_000))
  const times = [1, 2, 3].map(() => timed(() => createEngine().check(text)))
  return {
    name: "完整检查",
    value: bytesOf(text) / 1e6 / (median(times) / 1e3),
    unit: "MB/s",
    budget: 10,
    rising: true,
  }
}

function keystroke(): Measurement {
  const text = longReport(30_000)
  const engine = createEngine()
  engine.check(text)
  const middle = text.indexOf("。", text.length / 2)
  const times = Array.from({ length: 40 }, (_, index) => {
    const edited = text.slice(0, middle) + "改".repeat(index + 1) + text.slice(middle)
    return timed(() => engine.check(edited))
  })
  return { name: "三万字中改一字", value: median(times), unit: "ms", budget: 5, rising: false }
}

function commandLine(): Measurement {
  const args = [inRoot("dist", "cli.js"), "check", inRoot("examples", "clean.txt")]
  const times = Array.from({ length: 7 }, () => timed(() => spawnSync(process.execPath, args)))
  return { name: "命令行检查一个文件", value: median(times), unit: "ms", budget: 200, rising: false }
}

async function serverStart(): Promise<Measurement> {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    const server = spawn(process.execPath, [inRoot("dist", "server", "node.cjs"), "--stdio"])
    await initialize(server)
    times.push(performance.now() - start)
    server.kill()
  }
  return { name: "语言服务器启动", value: median(times), unit: "ms", budget: 150, rising: false }
}

async function initialize({ stdin, stdout }: ChildProcess): Promise<void> {
  const params = { processId: null, rootUri: null, capabilities: {} }
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params })
  stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  if (stdout !== null) await once(stdout, "data")
}

const bundleSize = (): Measurement => ({
  name: "语言服务器大小",
  value: statSync(inRoot("dist", "server", "node.cjs")).size / 1024,
  unit: "KB",
  budget: 500,
  rising: false,
})

/** Peak memory of a process of its own that checks a large report with the library. */
function memory(): Measurement {
  const folder = mkdtempSync(path.join(tmpdir(), "baogao-bench-"))
  const file = path.join(folder, "report.txt")
  const text = longReport(1_700_000)
  writeFileSync(file, text)
  const program = `import { readFileSync } from "node:fs"
    import { check } from ${JSON.stringify(new URL("../dist/index.js", import.meta.url).href)}
    check(readFileSync(${JSON.stringify(file)}, "utf8"))
    console.log(process.resourceUsage().maxRSS)`
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" })
  rmSync(folder, { recursive: true })
  const budget = 80 + (10 * bytesOf(text)) / 1e6
  return {
    name: `检查 ${(bytesOf(text) / 1e6).toFixed(1)} MB 的内存峰值`,
    value: Number(stdout) / 1024,
    unit: "MB",
    budget,
    rising: false,
  }
}

function print({ name, value, unit, budget, rising }: Measurement): void {
  const kept = rising ? value >= budget : value <= budget
  console.log(
    `${kept ? "✓" : "✗"} ${value.toFixed(1).padStart(8)} ${unit}  （目标 ${rising ? "≥" : "≤"} ${budget.toFixed(0)}）  ${name}`,
  )
}

for (const measure of [throughput, keystroke, commandLine, serverStart, bundleSize, memory]) print(await measure())
