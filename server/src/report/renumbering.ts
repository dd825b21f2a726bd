import { formatChineseInteger, isNumeralAt } from "../number/numeral.ts"
import { isDigit } from "../text/characters.ts"
import type { Numbering, NumberingScheme } from "./model.ts"
import { singleCharacterMarks } from "./single-character-marks.ts"

/** The mark with another number and everything else as printed: “(三)” renumbered to 4 is “(四)”. */
export function renumbered(numbering: Omit<Numbering, "span">, ordinal: number): string {
  const single = singleCharacterMarks.find(([, first, count]) => {
    const code = numbering.text.charCodeAt(0)
    return code >= first && code < first + count
  })
  if (single !== undefined) return singleCharacterMark(single[0], ordinal) + numbering.text.slice(1)
  if (numbering.scheme === "latin") return latinMark(numbering.text, ordinal)
  const { start, end, isArabic } = lastNumeral(numbering.text)
  const numeral = isArabic ? String(ordinal) : formatChineseInteger(ordinal)
  return numbering.text.slice(0, start) + numeral + numbering.text.slice(end)
}

/** A. → C., a） → c） */
const latinMark = (mark: string, ordinal: number): string =>
  String.fromCharCode((mark.charCodeAt(0) >= 0x61 ? 0x60 : 0x40) + Math.min(ordinal, 26)) + mark.slice(1)

/** What a mark of each kind looks like when no other one of its kind shows its style. */
const plainMarks: Readonly<Record<NumberingScheme, string>> = {
  part: "第一部分",
  chapter: "第一章",
  section: "第一节",
  article: "第一条",
  chinese: "一、",
  chineseParenthesized: "（一）",
  arabic: "1.",
  decimal: "1.1",
  arabicParenthesized: "（1）",
  arabicClosed: "1）",
  circled: "①",
  latin: "A.",
}

/** A mark of a kind with this number, in the style of `model` if there is one. */
export const markOf = (scheme: NumberingScheme, ordinal: number, model: Numbering | undefined): string =>
  renumbered({ scheme, ordinal, text: model?.text ?? plainMarks[scheme] }, ordinal)

/** The last numeral inside a mark: the whole number of “（三）”, the 2 of “1.2”. */
function lastNumeral(mark: string): { readonly start: number; readonly end: number; readonly isArabic: boolean } {
  const isNumeral = (index: number): boolean => isDigit(mark, index) || isNumeralAt(mark, index)
  let end = mark.length
  while (end > 0 && !isNumeral(end - 1)) end--
  let start = end
  while (start > 0 && isNumeral(start - 1)) start--
  return { start, end, isArabic: isDigit(mark, start) }
}

function singleCharacterMark(scheme: NumberingScheme, ordinal: number): string {
  for (const [candidate, first, count, from] of singleCharacterMarks) {
    if (candidate === scheme && ordinal >= from && ordinal < from + count) {
      return String.fromCharCode(first + ordinal - from)
    }
  }
  return scheme === "chineseParenthesized" ? `（${formatChineseInteger(ordinal)}）` : `（${ordinal}）`
}
