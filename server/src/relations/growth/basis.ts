import type { Quantity } from "../../report/analysis.ts"
import { isEarlierValue } from "../../report/earlier-values.ts"
import type { Passage } from "../../report/passage.ts"
import { isShareBase } from "../share/share-base.ts"
import { isOneUnit } from "../sum/counting.ts"
import { listedValue } from "./listed-value.ts"

/**
 * How the growth can be recomputed: from the increase, from the earlier value, from both, or from an index (上年=100).
 * `now` is the value that has grown; without one, the value that it is compared with.
 */
export type GrowthBasis =
  | { readonly kind: "change"; readonly now: Quantity; readonly change: Quantity; readonly rising: boolean }
  | { readonly kind: "before"; readonly now: Quantity; readonly before: Quantity; readonly rising: boolean }
  | {
      readonly kind: "step"
      readonly now: Quantity
      readonly before: Quantity
      readonly change: Quantity
      readonly rising: boolean
    }
  | { readonly kind: "index"; readonly now: Quantity; readonly rising: boolean }

/** Verbs after which a change is a loss. */
export const fallingVerb = /下降|减少|降低|回落|下跌|压减|压缩|缩短|缩小|跌|少|降幅|减[收支]/

/** 跌1.71美元，跌幅2.01%，报83.20美元: the value that the change belongs to stands behind it. */
export function isFollowedByLevel(
  { quantities, text }: Passage,
  quantity: Quantity,
  index: number,
  now: Quantity,
): boolean {
  const next = quantities[index + 1]
  if (next === undefined || next.role !== "level" || next.unit !== now.unit) return false
  return next.segment - quantity.segment <= 1 && !/[；。;]/.test(text.slice(quantity.span.end, next.span.start))
}

/** What a growth rate is computed from; `earlier` are the figures of its sentence before it, nearest first. */
export function growthBasis(
  passage: Passage,
  quantity: Quantity,
  earlier: readonly Quantity[],
): GrowthBasis | undefined {
  const { text } = passage
  const [nearest, ...others] = earlier
  const [next] = others
  const verbs = quantity.labelText.slice(-6) + (nearest?.role === "change" ? nearest.labelText.slice(-6) : "")
  const rising = !fallingVerb.test(verbs)
  const beside = earlierValueBeside(passage, quantity, earlier, rising)
  if (beside !== undefined) return beside
  if (nearest === undefined || quantity.segment - nearest.segment > 2) return undefined
  if (isLoss(nearest)) return undefined
  if (nearest.role === "change") {
    if (isChangeOfFlow(nearest) || hasOwnSubject(quantity, nearest)) return undefined
    if (next !== undefined && isComparedWith(passage, nearest, next))
      return { kind: "step", now: earlier[2] ?? next, before: next, change: nearest, rising }
    const now =
      earlier.find(
        (figure) =>
          figure.role === "level" &&
          figure.dimension === nearest.dimension &&
          isOneUnit(figure, nearest) &&
          !isShareBase(passage, figure),
      ) ?? listedValue(passage, nearest)
    return now && { kind: "change", now, change: nearest, rising }
  }
  if (nearest.role !== "level" && nearest.role !== "before") return undefined
  const change = changeBehind(passage, quantity, nearest, rising)
  if (change !== undefined) return { kind: "change", now: nearest, change, rising }
  if (nearest.dimension === "none" && isPriceIndex(nearest)) return { kind: "index", now: nearest, rising }
  if (next === undefined || next.dimension !== nearest.dimension || nearest.dimension === "percent") return undefined
  const between = text.slice(next.span.end, nearest.span.start)
  const compared = text.slice(nearest.span.end, quantity.span.start)
  if (/[比较与].{0,20}的?$/.test(between) && nearest.segment === quantity.segment)
    return {
      kind: "before",
      now: others.find((figure) => !isEarlierValue(passage, figure)) ?? next,
      before: nearest,
      rising,
    }
  const arrived = /(?:上升|增加|增长|提高|下降|减少|降低|压缩|压减|缩短)[到至]|达到?$|[增升降减]至/.test(between)
  if (!arrived) return undefined
  const isDirect = next.role === "before" && next.unit === nearest.unit && directlyFollows.test(compared)
  return isDirect || /比|较/.test(compared) ? { kind: "before", now: nearest, before: next, rising } : undefined
}

/**
 * 512起，去年同期468起，同比上升9.4%; 512起，同比（468起）上升9.4%; 840件，同比下降12.5%（2023年为960件）; 较上年增长35.5%，由310件增至420件: the
 * value of another period that is named by nothing but its period.
 */
function earlierValueBeside(
  { quantities, text }: Passage,
  rate: Quantity,
  [nearest, next]: readonly Quantity[],
  rising: boolean,
): GrowthBasis | undefined {
  const [behind, farther] = [quantities[rate.index + 1], quantities[rate.index + 2]]
  if (behind !== undefined && behind.segment === rate.segment + 1) {
    if (/^[，,][^，。；\d]{0,8}[由从]/.test(text.slice(rate.span.end, behind.span.start)) && behind.role === "before")
      return farther?.segment === behind.segment ? besides(farther, { ...behind, role: "level" }, rising) : undefined
    if (isPeriod(behind.labelText) && isNoteBehind(text, rate, behind, nearest, farther))
      return besides(nearest, behind, rising)
  }
  if (nearest === undefined || next === undefined || next.sentence !== nearest.sentence) return undefined
  const words = text.slice(next.span.end, nearest.span.start)
  if (nearest.bracket === rate.bracket && isPeriod(nearest.labelText) && /^[，,、]/.test(words))
    return isPeriod(next.labelText) ? undefined : besides(next, nearest, rising)
  return nearest.bracket !== rate.bracket && /^[，,](?:同比|较?上年同期|较?上年|较?去年同期|较?去年)[（(]$/.test(words)
    ? besides(next, nearest, rising)
    : undefined
}

/** （2023年为960件）, ，2023年为960件: the value of an earlier year at the end of a clause, which has no growth of its own. */
function isNoteBehind(
  text: string,
  rate: Quantity,
  value: Quantity,
  now: Quantity | undefined,
  next: Quantity | undefined,
): boolean {
  if (/^[（(]/.test(text.slice(rate.span.end))) return value.bracket !== rate.bracket
  const goesOn = next?.sentence === value.sentence && next.role === "growth"
  return /^[，,]/.test(text.slice(rate.span.end)) && !goesOn && !/20\d\d年/.test(now?.labelText ?? "")
}

/** Whether the words before a figure are the name of a period and nothing else. */
const isPeriod = (label: string): boolean => /^(?:上年|去年|上年度|20\d\d年度?)(?:同期|全年)?$/.test(label)

/** Two values of one unit. */
const besides = (now: Quantity | undefined, before: Quantity, rising: boolean): GrowthBasis | undefined =>
  now === undefined ||
  now.role !== "level" ||
  before.role !== "level" ||
  now.unit !== before.unit ||
  now.dimension === "percent"
    ? undefined
    : { kind: "before", now, before, rising }

/** 亏损1.1亿元: the printed figure is less than nothing. */
export const isLoss = ({ labelText }: Quantity): boolean => /亏损?[了为达]?$|逆差[为达]?$|赤字[为达]?$/.test(labelText)

/** 申请材料减少22份，办理时限平均压缩70%: the rate of a clause with a subject of its own is no rate of the change before it. */
const hasOwnSubject = (rate: Quantity, change: Quantity): boolean =>
  rate.segment !== change.segment && !isVerbOnly.test(rate.labelText)

const isVerbOnly =
  /^(?:同比|环比|单日|当日|全天|累计|平均|年均|实际|名义|总体|整体|净|[较比]?\p{Script=Han}{0,8}[年月季期][底初末]?(?:同期)?){0,2}[增降压缩减上下提回扩收涨跌升多少]\p{Script=Han}{0,6}$/u

/** 较年初新增70.1亿元，同比多增45.5亿元: by how much more has been added, which is no change of the amount itself. */
const isChangeOfFlow = ({ labelText }: Quantity): boolean => /[多少][增减发放投贷]$/.test(labelText)

/** 价格指数99.1，同比下降0.9%: price indexes are printed with the same period as 100; those of output and exchanges are not. */
const isPriceIndex = ({ labelText }: Quantity): boolean =>
  /(?:价格[^，。；]{0,4}指数|CPI|PPI)[^，。；]{0,4}$/.test(labelText)

/** 财政收入1150万元，较上年同期增长15.00%，增收150万元: the change stands behind the rate, and is compared with the same period. */
function changeBehind(
  { quantities, text }: Passage,
  rate: Quantity,
  now: Quantity,
  rising: boolean,
): Quantity | undefined {
  const change = quantities[rate.index + 1]
  if (change?.role !== "change" || change.sentence !== rate.sentence || change.bracket !== rate.bracket)
    return undefined
  if (change.segment - rate.segment !== 1 || change.unit !== now.unit) return undefined
  const words = text.slice(rate.span.end, change.span.start)
  const isSamePeriod = !lastPeriod.test(words) || lastPeriod.test(text.slice(now.span.end, rate.span.start))
  return isSamePeriod && !/[；;]/.test(words) && fallingVerb.test(words) !== rising ? change : undefined
}

/** Signs that the period just before is compared with, instead of the same one of the year before. */
const lastPeriod = /环比|上[个]?[月季周期]/

/** 较上年558件增加555件, 与上年的558件相比，增加555件: the value that the change is counted from stands right before it. */
const isComparedWith = (passage: Passage, change: Quantity, value: Quantity): boolean =>
  value.unit === change.unit &&
  ((change.segment - value.segment <= 1 && isEarlierValue(passage, value)) ||
    (value.role === "level" && value.segment === change.segment && /[较比]/.test(value.labelText)))

/** 由15个工作日压缩至5个工作日，压缩66.7%: nothing but the verb stands between the values and their change. */
const directlyFollows = /^[，,]?(?:同比|净|共|累计)?[增降压缩减上下提][^，。；、\d]{0,6}$/

/** Growth of these indicators is stated at constant prices (GDP and what it is made of). */
export const isAtConstantPrices = ({ text }: Passage, quantity: Quantity, { now }: GrowthBasis): boolean =>
  /生产总值|增加值|GDP|总产值|产值|可比价|不变价|可比口径|同口径|实际增长/.test(
    text.slice(Math.max(0, now.span.start - 40), quantity.span.start),
  )

/** The same basis with its figures replaced. */
export function swapFigures(basis: GrowthBasis, swap: (quantity: Quantity) => Quantity): GrowthBasis {
  switch (basis.kind) {
    case "change":
      return { ...basis, now: swap(basis.now), change: swap(basis.change) }
    case "before":
      return { ...basis, now: swap(basis.now), before: swap(basis.before) }
    case "step":
      return { ...basis, before: swap(basis.before), change: swap(basis.change) }
    case "index":
      return { ...basis, now: swap(basis.now) }
  }
}
