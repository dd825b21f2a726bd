import { isNumeralAt, parseChineseInteger } from "../number/numeral.ts"
import { CharacterClass, classAt, isHan } from "../text/characters.ts"
import { type LocalSpan, localSpanOf } from "../text/span.ts"

/** 一是 · 一要 · 第一， · 其一， */
export type InlineOrdinalKind = (typeof inlineOrdinalKinds)[number]

export const inlineOrdinalKinds = ["是", "要", "第", "其"] as const

/** An ordinal that opens a clause inside a paragraph. */
export interface InlineOrdinal {
  readonly kind: InlineOrdinalKind
  readonly ordinal: number
  /** “一是”, “第一”; without punctuation. */
  readonly span: LocalSpan
  /** The numeral alone. */
  readonly numeral: LocalSpan
  /** The mark directly after it: “，”, “、” or empty. */
  readonly mark: string
}

const longestNumeral = 3

/** The ordinals of a paragraph in order. “一是一”, “第一、二产业” and ordinals inside a clause are none. */
export function findInlineOrdinals(text: string): readonly InlineOrdinal[] {
  const found: InlineOrdinal[] = []
  // Native searches for the word beside the numeral pass over nearly everything.
  for (const kind of inlineOrdinalKinds) {
    const isRanked = kind === "第" || kind === "其"
    for (let at = text.indexOf(kind); at >= 0; at = text.indexOf(kind, at + 1)) {
      const start = isRanked ? at : numeralStart(text, at)
      if (start === undefined || !isHan(text, start) || !opensClauseAt(text, start)) continue
      const ordinal = isRanked ? readRanked(text, start, kind) : readCounted(text, start)
      if (ordinal !== undefined) found.push(ordinal)
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.span.start - b.span.start) : found
}

/** Where a short numeral that ends at `end` begins. */
function numeralStart(text: string, end: number): number | undefined {
  let start = end
  while (end - start < longestNumeral && isNumeralAt(text, start - 1)) start--
  return start < end ? start : undefined
}

/** Whether a clause begins at `at`; blanks, opening quotes and emphasis may stand between its mark and its words. */
function opensClauseAt(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const kind = classAt(text, before)
    if (endsClause(kind)) return true
    if (kind !== CharacterClass.blank && kind !== CharacterClass.open && text[before] !== "*") return false
  }
  return true
}

const endsClause = (kind: CharacterClass): boolean =>
  kind === CharacterClass.sentenceEnd ||
  kind === CharacterClass.separator ||
  kind === CharacterClass.lineBreak ||
  kind === CharacterClass.close

/** Whether one of the forms stands at the start of a clause. */
export function opensClauseWith(text: string, forms: readonly string[]): boolean {
  return forms.some((form) => {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      if (at === 0 || endsClause(classAt(text, at - 1)) || classAt(text, at - 1) === CharacterClass.open) return true
    }
    return false
  })
}

/** 一是 and 一要; “一是一、二是二” is a saying. */
function readCounted(text: string, at: number): InlineOrdinal | undefined {
  const numeral = readNumeral(text, at)
  if (numeral === undefined) return undefined
  const kind = text[numeral.end]
  if (kind !== "是" && kind !== "要") return undefined
  const after = numeral.end + 1
  if (text.startsWith(text.slice(at, numeral.end), after)) return undefined
  return ordinalOf(text, kind, numeral.value, localSpanOf(at, after), localSpanOf(at, numeral.end))
}

/** 第一， 其一， and their faulty forms 第一、 其一、; “第一、二产业” and “第一、第二批” count things. */
function readRanked(text: string, at: number, kind: "第" | "其"): InlineOrdinal | undefined {
  const numeral = readNumeral(text, at + 1)
  if (numeral === undefined) return undefined
  const mark = text[numeral.end] ?? ""
  const next = text[numeral.end + 1] ?? ""
  const isComma = mark === "，" || mark === ","
  const isStop = mark === "、" && next !== kind && !isNumeralAt(text, numeral.end + 1)
  if (!isComma && !isStop) return undefined
  return ordinalOf(text, kind, numeral.value, localSpanOf(at, numeral.end), localSpanOf(at + 1, numeral.end))
}

function ordinalOf(
  text: string,
  kind: InlineOrdinalKind,
  ordinal: number,
  span: LocalSpan,
  numeral: LocalSpan,
): InlineOrdinal {
  const next = text[span.end] ?? ""
  return { kind, ordinal, span, numeral, mark: classAt(text, span.end) === CharacterClass.separator ? next : "" }
}

function readNumeral(text: string, at: number): { readonly value: number; readonly end: number } | undefined {
  let end = at
  while (end - at < longestNumeral && isNumeralAt(text, end)) end++
  const value = end > at ? Number(parseChineseInteger(text.slice(at, end)) ?? 0n) : 0
  return value >= 1 && value < 100 ? { value, end } : undefined
}
