import { isBelow, scaleInterval } from "../../number/interval.ts"
import { rational } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isAddable, isOneUnit } from "../../report/units.ts"
import { similarity } from "../share/labels.ts"
import type { Frame } from "./frame.ts"
import type { Opening } from "./opening.ts"
import type { Summand } from "./summand.ts"

/** A figure that a list may belong to. */
export interface Total {
  readonly quantity: Quantity
  /** 0 in the same sentence as the parts, 1 in the one before, and so on. */
  readonly distance: number
}

/** Words that announce a total. */
const totalWords = ["共", "共计", "合计", "总计", "总共", "一共", "累计", "总数", "总量", "总额", "合共"]

/** Whether 共, 合计, 累计 … announce the figure as a total. */
export const isAnnouncedTotal = ({ labelText }: Quantity, text: string, start: number): boolean =>
  totalWords.some((word) => text.slice(Math.max(0, start - 4), start).includes(word) || labelText.includes(word))

/** Whether bracket `inner` lies somewhere inside bracket `outer`. */
export function isInside(passage: Passage, inner: number, outer: number): boolean {
  for (let at = inner; at !== 0; ) {
    at = passage.brackets[at]?.parent ?? 0
    if (at === outer) return true
  }
  return false
}

const mostTotals = 8

/** How many sentences back the total may stand. */
const reachOf: Readonly<Record<Opening, number>> = {
  ofWhich: 3,
  partition: 12,
  resumed: 6,
  enumerated: 0,
  recurring: 0,
  noted: 0,
  including: 0,
  bracket: 0,
  colon: 1,
  juxtaposed: 0,
  totalLast: 0,
}

/** Totals, nearest first: same bracket or one around it, large enough to hold the largest part. */
export function totalsFor(
  passage: Passage,
  summands: readonly Summand[],
  first: number,
  { opening, named }: Pick<Frame, "opening" | "named">,
  parts: readonly Summand[],
): readonly Total[] {
  const start = parts[0]?.quantity
  if (start === undefined) return []
  const totals: Total[] = []
  for (let index = first - 1; index >= 0 && first - index < 60 && totals.length < mostTotals; index--) {
    const quantity = summands[index]?.quantity
    if (quantity === undefined || start.sentence - quantity.sentence > reachOf[opening]) break
    if (opening === "resumed" && quantity.sentence === start.sentence) continue
    const near = quantity.bracket === start.bracket || isInside(passage, start.bracket, quantity.bracket)
    if (!near || !isAddable(quantity.dimension, start.dimension)) continue
    const distance = start.sentence - quantity.sentence
    if (distance === 0 || !parts.slice(0, 2).some((part) => isTooSmall(quantity, part.quantity, totals.length === 0)))
      totals.push({ quantity, distance })
    if (opening === "juxtaposed" || opening === "bracket") break
  }
  if (opening === "partition" && !named) return namedFirst(totals, summands[first]?.gap ?? "")
  return opening === "ofWhich" ? sameUnitFirst(totals, parts) : totals
}

/** 113个国家，男子3512人、女子2988人。其中亚洲35个，欧洲36个: figures of one unit are parts of the nearest total of that unit. */
function sameUnitFirst(totals: readonly Total[], parts: readonly Summand[]): readonly Total[] {
  const first = parts[0]?.quantity
  if (first === undefined || parts.length < 2 || parts.some(({ quantity }) => !isOneUnit(quantity, first)))
    return totals
  const alike = totals.filter(({ quantity, distance }) => isOneUnit(quantity, first) && distance <= 1)
  return [...alike, ...totals.filter((total) => !alike.includes(total))]
}

/** 全省一般公共预算收入中，…: the total that the words before 中 name comes first. */
function namedFirst(totals: readonly Total[], gap: string): readonly Total[] {
  const name = /([^，。；\n]{2,20})中[，,]/.exec(gap)?.[1] ?? ""
  if (name === "") return totals
  const kinship = ({ quantity }: Total): number => similarity(name, quantity.labelText)
  const named = totals.filter((total) => kinship(total) >= 0.3).sort((a, b) => kinship(b) - kinship(a))
  return [
    ...named.map((total) => ({ ...total, distance: Math.min(total.distance, 1) })),
    ...totals.filter((total) => !named.includes(total)),
  ]
}

/** A total is no smaller than its part; the nearest one may be by a slip of its leading digit. */
const isTooSmall = (total: Quantity, part: Quantity, nearest: boolean): boolean =>
  isBelow(nearest ? scaleInterval(total.interval, rational(10n)) : total.interval, part.interval)
