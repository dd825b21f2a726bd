import { formatChineseInteger, isNumeralAt, parseChineseInteger } from "../number/numeral.ts"
import { CharacterClass, classAt, digitValue, isBlank, isDigit, isLineBreak, skipBlanks } from "../text/characters.ts"
import { type Span, spanOf } from "../text/span.ts"
import { wordsOf } from "./line-words.ts"
import type { Numbering, NumberingScheme } from "./model.ts"
import { singleCharacterMarks } from "./single-character-marks.ts"

/** From the highest to the lowest; the order in which official documents nest their numbers (GB/T 9704—2012 7.3.3). */
export const schemeOrder: readonly NumberingScheme[] = [
  "part",
  "chapter",
  "section",
  "article",
  "chinese",
  "chineseParenthesized",
  "arabic",
  "decimal",
  "arabicParenthesized",
  "arabicClosed",
  "circled",
  "latin",
]

/** Larger numbers at the start of a line are years, amounts or document numbers, not marks. */
const largestOrdinal = 999

const ordinalUnits: readonly (readonly [name: string, scheme: NumberingScheme])[] = [
  ["部分", "part"],
  ["编", "part"],
  ["篇", "part"],
  ["章", "chapter"],
  ["节", "section"],
  ["条", "article"],
]

/**
 * The number mark at `at`, which is the first character of a line's words; `undefined` when they only look like one:
 * dates, amounts, years, 一是. A bracketed mark may be broken over two lines.
 */
export function scanNumbering(text: string, at: number): Numbering | undefined {
  switch (classAt(text, at)) {
    case CharacterClass.han:
      return text[at] === "第" ? scanOrdinal(text, at) : scanChinese(text, at)
    case CharacterClass.open:
      return text[at] === "（" || text[at] === "(" ? scanBracketed(text, at) : undefined
    case CharacterClass.digit:
      return scanArabic(text, at)
    case CharacterClass.latin:
      return scanLatin(text, at)
    default:
      return scanSingleCharacter(text, at)
  }
}

/** 第一章 第二节 第三部分 第十条; running text such as 第一部分工作已完成 is told apart by what follows. */
function scanOrdinal(text: string, at: number): Numbering | undefined {
  const numeral = scanNumeral(text, at + 1)
  if (numeral === undefined) return undefined
  const unit = ordinalUnits.find(([name]) => text.startsWith(name, numeral.end))
  if (unit === undefined) return undefined
  const end = numeral.end + unit[0].length
  const follows = text[end]
  const standsAlone =
    follows === undefined || isBlank(text, end) || isLineBreak(text, end) || "：:、.．*".includes(follows)
  return standsAlone
    ? numberingOf(text, unit[1], numeral.value, spanOf(at, withMark(text, end, "、.．：:")))
    : undefined
}

const withMark = (text: string, end: number, marks: string): number =>
  marks.includes(text[end] ?? "\n") ? end + 1 : end

/** 一、 and its faulty forms 一. 一． 一， which only rules judge. */
function scanChinese(text: string, at: number): Numbering | undefined {
  const numeral = scanChineseNumeral(text, at)
  if (numeral === undefined) return undefined
  const mark = text[numeral.end]
  if (mark !== "、" && mark !== "." && mark !== "．" && mark !== "，" && mark !== ",") return undefined
  if (mark === "、" && isCardinalPair(text, numeral.value, numeral.end + 1)) return undefined
  return numberingOf(text, "chinese", numeral.value, spanOf(at, numeral.end + 1))
}

/** “二、三产业”, “一、二线城市”: two neighbouring numbers in front of a class noun are an enumeration, no mark. */
function isCardinalPair(text: string, value: number, at: number): boolean {
  const second = scanChineseNumeral(text, at)
  return (
    second?.value === value + 1 &&
    ["产业", "次产业", "季度", "线", "级", "类", "等", "期", "批", "年级", "月", "日", "轮", "届", "、"].some((noun) =>
      text.startsWith(noun, second.end),
    )
  )
}

/** （一） (1) （三 newline ）; a mark after the bracket is taken along so that rules can judge it. */
function scanBracketed(text: string, at: number): Numbering | undefined {
  const inside = skipToNextLine(text, at + 1)
  const numeral = scanNumeral(text, inside)
  if (numeral === undefined) return undefined
  const close = skipToNextLine(text, numeral.end)
  if (text[close] !== "）" && text[close] !== ")") return undefined
  const scheme = isDigit(text, inside) ? "arabicParenthesized" : "chineseParenthesized"
  return numberingOf(text, scheme, numeral.value, spanOf(at, withMark(text, close + 1, "、.．，,")))
}

/** Skips blanks and at most one line break: a mark broken over two lines is still one mark. */
function skipToNextLine(text: string, at: number): number {
  let index = skipBlanks(text, at)
  if (!isLineBreak(text, index)) return index
  index += text.startsWith("\r\n", index) ? 2 : 1
  return skipBlanks(text, index)
}

/** 1. 1． 1、 1） and 1.1; “1.5亿元”, “2023.1.1” and “20.2026年” give nothing (see `scanAmbiguousArabic`). */
function scanArabic(text: string, at: number): Numbering | undefined {
  const numeral = scanDigits(text, at)
  if (numeral === undefined) return undefined
  const mark = text[numeral.end]
  const after = numeral.end + 1
  if (mark === "）" || mark === ")")
    return numberingOf(text, "arabicClosed", numeral.value, spanOf(at, withMark(text, after, "、.．，,")))
  if (mark === "、")
    return isDigit(text, after) ? undefined : numberingOf(text, "arabic", numeral.value, spanOf(at, after))
  if (mark !== "." && mark !== "．") return undefined
  if (isDigit(text, after)) return scanDecimal(text, at)
  return numberingOf(text, "arabic", numeral.value, spanOf(at, after))
}

/** A. a） in front of a Han character; “A、B两类” and “A股” are words. */
function scanLatin(text: string, at: number): Numbering | undefined {
  const mark = text[at + 1] ?? ""
  if (!".．、）)".includes(mark) || mark === "" || classAt(text, skipBlanks(text, at + 2)) !== CharacterClass.han)
    return undefined
  const ordinal = ((text.charCodeAt(at) - 0x41) % 0x20) + 1
  return numberingOf(text, "latin", ordinal, spanOf(at, at + 2))
}

/** 1.1 and 1.2.3 in front of a blank and a word; a number with a unit is an amount. */
function scanDecimal(text: string, at: number): Numbering | undefined {
  let numeral = scanDigits(text, at)
  let parts = 0
  while (numeral !== undefined) {
    parts++
    const separated = (text[numeral.end] === "." || text[numeral.end] === "．") && isDigit(text, numeral.end + 1)
    if (!separated) break
    numeral = scanDigits(text, numeral.end + 1)
  }
  if (numeral === undefined || parts < 2 || !isBlank(text, numeral.end)) return undefined
  const word = skipBlanks(text, numeral.end)
  const isTitled = classAt(text, word) === CharacterClass.han || classAt(text, word) === CharacterClass.latin
  return isTitled ? numberingOf(text, "decimal", numeral.value, spanOf(at, numeral.end)) : undefined
}

/**
 * “20.2026年” is item 20 about the year 2026 when item 19 stands directly before it, and an amount otherwise.
 * `previous` is the number of the item before.
 */
export function scanAmbiguousArabic(text: string, at: number, previous: number): Numbering | undefined {
  const numeral = scanDigits(text, at)
  if (numeral === undefined || numeral.value !== previous + 1) return undefined
  const mark = text[numeral.end]
  if (mark !== "." && mark !== "．" && mark !== "、") return undefined
  let end = numeral.end + 1
  while (isDigit(text, end)) end++
  const isAmount = /[.．万亿%％‰倍元]/u.test(text[end] ?? "")
  return isAmount ? undefined : numberingOf(text, "arabic", numeral.value, spanOf(at, numeral.end + 1))
}

function scanSingleCharacter(text: string, at: number): Numbering | undefined {
  const code = text.charCodeAt(at)
  if (!(code >= 0x2460 && code <= 0x32bf)) return undefined
  for (const [scheme, first, count, from] of singleCharacterMarks) {
    if (code < first || code >= first + count) continue
    return numberingOf(text, scheme, code - first + from, spanOf(at, withMark(text, at + 1, "、.．，,")))
  }
  return undefined
}

interface ScannedNumeral {
  readonly value: number
  readonly end: number
}

const scanNumeral = (text: string, at: number): ScannedNumeral | undefined =>
  isDigit(text, at) ? scanDigits(text, at) : scanChineseNumeral(text, at)

function scanDigits(text: string, at: number): ScannedNumeral | undefined {
  let value = 0
  let end = at
  while (isDigit(text, end) && end - at < 4) value = value * 10 + digitValue(text.charCodeAt(end++))
  return end > at && !isDigit(text, end) && value >= 1 && value <= largestOrdinal ? { value, end } : undefined
}

/** The ordinals that nearly every mark has. */
const commonOrdinals: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 40 }, (_, index) => [formatChineseInteger(index + 1), index + 1]),
)

function scanChineseNumeral(text: string, at: number): ScannedNumeral | undefined {
  let end = at
  while (end - at < 8 && isNumeralAt(text, end)) end++
  if (end === at) return undefined
  const numeral = text.slice(at, end)
  const value = commonOrdinals.get(numeral) ?? Number(parseChineseInteger(numeral) ?? 0n)
  // “一二” and “二〇二四” are digit strings, “两” and “零” never stand in a mark: only proper ordinals count.
  const isOrdinal = value >= 1 && value <= largestOrdinal && formatChineseInteger(value) === numeral
  return isOrdinal ? { value, end } : undefined
}

function numberingOf(text: string, scheme: NumberingScheme, ordinal: number, span: Span): Numbering {
  return { scheme, ordinal, text: withoutBlanks(text.slice(span.start, span.end)), span }
}

/** Nearly every mark is printed without any, and is left as it is. */
function withoutBlanks(mark: string): string {
  for (let index = 0; index < mark.length; index++)
    if (isBlank(mark, index) || isLineBreak(mark, index)) return wordsOf(mark)
  return mark
}
