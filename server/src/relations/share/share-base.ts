import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { behindLast } from "../../text/clauses.ts"

/** 的40.4%, 大要案件的七成: what stands between the whole and its percentage. */
const leadsToShare = /^(\p{Script=Han}{0,14})的\s*(?:[近约超]|将近|超过)?(?:\d|[一二三四五六七八九]成)/u

const longestNoun = 24

/** Words that make a figure the whole of the percentage behind it: 占…的, 完成预算…的, 相当于…的. */
const baseVerbs = /占|完成|达|相当于|实现|为/

/** How far 占 may stand before its base: names of laws and offices are long. */
const longestBase = 60

/** Whether a figure is the base that a share names: 占问题总数491起的87.4%, 完成年初预算500万元的40.4%, 占全省10起大要案件的七成. */
export function isShareBase(passage: Passage, quantity: Quantity): boolean {
  const { text } = passage
  if (isNotedBase(passage, quantity)) return true
  const { start, end } = quantity.span
  const [, noun] = leadsToShare.exec(text.slice(end, end + longestNoun)) ?? []
  if (noun === undefined) return false
  const words = behindLast(text.slice(Math.max(0, start - longestBase), start), "，。；：,;\n")
  return noun === "" ? baseVerbs.test(words) : !noun.includes("占") && /占|相当于/.test(behindLast(words, "、%％"))
}

/** 占服务区总数（6628个）的89.48%: the base stands in a bracket inside the words of its share. */
export function isNotedBase({ text }: Passage, { span: { start, end } }: Quantity): boolean {
  if (!/^\s*[)）]的\s*(?:[近约超]|将近|超过)?\d/u.test(text.slice(end, end + longestNoun))) return false
  const words = behindLast(text.slice(Math.max(0, start - longestBase), start), "，。；：,;\n")
  const opening = Math.max(words.lastIndexOf("（"), words.lastIndexOf("("))
  if (!/^[共计为约]{0,2}$/.test(words.slice(opening + 1))) return false
  return opening >= 0 && /占|相当于/.test(behindLast(words.slice(0, opening), "（("))
}
