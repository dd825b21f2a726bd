import { formatChineseInteger } from "../number/numeral.ts"
import { CharacterClass, classAt, skipBlanksBack } from "../text/characters.ts"
import { grouped } from "../text/grouped.ts"
import { gather, type Piece, type Runs } from "../text/runs.ts"
import { countLeading } from "../text/search.ts"
import { rebase, type Span } from "../text/span.ts"
import { findInlineOrdinals, type InlineOrdinal, inlineOrdinalKinds, opensClauseWith } from "./inline-ordinals.ts"
import type { Paragraph, Section } from "./model.ts"

/** An ordinal with what stands before it, in offsets of its paragraph. */
interface LocalOrdinal extends InlineOrdinal {
  readonly text: string
  /** Whether a full stop or semicolon of the same paragraph stands before it; a colon would announce an inner list. */
  readonly opensSentence: boolean
  /** Whether a colon stands before it. */
  readonly afterColon: boolean
}

/** An ordinal of running text where it stands. */
export interface TextOrdinal {
  readonly local: LocalOrdinal
  readonly paragraph: Span
  /** Whether it is the first thing of the section. */
  readonly opensSection: boolean
}

/** The whole mark in document offsets. */
export const placeOfOrdinal = ({ local, paragraph }: TextOrdinal): Span => rebase(local.span, paragraph.start)

/** The numeral alone in document offsets. */
export const placeOfNumeral = ({ local, paragraph }: TextOrdinal): Span => rebase(local.numeral, paragraph.start)

/** Ordinals that count on from each other. */
export type InlineSeries = readonly TextOrdinal[]

/**
 * The series 一是 … 二是 … of a section's own text, over paragraphs. A new 一是 opens a new series; one that was
 * interrupted by an inner series may go on.
 */
export function findInlineSeries(
  section: Section,
  ordinalsOfParagraph: OrdinalsOfParagraph = ({ text }) => ordinalsIn(text),
): readonly InlineSeries[] {
  const ordinals = ordinalsOf(section, ordinalsOfParagraph)
  if (ordinals.length === 0) return []
  if (countsOn(ordinals)) return [ordinals]
  return inlineOrdinalKinds.flatMap((kind) => splitSeries(ordinals.filter(({ local }) => local.kind === kind)))
}

/** The ordinals of a paragraph. */
export type OrdinalsOfParagraph = (paragraph: Paragraph) => readonly LocalOrdinal[]

/** The ordinals of all paragraphs of a document. */
export interface GatheredOrdinals {
  readonly of: OrdinalsOfParagraph
  /** Whether a stretch of the document has any. */
  readonly standIn: (stretch: Span) => boolean
}

/** Gathers the ordinals of a document's paragraphs. */
export function gatherOrdinals(paragraphs: Runs<Piece>): GatheredOrdinals {
  const gathered = gather(paragraphs, ordinalsInPiece)
  const byStart = grouped(gathered, ({ start }) => start)
  return {
    of: ({ span }) => byStart.get(span.start)?.map(({ found }) => found) ?? none,
    standIn: (stretch) => {
      const next = gathered[countLeading(gathered, ({ start }) => start < stretch.start)]
      return next !== undefined && next.start < stretch.end
    },
  }
}

const none: readonly LocalOrdinal[] = []

const ordinalsInPiece = ({ text }: Piece): readonly LocalOrdinal[] => ordinalsIn(text)

/** Whether the ordinals are of one kind and read 1, 2, 3 …, as nearly all do. */
export const countsOn = (ordinals: InlineSeries): boolean =>
  ordinals.every(({ local }, index) => local.ordinal === index + 1 && local.kind === ordinals[0]?.local.kind)

function ordinalsOf({ blocks }: Section, ordinalsOfParagraph: OrdinalsOfParagraph): readonly TextOrdinal[] {
  const ordinals: TextOrdinal[] = []
  for (const block of blocks)
    if (block.kind === "paragraph")
      for (const local of ordinalsOfParagraph(block)) {
        const opensSection = block === blocks[0] && local.span.start === 0
        ordinals.push({ local, paragraph: block.span, opensSection })
      }
  return ordinals
}

const ordinalsIn = (text: string): readonly LocalOrdinal[] =>
  findInlineOrdinals(text).map((ordinal) => {
    const { start, end } = ordinal.span
    const before = skipBlanksBack(text, start) - 1
    return {
      ...ordinal,
      text: text.slice(start, end),
      opensSentence: classAt(text, before) === CharacterClass.sentenceEnd,
      afterColon: text[before] === "：" || text[before] === ":",
    }
  })

function splitSeries(ordinals: readonly TextOrdinal[]): readonly InlineSeries[] {
  const all: TextOrdinal[][] = []
  const open: TextOrdinal[][] = []
  ordinals.forEach((item, index) => {
    if (item.local.ordinal === 1 && (item.local.afterColon || !isSlipOfTwo(open.at(-1), ordinals[index + 1]))) {
      const series = [item]
      all.push(series)
      open.push(series)
      if (open.length > deepestNesting) open.shift()
      return
    }
    const continued = open.findLastIndex((series) => series.at(-1)?.local.ordinal === item.local.ordinal - 1)
    const isInner = open.length > 1 && open.at(-1)?.length === 1 && open.at(-1)?.[0]?.local.afterColon === true
    if (continued >= 0 && !(isInner && item.local.ordinal > 2)) open.length = continued + 1
    else if (continued < 0 && item.local.afterColon) open.push(begin(all))
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
      before[0]?.local.ordinal === 1 &&
      first?.local.ordinal === 1 &&
      first.local.opensSentence &&
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
  series?.length === 1 && series[0]?.local.ordinal === 1 && next?.local.ordinal === 3

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
