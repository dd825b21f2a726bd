import { type SpawnOptions, spawn } from "node:child_process"
import { closeSync, fstatSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

/** What one run of a process cost. */
export interface ProcessCost {
  readonly seconds: number
  /** Processor time of all threads; `undefined` where the system does not tell (only Linux is asked). */
  readonly processorSeconds: number | undefined
  /** Largest resident size. */
  readonly peakMegabytes: number | undefined
  /** What the program printed: one that prints nothing has looked at nothing. */
  readonly printedBytes: number
}

type Costs = Omit<ProcessCost, "printedBytes">

/** Processor time and memory are looked at so often while a process runs, in milliseconds. */
const lookEvery = 20

/** Runs a program to its end; what it prints goes into a file and away. A program that cannot be started is an error. */
async function runProcess(
  program: string,
  args: readonly string[],
  timeout: number,
  cwd?: string,
): Promise<ProcessCost> {
  const folder = mkdtempSync(path.join(tmpdir(), "baogao-bench-output-"))
  const sink = openSync(path.join(folder, "output"), "w")
  try {
    const costs = await timeProcess(program, args, { timeout, cwd, stdio: ["ignore", sink, sink] })
    return { ...costs, printedBytes: fstatSync(sink).size }
  } finally {
    closeSync(sink)
    rmSync(folder, { recursive: true, force: true })
  }
}

function timeProcess(program: string, args: readonly string[], options: SpawnOptions): Promise<Costs> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(program, args, options)
    let latest: Omit<Costs, "seconds"> = { processorSeconds: undefined, peakMegabytes: undefined }
    const timer = setInterval(() => {
      latest = costsSoFar(child.pid) ?? latest
    }, lookEvery)
    child.once("error", (error) => {
      clearInterval(timer)
      reject(error)
    })
    child.once("exit", (_, signal) => {
      clearInterval(timer)
      if (signal === null) resolve({ seconds: (performance.now() - start) / 1000, ...latest })
      else reject(new Error(`${args[0] ?? program}: 超过 ${(options.timeout ?? 0) / 1000} 秒 over the time limit`))
    })
  })
}

/** Clock ticks of /proc per second; the same on every Linux that Node supports. */
const ticksPerSecond = 100

function costsSoFar(pid: number | undefined): Omit<Costs, "seconds"> | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8")
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? []
    const kilobytes = Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1])
    if (Number.isNaN(kilobytes)) return undefined
    const processorSeconds = (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
    return { processorSeconds, peakMegabytes: kilobytes / 1024 }
  } catch {
    return undefined
  }
}

/** The middle value. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((first, second) => first - second)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** The value that `share` of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((first, second) => first - second)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Node and ten minutes are usual. */
interface ProcessOptions {
  readonly program?: string
  readonly timeout?: number
  readonly cwd?: string
}

/** The medians of several runs. */
export async function measureProcess(
  args: readonly string[],
  rounds: number,
  options: ProcessOptions = {},
): Promise<ProcessCost> {
  const costs: ProcessCost[] = []
  for (let round = 0; round < rounds; round++) costs.push(await runOnce(args, options))
  return mediansOf(costs)
}

/** Two programs in turn, so that a machine whose speed drifts treats both alike: the first's costs, and the ratio of each pair. */
export async function measureInTurn(
  args: readonly string[],
  other: readonly string[],
  rounds: number,
  options: ProcessOptions = {},
): Promise<{ readonly cost: ProcessCost; readonly ratio: number }> {
  const pairs: (readonly [ProcessCost, ProcessCost])[] = []
  for (let round = 0; round < rounds; round++) pairs.push([await runOnce(args, options), await runOnce(other, options)])
  return {
    cost: mediansOf(pairs.map(([cost]) => cost)),
    ratio: median(pairs.map(([cost, otherCost]) => otherCost.seconds / cost.seconds)),
  }
}

const runOnce = (
  args: readonly string[],
  { program = process.execPath, timeout = 600_000, cwd }: ProcessOptions,
): Promise<ProcessCost> => runProcess(program, args, timeout, cwd)

function mediansOf(costs: readonly ProcessCost[]): ProcessCost {
  const middle = (pick: (cost: ProcessCost) => number | undefined): number | undefined => {
    const values = costs.map(pick).filter((value) => value !== undefined)
    return values.length === 0 ? undefined : median(values)
  }
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    processorSeconds: middle(({ processorSeconds }) => processorSeconds),
    peakMegabytes: middle(({ peakMegabytes }) => peakMegabytes),
    printedBytes: Math.min(...costs.map(({ printedBytes }) => printedBytes)),
  }
}
