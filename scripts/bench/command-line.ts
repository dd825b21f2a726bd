import { writeFileSync } from "node:fs"
import path from "node:path"
import { measureProcess, type ProcessCost } from "./run-process.ts"
import type { Row } from "./table.ts"
import { copiesOf, type NamedText, oneText, writeTexts } from "./texts.ts"

/** How much is measured. */
export interface Extent {
  /** Bytes of the large set. */
  readonly bytes: number
  readonly rounds: number
}

/** The files that the command line and its peers are measured on. */
export interface MeasuredFiles {
  /** Five reports. */
  readonly few: string
  /** Copies of them in one folder. */
  readonly copies: string
  /** The same amount with every paragraph different. */
  readonly distinct: string
  /** Everything in one file, and a tenth of it. */
  readonly large: string
  readonly small: string
  readonly count: number
}

/** Writes the sets below `folder`. */
export function prepareFiles(folder: string, texts: readonly NamedText[], { bytes }: Extent): MeasuredFiles {
  const inFolder = (name: string): string => path.join(folder, name)
  const copies = copiesOf(texts, bytes, false)
  const files = {
    few: inFolder("few"),
    copies: inFolder("copies"),
    distinct: inFolder("distinct"),
    large: inFolder("large.txt"),
    small: inFolder("small.txt"),
    count: copies.length,
  }
  writeTexts(files.few, texts)
  writeTexts(files.copies, copies)
  writeTexts(files.distinct, copiesOf(texts, bytes, true))
  writeFileSync(files.large, oneText(copies, bytes))
  writeFileSync(files.small, oneText(copies, bytes / 10))
  return files
}

/** How this program is called. */
export const checkArguments = (program: string, operand: string, jobs: number): readonly string[] => [
  program,
  "check",
  "--jobs",
  String(jobs),
  "--format",
  "json",
  "--all",
  operand,
]

/** Whole processes of the built command line. Targets are those of the design, for ten megabytes. */
export async function measureCommandLine(
  program: string,
  files: MeasuredFiles,
  { bytes, rounds }: Extent,
): Promise<readonly Row[]> {
  const check = (operand: string, jobs: number): Promise<ProcessCost> =>
    measureProcess(checkArguments(program, operand, jobs), rounds)
  const full = bytes >= 10_000_000
  const amount = `${(bytes / 1e6).toFixed(0)} MB、${files.count} 个文件`
  const [few, copies, two, distinct, distinctOnTwo, large, small] = [
    await check(files.few, 1),
    await check(files.copies, 1),
    await check(files.copies, 2),
    await check(files.distinct, 1),
    await check(files.distinct, 2),
    await check(files.large, 1),
    await check(files.small, 1),
  ]
  const row = (name: string, cost: ProcessCost, target?: number): Row => ({
    name,
    value: cost.seconds,
    unit: "s",
    ...(target === undefined ? {} : { target }),
    note: cost.processorSeconds === undefined ? "" : `处理器时间 ${cost.processorSeconds.toFixed(2)} s`,
  })
  const when = (target: number): number | undefined => (full ? target : undefined)
  return [
    row("五个报告", few, 0.25),
    row(`${amount}，一个线程`, copies, when(1.2)),
    row(`${amount}，两个线程`, two, when(1)),
    row(`${amount}，段段不同，一个线程`, distinct),
    row(`${amount}，段段不同，两个线程`, distinctOnTwo),
    row(`${(bytes / 1e6).toFixed(0)} MB 的一个文件`, large, when(1.5)),
    { name: "一个文件大十倍，时间增为", value: large.seconds / small.seconds, unit: "×", target: 11 },
    ...(copies.peakMegabytes === undefined
      ? []
      : [{ name: `${amount}的内存峰值`, value: copies.peakMegabytes, unit: "MB", target: 250 } as const]),
  ]
}
