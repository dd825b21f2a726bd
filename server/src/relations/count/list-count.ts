import { parseChineseInteger } from "../../number/numeral.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isCounted } from "../../report/units.ts"
import { countLeading } from "../../text/search.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { nextBareCount } from "./bare-counts.ts"

/**
 * What is counted: things that are listed by name (四家, 3个部门), places (三省, 两地), persons (4名律师), other pieces
 * (4起案例, 3座水库), or a place in an order (前三位, 前十强).
 */
export type CountedKind = "things" | "places" | "persons" | "pieces" | "rank"

/** A figure that says how many names a list holds: 2 to 30. */
export interface ListCount {
  readonly kind: CountedKind
  /** Numeral and classifier: “四家”, “三省”, “前三位”. */
  readonly span: LocalSpan
  readonly numeral: LocalSpan
  readonly text: string
  readonly unit: string
  /** The words behind the classifier up to the next mark. */
  readonly noun: string
  readonly value: number
  readonly script: "arabic" | "chinese"
  readonly segment: number
}

/** Classifiers of things that are listed by name; 次, 件 and the like count something else. */
const listClassifiers = new Set("个 项 家 大 类 种 级 步骤 所 条 方面 层 环节 大类 部 处 单位 部分".split(" "))

const placeUnits = new Set("县 乡 镇 街道 社区 县区 省份 国家".split(" "))

/** 二期, 三号: what such a figure stands beside is numbered, not counted. */
const orderUnits = new Set("期 层 页 单元 级别 批 站".split(" "))

const fewest = 2
const most = 30

/** Figures that count names, in the order of the text. */
export function listCounts(passage: Passage): readonly ListCount[] {
  const counts: ListCount[] = []
  for (const quantity of passage.quantities) {
    const count = countOf(passage, quantity)
    if (count !== undefined) counts.push(count)
  }
  const unsaid = [...bareCounts(passage)].filter(
    ({ span }) => !counts.some((count) => count.kind !== "persons" && overlaps(count.span, span)),
  )
  if (unsaid.length === 0) return counts
  const others = counts.filter(({ span }) => !unsaid.some((count) => overlaps(count.span, span)))
  return [...others, ...unsaid].sort((a, b) => a.span.start - b.span.start)
}

const overlaps = (a: LocalSpan, b: LocalSpan): boolean => a.start < b.end && b.start < a.end

function countOf({ text }: Passage, quantity: Quantity): ListCount | undefined {
  const { hedge, unit, numeral, span, script, segment, dimension } = quantity
  if (hedge !== "exact" || !isCounted(dimension) || unit.endsWith("次") || orderUnits.has(unit)) return undefined
  const value = countIn(text.slice(numeral.start, numeral.end))
  if (value === undefined || isName(text, quantity, value)) return undefined
  const kind = listClassifiers.has(unit)
    ? "things"
    : placeUnits.has(unit)
      ? "places"
      : dimension === "persons"
        ? "persons"
        : "pieces"
  return { kind, span, numeral, text: quantity.text, unit, noun: quantity.tailText, value, script, segment }
}

/** 二十大, 三大队, 八大道, 记住九个字: a name, or what counts something else. */
const isName = (text: string, { unit, span }: Quantity, value: number): boolean =>
  /第\s$/.test(text.slice(Math.max(0, span.start - 2), span.start)) ||
  (unit === "大" &&
    (value > 10 || /^(?:队(?!伍)|道(?!路)|街|厦|桥|楼|院|报告|精神)/.test(text.slice(span.end, span.end + 2)))) ||
  /^[字词]/.test(text.charAt(span.end))

/** Whether a text has a count that is no figure by itself (三省, 前三). */
export const holdsBareCount = (text: string): boolean => nextBareCount(text, 0) !== undefined

function* bareCounts({ text, segments }: Passage): Generator<ListCount> {
  for (let found = nextBareCount(text, 0); found !== undefined; found = nextBareCount(text, found.end)) {
    const { kind, start, end, digits, digitsStart, unit } = found
    const value = countIn(digits)
    const segment = countLeading(segments, ({ span }) => span.start <= start) - 1
    if (value === undefined || segment < 0) continue
    const nounEnd = Math.max(end, Math.min(segments[segment]?.span.end ?? end, end + longestNoun))
    yield {
      kind,
      span: localSpanOf(start, end),
      numeral: localSpanOf(digitsStart, digitsStart + digits.length),
      text: text.slice(start, end),
      unit,
      noun: text.slice(end, nounEnd).trim(),
      value,
      script: /\d/.test(digits) ? "arabic" : "chinese",
      segment,
    }
  }
}

const longestNoun = 20

function countIn(digits: string): number | undefined {
  const value = /^\d/.test(digits) ? Number(digits) : Number(parseChineseInteger(digits) ?? 0n)
  return Number.isInteger(value) && value >= fewest && value <= most ? value : undefined
}

const chineseDigits = "零一二三四五六七八九十"

/** The figure with another count, printed the same way: 五步骤 → 六步骤. */
export function renumber({ text, numeral, span, script }: ListCount, value: number): string {
  const before = text.slice(0, numeral.start - span.start)
  const after = text.slice(numeral.end - span.start)
  return before + (script === "chinese" && value <= 10 ? (chineseDigits[value] ?? "") : String(value)) + after
}

/** “…青年在行动”五个一活动: the number begins the name of something. */
export const isSlogan = (text: string, { span }: ListCount): boolean =>
  /^[一二三四五六七八九十]/.test(text.charAt(span.end))
