import { type Interval, point, scaleInterval, subtractIntervals } from "../../number/interval.ts"
import { rational, zero } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import { isEarlierValue } from "../../report/earlier-values.ts"
import type { Passage } from "../../report/passage.ts"
import { isShareBase } from "../share/share-base.ts"
import { type ListFigure, listFigures } from "./apposed.ts"

/** A figure that can be added up, with what the arithmetic needs to know of its surroundings. */
export interface Summand {
  readonly quantity: Quantity
  /** Names joined by 、 that share the figure: 4 for “山西、内蒙古、广西、贵州各1例”; 1 for a figure of its own. */
  readonly names: number
  /** Whether the figure counts against the total: 扣除项, or 减少3件 where the total has grown. */
  readonly negative: boolean
  /** The text since the previous summand or the start of the passage; its end when it is long. */
  readonly gap: string
}

/**
 * What is added up: levels (206件), the bases of shares (占总数491起的…), changes (比上年增加24.2万人), or shares of shares
 * (占42.3%，其中…占25.6%). Figures of different kinds are never terms of one sum.
 */
export type SummandKind = "levels" | "bases" | "changes" | "shares"

export const summandKinds: readonly SummandKind[] = ["levels", "bases", "changes", "shares"]

function kindOf(passage: Passage, quantity: Quantity): SummandKind | undefined {
  if (quantity.script === "chinese" && quantity.numeral.end - quantity.numeral.start === 1) return undefined
  if (quantity.dimension === "percent") return quantity.role === "share" ? "shares" : undefined
  if (quantity.dimension === "time" || quantity.dimension === "points" || quantity.dimension === "multiple")
    return undefined
  if (isPrice(quantity)) return undefined
  if (quantity.role === "change") return "changes"
  if (quantity.role !== "level" || isEarlierValue(passage, quantity)) return undefined
  return isShareBase(passage, quantity) ? "bases" : "levels"
}

/** 每吨1.32万元, 每人500元: what one costs is no part of an amount. */
const isPrice = ({ dimension, labelText }: Quantity): boolean =>
  dimension === "money" && /每\p{Script=Han}{1,3}$/u.test(labelText.slice(-longestPrice))

const longestPrice = 5

/** Words further away than this say nothing about a figure. */
const longestGap = 200

/** The summands of one kind in a passage, in the order of the text. */
export function findSummands(
  passage: Passage,
  kind: SummandKind,
  figures: readonly ListFigure[] = listFigures(passage),
): readonly Summand[] {
  const wanted = figures.filter(({ quantity }) => kindOf(passage, quantity) === kind)
  return wanted.map(({ quantity, place }, index) => {
    const previous = wanted[index - 1]
    return {
      quantity,
      names: namesOf(
        passage,
        (quantity.distributive ? lastWithoutBrackets(wanted, index) : previous)?.quantity,
        quantity,
      ),
      negative: isDeduction(quantity),
      gap: passage.text.slice(Math.max(previous?.place.end ?? 0, place.start - longestGap), place.start),
    }
  })
}

/** 甲市（50万元）、乙市（200万元）各1件: what stands in brackets behind the names does not part them. */
function lastWithoutBrackets(figures: readonly ListFigure[], before: number): ListFigure | undefined {
  for (let index = before - 1; index >= 0; index--) {
    const figure = figures[index]
    if (figure?.place === figure?.quantity.span) return figure
  }
  return undefined
}

function namesOf(passage: Passage, previous: Quantity | undefined, quantity: Quantity): number {
  let names = quantity.distributive ? 1 + joinersIn(quantity.labelText) : 1
  // 村（社区）调委会262个: behind a bracket the name began in front of it.
  let begun = passage.segments[quantity.segment]?.before === "）"
  for (let index = quantity.segment - 1; index > (previous?.segment ?? -1); index--) {
    const segment = passage.segments[index]
    if (segment === undefined || segment.sentence !== quantity.sentence) break
    if (segment.bracket !== quantity.bracket) continue
    if (segment.after !== "、" && segment.after !== "（") break
    if (!begun && passage.text.slice(segment.span.start, segment.span.end).trim() !== "") names++
    begun = false
  }
  return names
}

/** 东区和西区各7幢: 和 between two names of two characters at least. */
const joinersIn = (label: string): number =>
  [...label.matchAll(/\p{Script=Han}{2}[和与及](?=\p{Script=Han}{2})/gu)].length

/** The true values of a part: 各3件 counts once for every name, 扣除项 counts against the total. */
export function partInterval({ quantity, names, negative }: Summand): Interval {
  const { interval } = quantity
  if (negative) return subtractIntervals(point(zero), interval)
  return quantity.distributive && names > 1 ? scaleInterval(interval, rational(BigInt(names))) : interval
}

/** 监管扣除项0.16亿元: printed without a sign, taken off all the same. */
const isDeduction = ({ labelText, value }: Quantity): boolean =>
  value.coefficient > 0n && /扣除|扣减|核减|减去/.test(labelText.slice(-8))

/** The same part read as “each” although 各 is left out. */
export const partIntervalEach = ({ quantity, names }: Summand): Interval =>
  scaleInterval(quantity.interval, rational(BigInt(names)))
