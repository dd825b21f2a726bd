import type { Difference } from "../text/difference.ts"
import { type Body, type BodySources, readBlock, signClosingLines } from "./body.ts"
import { longestContents } from "./contents.ts"
import { longestHead } from "./front-matter.ts"
import { movedBlock } from "./moved-block.ts"
import { createSteps, isSameState, type Steps } from "./reading-steps.ts"
import type { UnlevelledBlock } from "./sections.ts"
import type { SourceLine } from "./source-lines.ts"

/** The blocks of a body, and how they were read. */
export interface BodyReading {
  /** Where the lines start and end, by turns: packed, because it is kept for every document. */
  readonly lines: Int32Array
  readonly blocks: readonly UnlevelledBlock[]
  readonly steps: Steps
}

/** How an earlier version of the body was read, and what has changed since. */
export interface EarlierReading {
  readonly reading: BodyReading
  readonly change: Difference
}

/**
 * Reads the body, which begins with line `first`. Of an earlier version of the text, what was read before the change is
 * taken over, and what was read behind it from the place on where the pass is in the state in which it was there before.
 */
export function readBody(
  text: string,
  lines: readonly SourceLine[],
  first: number,
  sources: BodySources,
  earlier: EarlierReading | undefined,
): BodyReading {
  const packed = packLines(lines)
  const resumed = earlier && resumption(packed, first, earlier)
  const body: Body = { ...sources, blocks: [], previousArabic: 0, documentMayBegin: false, ...resumed?.body }
  const steps = createSteps(lines.length, resumed?.taken)
  const restAt = earlier && restFinder(packed, body, earlier)
  for (let line = resumed?.line ?? first; line < lines.length; ) {
    const rest = restAt?.(line)
    if (rest !== undefined && earlier !== undefined) {
      steps.append(earlier.reading.steps, rest.step, rest.lineShift, body.blocks.length)
      for (const block of rest.blocks) body.blocks.push(block)
      return { lines: packed, blocks: body.blocks, steps: steps.all() }
    }
    steps.add(line, body)
    line = readBlock(text, lines, line, body)
  }
  signClosingLines(text, body.blocks)
  return { lines: packed, blocks: body.blocks, steps: steps.all() }
}

function packLines(lines: readonly SourceLine[]): Int32Array {
  const packed = new Int32Array(lines.length * 2)
  for (let index = 0; index < lines.length; index++) {
    packed[index * 2] = lines[index]?.start ?? 0
    packed[index * 2 + 1] = lines[index]?.end ?? 0
  }
  return packed
}

const startOf = (lines: Int32Array, line: number): number => lines[line * 2] ?? -1
const endOf = (lines: Int32Array, line: number): number => lines[line * 2 + 1] ?? -1

/**
 * No block is read by a look at more lines behind its first one; a table, or the cells that might be one, may be longer,
 * but a step behind them stands behind all lines that were looked at for them.
 */
const farthestLook = longestHead + longestContents + 20

interface Resumption {
  readonly body: Omit<Body, keyof BodySources>
  /** The steps that are taken over. */
  readonly taken: { readonly steps: Steps; readonly count: number }
  readonly line: number
}

/**
 * Where the pass goes on: at the last step so far before the change that no block before it was read with a look at what
 * has changed. The lines that a date turns into signatures are no further back than that either.
 */
function resumption(
  lines: Int32Array,
  first: number,
  { reading: before, change: { start } }: EarlierReading,
): Resumption | undefined {
  const { steps, blocks } = before
  let same = 0
  while (
    same * 2 < lines.length &&
    endOf(lines, same) < start &&
    startOf(lines, same) === startOf(before.lines, same) &&
    endOf(lines, same) === endOf(before.lines, same)
  )
    same++
  let count = steps.countTo(same - farthestLook) - 1
  while (count >= 0 && !steps.at(count).tablesAreDone) count--
  if (count < 0 || steps.at(0).line !== first) return undefined
  const { line, previousArabic, documentMayBegin, blocks: length } = steps.at(count)
  return {
    body: { blocks: blocks.slice(0, length), previousArabic, documentMayBegin },
    taken: { steps, count },
    line,
  }
}

/** What was read behind a line before, where it stands now. */
interface Rest {
  readonly blocks: readonly UnlevelledBlock[]
  /** The number of the step that was taken there, and what its lines have moved by. */
  readonly step: number
  readonly lineShift: number
}

/** Tells at a line whether all behind it was read before in the same state. */
function restFinder(
  lines: Int32Array,
  body: Body,
  { reading: before, change: { endBefore, endAfter } }: EarlierReading,
): (line: number) => Rest | undefined {
  const shift = endAfter - endBefore
  const lineShift = (lines.length - before.lines.length) / 2
  let firstSame = lines.length / 2
  while (
    firstSame > 0 &&
    startOf(lines, firstSame - 1) > endAfter &&
    startOf(lines, firstSame - 1) === startOf(before.lines, firstSame - 1 - lineShift) + shift &&
    endOf(lines, firstSame - 1) === endOf(before.lines, firstSame - 1 - lineShift) + shift
  )
    firstSame--
  return (line) => {
    // The first line may go on with one that has changed.
    if (line <= firstSame) return undefined
    const step = before.steps.countTo(line - lineShift) - 1
    const state = before.steps.at(step)
    if (state.line !== line - lineShift || !isSameState(body, state, before.blocks, shift, lineShift)) return undefined
    return { blocks: before.blocks.slice(state.blocks).map((block) => movedBlock(block, shift)), step, lineShift }
  }
}
