import type { Passage } from "../../report/passage.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { similarity } from "../share/labels.ts"
import { dividedItems, holdsFigures } from "./divided-items.ts"
import { isSlogan, type ListCount } from "./list-count.ts"
import { looseList } from "./loose-list.ts"
import { areShort, halvesOf, piecesOf } from "./name-list.ts"
import { isProvince, isShortName } from "./provinces.ts"

/** A list that stands before its count. */
export interface ListBefore {
  readonly items: readonly LocalSpan[]
  /** Items that a 和 or 及 inside an item may hide. */
  readonly hidden: number
  /** 等 before the number: the list may be shorter than the count. */
  readonly open: boolean
  /** Whether the number can only mean this list: it closes the quotes of the list, or its noun names the items. */
  readonly bound: boolean
  /** Whether the marks say where the list begins: whatever the number is, it counts these items. */
  readonly whole: boolean
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
function quotedList(passage: Passage, count: ListCount): ListBefore | undefined {
  const { text } = passage
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
  // “互动体验”"科普展览”: a mark that is wrong hides where a name begins.
  if (items.some(({ start, end: close }) => /["”]/.test(text.slice(start + 1, close - 1)))) return undefined
  const holdsCount = holdsFigures(passage, count, [count.span, items[0] ?? count.span])
  const inside = items.length === 1 && only !== undefined ? piecesOf(text, only.start + 1, only.end - 1, "、") : items
  return {
    items: inside,
    hidden: items.length === 1 ? joinersIn(text, inside) : dividersIn(text, items),
    open,
    bound: !isSlogan(text, count) && !holdsCount,
    whole: documents.test(count.noun),
  }
}

/** What a title in quotes is one of; “爱心驿站”“骑手之家”8处 are kinds of places, of which there are more. */
const documents = /^(?:重大)?(?:行政)?(?:决策)?(?:事项|制度|文件|方案|办法|议题|规定|细则|条例|清单|专题|课题)/

/** “科学教育、博物教育”“公园建设”: names that a 、 within the quotes divides. */
const dividersIn = (text: string, items: readonly LocalSpan[]): number =>
  items.reduce((sum, { start, end }) => sum + text.slice(start, end).split("、").length - 1, 0)

/** Items that a 和, 与, 及 or 或 with words on both sides may divide: 公众参与 has none, 花生和烤烟 has one. */
const joinersIn = (text: string, items: readonly LocalSpan[]): number =>
  items.reduce((sum, { start, end }) => {
    const item = text.slice(start, Math.min(end, start + 80))
    const joiners = [...item].filter(
      (character, at) => "和与及或".includes(character) && at > 0 && at < item.length - 1,
    )
    return sum + joiners.length
  }, 0)

/** A、B、C三家机构: items divided by 、 up to the start of the clause; bracketed notes belong to their item. */
function plainList(passage: Passage, count: ListCount): ListBefore | undefined {
  const { text } = passage
  const items = dividedItems(passage, count)
  const last = items.at(-1)
  const lastText = last === undefined ? "" : text.slice(last.start, last.end).trim()
  const open = lastText.endsWith("等")
  if (items.length < 2 || lastText === "" || lastText.endsWith("“") || holdsFigures(passage, count, items))
    return undefined
  if (count.kind === "places" && !isPlace(lastText)) return undefined
  if (items.some(({ start, end }) => text.slice(start, end).includes(count.text))) return undefined
  const named = count.kind === "places" && isBarePlace(count) ? isOfProvinces : isBound
  const bound =
    !open &&
    !startsLater(passage, count, items) &&
    items.length - count.value <= mostTooMany &&
    (named(text, count, items) || isOfPlaces(text, count, items) || isOfAspects(text, count, items))
  return { items, hidden: joinersIn(text, items), open, bound, whole: false }
}

/** Where more names are too many, the list began before those that the number counts. */
const mostTooMany = 2

/** 三省 stand behind a name, which is short, or behind the one character of a province. */
const isPlace = (name: string): boolean => name.length <= longestPlace && (name.length > 1 || isShortName(name))

const longestPlace = 10

/** The noun behind the number names at least half of the items; 级 counts the levels (省、市、县) before it. */
function isBound(text: string, count: ListCount, items: readonly LocalSpan[]): boolean {
  if (items.length < 3 || isSlogan(text, count)) return false
  if (count.unit === "级") return items.slice(1).every(({ start, end }) => end - start <= 3)
  const noun = count.noun.slice(0, 4)
  if (noun === "") return false
  const named = items.filter(({ start, end }) => isNamedBy(noun, text.slice(start, end)))
  return named.length * 2 >= items.length
}

/** 方面, 环节: nouns that only what is listed has so many of. */
const aspects = /^(?:方面|环节|层面|维度|方向|阶段|年龄段|步骤|要素|类别|档次)/

/** 从绿色化、智能化、适老化3个方面发力: three short names and more, none of them two. */
const isOfAspects = (text: string, { unit, noun, value }: ListCount, [, ...others]: readonly LocalSpan[]): boolean =>
  (aspects.test(noun) || aspects.test(unit)) &&
  others.length > 1 &&
  value > others.length - 1 &&
  others.every(
    (item) =>
      /^\p{Script=Han}{2,8}$/u.test(text.slice(item.start, item.end).trim()) && halvesOf(text, item) === undefined,
  )

/** 三省, 两地: the classifier is the noun. */
const isBarePlace = ({ unit }: ListCount): boolean => /^[省市区地州国者]/.test(unit)

/** 广东、山东、浙江三省: every item is a province, the first one behind the words before the list. */
function isOfProvinces(text: string, { kind, unit, value }: ListCount, items: readonly LocalSpan[]): boolean {
  const [last, ...others] = [...items].reverse()
  if (kind !== "places" || last === undefined) return false
  const names = [...others.reverse(), ...(halvesOf(text, last) ?? [last])]
  // 北京、河北、山东两省 may be one city and two provinces.
  const isMissed = names.length < value ? value - names.length <= 2 : /省.|地/.test(unit) && names.length - value <= 2
  return isMissed && names.every(({ start, end }) => isProvince(text.slice(start, end).trim()))
}

/** 调集石家庄、唐山、沧州、衡水、邢台、邯郸6个市: four places and more that are bare names, behind the words before the first. */
function isOfPlaces(text: string, count: ListCount, items: readonly LocalSpan[]): boolean {
  const [first, ...others] = items
  const last = others.pop()
  if (
    first === undefined ||
    last === undefined ||
    !/^[市县区镇乡州]/.test(count.unit.length > 1 ? count.unit : count.noun || count.unit)
  )
    return false
  const names = [...others, ...(halvesOf(text, last) ?? [last])]
  const missing = count.value - names.length - 1
  return names.length > 2 && missing > 0 && missing <= 2 && areShort(text, names) && halvesOf(text, first) === undefined
}

/** 甲银行、乙银行正与东镇、西镇、南镇3个乡镇: only the last items carry the noun, and they are as many as the number says. */
function startsLater(passage: Passage, count: ListCount, items: readonly LocalSpan[]): boolean {
  const noun = count.noun.slice(0, 4)
  const other = items.findLastIndex(({ start, end }) => !isNamedBy(noun, passage.text.slice(start, end)))
  return other >= 0 && items.length - other - 1 === count.value
}

const isNamedBy = (noun: string, item: string): boolean => similarity(noun, item) > 0 || item.endsWith(noun.slice(1, 2))
