import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { behindLast } from "../../text/clauses.ts"

/** Words that make a figure the whole of the percentage behind it: 占…的, 完成预算…的, 相当于…的. */
const baseVerbs = /占|完成|达|相当于|实现|为/

/** How far 占 may stand before its base: names of laws and offices are long. */
const longestBase = 60

/** Whether a figure is the base that a share names: 占问题总数491起的87.4%, 完成年初预算500万元的40.4%. */
export function isShareBase({ text }: Passage, quantity: Quantity): boolean {
  if (text[quantity.span.end] !== "的" || !/^的\s*\d/.test(text.slice(quantity.span.end, quantity.span.end + 4)))
    return false
  const { start } = quantity.span
  return baseVerbs.test(behindLast(text.slice(Math.max(0, start - longestBase), start), "，。；：,;\n"))
}
