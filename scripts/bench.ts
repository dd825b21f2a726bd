/**
 * `npm run bench -- [FOLDER] [--quick] [--no-peers] [--output FILE]`: the speed of the layers, the command line and the
 * server, and of other checkers on the same files in the same run, as a Markdown table.
 *
 * FOLDER: reports to measure with instead of five made ones. `--quick`: a tenth of the text, no peers. Numbers never fail a
 * run, because machines differ; only time that grows faster than the text does.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { availableParallelism, cpus, tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import {
  checkArguments,
  type Extent,
  type MeasuredFiles,
  measureCommandLine,
  prepareFiles,
} from "./bench/command-line.ts"
import { measureLayers } from "./bench/layers.ts"
import { installPeers, measurePeers } from "./bench/peers.ts"
import { measureServer } from "./bench/server.ts"
import { type Row, tableOf } from "./bench/table.ts"
import { baseTexts, copiesOf, type NamedText, oneText } from "./bench/texts.ts"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const inRoot = (...parts: readonly string[]): string => path.join(root, ...parts)

/** A text ten times as long may take this many times as long: linear work with room for a busy machine. */
const steepestGrowth = 20

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    "no-peers": { type: "boolean", default: false },
    output: { type: "string", default: inRoot(".cache", "bench.md") },
  },
})

function machine(): string {
  const [first] = cpus()
  return `${first?.model.trim() ?? "?"}，${availableParallelism()} 核，Node ${process.versions.node}`
}

/** Growth of the processor time of this very process, which other work on the machine disturbs least. */
async function growth(texts: readonly NamedText[], bytes: number): Promise<Row> {
  const { createEngine } = await import(pathToFileURL(inRoot("server", "src", "engine", "engine.ts")).href)
  const time = (text: string): number => {
    const start = process.cpuUsage()
    createEngine().check(text)
    return process.cpuUsage(start).user / 1e6
  }
  const copies = copiesOf(texts, bytes, true)
  const [small, large] = [oneText(copies, bytes / 10), oneText(copies, bytes)]
  for (let round = 0; round < 3; round++) time(small)
  const smallest = Math.min(...Array.from({ length: 5 }, () => time(small)))
  const value = Math.min(...Array.from({ length: 3 }, () => time(large))) / smallest
  return {
    name: `${(bytes / 1e6).toFixed(0)} MB 的处理器时间是十分之一长的几倍`,
    value,
    unit: "×",
    target: steepestGrowth,
  }
}

async function compare(files: MeasuredFiles, rounds: number): Promise<readonly Row[]> {
  const modules = installPeers(inRoot(".cache", "bench-peers"))
  if (modules === undefined) {
    console.error("同类工具没有装上，略过。 The peers could not be installed; left out.")
    return []
  }
  return measurePeers(modules, files, rounds, checkArguments(inRoot("dist", "cli.js"), files.copies, 1))
}

async function measure(folder: string): Promise<{ readonly tables: readonly string[]; readonly linear: boolean }> {
  const texts = baseTexts(positionals[0])
  const extent: Extent = values.quick ? { bytes: 1_000_000, rounds: 3 } : { bytes: 10_000_000, rounds: 5 }
  const files = prepareFiles(folder, texts, extent)
  const [first] = texts
  const many = copiesOf(texts, 1_000_000, true)
  const documents = [
    { name: "约 34 KB", text: oneText([{ name: "", text: first?.text ?? "" }], 34_000), target: 5 },
    { name: "1 MB", text: oneText(many, 1_000_000), target: 50 },
  ]
  const commandLine = await measureCommandLine(inRoot("dist", "cli.js"), files, extent)
  const withPeers = !values.quick && !values["no-peers"]
  const peers = withPeers ? await compare(files, 5) : []
  const server = await measureServer(inRoot("dist", "server", "node.cjs"), documents, values.quick ? 60 : 200)
  const layers = await measureLayers(oneText(many, 300_000), values.quick ? 200 : 1000)
  const growing = await growth(texts, values.quick ? 1_000_000 : 4_000_000)
  return {
    linear: growing.value <= steepestGrowth,
    tables: [
      tableOf("命令行（整个进程）", commandLine),
      ...(peers.length === 0 ? [] : [tableOf(`同类工具（同样 ${files.count} 个文件，同一次测量）`, peers)]),
      tableOf("语言服务器（标准输入输出）", server),
      tableOf("各层（热身之后）", layers),
      tableOf("增长", [growing]),
    ],
  }
}

for (const built of ["dist/cli.js", "dist/server/node.cjs"])
  if (!existsSync(inRoot(built))) throw new Error(`${built} 不存在，请先 npm run build。 Run npm run build first.`)
const folder = mkdtempSync(path.join(tmpdir(), "baogao-bench-"))
try {
  const { tables, linear } = await measure(folder)
  const page = `# 速度\n\n${machine()}\n\n${tables.join("\n")}`
  mkdirSync(path.dirname(values.output), { recursive: true })
  writeFileSync(values.output, page)
  console.log(page)
  console.log(linear ? "1 passed, 0 failed" : "时间比文字增长得快 time grows faster than the text\n0 passed, 1 failed")
  if (!linear) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
