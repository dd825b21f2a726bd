import { parseChineseInteger } from "../../number/numeral.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"

/** A number of places in front of a figure: 5个街道共120件. */
export interface PlaceCount {
  readonly span: LocalSpan
  readonly stated: number
}

/** 5个街道, 23省(区、市), 十二个市: a number of places. */
const placeCount =
  /(?<![\d.第])(\d{1,2}|[一二两三四五六七八九十]{1,3})个?(?:省份?|市|区县|区|县|镇|乡|街道|社区|村)(?:[（(][^（()）]{1,8}[)）])?/g

const longestClause = 60

/** The number of places that the clause in front of `end` names, two at least; `undefined` where there is none or two make one (一市三省). */
export function placeCountBefore(text: string, end: number): PlaceCount | undefined {
  const start = Math.max(clauseStart(text, end), end - longestClause)
  for (const match of text.slice(start, end).matchAll(placeCount)) {
    const at = start + match.index
    const [printed = "", digits = ""] = match
    const stated = Number(parseChineseInteger(digits.replace("两", "二")) ?? digits)
    if (stated < 2 || isCompound(text, at, at + printed.length)) return undefined
    return { span: localSpanOf(at, at + printed.length), stated }
  }
  return undefined
}

/** 一市三省: two counts make one. */
const isCompound = (text: string, start: number, end: number): boolean =>
  /[省市区县镇乡村]/.test(text[start - 1] ?? "") || /^[一二两三四五六七八九十\d]/.test(text.slice(end))

/** Where the clause begins that ends in a figure; brackets do not divide it. */
function clauseStart(text: string, end: number): number {
  for (let at = end - 1; at >= 0; at--) if ("，。；：\n".includes(text[at] ?? "")) return at + 1
  return 0
}
