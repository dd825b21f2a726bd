import { isBelow, scaleInterval } from "../../number/interval.ts"
import { rational } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isAddable } from "../../report/units.ts"
import { similarity } from "../share/labels.ts"
import type { Summand } from "./summand.ts"

/**
 * How the text announces that the figures behind it are parts of a total:
 * ofWhich 其中 · including 包括, 分别为, 涉及 · bracket 385件（省级18件、区级367件） · colon 如下：… ·
 * partition 27人中，… or 按行业分，… · juxtaposed 132件，直接答复59件，分转73件 · totalLast 18件、367件，共385件 ·
 * resumed: a new sentence lists the parts of a total that stands in an earlier one
 */
export type Opening =
  | "ofWhich"
  | "including"
  | "bracket"
  | "colon"
  | "partition"
  | "juxtaposed"
  | "totalLast"
  | "resumed"

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

export interface Total {
  readonly quantity: Quantity
  /** 0 in the same sentence as the parts, 1 in the one before, and so on. */
  readonly distance: number
}

const includingWords = ["包括", "包含", "涵盖", "分别为", "分别是", "分别", "分为", "涉及"]
const openWords = ["其中包括", "主要", "前三", "前五", "前十", "特别是", "尤其", "例如", "比如", "其中有", "超过"]
const totalWords = ["共", "共计", "合计", "总计", "总共", "一共", "累计", "总数", "总量", "总额", "合共"]

/** 五个镇各1个: one figure for several names is a list of its own. */
export const isShared = (part: Summand | undefined): boolean => part?.quantity.distributive === true && part.names > 1

const classification = /[按从][^，。；]{1,16}[分看][，,：:]/

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

function openingOf(passage: Passage, summands: readonly Summand[], first: number): Opening | undefined {
  const start = summands[first]
  const previous = summands[first - 1]?.quantity
  if (start === undefined || previous === undefined) return undefined
  const { quantity } = start
  const gap = withoutBrackets(start.gap)
  if (quantity.bracket !== previous.bracket && isBracketOf(passage, previous, quantity)) return "bracket"
  if (gap.includes("其中")) return "ofWhich"
  if (classification.test(gap)) return "partition"
  if (/中[，,]/.test(gap.slice(-24)) && !/[。；]/.test(gap.slice(gap.lastIndexOf("中")))) return "partition"
  if (quantity.bracket !== previous.bracket) return undefined
  if (previous.sentence !== quantity.sentence) return "resumed"
  if (opensList(gap)) return "including"
  return /[：:]/.test(gap) ? "colon" : "juxtaposed"
}

/** Whether 包括, 分别 or the like opens the list, in the clause of its first part or the one before. */
function opensList(gap: string): boolean {
  const words = gap.slice(-40)
  const clause = words.slice(Math.max(words.lastIndexOf("。"), words.lastIndexOf("；")) + 1)
  return includingWords.some((word) => clause.includes(word))
}

/** The words between two figures without bracketed notes, whose words open nothing outside. */
const withoutBrackets = (gap: string): string => gap.replace(/[（(][^（()）]{0,40}[)）]/g, "")

/** Whether the bracket of `start` opens right behind `previous`: 385件（…, also 385件左右（…. */
function isBracketOf(passage: Passage, previous: Quantity, start: Quantity): boolean {
  const bracket = passage.brackets[start.bracket]
  if (bracket === undefined || bracket.parent !== previous.bracket) return false
  const between = passage.text.slice(previous.span.end, bracket.span.start)
  return between.length <= 12 && !/[，。；、,;]/.test(between)
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

/** Whether bracket `inner` lies somewhere inside bracket `outer`. */
function isInside(passage: Passage, inner: number, outer: number): boolean {
  for (let at = inner; at !== 0; ) {
    at = passage.brackets[at]?.parent ?? 0
    if (at === outer) return true
  }
  return false
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

const mostTotals = 8

/** How many sentences back the total may stand. */
const reachOf: Readonly<Record<Opening, number>> = {
  ofWhich: 3,
  partition: 12,
  resumed: 6,
  including: 0,
  bracket: 0,
  colon: 1,
  juxtaposed: 0,
  totalLast: 0,
}

/** Totals, nearest first: same bracket or one around it, large enough to hold the largest part. */
function totalsFor(
  passage: Passage,
  summands: readonly Summand[],
  first: number,
  opening: Opening,
  parts: readonly Summand[],
): readonly Total[] {
  const start = summands[first]?.quantity
  if (start === undefined) return []
  const totals: Total[] = []
  for (let index = first - 1; index >= 0 && first - index < 60 && totals.length < mostTotals; index--) {
    const quantity = summands[index]?.quantity
    if (quantity === undefined || start.sentence - quantity.sentence > reachOf[opening]) break
    if (opening === "resumed" && quantity.sentence === start.sentence) continue
    const near = quantity.bracket === start.bracket || isInside(passage, start.bracket, quantity.bracket)
    if (!near || !isAddable(quantity.dimension, start.dimension)) continue
    const distance = start.sentence - quantity.sentence
    if (distance === 0 || !parts.slice(0, 2).some((part) => isTooSmall(quantity, part.quantity, totals.length === 0)))
      totals.push({ quantity, distance })
    if (opening === "juxtaposed" || opening === "bracket") break
  }
  return opening === "partition" ? namedFirst(totals, summands[first]?.gap ?? "") : totals
}

/** 全省一般公共预算收入中，…: the total that the words before 中 name comes first. */
function namedFirst(totals: readonly Total[], gap: string): readonly Total[] {
  const name = /([^，。；\n]{2,20})中[，,]/.exec(gap)?.[1] ?? ""
  if (name === "") return totals
  const kinship = ({ quantity }: Total): number => similarity(name, quantity.labelText)
  const named = totals.filter((total) => kinship(total) >= 0.3).sort((a, b) => kinship(b) - kinship(a))
  return [
    ...named.map((total) => ({ ...total, distance: Math.min(total.distance, 1) })),
    ...totals.filter((total) => !named.includes(total)),
  ]
}

/** A total is no smaller than its part; the nearest one may be by a slip of its leading digit. */
const isTooSmall = (total: Quantity, part: Quantity, nearest: boolean): boolean =>
  isBelow(nearest ? scaleInterval(total.interval, rational(10n)) : total.interval, part.interval)

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

/** Whether 共, 合计, 累计 … announce the figure as a total. */
export const isAnnouncedTotal = ({ labelText }: Quantity, text: string, start: number): boolean =>
  totalWords.some((word) => text.slice(Math.max(0, start - 4), start).includes(word) || labelText.includes(word))

function opensClause(summands: readonly Summand[], index: number): boolean {
  const figure = summands[index]
  return figure !== undefined && (index === 0 || /[。；;\n]/.test(figure.gap))
}
