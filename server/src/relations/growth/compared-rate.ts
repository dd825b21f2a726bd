import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { fallingVerb } from "./verbs.ts"

/** Two rates of growth, and by how many percentage points the first one is above or below the second. */
export interface ComparedRates {
  readonly now: Quantity
  readonly before: Quantity
  /** Whether the second one stands further up and is found by its name. */
  readonly isNamed: boolean
}

/** 高于全国, 比规模以上工业高: what the rate is compared with. */
const comparedWith = /(?:[高低快慢]于|比)([^，。；：（(]{2,16}?)(?:的?(?:平均水平|平均|增速|增幅|水平)|[高低快慢])?$/

/** Figures so far back may carry the name. */
const mostBack = 24
const farthestSentence = 5
const longestSubject = 40

/**
 * 同比增长5.2%，增速高于全国（3.8%）1.4个百分点; 固定资产投资增长10.2%。…基础设施投资增长27.8%，高于固定资产投资17.6个百分点: growth compared with the growth
 * of another place or of a whole, printed in brackets or further up.
 */
export function comparedRates(passage: Passage, points: Quantity): ComparedRates | undefined {
  if (points.dimension !== "points") return undefined
  const { quantities, text } = passage
  const [nearest, next] = [quantities[points.index - 1], quantities[points.index - 2]]
  const isBracketed =
    nearest !== undefined &&
    nearest.bracket !== points.bracket &&
    /^[）)]$/.test(text.slice(nearest.span.end, points.span.start)) &&
    /[（(]$/.test(text.slice(0, nearest.span.start).slice(-1))
  const now = isBracketed ? next : nearest
  if (now === undefined || !isGrowth(now) || now.sentence !== points.sentence || points.segment - now.segment > 3)
    return undefined
  const [, name = ""] = comparedWith.exec(points.labelText) ?? []
  if (name === "") return undefined
  if (isBracketed) return nearest.dimension === "percent" ? { now, before: nearest, isNamed: false } : undefined
  if (points.segment - now.segment > 1 || points.bracket !== now.bracket) return undefined
  const [before, ...others] = quantities
    .slice(Math.max(0, now.index - mostBack), now.index)
    .filter(
      (rate) => now.sentence - rate.sentence <= farthestSentence && isGrowth(rate) && isNamed(passage, rate, name),
    )
  return before === undefined || others.length > 0 ? undefined : { now, before, isNamed: true }
}

const isGrowth = ({ role, dimension }: Quantity): boolean => role === "growth" && dimension === "percent"

/** Whether the clause or two before a rate of growth begin with a name: 固定资产投资总额120亿元，同比增长10.2%. */
function isNamed({ text, quantities }: Passage, rate: Quantity, name: string): boolean {
  const previous = quantities[rate.index - 1]
  const isOfLevel = previous?.role === "level" && rate.segment - previous.segment === 1
  const end = isOfLevel ? previous.span.start : rate.span.start
  const words = text.slice(Math.max(0, end - longestSubject), end)
  const clause = words.slice(Math.max(words.lastIndexOf("。"), words.lastIndexOf("；"), words.lastIndexOf("，")) + 1)
  return clause.includes(name)
}

/** Whether a rate of growth is printed as a fall. */
export const isFall = ({ labelText }: Quantity): boolean => fallingVerb.test(labelText.slice(-6))
