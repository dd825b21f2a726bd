import type { Passage } from "../../report/passage.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { dividedItems, holdsFigures } from "./divided-items.ts"
import type { ListBefore } from "./list-before.ts"
import { isSlogan, type ListCount } from "./list-count.ts"
import { halvesOf } from "./name-list.ts"
import { provincesBefore } from "./provinces.ts"

/**
 * Lists that only their length makes out, so that nothing is said of them unless it is the count: names joined by 和 alone
 * (甲市和乙市两地), persons (甲、乙、丙3人), what stands first (甲类、乙类和丙类投诉量居前三位), the count in quotes
 * (刑事、民事、行政“三大”), and provinces by their short names (苏浙皖三省).
 */
export function looseList(passage: Passage, count: ListCount): ListBefore | undefined {
  const { text } = passage
  const short = provincesBefore(text, count.span.start)
  if (count.kind === "places" && short.length === count.value) return certainly(short)
  const isBehind = standsBehindClause(passage, count)
  const items = dividedItems(passage, isBehind ? clauseBefore(passage, count) : count)
  const last = items.at(-1)
  if (last === undefined) return undefined
  // Figures of the clause behind its last name say something else.
  const end = isBehind ? { ...count, span: localSpanOf(last.start, last.start) } : count
  if (holdsFigures(passage, end, items.length > 1 ? items : [last, last])) return undefined
  const whole = localSpanOf(last.start, last.end - (text[last.end - 1] === "“" ? 1 : 0))
  const names = [...items.slice(0, -1), ...(halvesOf(text, whole) ?? [whole])]
  const shortest = Math.min(...names.map(({ start, end }) => text.slice(start, end).trim().length))
  const lastName = names.at(-1)
  if (names.length !== count.value || shortest < 2 || isSlogan(text, count) || lastName === undefined) return undefined
  if (count.kind !== "rank" && unnamed.test(text.slice(lastName.start, lastName.end).trim().slice(-2))) return undefined
  return names.length > 2 || isPair(text, count, lastName) ? certainly(names) : undefined
}

/** 汽车、农产品、服装出口增长，三者合计…: the list stands in the clause before. */
const standsBehindClause = ({ segments }: Passage, { unit, value, segment, span }: ListCount): boolean =>
  unit === "者" && value > 2 && segments[segment]?.span.start === span.start && segments[segment]?.before === "，"

function clauseBefore({ segments }: Passage, count: ListCount): ListCount {
  const end = segments[count.segment - 1]?.span.end ?? count.span.start
  return { ...count, segment: count.segment - 1, span: localSpanOf(end, end) }
}

/** What joins a number to the words before it, so that it does not close them as a list: 将二人抓获, 做到“两个…”, 静海区的2个镇. */
const unnamed =
  /[是的了着与和及将把对为在有这那到从被让向由于以并成给设共约]$|包括|包含|涵盖|涉及|实现|分为|进行|提供|选择/

/** Whether two names joined by 和 alone are what the number counts; 两国 stands for the countries of the whole text, 国家二级 is a grade. */
function isPair(text: string, { kind, unit, noun, span }: ListCount, last: LocalSpan): boolean {
  if (unit === "国" || unit === "级" || noun.startsWith("数") || text[span.start - 1] === "“") return false
  if (kind === "rank" || kind === "places") return true
  return last.end - last.start <= longestPairName && (noun !== "" || kind === "persons")
}

const longestPairName = 16

const certainly = (items: readonly LocalSpan[]): ListBefore => ({
  items,
  hidden: 0,
  open: false,
  bound: false,
  whole: false,
})
