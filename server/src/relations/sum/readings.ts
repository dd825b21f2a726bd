import { addIntervals, type Interval, intersects, isBelow, sumIntervals } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Frame } from "./frame.ts"
import { isShared } from "./frames.ts"
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

/**
 * The first reading with at least two parts that holds, most natural first: the whole list against each total, then
 * its beginnings, and what stands behind its first item. `accept` may turn a reading down.
 */
export const findHolding = (frame: Frame, accept: (reading: SumReading) => boolean): SumReading | undefined =>
  holdingAmong(partLists(frame), frame, accept) ?? holdingAmong(tailOf(frame), frame, accept)

function holdingAmong(
  partLists: readonly (readonly Summand[])[],
  frame: Frame,
  accept: (reading: SumReading) => boolean,
): SumReading | undefined {
  const lists = partLists.map((parts) => ({ parts, each: false }))
  const eachLists = lists
    .filter(({ parts }) => parts.some(({ names }) => names > 1))
    .map(({ parts }) => ({ parts, each: true }))
  const sums = [...lists, ...eachLists].map((list) => ({
    ...list,
    running: runningSums(list.parts, list.each, frame.totals),
  }))
  for (const [rank, { quantity: total, distance }] of frame.totals.entries())
    for (const { parts, each, running } of sums) {
      const fits = (count: number): boolean => {
        const sum = running[count - 1]
        return sum !== undefined && intersects(sum, total.interval)
      }
      for (let count = running.length; count >= (isShared(parts[0]) ? 1 : 2); count--) {
        if (count < parts.length && rank > 1 && distance > 0) break
        if (!fits(count) || (count < parts.length && continues(parts[count]))) continue
        const reading = { total, parts: parts.slice(0, count), each, distance }
        if (accept(reading)) return reading
      }
    }
  return undefined
}

/** A list does not end in front of a 、 or 和; the name of an item may stand behind its figure: 5个检察院撤诉、1个法院改判. */
const continues = (next: Summand | undefined): boolean =>
  next !== undefined && /^(?:[^，。；：、,;:\n]{0,16}、|和|及|以及)/.test(next.gap)

/** Sums of the first 1, 2, 3 … parts, as far as some total can hold them. */
function runningSums(
  parts: readonly Summand[],
  each: boolean,
  totals: readonly { readonly quantity: Quantity }[],
): readonly Interval[] {
  const sums: Interval[] = []
  let sum: Interval | undefined
  for (const part of parts) {
    const interval = each ? partIntervalEach(part) : partInterval(part)
    sum = sum === undefined ? interval : addIntervals(sum, interval)
    const reached = sum
    if (totals.every(({ quantity }) => isBelow(quantity.interval, reached)) && !parts.some(isNegative)) break
    sums.push(sum)
  }
  return sums
}

const isNegative = ({ quantity, negative }: Summand): boolean => quantity.value.coefficient < 0n || negative

/** How many names the parts carry: 山西、内蒙古、广西各1例 are three. */
export const namedIn = ({ parts }: SumReading): number => parts.reduce((sum, { names }) => sum + names, 0)

/** The parts of a frame without those of nested lists. */
export const topParts = (frame: Frame): readonly Summand[] => topLevel(frame, frame.parts.length)

/** The lists of parts that a frame can mean, most natural first; lists that differ in units only when there are several. */
function partLists(frame: Frame): readonly (readonly Summand[])[] {
  const natural = topLevel(frame, frame.naturalLength)
  const lists = [natural]
  const top = frame.naturalLength === frame.parts.length ? natural : topLevel(frame, frame.parts.length)
  if (top.length !== natural.length) lists.push(top)
  if (top.length !== frame.parts.length) lists.push(frame.parts)
  const units = new Set(top.map(({ quantity }) => quantity.unit))
  if (units.size > 1) for (const unit of units) lists.push(top.filter(({ quantity }) => quantity.unit === unit))
  if (isAside(top)) lists.push(top.slice(1))
  return lists
}

/**
 * Whether what stands behind the first item alone makes up the total: 受理206件，其中行政处罚类30件，审结200件，未审结6件 tells of one
 * item, and then what became of all of them.
 */
export function isDividedByTail({ total, parts: [first, ...tail] }: SumReading): boolean {
  if (first === undefined || tail.length < 2 || tail.length > longestTail) return false
  return intersects(sumIntervals(tail.map(partInterval)), total.interval)
}

/** What stands behind the first item, where it may be a list of its own. */
function tailOf(frame: Frame): readonly (readonly Summand[])[] {
  const top = topLevel(frame, frame.parts.length)
  return frame.opening === "ofWhich" && top.length > 2 && top.length <= longestTail + 1 ? [top.slice(1)] : []
}

/** Longer lists make up a total without their first item by chance. */
const longestTail = 3

/** 规模以上15家，餐饮类32家、住宿类27家、娱乐类18家，其他类9家: the first figure cuts across the list that 、 joins. */
const isAside = ([, second, third]: readonly Summand[]): boolean =>
  second !== undefined && !continues(second) && continues(third)

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
  if (!nested && (frontName(parent.quantity) === "" || parts[index + 1]?.quantity.labelText !== "")) return 0
  const most = Math.min(parts.length - index - 1, 6)
  for (let count = most; count >= (nested ? 1 : 2); count--) {
    const children = parts.slice(index + 1, index + 1 + count)
    if (!nested && children.some(({ quantity }) => quantity.labelText !== "")) continue
    if (intersects(sumIntervals(children.map(partInterval)), parent.quantity.interval)) return count
  }
  return nested ? nestedRun(parts, index) : 0
}

/** A nested 其中 whose figures do not add up runs to the next ；, and to the end of a list whose items ； divides. */
function nestedRun(parts: readonly Summand[], index: number): number {
  const isDivided = parts.slice(1, index + 1).some(({ gap }) => /[；;]/.test(gap))
  const end = parts.findIndex((part, at) => at > index + 1 && /[；;]/.test(part.gap))
  return (end < 0 ? (isDivided ? parts.length : Math.min(parts.length, index + 2)) : end) - index - 1
}
