import type { Passage } from "../../report/passage.ts"
import { countLeading } from "../../text/search.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { similarity } from "../share/labels.ts"
import type { ListCount } from "./list-count.ts"
import { halvesOf, piecesOf } from "./name-list.ts"
import { isProvince, provincesBefore } from "./provinces.ts"

/** A list that stands before its count. */
export interface ListBefore {
  readonly items: readonly LocalSpan[]
  /** Items that a 和 or 及 inside an item may hide. */
  readonly hidden: number
  /** 等 before the number: the list may be shorter than the count. */
  readonly open: boolean
  /** Whether the number can only mean this list: it closes the quotes of the list, or its noun names the items. */
  readonly bound: boolean
}

/** The list that a count closes; `undefined` when what stands before it is none. */
export function listBefore(passage: Passage, count: ListCount): ListBefore | undefined {
  if (count.kind === "things" || count.kind === "places") {
    const list = quotedList(passage, count) ?? plainList(passage, count)
    if (list !== undefined) return list.items.length < 2 ? undefined : list
  }
  return count.kind === "pieces" ? undefined : looseList(passage, count)
}

const longestQuotedList = 400

/** “A”“B”“C”等3个, or “甲、乙、丙”三项: the quotes end right before the number. */
function quotedList({ text }: Passage, count: ListCount): ListBefore | undefined {
  let end = count.span.start as number
  const open = text[end - 1] === "等"
  if (open) end--
  if (text[end - 1] !== "”") return undefined
  const items: LocalSpan[] = []
  let at = end
  while (text[at - 1] === "”" && end - at < longestQuotedList) {
    const window = text.slice(Math.max(0, at - longestQuotedList), at)
    const inWindow = window.lastIndexOf("“")
    if (inWindow < 0) return undefined
    const start = at - window.length + inWindow
    items.unshift(localSpanOf(start, at))
    at = text[start - 1] === "、" ? start - 1 : start
  }
  const [only] = items
  const spoken = items.length === 1 ? /[，；。,;]/ : /[。！？]/
  if (items.some(({ start, end: close }) => spoken.test(text.slice(start, close)))) return undefined
  const inside = items.length === 1 && only !== undefined ? piecesOf(text, only.start + 1, only.end - 1, "、") : items
  return {
    items: inside,
    hidden: items.length === 1 ? joinersIn(text, inside) : 0,
    open,
    bound: !isSlogan(text, count),
  }
}

/** “…青年在行动”五个一活动: the number begins the name of something. */
const isSlogan = (text: string, { span }: ListCount): boolean => /^[一二三四五六七八九十]/.test(text.charAt(span.end))

/** Items that a 和, 与, 及 or 或 with words on both sides may divide: 公众参与 has none, 花生和烤烟 has one. */
const joinersIn = (text: string, items: readonly LocalSpan[]): number =>
  items.reduce((sum, { start, end }) => {
    const item = text.slice(start, Math.min(end, start + 80))
    const joiners = [...item].filter(
      (character, at) => "和与及或".includes(character) && at > 0 && at < item.length - 1,
    )
    return sum + joiners.length
  }, 0)

const mostItems = 40

/** A、B、C三家机构: items divided by 、 up to the start of the clause; bracketed notes belong to their item. */
function plainList(passage: Passage, count: ListCount): ListBefore | undefined {
  const { text } = passage
  const items = dividedItems(passage, count)
  const last = items.at(-1)
  const lastText = last === undefined ? "" : text.slice(last.start, last.end).trim()
  const open = lastText.endsWith("等")
  if (items.length < 2 || lastText === "" || lastText.endsWith("“") || holdsFigures(passage, count, items))
    return undefined
  if (count.kind === "places" && lastText.length > longestPlace) return undefined
  if (items.some(({ start, end }) => text.slice(start, end).includes(count.text))) return undefined
  const bound =
    !open && !startsLater(passage, count, items) && (isBound(passage, count, items) || isOfPlaces(text, count, items))
  return { items, hidden: joinersIn(text, items), open, bound }
}

const longestPlace = 10

/** What 、 divides before a count, up to the start of the clause or to another list; the first item carries the words before it. */
function dividedItems(passage: Passage, count: ListCount): readonly LocalSpan[] {
  const own = passage.segments[count.segment]
  if (own === undefined) return []
  const items: LocalSpan[] = [localSpanOf(own.span.start, Math.max(own.span.start, count.span.start))]
  for (let index = count.segment - 1; index >= 0 && items.length <= mostItems; index--) {
    const segment = passage.segments[index]
    if (segment === undefined || segment.sentence !== own.sentence) break
    if (segment.bracket !== own.bracket || segment.after === "（") {
      if (segment.bracket === own.bracket && items[0] !== undefined)
        items[0] = localSpanOf(segment.span.start, items[0].end)
      continue
    }
    if (segment.after !== "、" || isNumbering(passage.text, segment.span)) break
    const start = nameStart(passage, index)
    if (start < segment.span.end) items.unshift(localSpanOf(start, segment.span.end))
    // 东镇、西镇共10名伤员转运至市一院、市二院2家医院: what stands before a figure or …… is another list.
    if (start > segment.span.start || holdsQuantity(passage, index)) break
  }
  return items
}

/** 5、分散供养的老人、百岁老人两类: the number of a paragraph. */
const isNumbering = (text: string, { start, end }: LocalSpan): boolean =>
  /^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*$/.test(text.slice(start, Math.min(end, start + 8)))

/** Where the name in a segment starts: behind a …… and behind a figure that the segment ends with. */
function nameStart({ text, segments, quantities }: Passage, index: number): number {
  const span = segments[index]?.span ?? localSpanOf(0, 0)
  const ellipsis = text.slice(span.start, span.end).lastIndexOf("…")
  const figure = quantities.findLast((quantity) => quantity.segment === index)
  const endsInFigure =
    figure?.tailText === "" || /\d\s?[A-Za-z]{1,3}$/.test(text.slice(Math.max(span.start, span.end - 8), span.end))
  if (endsInFigure) return span.end
  return ellipsis < 0 ? span.start : span.start + ellipsis + 1
}

const holdsQuantity = ({ quantities }: Passage, segment: number): boolean =>
  quantities.some((quantity) => quantity.segment === segment)

/** 3个部门、4个街道; 三大产业和A、B两大产业: figures in the items make them something else than a list of names. The first item carries the words before the list. */
function holdsFigures({ quantities }: Passage, count: ListCount, items: readonly LocalSpan[]): boolean {
  const before = countLeading(quantities, ({ span }) => span.end <= count.span.start)
  return (quantities[before - 1]?.span.start ?? -1) >= (items[1]?.start ?? 0)
}

/** The noun behind the number names at least half of the items; 级 counts the levels (省、市、县) before it. */
function isBound({ text }: Passage, count: ListCount, items: readonly LocalSpan[]): boolean {
  if (items.length < 3 || isSlogan(text, count)) return false
  if (count.unit === "级") return items.slice(1).every(({ start, end }) => end - start <= 3)
  const noun = count.noun.slice(0, 4)
  if (noun === "") return false
  const named = items.filter(({ start, end }) => isNamedBy(noun, text.slice(start, end)))
  return named.length * 2 >= items.length
}

/** 广东、山东、浙江三省: every item is a province, the first one behind the words before the list. */
function isOfPlaces(text: string, { kind, unit, value }: ListCount, items: readonly LocalSpan[]): boolean {
  const [last, ...others] = [...items].reverse()
  if (kind !== "places" || last === undefined) return false
  const names = [...others.reverse(), ...(halvesOf(text, last) ?? [last])]
  // 北京、河北、山东两省 may be one city and two provinces.
  const isMissed = names.length < value ? value - names.length <= 2 : /省.|地/.test(unit) && names.length - value <= 2
  return isMissed && names.every(({ start, end }) => isProvince(text.slice(start, end).trim()))
}

/** 甲银行、乙银行正与东镇、西镇、南镇3个乡镇: only the last items carry the noun, and they are as many as the number says. */
function startsLater(passage: Passage, count: ListCount, items: readonly LocalSpan[]): boolean {
  const noun = count.noun.slice(0, 4)
  const other = items.findLastIndex(({ start, end }) => !isNamedBy(noun, passage.text.slice(start, end)))
  return other >= 0 && items.length - other - 1 === count.value
}

const isNamedBy = (noun: string, item: string): boolean => similarity(noun, item) > 0 || item.endsWith(noun.slice(1, 2))

/**
 * Lists that only their length makes out, so that nothing is said of them unless it is the count: names joined by 和 alone
 * (甲市和乙市两地), persons (甲、乙、丙3人), what stands first (甲类、乙类和丙类投诉量居前三位), the count in quotes
 * (刑事、民事、行政“三大”), and provinces by their short names (苏浙皖三省).
 */
function looseList(passage: Passage, count: ListCount): ListBefore | undefined {
  const { text } = passage
  const short = provincesBefore(text, count.span.start)
  if (count.kind === "places" && short.length === count.value) return certainly(short)
  const items = dividedItems(passage, count)
  const last = items.at(-1)
  if (last === undefined || holdsFigures(passage, count, items.length > 1 ? items : [last, last])) return undefined
  const whole = localSpanOf(last.start, last.end - (text[last.end - 1] === "“" ? 1 : 0))
  const names = [...items.slice(0, -1), ...(halvesOf(text, whole) ?? [whole])]
  const shortest = Math.min(...names.map(({ start, end }) => text.slice(start, end).trim().length))
  const lastName = names.at(-1)
  if (names.length !== count.value || shortest < 2 || isSlogan(text, count) || lastName === undefined) return undefined
  if (count.kind !== "rank" && unnamed.test(text.slice(lastName.start, lastName.end).trim().slice(-2))) return undefined
  return names.length > 2 || isPair(text, count, lastName) ? certainly(names) : undefined
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

const certainly = (items: readonly LocalSpan[]): ListBefore => ({ items, hidden: 0, open: false, bound: false })
