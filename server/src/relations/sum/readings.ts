import { type Interval, intersects, sumIntervals } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Frame } from "./frames.ts"
import { frontName } from "./names.ts"
import { partInterval, partIntervalEach, type Summand } from "./summand.ts"

/** One way to read a frame: these figures are the parts of that total. */
export interface SumReading {
  readonly total: Quantity
  readonly parts: readonly Summand[]
  /** Whether figures behind several names are taken as “each”. */
  readonly each: boolean
  /** How many sentences the total is away. */
  readonly distance: number
}

/** The true values that the parts can add up to. */
export const sumOf = ({ parts, each }: SumReading): Interval =>
  sumIntervals(parts.map(each ? partIntervalEach : partInterval))

/** Whether some true values of the parts add up to a true value of the total. */
export const holds = (reading: SumReading): boolean => intersects(sumOf(reading), reading.total.interval)

/** What a reader takes the sentence to say: the nearest total and the whole natural list. */
export function naturalReading(frame: Frame, total = frame.totals[0]): SumReading | undefined {
  if (total === undefined) return undefined
  const parts = topLevel(frame, frame.naturalLength)
  return { total: total.quantity, parts, each: false, distance: total.distance }
}

/** The ways to read a frame with at least two parts, most natural first. */
export function* readingsOf(frame: Frame): Generator<SumReading> {
  for (const { quantity, distance } of frame.totals)
    for (const parts of partListsOf(frame, quantity)) {
      if (parts.length < 2) continue
      yield { total: quantity, parts, each: false, distance }
      if (parts.some(({ names }) => names > 1)) yield { total: quantity, parts, each: true, distance }
    }
}

function* partListsOf(frame: Frame, total: Quantity): Generator<readonly Summand[]> {
  const top = topLevel(frame, frame.parts.length)
  yield topLevel(frame, frame.naturalLength)
  yield top
  if (top.length !== frame.parts.length) yield frame.parts
  const sameUnit = top.filter(({ quantity }) => quantity.unit === total.unit)
  if (sameUnit.length !== top.length) yield* prefixesOf(sameUnit)
  const common = commonUnit(top)
  if (common !== total.unit) yield top.filter(({ quantity }) => quantity.unit === common)
  yield* prefixesOf(top)
  if (top.length > 2) yield top.slice(1)
}

function* prefixesOf(parts: readonly Summand[]): Generator<readonly Summand[]> {
  for (let count = parts.length; count >= 2; count--) yield parts.slice(0, count)
}

/**
 * Without the figures of nested lists: what a nested 其中 introduces, and figures that together make up the part
 * right before them (败诉2件，1件已生效，1件在上诉期中).
 */
function topLevel(frame: Frame, length: number): readonly Summand[] {
  const parts = frame.parts.slice(0, length)
  const result: Summand[] = []
  for (let index = 0; index < parts.length; ) {
    const part = parts[index]
    if (part === undefined) break
    result.push(part)
    index += 1 + childrenAfter(frame, parts, index)
  }
  return result
}

function childrenAfter(frame: Frame, parts: readonly Summand[], index: number): number {
  const parent = parts[index]
  if (parent === undefined) return 0
  const nested = frame.nestedAt.includes(index + 1)
  const most = Math.min(parts.length - index - 1, 6)
  for (let count = most; count >= (nested ? 1 : 2); count--) {
    const children = parts.slice(index + 1, index + 1 + count)
    if (!nested && (frontName(parent.quantity) === "" || children.some(({ quantity }) => quantity.labelText !== "")))
      continue
    if (intersects(sumIntervals(children.map(partInterval)), parent.quantity.interval)) return count
  }
  return nested ? nestedRun(parts, index) : 0
}

/** A nested 其中 whose figures do not add up runs to the next ；. */
function nestedRun(parts: readonly Summand[], index: number): number {
  const end = parts.findIndex((part, at) => at > index + 1 && /[；;]/.test(part.gap))
  return (end < 0 ? Math.min(parts.length, index + 2) : end) - index - 1
}

function commonUnit(parts: readonly Summand[]): string {
  const counts = new Map<string, number>()
  for (const { quantity } of parts) counts.set(quantity.unit, (counts.get(quantity.unit) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ""
}
