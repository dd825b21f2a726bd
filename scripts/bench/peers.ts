import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import type { MeasuredFiles } from "./command-line.ts"
import { measureInTurn, type ProcessCost } from "./run-process.ts"
import type { Row } from "./table.ts"

/** Other checkers of Chinese text and of Markdown. None of them knows figures, numbering or mandated sections. */
const packages: Readonly<Record<string, string>> = {
  "autocorrect-node": "2.14.0",
  "markdownlint-cli2": "0.24.1",
  textlint: "15.8.0",
  "@textlint-rule/textlint-rule-no-unmatched-pair": "2.0.4",
  zhlint: "0.8.2",
}

interface Peer {
  readonly name: string
  readonly program: string
  readonly args: (files: MeasuredFiles) => readonly string[]
}

/** Every peer has something to say of these files. */
const leastPrinted = 1000

/** No peer is waited for longer, in milliseconds. */
const patience = 180_000

// autocorrect and zhlint take paths below the working folder only; autocorrect finds nothing at an absolute one.
const peers: readonly Peer[] = [
  {
    name: "autocorrect，一个线程",
    program: "autocorrect-node/cli.js",
    args: () => ["--lint", "--format", "json", "--threads", "1", "."],
  },
  {
    name: "autocorrect，两个线程",
    program: "autocorrect-node/cli.js",
    args: () => ["--lint", "--format", "json", "--threads", "2", "."],
  },
  {
    name: "markdownlint-cli2",
    program: "markdownlint-cli2/markdownlint-cli2-bin.mjs",
    args: ({ copies }) => [`${copies}/**/*.txt`],
  },
  {
    name: "textlint（一条配对标点规则）",
    program: "textlint/bin/textlint.js",
    args: ({ copies }) => ["--rule", "@textlint-rule/no-unmatched-pair", copies],
  },
  { name: "zhlint", program: "zhlint/bin/index.js", args: () => ["*.txt"] },
]

/** Installs the peers into a folder of their own, once; `undefined` when the registry cannot be reached. */
export function installPeers(folder: string): string | undefined {
  const modules = path.join(folder, "node_modules")
  if (existsSync(path.join(modules, "zhlint"))) return modules
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    path.join(folder, "package.json"),
    JSON.stringify({ private: true, dependencies: packages }, undefined, 2),
  )
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" })
  return status === 0 ? modules : undefined
}

/** Whole processes of the peers on the same files, each in turn with this program on one thread (`own`). */
export async function measurePeers(
  modules: string,
  files: MeasuredFiles,
  rounds: number,
  own: readonly string[],
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const { name, program, args } of peers) {
    try {
      const { cost, ratio } = await measureInTurn([path.join(modules, program), ...args(files)], own, rounds, {
        timeout: patience,
        cwd: files.copies,
      })
      if (cost.printedBytes < leastPrinted) throw new Error(`${program}: 没有输出 printed nothing`)
      rows.push({ name, value: cost.seconds, unit: "s", note: compared(cost, ratio) })
    } catch (error) {
      rows.push({ name, value: Number.POSITIVE_INFINITY, unit: "s", note: error instanceof Error ? error.message : "" })
    }
  }
  return rows
}

const compared = ({ processorSeconds }: ProcessCost, ratio: number): string =>
  `轮流测量，本程序是它的 ${ratio.toFixed(2)} 倍${processorSeconds === undefined ? "" : `；处理器时间 ${processorSeconds.toFixed(2)} s`}`
