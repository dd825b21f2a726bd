import { parseChineseInteger } from "../../number/numeral.ts"
import type { Passage } from "../../report/passage.ts"
import { countLeading } from "../../text/search.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { dividedItems } from "./divided-items.ts"
import type { ListBefore } from "./list-before.ts"
import type { ListCount } from "./list-count.ts"

/** A slogan with the list that it sums up. */
export interface SloganList extends ListBefore {
  readonly count: ListCount
}

/** “五进, “四化, “六步工作法: a numeral right behind an opening quote, and the word that it counts. */
const slogan = /^“([两二三四五六七八九十])(\p{Script=Han})/u

/** Whether a text has a list of words and a slogan behind it. */
export function holdsSlogan(text: string): boolean {
  for (let at = text.indexOf("“"); at >= 0; at = text.indexOf("“", at + 1))
    if (slogan.test(text.slice(at, at + 3)) && !isApart(text, at)) return true
  return false
}

const isApart = (text: string, at: number): boolean => /[，。；：\s]/.test(text[at - 1] ?? "，")

/**
 * 进企业、进农村、进社区、进学校、进家庭“五进”; 提示提醒、督促整改、约谈警示、立案稽查、公开曝光“五步工作法”: a list and the slogan that counts its items,
 * right behind it. Only where every item begins or ends with the word that is counted can the number mean nothing else.
 */
export function* sloganLists(passage: Passage): Generator<SloganList> {
  const { text, segments } = passage
  for (let at = text.indexOf("“"); at >= 0; at = text.indexOf("“", at + 1)) {
    const [, numeral = "", word = ""] = slogan.exec(text.slice(at, at + 3)) ?? []
    if (numeral === "" || isApart(text, at)) continue
    const segment = countLeading(segments, ({ span }) => span.start <= at) - 1
    const count = countOf(text, at, numeral, word, segment)
    const items = dividedItems(passage, { ...count, span: localSpanOf(at, at) })
    const [first, ...others] = items
    if (first === undefined || items.length < 3) continue
    const names = others.map((span) => text.slice(span.start, span.end).trim())
    if (names.some((name) => name === "" || name.length > longestItem || name.endsWith("等"))) continue
    const begins = names.every((name) => name.startsWith(word))
    const ends = names.every((name) => name.endsWith(word))
    yield {
      count,
      items: withoutLead(text, items, begins ? word : ""),
      hidden: 0,
      open: false,
      bound: begins || ends,
      whole: false,
    }
  }
}

const longestItem = 12

function countOf(text: string, at: number, numeral: string, word: string, segment: number): ListCount {
  return {
    kind: "things",
    span: localSpanOf(at + 1, at + 3),
    numeral: localSpanOf(at + 1, at + 2),
    text: text.slice(at + 1, at + 3),
    unit: word,
    noun: "",
    value: numeral === "两" ? 2 : Number(parseChineseInteger(numeral) ?? 0n),
    script: "chinese",
    segment,
  }
}

/** 开展普法进企业、进农村: the first item begins with the word that the others begin with. */
function withoutLead(text: string, [first, ...others]: readonly LocalSpan[], word: string): readonly LocalSpan[] {
  if (first === undefined) return others
  const lead = word === "" ? -1 : text.slice(first.start, first.end).lastIndexOf(word)
  return [lead > 0 ? localSpanOf(first.start + lead, first.end) : first, ...others]
}
