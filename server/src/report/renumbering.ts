import { formatChineseInteger, isNumeralAt } from "../number/numeral.ts"
import { isDigit } from "../text/characters.ts"
import type { Numbering, NumberingScheme } from "./model.ts"
import { singleCharacterMarks } from "./single-character-marks.ts"

/** The mark with another number and everything else as printed: “(三)” renumbered to 4 is “(四)”. */
export function renumbered(numbering: Numbering, ordinal: number): string {
  const single = singleCharacterMarks.find(([, first, count]) => {
    const code = numbering.text.charCodeAt(0)
    return code >= first && code < first + count
  })
  if (single !== undefined) return singleCharacterMark(single[0], ordinal) + numbering.text.slice(1)
  const { start, end, isArabic } = lastNumeral(numbering.text)
  const numeral = isArabic ? String(ordinal) : formatChineseInteger(ordinal)
  return numbering.text.slice(0, start) + numeral + numbering.text.slice(end)
}

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
