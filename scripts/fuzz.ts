/**
 * `npm run fuzz -- [FOLDER] [--seconds N] [--seed N]`: feeds mutated reports to everything that reads input, and looks
 * whether what must always hold does: no exception, no hang, every place inside the text, fixes that can be applied.
 *
 * FOLDER: reports to mutate instead of the project's own. What fails is written to `.cache/fuzz` and can be repeated with
 * its seed.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { createRandom } from "./fuzz/random.ts"
import { serverTarget } from "./fuzz/server.ts"
import { type Target, targets } from "./fuzz/targets.ts"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string", default: "60" }, seed: { type: "string" } },
})

/** Processor time that one input may take: two seconds for a million characters, and something for a busy machine. */
const allowedMilliseconds = (length: number): number => 1000 + (2000 * length) / 1e6

/** Failures after which a target is left alone. */
const mostFailures = 5

const folder = positionals[0] ?? path.join(root, "examples")
const texts = readdirSync(folder)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .map((name) => readFileSync(path.join(folder, name), "utf8"))
if (texts.length === 0) throw new Error(`${folder}: 没有 .txt 或 .md 文件 no .txt or .md files`)

interface Tally {
  readonly target: Target
  inputs: number
  failures: number
  slowest: number
}

/** Feeds one input that follows from the seed; `undefined` when everything holds. */
async function feed({ target }: Tally, seed: number): Promise<{ reason: string; input: string } | number> {
  let input = ""
  const start = process.cpuUsage()
  try {
    await target.feed(texts, createRandom(seed), (made) => {
      input = made
    })
  } catch (error) {
    return { reason: error instanceof Error ? (error.stack ?? error.message) : String(error), input }
  }
  const milliseconds = process.cpuUsage(start).user / 1000
  // Findings, ledger, comparison and fixes: several checks are made of one input.
  if (milliseconds > 15 * allowedMilliseconds(input.length)) return { reason: `${milliseconds.toFixed(0)} ms`, input }
  return milliseconds
}

function keepFailure({ target }: Tally, seed: number, { reason, input }: { reason: string; input: string }): void {
  const file = path.join(root, ".cache", "fuzz", `${target.name}-${seed}.txt`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, input)
  console.error(`✗ ${target.name}（--seed ${seed}）\n${reason}\n  ${path.relative(root, file)}`)
}

const server = serverTarget()
const tallies: readonly Tally[] = [...targets(), server].map((target) => ({
  target,
  inputs: 0,
  failures: 0,
  slowest: 0,
}))
const firstSeed = values.seed === undefined ? Date.now() % 0x7fff_ffff : Number(values.seed)
const deadline = performance.now() + Number(values.seconds) * 1000
console.log(`种子 seed ${firstSeed}，${texts.length} 份文稿，${values.seconds} 秒`)
for (let seed = firstSeed; seed === firstSeed || performance.now() < deadline; seed++) {
  for (const tally of tallies) {
    if (tally.failures >= mostFailures) continue
    const outcome = await feed(tally, seed)
    tally.inputs++
    if (typeof outcome === "number") tally.slowest = Math.max(tally.slowest, outcome)
    else {
      tally.failures++
      keepFailure(tally, seed, outcome)
    }
  }
}
await server.end()
for (const { target, inputs, failures, slowest } of tallies) {
  const mark = failures === 0 ? "✓" : "✗"
  console.log(`${mark} ${target.name}：${inputs} 份输入，${failures} 处失败，最慢 ${slowest.toFixed(0)} ms`)
}
const failed = tallies.filter(({ failures }) => failures > 0).length
console.log(`${tallies.length - failed} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1
