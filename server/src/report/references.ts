import { formatChineseInteger, parseChineseInteger } from "../number/numeral.ts"
import { characterSet, digitValue, isDigit, isIn, nextIn, skipBlanks } from "../text/characters.ts"
import { gather, type Piece, type Runs } from "../text/runs.ts"
import { type LocalSpan, localSpanOf, type Offset, rebase, type Span } from "../text/span.ts"
import type { Heading, NumberedHeading, NumberingScheme, Report } from "./model.ts"

/** What a reference points to. */
export type ReferenceKind = "part" | "chapter" | "section" | "article" | "attachment" | "table" | "figure"

/** Words of running text that point to a numbered place of the same document: 见第三部分, 详见附件2, 如表1所示. */
export interface Reference {
  readonly kind: ReferenceKind
  readonly ordinal: number
  /** “第三部分”, “附件2”. */
  readonly text: string
  readonly span: Span
  /** The numeral alone. */
  readonly numeral: Span
}

/** A heading that gets another number. */
export interface MovedNumber {
  readonly heading: NumberedHeading
  readonly ordinal: number
}

/** Words that point into the document itself; without one, 第三部分 may belong to any other document. */
const pointers = [
  "见",
  "参见",
  "详见",
  "参照",
  "按照本报告",
  "按本报告",
  "本报告",
  "本方案",
  "本计划",
  "本办法",
  "本规定",
  "上文",
  "下文",
  "前述",
  "本文",
  "如",
  "见本报告",
  "见本方案",
]

const ranked: readonly (readonly [word: string, kind: ReferenceKind])[] = [
  ["部分", "part"],
  ["章", "chapter"],
  ["节", "section"],
  ["条", "article"],
]

const counted: readonly (readonly [word: string, kind: ReferenceKind])[] = [
  ["附件", "attachment"],
  ["附表", "attachment"],
  ["表", "table"],
  ["图", "figure"],
]

/** References of the running text, in order. Those inside 《…》 or to another document are left out. */
export const gatherReferences = (paragraphs: Runs<Piece>): readonly Reference[] =>
  gather(paragraphs, referencesInPiece).map(({ found, start }) => inDocument(found, start))

const referencesInPiece = ({ text }: Piece): readonly LocalReference[] => referencesIn(text)

/** The same, read afresh. */
export const findReferences = ({ blocks }: Report): readonly Reference[] =>
  blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? referencesIn(block.text).map((reference) => inDocument(reference, block.span.start))
      : [],
  )

/** A reference whose offsets are those of its paragraph. */
interface LocalReference extends Omit<Reference, "span" | "numeral"> {
  readonly span: LocalSpan
  readonly numeral: LocalSpan
}

const inDocument = (reference: LocalReference, base: Offset): Reference => ({
  ...reference,
  span: rebase(reference.span, base),
  numeral: rebase(reference.numeral, base),
})

function referencesIn(text: string): readonly LocalReference[] {
  const found: LocalReference[] = []
  const end = text.length
  for (let at = nextIn(openings, text, 0, end); at < end; at = nextIn(openings, text, at + 1, end)) {
    const reference = isPointedTo(text, at) ? readReference(text, at) : undefined
    if (reference !== undefined) found.push(reference)
  }
  return found
}

const openings = characterSet("第附表图")
const pointerEnds = characterSet(pointers.map((pointer) => pointer.at(-1)).join(""))

/** Whether a pointing word stands right before the place, an opening bracket or quotation mark between them allowed. */
function isPointedTo(text: string, at: number): boolean {
  let end = at
  while (end > 0 && "“（(".includes(text[end - 1] ?? " ")) end--
  if (!isIn(pointerEnds, text, end - 1)) return false
  const before = text.slice(Math.max(0, end - longestPointer), end)
  return pointers.some((pointer) => before.endsWith(pointer))
}

const longestPointer = 6

function readReference(text: string, at: number): LocalReference | undefined {
  if (text[at] !== "第") {
    const entry = counted.find(([word]) => text.startsWith(word, at))
    return entry && referenceAt(text, at, skipBlanks(text, at + entry[0].length), "", entry[1])
  }
  const numeral = readNumeral(text, at + 1)
  const entry = numeral && ranked.find(([word]) => text.startsWith(word, numeral.end))
  return entry && referenceAt(text, at, at + 1, entry[0], entry[1])
}

function referenceAt(
  text: string,
  at: number,
  numeralStart: number,
  unit: string,
  kind: ReferenceKind,
): LocalReference | undefined {
  const numeral = readNumeral(text, numeralStart)
  if (numeral === undefined) return undefined
  const end = numeral.end + unit.length
  return {
    kind,
    ordinal: numeral.value,
    text: text.slice(at, end),
    span: localSpanOf(at, end),
    numeral: localSpanOf(numeralStart, numeral.end),
  }
}

const longestNumeral = 4

function readNumeral(text: string, at: number): { readonly value: number; readonly end: number } | undefined {
  let end = at
  if (isDigit(text, at)) {
    let value = 0
    while (isDigit(text, end) && end - at < longestNumeral) value = value * 10 + digitValue(text.charCodeAt(end++))
    return isDigit(text, end) || text[end] === "." || text[end] === "-" ? undefined : { value, end }
  }
  while (end - at < longestNumeral && "一二三四五六七八九十百".includes(text[end] ?? " ")) end++
  const value = parseChineseInteger(text.slice(at, end))
  return value === undefined ? undefined : { value: Number(value), end }
}

const schemesOf: Partial<Readonly<Record<ReferenceKind, readonly NumberingScheme[]>>> = {
  part: ["part", "chinese"],
  chapter: ["chapter"],
  section: ["section"],
  article: ["article"],
}

/** The headings that a reference may mean: none when the document has no such numbers at all. */
export function targetsOf({ kind }: Reference, { headings }: Report): readonly Heading[] {
  const schemes = schemesOf[kind]
  if (schemes === undefined) return []
  for (const scheme of schemes) {
    const found = headings.filter(({ numbering }) => numbering?.scheme === scheme)
    if (found.length > 0) return found
  }
  return []
}

/** References by the start of the only heading that they can mean; a number that several headings bear is left out. */
export type ReferenceIndex = ReadonlyMap<number, readonly Reference[]>

export function indexReferences(report: Report, references: readonly Reference[]): ReferenceIndex {
  const index = new Map<number, Reference[]>()
  for (const reference of references) {
    const [target, ...others] = targetsOf(reference, report).filter(
      ({ numbering }) => numbering?.ordinal === reference.ordinal,
    )
    if (target === undefined || others.length > 0) continue
    const known = index.get(target.span.start)
    if (known === undefined) index.set(target.span.start, [reference])
    else known.push(reference)
  }
  return index
}

/** The edits that let references follow moved numbers. */
export const referenceUpdates = (
  { text }: Report,
  index: ReferenceIndex,
  moved: readonly MovedNumber[],
): readonly { readonly span: Span; readonly newText: string }[] =>
  moved.flatMap(({ heading, ordinal }) =>
    (index.get(heading.span.start) ?? []).map(({ numeral }) => ({
      span: numeral,
      newText: isDigit(text, numeral.start) ? String(ordinal) : formatChineseInteger(ordinal),
    })),
  )
