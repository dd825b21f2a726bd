import { formatChineseInteger } from "../../number/numeral.ts"
import { findInlineOrdinals } from "../../report/inline-ordinals.ts"
import { holdsOrdinal } from "../../report/inline-series.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import type { ListCount } from "./list-count.ts"

/** Points that are numbered in running text: 一是…二是…, 1.…2.…, （1）…（2）…, ①…②…. */
export interface Series {
  readonly marks: readonly LocalSpan[]
  /** Whether the count with its colon announces the first point, and no other point follows the last. */
  readonly sure: boolean
}

/** A number that opens a point. */
export interface Mark {
  readonly kind: string
  readonly ordinal: number
  readonly span: LocalSpan
}

const longestAnnouncement = 80

/**
 * The points that follow a count: 3项任务：一是…二是…三是…; 5起案例。具体如下：1.…. The first of them stands directly behind
 * the sentence of the count, with no other count between.
 */
export function seriesBehind(
  text: string,
  count: ListCount,
  next: ListCount | undefined,
  marks: readonly Mark[],
): Series | undefined {
  const from: number = count.span.end
  const index = marks.findIndex(({ span }) => span.start >= from)
  const first = marks[index]
  if (first === undefined || first.ordinal !== 1 || first.span.start - from > longestAnnouncement) return undefined
  if (next !== undefined && next.span.start < first.span.start) return undefined
  const between = text.slice(from, first.span.start).trimEnd()
  if (!/[：:。，,\n]$/.test(between) || (between.match(/[。；]/g)?.length ?? 0) > 1) return undefined
  const chain = chainFrom(marks, index)
  if (chain.length < 2) return undefined
  const last = chain.at(-1)
  const rest = text.slice(last?.span.end ?? 0)
  const sure = isAnnounced(count, between) && !goesOn(marks, index, chain) && !isContinued(rest, chain.length + 1)
  return { marks: chain.map(({ span }) => span), sure }
}

/** 3项任务：, 三个方面需要反思：: the count itself is what the colon announces. */
const announced = /^[^，。；：、,;:“”（）()\d\n]{0,12}[：:]$/

/** 4起不作为、慢作为典型案例。具体如下：. */
const announcedBelow = /^[^，。；：,;:]{0,40}[。，]?[^，。；：、,;:“”（）()\d\n]{0,6}如下[：:]$/

function isAnnounced({ kind, unit }: ListCount, between: string): boolean {
  if (unit === "级" || (kind !== "things" && kind !== "pieces")) return false
  return kind === "things" ? announced.test(between) || announcedBelow.test(between) : announcedBelow.test(between)
}

/** Whether a text comes to a point in any way of numbering it: 三是, 第三，, 3、 even in the middle of a sentence. */
const isContinued = (text: string, ordinal: number): boolean =>
  holdsOrdinal(text, ordinal) || [".", "．", "、", "）", ")"].some((mark) => text.includes(`${ordinal}${mark}`))

/** The marks 1, 2, 3 … of one kind; others may stand between them, but no new 1 of their own. */
function chainFrom(marks: readonly Mark[], index: number): readonly Mark[] {
  const [first] = marks.slice(index)
  const chain: Mark[] = first === undefined ? [] : [first]
  for (const mark of marks.slice(index + 1)) {
    if (mark.kind !== first?.kind) continue
    if (mark.ordinal === 1) break
    if (mark.ordinal === chain.length + 1) chain.push(mark)
  }
  return chain
}

/** Whether marks of the kind stand behind the chain, or repeat within it: one of them may be a slip. */
const goesOn = (marks: readonly Mark[], index: number, chain: readonly Mark[]): boolean =>
  marks.slice(index).filter(({ kind }) => kind === chain[0]?.kind).length !== chain.length

const printed = /(?<=^|[。；：:;，,？！”\s）)])(?:(\d{1,2})(?:[.．](?!\d)|、(?!\d))|[（(](\d{1,2})[）)]|([①-⑳]))/g

/** Whether a first point may stand directly behind `from`: decides before a whole text is looked through. */
export const mayOpenSeries = (text: string, from: number): boolean =>
  /[：:。，,\n]\s{0,4}(?:一[是要]|[第其]一|1[.．、]|[（(]1|①)/.test(text.slice(from, from + longestAnnouncement + 6))

/** All marks of a text in order. */
export function marksIn(text: string): readonly Mark[] {
  const marks: Mark[] = findInlineOrdinals(text).map(({ kind, ordinal, span }) => ({ kind, ordinal, span }))
  for (const match of text.matchAll(printed)) {
    const [whole, dotted, bracketed, circled] = match
    const end = match.index + whole.length
    const ordinal = circled === undefined ? Number(dotted ?? bracketed) : circled.charCodeAt(0) - circledZero
    const kind = dotted !== undefined ? whole.slice(-1) : bracketed !== undefined ? "（" : "①"
    marks.push({ kind, ordinal, span: localSpanOf(match.index, end) })
  }
  return marks.sort((a, b) => a.span.start - b.span.start)
}

const circledZero = "①".charCodeAt(0) - 1

const longestPoint = 600

/** 四种形态 … 第一种形态 … 第四种形态: the places where the text comes to each of them; `undefined` when one is missing or beyond. */
export function rankedBehind(text: string, { span, unit, noun, value }: ListCount): readonly LocalSpan[] | undefined {
  const word = noun.slice(0, 2)
  if (!/^[\u4e00-\u9fff]{2}$/.test(word) || value > 10) return undefined
  const places: LocalSpan[] = []
  for (let ordinal = 1; ordinal <= value; ordinal++) {
    const name = `第${formatChineseInteger(ordinal)}${unit}${word}`
    const from = places.at(-1)?.end ?? span.end
    const at = text.slice(from, from + longestPoint).indexOf(name) + from
    if (at < from) return undefined
    places.push(localSpanOf(at, at + name.length))
  }
  const end = places.at(-1)?.end ?? span.end
  const beyond = `第${formatChineseInteger(value + 1)}${unit}${word}`
  return text.slice(end, end + longestPoint).includes(beyond) ? undefined : places
}
