import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { renumber, statedCount } from "../count/stated-count.ts"
import { defineRelation } from "../define-relation.ts"
import type { Claim } from "../relation.ts"
import { similarity } from "../share/labels.ts"

interface CountClaim extends Claim {
  readonly count: Quantity
  readonly stated: number
  readonly items: readonly LocalSpan[]
  /** Items that a 和 or 及 inside an item may hide. */
  readonly hidden: number
  /** 等 before the number: the list may be shorter than the count. */
  readonly open: boolean
  /** Whether the number can only mean this list: it closes the quotes of the list, or its noun names the items. */
  readonly bound: boolean
}

export const countOfList = defineRelation<CountClaim>({
  id: "count-of-list",
  name: { zh: "列举项数", en: "count of a list" },
  summary: "“四家”“五步骤”“等3个”与所列项目数相符",
  why: "列举的项目与所说的数目不符，说明漏列、多列或数目有误。请核对列举与数目。",
  source: { document: "党政机关公文处理工作条例", clause: "第十九条（三）（表述准确）", level: "law" },
  severity: "error",
  examples: {
    valid: [
      "成立了东街商会调解中心、西街商会调解中心、示例公司调解委员会、南街调解工作室四家调解机构。",
      "按照“公众参与、专家论证、风险评估、合法性审查、集体讨论决定”五步骤办理。",
      "将“制定教育规划”“修订奖补措施”“编制国土规划”等3个事项纳入目录。",
      "推动区、街、社区、网格四级体系建设。",
      "区司法局、区公安局、区民政局20名干部参加培训。",
    ],
    invalid: [
      "按照“公众参与、专家论证、风险评估、合法性审查、集体讨论决定”⟦六步骤⟧办理。",
      "成立了东街商会调解中心、西街商会调解中心、示例公司调解委员会、南街调解工作室⟦五家⟧调解机构。",
    ],
  },
  find: findClaims,
  judge: ({ count, stated, items, hidden, open, bound }) => {
    if (stated >= items.length && (open || stated <= items.length + hidden)) return { kind: "consistent" }
    if (!bound || stated > items.length + (count.unit === "级" ? 0 : 2))
      return { kind: "unknown", because: "ambiguous" }
    return { kind: "conflict", expected: String(items.length), stated: String(stated), confidence: "certain" }
  },
  explain: ({ count, items }, passage) => ({
    formula: `所列${items.length}项，文中为“${count.text}”`,
    operands: [
      { role: "count", span: count.span, text: count.text },
      ...items.map((item) => {
        const span = withoutBlanks(passage.text, item)
        return { role: "item" as const, span, text: passage.text.slice(span.start, span.end) }
      }),
    ],
  }),
  suggest: ({ count, items }) => {
    const newText = renumber(count, items.length)
    return [{ title: `将“${count.text}”改为“${newText}”`, span: count.span, newText }]
  },
  message: ({ count, items }) =>
    `数目与列举不符：列举了${items.length}项，文中为“${count.text}”。请核对是漏列、多列还是数目有误。`,
})

function* findClaims(passage: Passage): Generator<CountClaim> {
  for (const count of passage.quantities) {
    const stated = statedCount(passage, count)
    if (stated === undefined) continue
    const list = quotedList(passage, count) ?? plainList(passage, count)
    if (list === undefined || list.items.length < 2) continue
    yield { at: count.span, count, stated, ...list }
  }
}

type List = Pick<CountClaim, "items" | "hidden" | "open" | "bound">

const longestQuotedList = 400

/** “A”“B”“C”等3个, or “甲、乙、丙”三项: the quotes end right before the number. */
function quotedList({ text }: Passage, count: Quantity): List | undefined {
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
  const inside = items.length === 1 && only !== undefined ? splitItems(text, only.start + 1, only.end - 1) : items
  return { items: inside, hidden: items.length === 1 ? joinersIn(text, inside) : 0, open, bound: true }
}

function splitItems(text: string, start: number, end: number): readonly LocalSpan[] {
  const items: LocalSpan[] = []
  let from = start
  for (let at = start; at <= end; at++)
    if (at === end || text[at] === "、") {
      items.push(localSpanOf(from, at))
      from = at + 1
    }
  return items
}

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
function plainList(passage: Passage, count: Quantity): List | undefined {
  const own = passage.segments[count.segment]
  if (own === undefined) return undefined
  const items: LocalSpan[] = [localSpanOf(own.span.start, count.span.start)]
  for (let index = count.segment - 1; index >= 0 && items.length <= 40; index--) {
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
  const last = items.at(-1)
  const lastText = last === undefined ? "" : passage.text.slice(last.start, last.end).trim()
  const open = lastText.endsWith("等")
  if (items.length < 2 || lastText === "" || lastText.endsWith("“") || holdsFigures(passage, count, items))
    return undefined
  const bound = !open && isBound(passage, count, items) && !startsLater(passage, count, items)
  return { items, hidden: joinersIn(passage.text, items), open, bound }
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
const holdsFigures = ({ quantities }: Passage, count: Quantity, items: readonly LocalSpan[]): boolean =>
  (quantities[count.index - 1]?.span.start ?? -1) >= (items[1]?.start ?? 0)

/** The noun behind the number names at least half of the items; 级 counts the levels (省、市、县) before it. */
function isBound({ text }: Passage, count: Quantity, items: readonly LocalSpan[]): boolean {
  if (items.length < 3) return false
  if (count.unit === "级") return items.slice(1).every(({ start, end }) => end - start <= 3)
  const noun = count.tailText.slice(0, 4)
  if (noun === "") return false
  const named = items.filter(({ start, end }) => isNamedBy(noun, text.slice(start, end)))
  return named.length * 2 >= items.length
}

/** 甲银行、乙银行正与东镇、西镇、南镇3个乡镇: only the last items carry the noun, and they are as many as the number says. */
function startsLater(passage: Passage, count: Quantity, items: readonly LocalSpan[]): boolean {
  const noun = count.tailText.slice(0, 4)
  const other = items.findLastIndex(({ start, end }) => !isNamedBy(noun, passage.text.slice(start, end)))
  return other >= 0 && items.length - other - 1 === statedCount(passage, count)
}

const isNamedBy = (noun: string, item: string): boolean => similarity(noun, item) > 0 || item.endsWith(noun.slice(1, 2))

/** Blanks and line ends around an item do not belong to it. */
function withoutBlanks(text: string, { start, end }: LocalSpan): LocalSpan {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return localSpanOf(from, from + words.trim().length)
}
