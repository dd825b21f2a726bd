import type { Numbering, NumberingScheme, Report, Section } from "../../report/model.ts"
import { renumbered } from "../../report/renumbering.ts"
import type { Offset } from "../../text/span.ts"

/** A number mark that may come next, such as “（三）”, with the heading that it follows. */
export interface NextNumber {
  readonly mark: string
  readonly explanation: string
}

/** How a first subordinate heading is marked below each scheme (GB/T 9704—2012, 7.3.3). */
const firstBelow: Partial<Readonly<Record<NumberingScheme, string>>> = {
  chapter: "一、",
  part: "一、",
  chinese: "（一）",
  chineseParenthesized: "1.",
  arabic: "（1）",
}

/**
 * The marks that can follow at `lineStart`, the likeliest first: the next one beside the heading above, the first one
 * below it, then the next ones of the levels above. The style of the mark is that of the heading it follows.
 */
export function nextNumbers(report: Report, lineStart: Offset): readonly NextNumber[] {
  const path = numberedPath(report.root, lineStart)
  const [innermost, ...outer] = path
  if (innermost === undefined) return [{ mark: "一、", explanation: "第一个一级标题" }]
  return [following(innermost), ...firstOf(innermost), ...outer.map(following)]
}

/** The mark of a further section on the highest level. */
export function nextTopNumber(report: Report, lineStart: Offset): string {
  const top = numberedPath(report.root, lineStart).at(-1)
  return top === undefined ? "一、" : following(top).mark
}

/** The number marks of the sections that are open before `offset`, the innermost first. */
function numberedPath(section: Section, offset: Offset): readonly Numbering[] {
  const last = section.children.findLast(({ span }) => span.start < offset)
  if (last === undefined) return []
  const inner = numberedPath(last, offset)
  return last.heading?.numbering === undefined ? inner : [...inner, last.heading.numbering]
}

function firstOf({ scheme, text }: Numbering): readonly NextNumber[] {
  const mark = firstBelow[scheme]
  return mark === undefined ? [] : [{ mark, explanation: `${text}之下的第一项` }]
}

const following = (numbering: Numbering): NextNumber => ({
  mark: renumbered(numbering, numbering.ordinal + 1),
  explanation: `接${numbering.text}`,
})
