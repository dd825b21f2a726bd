import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"

/** How far 占 may stand before its base: names of laws and offices are long. */
const longestBase = 60

/** Whether a figure is the base that a share names: 占问题总数491起的87.4%. */
export function isShareBase({ text }: Passage, quantity: Quantity): boolean {
  if (text[quantity.span.end] !== "的" || !/^的\s*\d/.test(text.slice(quantity.span.end, quantity.span.end + 4)))
    return false
  return clauseBefore(text, quantity.span.start).includes("占")
}

/** The words of the clause before an offset; 、 does not end a clause. */
function clauseBefore(text: string, end: number): string {
  const words = text.slice(Math.max(0, end - longestBase), end)
  return words.slice(Math.max(...["，", "。", "；", "：", ",", ";", "\n"].map((mark) => words.lastIndexOf(mark))) + 1)
}
