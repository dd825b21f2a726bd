import type { Line, TotalLevel } from "./grid.ts"
import { isCompatible } from "./nature.ts"

/** A choice of the lines whose figures make up a total. */
export interface Reading {
  readonly parts: readonly number[]
  /** Whether the words of the table leave no other choice. */
  readonly plain: boolean
}

/** Above this number of lines only the words decide what belongs to a total, not trial. */
const mostTried = 40

/** For each level of totals, whether the parts stand in front of them; they all do or none does. */
export type Layout = ReadonlyMap<TotalLevel, "before" | "behind">

/** Reads the layout off the first total of each level: what nothing stands in front of has its parts behind it. */
export function layoutOf(lines: readonly Line[]): Layout {
  const layout = new Map<TotalLevel, "before" | "behind">()
  for (const [index, { total }] of lines.entries()) {
    if (total === undefined || layout.has(total)) continue
    const block = runFrom(lines, index, -1)
    layout.set(total, block.some((part) => isPart(lines, part)) ? "before" : "behind")
  }
  return layout
}

/** What a total line can be the total of; the likeliest choice first. Every choice has at least two lines. */
export const readingsOf = (lines: readonly Line[], total: number, layout: Layout): readonly Reading[] =>
  readingsOfBlock(lines, blockOf(lines, total, layout)).filter(({ parts }) => parts.length >= 2)

/** Runs of lines directly before or behind a total that may be its parts alone: 合计 | 一审 | 二审 | 办结. */
export function neighbourRuns(lines: readonly Line[], total: number, layout: Layout): readonly Reading[] {
  if (lines.length > mostTried) return []
  const block = blockOf(lines, total, layout)
  const near = (block[0] ?? 0) < total ? block.toReversed() : block
  const usable = near.filter((index) => isPart(lines, index))
  return usable.slice(2).map((_, extra) => ({ parts: usable.slice(0, extra + 2), plain: false }))
}

/** The lines that can belong to a total: those between it and the next total of its level or above. */
function blockOf(lines: readonly Line[], total: number, layout: Layout): readonly number[] {
  const level = lines[total]?.total
  return level === undefined ? [] : runFrom(lines, total, layout.get(level) === "behind" ? 1 : -1)
}

/** In the order of the table. */
function runFrom(lines: readonly Line[], total: number, step: 1 | -1): readonly number[] {
  const own = lines[total]
  const block: number[] = []
  for (let index = total + step; index >= 0 && index < lines.length; index += step) {
    const line = lines[index]
    if (own === undefined || line === undefined || (line.total ?? 0) >= (own.total ?? 0)) break
    if (isCompatible(own.nature, line.nature) && isAdditive(line)) block.push(index)
  }
  return step < 0 ? block.reverse() : block
}

const isAdditive = ({ nature }: Line): boolean => nature.kind !== "relative" && nature.kind !== "share"

const isPart = (lines: readonly Line[], index: number): boolean => {
  const line = lines[index]
  return line !== undefined && line.total === undefined && !line.ofWhich
}

/** Runs behind 其中 that may belong to it although only the first of them says so: 其中：新办 · 变更. */
function subItems(lines: readonly Line[], leaves: readonly number[]): readonly (readonly number[])[] {
  const marked = leaves.flatMap((index, place) => (lines[index]?.ofWhich === true ? [place] : []))
  if (marked.length > mostMarked) return []
  return marked.flatMap((place) => {
    const behind = leaves.slice(place + 1, place + 1 + longestRun)
    return behind.map((_, extra) => behind.slice(0, extra + 1))
  })
}

const mostMarked = 6
const longestRun = 5

function readingsOfBlock(lines: readonly Line[], block: readonly number[]): readonly Reading[] {
  const leaves = block.filter((index) => lines[index]?.total === undefined)
  const main = leaves.filter((index) => lines[index]?.ofWhich !== true)
  const schemes = new Set(main.map((index) => lines[index]?.scheme))
  const plain = main.length === leaves.length && schemes.size <= 1
  const readings = [{ parts: main, plain }]
  if (main.length < leaves.length) readings.push({ parts: leaves, plain: false })
  for (const sub of subItems(lines, leaves))
    readings.push({ parts: main.filter((index) => !sub.includes(index)), plain: false })
  const [first] = main
  if (schemes.size > 1 && first !== undefined) {
    const top = lines[first]?.scheme
    readings.push({ parts: main.filter((index) => lines[index]?.scheme === top), plain: false })
  }
  const subtotals = block.filter((index) => lines[index]?.total !== undefined)
  const last = subtotals.at(-1)
  if (last !== undefined) {
    readings.push({ parts: [...subtotals, ...main.filter((index) => index > last)], plain: false })
    readings.push({ parts: [...main.filter((index) => index < (subtotals[0] ?? 0)), ...subtotals], plain: false })
  }
  return readings
}

/** More ways than this to read what stands behind 其中 make a total uncertain. */
const mostWays = 256

/**
 * Each way to take lines out of a reading because they go on with a 其中 in front of them, when there are several; `undefined` when
 * there are too many.
 */
export function waysWithoutSubItems(lines: readonly Line[], { parts }: Reading): readonly Reading[] | undefined {
  const known = new Set(parts)
  let ways: readonly (readonly number[])[] = [[]]
  for (const [index, line] of lines.entries()) {
    if (!line.ofWhich || known.has(index)) continue
    const runs: number[][] = [[]]
    for (let next = index + 1; known.has(next) && runs.length <= longestRun; next++)
      runs.push([...(runs.at(-1) ?? []), next])
    ways = ways.flatMap((way) => runs.map((run) => [...way, ...run]))
    if (ways.length > mostWays) return undefined
  }
  return ways.slice(1).map((way) => ({ parts: parts.filter((part) => !way.includes(part)), plain: false }))
}
