import { formatChineseInteger } from "../number/numeral.ts"
import { CharacterClass, classAt, skipBlanksBack } from "../text/characters.ts"
import { type Recall, readAfresh } from "../text/memory.ts"
import { rebase, type Span } from "../text/span.ts"
import {
  findInlineOrdinals,
  type InlineOrdinal,
  type InlineOrdinalKind,
  inlineOrdinalKinds,
  opensClauseWith,
} from "./inline-ordinals.ts"
import type { Section } from "./model.ts"

/** An ordinal of running text in document offsets. */
export interface TextOrdinal {
  readonly ordinal: number
  readonly kind: InlineOrdinalKind
  readonly text: string
  readonly span: Span
  readonly numeral: Span
  /** Whether it is the first thing of the section. */
  readonly opensSection: boolean
  /** Whether a full stop or semicolon of the same paragraph stands before it; a colon would announce an inner list. */
  readonly opensSentence: boolean
  /** Whether a colon stands before it. */
  readonly afterColon: boolean
  readonly paragraph: Span
}

/** Ordinals that count on from each other. */
export type InlineSeries = readonly TextOrdinal[]

/**
 * The series 一是 … 二是 … of a section's own text, over paragraphs. A new 一是 opens a new series; one that was
 * interrupted by an inner series may go on.
 */
export function findInlineSeries(section: Section, recall: Recall = readAfresh): readonly InlineSeries[] {
  const ordinals = ordinalsOf(section, recall)
  if (ordinals.length === 0) return []
  return inlineOrdinalKinds.flatMap((kind) => splitSeries(ordinals.filter((ordinal) => ordinal.kind === kind)))
}

function ordinalsOf({ blocks }: Section, recall: Recall): readonly TextOrdinal[] {
  const ordinals: TextOrdinal[] = []
  for (const [index, block] of blocks.entries())
    if (block.kind === "paragraph")
      for (const found of recall(block.text, findInlineOrdinals))
        ordinals.push(inDocument(found, block.text, block.span, index === 0))
  return ordinals
}

function inDocument(found: InlineOrdinal, text: string, paragraph: Span, isFirst: boolean): TextOrdinal {
  const before = skipBlanksBack(text, found.span.start) - 1
  return {
    ordinal: found.ordinal,
    kind: found.kind,
    text: text.slice(found.span.start, found.span.end),
    span: rebase(found.span, paragraph.start),
    numeral: rebase(found.numeral, paragraph.start),
    opensSection: isFirst && found.span.start === 0,
    opensSentence: classAt(text, before) === CharacterClass.sentenceEnd,
    afterColon: text[before] === "：" || text[before] === ":",
    paragraph,
  }
}

function splitSeries(ordinals: readonly TextOrdinal[]): readonly InlineSeries[] {
  const all: TextOrdinal[][] = []
  const open: TextOrdinal[][] = []
  ordinals.forEach((item, index) => {
    if (item.ordinal === 1 && (item.afterColon || !isSlipOfTwo(open.at(-1), ordinals[index + 1]))) {
      const series = [item]
      all.push(series)
      open.push(series)
      if (open.length > deepestNesting) open.shift()
      return
    }
    const continued = open.findLastIndex((series) => series.at(-1)?.ordinal === item.ordinal - 1)
    const isInner = open.length > 1 && open.at(-1)?.length === 1 && open.at(-1)?.[0]?.afterColon === true
    if (continued >= 0 && !(isInner && item.ordinal > 2)) open.length = continued + 1
    else if (continued < 0 && item.afterColon) open.push(begin(all))
    const series = open.at(-1)
    if (series !== undefined) series.push(item)
    else {
      all.push([item])
      open.push(all.at(-1) ?? [])
    }
  })
  return joinSlips(all)
}

/** “一是…。一是…。二是…”: a lone 一是 that another one follows at once is a repetition, no outer series. */
function joinSlips(all: readonly InlineSeries[]): readonly InlineSeries[] {
  const joined: InlineSeries[] = []
  for (const series of all) {
    const before = joined.at(-1)
    const [first] = series
    const repeats =
      before?.length === 1 &&
      before[0]?.ordinal === 1 &&
      first?.ordinal === 1 &&
      first.opensSentence &&
      first.paragraph === before[0].paragraph
    if (repeats) joined.splice(-1, 1, [...before, ...series])
    else joined.push(series)
  }
  return joined
}

function begin(all: TextOrdinal[][]): TextOrdinal[] {
  const series: TextOrdinal[] = []
  all.push(series)
  return series
}

const deepestNesting = 4

/** “一是…一是…三是…”: the second 一是 is a slip of 二是 and opens nothing. */
const isSlipOfTwo = (series: readonly TextOrdinal[] | undefined, next: TextOrdinal | undefined): boolean =>
  series?.length === 1 && series[0]?.ordinal === 1 && next?.ordinal === 3

/** Whether a clause opens with the ordinal in any of its forms: 二是, 二要, 第二，, 其二, for one also 首先 and 一方面. */
export function holdsOrdinal(text: string, ordinal: number): boolean {
  const numeral = formatChineseInteger(ordinal)
  const counted = ["是", "要", "为", "则", "来"].map((word) => numeral + word)
  const ranked = ["，", "、", "："].map((mark) => `第${numeral}${mark}`)
  return opensClauseWith(text, [...counted, ...ranked, `其${numeral}`, ...wordsFor(ordinal)])
}

function wordsFor(ordinal: number): readonly string[] {
  if (ordinal === 1) return ["首先", "一方面", "首要"]
  return ordinal === 2 ? ["其次", "另一方面"] : ["再次", "最后"]
}
