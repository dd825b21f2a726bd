import { CharacterClass, classAt } from "../text/characters.ts"
import { type Enclosures, matchEnclosures } from "../text/enclosures.ts"
import type { Memory } from "../text/memory.ts"
import type { Runs } from "../text/runs.ts"
import type { LocalSpan, Offset, Span } from "../text/span.ts"
import { localSpanOf, spanOf } from "../text/span.ts"
import type { ElementKind, Paragraph, Report } from "./model.ts"

/** What a piece of prose is: running text, a heading alone on its line, a cell of a table, or an element of the document. */
export type ProseKind = "paragraph" | "heading" | "cell" | Exclude<ElementKind, "chrome">

/** Why a character is not the author's own running text. */
export const Protection = {
  none: 0,
  /** inside 《…》 or 〈…〉: the name of a document is printed as it was issued */
  name: 1,
  /** inside “…”, ‘…’, 「…」 or "…": somebody's words, or a term of its own */
  quotation: 2,
  /** an address, an e-mail address, code or markup */
  foreign: 4,
} as const

/** One scan of a text, shared by all rules. All offsets are local to the text. */
export interface ScannedText {
  readonly text: string
  /** Places of everything that is neither Chinese character, digit, letter nor line break: marks and blanks. */
  readonly marks: readonly number[]
  /** Runs of digits, half- or full-width. */
  readonly digits: readonly LocalSpan[]
  readonly enclosures: Enclosures
  /** Bits of `Protection` of the character at an offset; the enclosing marks themselves are not protected. */
  readonly protectionAt: (offset: number) => number
}

/** A piece of the author's text with what it is; the unit of the rules about language. */
export interface Prose extends ScannedText {
  readonly kind: ProseKind
  /** Up to here the text is a heading: its end for a heading, that of the run-in heading for a paragraph, else 0. */
  readonly headingEnd: number
  /** What rules have found out about it; see `recallOf`. */
  readonly memory: Memory
}

/** What `read` finds in a piece of prose, worked out once for equal pieces. `read` has to be the same function each time. */
export const recallOf = <Value>(prose: Prose, read: (prose: Prose) => Value): Value => prose.memory.read(read, prose)

/** Prose and where it stands in the document. */
export interface PlacedProse {
  readonly start: Offset
  readonly prose: Prose
}

/** Everything that the author wrote, piece by piece, in the order of the text. */
export interface ProseOfDocument {
  readonly prose: readonly PlacedProse[]
  /** The same pieces in runs, for what can be gathered. */
  readonly proseRuns: Runs<Prose>
}

/** A place of prose before it is scanned. */
export interface ProsePlace {
  readonly span: Span
  /** The paragraph when the place is just that: its very string is found again faster than an equal one. */
  readonly paragraph: Paragraph | undefined
  readonly kind: ProseKind
  readonly headingEnd: number
}

/** Scans one text; depends on nothing else, so that results can be kept by text. */
export function scanText(text: string): ScannedText {
  const marks: number[] = []
  const digits: LocalSpan[] = []
  for (let index = 0; index < text.length; index++) {
    switch (classAt(text, index)) {
      case CharacterClass.han:
      case CharacterClass.latin:
      case CharacterClass.lineBreak:
        break
      case CharacterClass.digit: {
        const start = index
        while (classAt(text, index + 1) === CharacterClass.digit) index++
        digits.push(localSpanOf(start, index + 1))
        break
      }
      default:
        marks.push(index)
    }
  }
  const enclosures = matchEnclosures(text, marks)
  return { text, marks, digits, enclosures, protectionAt: protectionOf(text, enclosures) }
}

const bitOfFamily: Readonly<Record<string, number>> = {
  title: Protection.name,
  innerTitle: Protection.name,
  quote: Protection.quotation,
  innerQuote: Protection.quotation,
  straightQuote: Protection.quotation,
  cornerQuote: Protection.quotation,
  innerCornerQuote: Protection.quotation,
}

function protectionOf(text: string, { pairs }: Enclosures): (offset: number) => number {
  const enclosing = pairs.filter(({ family }) => bitOfFamily[family] !== undefined)
  const foreign = foreignSpans(text)
  if (enclosing.length === 0 && foreign.length === 0) return () => Protection.none
  const bits = new Uint8Array(text.length)
  const mark = (from: number, to: number, bit: number): void => {
    for (let index = from; index < to; index++) bits[index] = (bits[index] ?? 0) | bit
  }
  for (const { family, open, close } of outermost(enclosing)) mark(open + 1, close, bitOfFamily[family] ?? 0)
  for (const { start, end } of foreign) mark(start, end, Protection.foreign)
  return (offset) => bits[offset] ?? Protection.none
}

/** Of nested pairs of one bit only the outermost is marked, so that each character is marked once for each bit. */
function outermost(pairs: Enclosures["pairs"]): Enclosures["pairs"] {
  const kept: Enclosures["pairs"][number][] = []
  const end: Record<number, number> = {}
  for (const pair of pairs.toSorted((first, second) => first.open - second.open)) {
    const bit = bitOfFamily[pair.family] ?? 0
    if (pair.close <= (end[bit] ?? -1)) continue
    end[bit] = pair.close
    kept.push(pair)
  }
  return kept
}

const address = /(?:https?:\/\/|www\.)[\w.~:/?#@!$&*+;=%-]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/g
const markup = /<\/?[A-Za-z][^<>\n]{0,400}>|`[^`\n]{1,400}`|\]\([^()\s]{1,400}\)/g

function foreignSpans(text: string): readonly LocalSpan[] {
  const spans: LocalSpan[] = []
  const add = (pattern: RegExp): void => {
    for (const match of text.matchAll(pattern)) spans.push(localSpanOf(match.index, match.index + match[0].length))
  }
  if (text.includes("://") || text.includes("www.") || text.includes("@")) add(address)
  if (text.includes("<") || text.includes("`") || text.includes("](")) add(markup)
  return spans
}

/**
 * The pieces of prose of a report in the order of the text. A numbered heading with the paragraph that it opens is one
 * piece that begins at the number mark; the web page around the document is left out.
 */
export function prosePlaces({ blocks }: Report): readonly ProsePlace[] {
  const places: ProsePlace[] = []
  const add = (span: Span, kind: ProseKind, headingEnd = 0): void => {
    places.push({ span, paragraph: undefined, kind, headingEnd })
  }
  for (const block of blocks) {
    const last = places.at(-1)
    switch (block.kind) {
      case "chrome":
        break
      case "table":
        for (const row of block.rows) for (const { span } of row) add(span, "cell")
        break
      case "heading": {
        const start = block.numbering?.span.start ?? block.title.start
        const end = Math.max(block.span.end, start)
        add(start === block.span.start ? block.span : spanOf(start, end), "heading", end - start)
        break
      }
      case "title":
        add(block.span, "title", block.span.end - block.span.start)
        break
      case "paragraph":
        if (last?.kind === "heading" && last.span.end > block.span.start) {
          places.pop()
          add(spanOf(last.span.start, Math.max(last.span.end, block.span.end)), "paragraph", last.headingEnd)
        } else places.push({ span: block.span, paragraph: block, kind: "paragraph", headingEnd: 0 })
        break
      default:
        add(block.span, block.kind)
    }
  }
  return places
}
