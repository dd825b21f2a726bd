import type { Body } from "./body.ts"
import type { UnlevelledBlock } from "./sections.ts"

/** The pass over a body before it reads a block. */
export interface Step {
  /** The line with which the block begins. */
  readonly line: number
  /** How many blocks there are so far. */
  readonly blocks: number
  readonly previousArabic: number
  readonly documentMayBegin: boolean
  /** Whether no table was looked for in this line or behind it. */
  readonly tablesAreDone: boolean
}

/** All steps of a pass in the order of the lines. */
export interface Steps {
  readonly packed: Int32Array
  readonly at: (index: number) => Step
  /** How many steps begin with this line or before it. */
  readonly countTo: (line: number) => number
}

/** Collects the steps of a pass. */
export interface StepCollector {
  readonly add: (line: number, body: Body) => void
  /** Takes over the steps of another pass from its step `first` on, at which there are `blocks` blocks now. */
  readonly append: (other: Steps, first: number, lineShift: number, blocks: number) => void
  readonly all: () => Steps
}

/** Numbers of one step: they are packed, because they are kept for every document. */
const width = 4

/** A collector for a text of so many lines; begins with the first steps of another pass. */
export function createSteps(
  lines: number,
  taken: { readonly steps: Steps; readonly count: number } | undefined,
): StepCollector {
  const packed = new Int32Array(lines * width)
  let length = 0
  if (taken !== undefined) {
    packed.set(taken.steps.packed.subarray(0, taken.count * width))
    length = taken.count * width
  }
  return {
    add: (line, { blocks, previousArabic, documentMayBegin, tables }) => {
      packed[length] = line
      packed[length + 1] = blocks.length
      packed[length + 2] = previousArabic
      packed[length + 3] = (documentMayBegin ? 1 : 0) + (tables.isDoneBefore(line) ? 2 : 0)
      length += width
    },
    append: ({ packed: other, at }, first, lineShift, blocks) => {
      const blockShift = blocks - at(first).blocks
      const added = other.subarray(first * width)
      packed.set(added, length)
      for (let end = length + added.length; length < end; length += width) {
        packed[length] = (packed[length] ?? 0) + lineShift
        packed[length + 1] = (packed[length + 1] ?? 0) + blockShift
      }
    },
    all: () => stepsOf(packed.slice(0, length)),
  }
}

const stepsOf = (packed: Int32Array): Steps => ({
  packed,
  at: (index) => {
    const flags = packed[index * width + 3] ?? 0
    return {
      line: packed[index * width] ?? -1,
      blocks: packed[index * width + 1] ?? 0,
      previousArabic: packed[index * width + 2] ?? 0,
      documentMayBegin: flags % 2 === 1,
      tablesAreDone: flags >= 2,
    }
  },
  countTo: (line) => {
    let low = 0
    let high = packed.length / width
    while (low < high) {
      const middle = (low + high) >> 1
      if ((packed[middle * width] ?? 0) <= line) low = middle + 1
      else high = middle
    }
    return low
  },
})

/** More blocks before a line than this have no influence on how it is read: so far back signatures are looked for. */
const remembered = 8

/** Whether a pass will go on as another one did behind a step, when the text is the same from there on but for its place. */
export function isSameState(
  body: Body,
  step: Step,
  before: readonly UnlevelledBlock[],
  shift: number,
  lineShift: number,
): boolean {
  if (body.previousArabic !== step.previousArabic || body.documentMayBegin !== step.documentMayBegin) return false
  if (!step.tablesAreDone || !body.tables.isDoneBefore(step.line + lineShift)) return false
  for (let back = 1; back <= remembered; back++) {
    const block = body.blocks[body.blocks.length - back]
    const other = before[step.blocks - back]
    if (block?.kind !== other?.kind) return false
    if (block === undefined || other === undefined) return true
    if (block.span.start !== other.span.start + shift || block.span.end !== other.span.end + shift) return false
  }
  return true
}
