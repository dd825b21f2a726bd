import type { Passage } from "../../report/passage.ts"
import { isAddable } from "../../report/units.ts"
import { classification, type Opening, openingOf } from "./opening.ts"
import type { Summand } from "./summand.ts"
import { isInside, type Total, totalsFor, totalWords } from "./totals.ts"

/** Candidate totals, best first, and the figures that may be their parts, in the order of the text. */
export interface Frame {
  readonly opening: Opening
  /** Whether the figure right before the list opens its sentence or its part between two ；. */
  readonly totalOpensClause: boolean
  readonly totals: readonly Total[]
  readonly parts: readonly Summand[]
  /** Whether that figure is itself introduced as a part: 病例中，8人…，其余5人…. */
  readonly totalIsPart: boolean
  /** How many of `parts` a reader takes for the list: up to the ； that closes it. */
  readonly naturalLength: number
  /** Indexes of parts that a nested 其中 introduces: they belong to the part before them. */
  readonly nestedAt: readonly number[]
  /** 按行业分，… or 从产业看，…: the words name the classification. */
  readonly classified: boolean
  /** The other column of a list with two units. */
  readonly twin?: Frame
  /** 等, 主要, 前三 …, or an item without a number: the list itself says that it is not complete. */
  readonly open: boolean
}

const openWords = ["其中包括", "主要", "前三", "前五", "前十", "特别是", "尤其", "例如", "比如", "其中有", "超过"]

/** 五个镇各1个: one figure for several names is a list of its own. */
export const isShared = (part: Summand | undefined): boolean => part?.quantity.distributive === true && part.names > 1

/** All frames of a passage. Overlapping frames are fine: the judgement picks what holds. */
export function findFrames(passage: Passage, summands: readonly Summand[]): readonly Frame[] {
  const frames: Frame[] = []
  summands.forEach((_, first) => {
    const opening = openingOf(passage, summands, first)
    if (opening !== undefined) frames.push(...splitByUnit(frameFrom(passage, summands, first, opening)))
    const last = totalLastFrame(summands, first)
    if (last !== undefined) frames.push(last)
  })
  return frames.filter(({ totals, parts }) => totals.length > 0 && (parts.length > 1 || isShared(parts[0])))
}

/** 658支22547人，其中264支11045人、246支7444人: lists in which two units take turns are two sums. */
function splitByUnit(frame: Frame): readonly Frame[] {
  const [first, second] = frame.parts.map(({ quantity }) => quantity.unit)
  if (first === undefined || second === undefined || first === second) return [frame]
  const broken = frame.parts.findIndex(({ quantity }, index) => quantity.unit !== (index % 2 === 0 ? first : second))
  const length = broken < 0 ? frame.parts.length : broken
  const columns = [first, second].map((unit) => ({
    ...frame,
    totals: frame.totals.filter(({ quantity }) => quantity.unit === unit),
    parts: frame.parts.slice(0, length).filter(({ quantity }) => quantity.unit === unit),
    nestedAt: [],
  }))
  if (length < 4 || columns.some(({ totals }) => totals.length === 0)) return [frame]
  const [left, right] = columns.map((column) => ({ ...column, naturalLength: column.parts.length }))
  return left === undefined || right === undefined
    ? [frame]
    : [
        { ...left, twin: right },
        { ...right, twin: left },
      ]
}

function frameFrom(passage: Passage, summands: readonly Summand[], first: number, opening: Opening): Frame {
  const { parts, nestedAt } = partsFrom(passage, summands, first)
  return {
    opening,
    totalOpensClause: opensClause(summands, first - 1),
    totalIsPart: /中[，,：:]|其中|包括|其余|其他/.test(summands[first - 1]?.gap.slice(-24) ?? ""),
    totals: totalsFor(passage, summands, first, opening, parts),
    parts,
    naturalLength: naturalLength(parts, summands[first - 1]),
    nestedAt,
    classified: classification.test(summands[first]?.gap ?? ""),
    open: isOpen(passage, summands[first]?.gap ?? "", parts),
  }
}

const mostParts = 40

/** The figures from `first` to the end of the sentence or bracket that can be added to the first one. */
function partsFrom(
  passage: Passage,
  summands: readonly Summand[],
  first: number,
): { readonly parts: readonly Summand[]; readonly nestedAt: readonly number[] } {
  const start = summands[first]?.quantity
  const parts: Summand[] = []
  const nestedAt: number[] = []
  let nested = false
  for (let index = first; index < summands.length && parts.length < mostParts && start !== undefined; index++) {
    const next = summands[index]
    if (next === undefined || next.quantity.sentence !== start.sentence) break
    if (index > first && next.gap.includes("其中")) nested = true
    if (next.quantity.bracket !== start.bracket) {
      if (isInside(passage, next.quantity.bracket, start.bracket)) continue
      break
    }
    if (!isAddable(next.quantity.dimension, start.dimension)) continue
    if (nested) nestedAt.push(parts.length)
    nested = false
    parts.push(next)
  }
  return { parts, nestedAt }
}

/**
 * A list whose items are divided by ， or 、 ends at the first ；; one divided by ； does not, unless its total stands
 * behind an earlier ； and so belongs to one of several clauses.
 */
function naturalLength(parts: readonly Summand[], total: Summand | undefined): number {
  const closing = parts.findIndex((part, index) => index > 0 && /[；;]/.test(part.gap))
  if (closing > 1) return closing
  const sameSentence = total?.quantity.sentence === parts[0]?.quantity.sentence
  return closing === 1 && sameSentence && /[；;]/.test(total?.gap ?? "") ? 1 : parts.length
}

/** 省级18件、区级367件，共385件: the total stands behind its parts. */
function totalLastFrame(summands: readonly Summand[], at: number): Frame | undefined {
  const total = summands[at]
  if (total === undefined || !totalWords.some((word) => total.quantity.labelText.endsWith(word))) return undefined
  if (!/^[^。；]*[，,、；;][^，。；、]{0,3}$/.test(total.gap.replace(total.quantity.labelText, ""))) return undefined
  const parts: Summand[] = []
  for (let index = at - 1; index >= 0; index--) {
    const part = summands[index]
    if (part === undefined || part.quantity.sentence !== total.quantity.sentence) break
    if (part.quantity.bracket !== total.quantity.bracket || part.quantity.unit !== total.quantity.unit) break
    parts.unshift(part)
  }
  return {
    opening: "totalLast",
    totalOpensClause: false,
    totalIsPart: false,
    totals: [{ quantity: total.quantity, distance: 0 }],
    parts,
    naturalLength: parts.length,
    nestedAt: [],
    classified: false,
    open: false,
  }
}

/** Whether the words around the list say that it is not complete. */
function isOpen(passage: Passage, gap: string, parts: readonly Summand[]): boolean {
  const last = parts[parts.length - 1]?.quantity
  const after = last === undefined ? "" : passage.text.slice(last.span.end, last.span.end + 12)
  const opener = gap.slice(gap.lastIndexOf("其中") + 1).slice(-24)
  if (/^[^，。；]{0,8}等/.test(after) || /^[，、；,;]?(?:其余|其他|其它|剩余|剩下|余下|另有|还有)[^\d]*$/.test(after))
    return true
  return openWords.some((word) => opener.includes(word)) || hasUnnumberedItem(gap)
}

/** 其中包括省级的一家，以及9家…: an item without a figure stands between the opener and the first part. */
const hasUnnumberedItem = (gap: string): boolean =>
  !gap.includes("分别") && /(?:其中|包括)[^，。；、：]{3,}[，、][^，。；]*(?:以及|和|及)/.test(gap)

function opensClause(summands: readonly Summand[], index: number): boolean {
  const figure = summands[index]
  return figure !== undefined && (index === 0 || /[。；;\n]/.test(figure.gap))
}
