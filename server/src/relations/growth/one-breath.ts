import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { type GrowthBasis, lastPeriod } from "./basis.ts"
import { fallingVerb } from "./verbs.ts"

/** Figures that grow from more than the year's own ones, and growth that is measured otherwise. */
const otherMeasure = /累计|存量|在册|可比|口径|剔除|扣除|日均|平均|首次|增幅|增速/

/**
 * 受理8463件，较去年同期增加3689件，同比增长95.13%: a count, its increase and its growth, one behind the other and all of them against the same period
 * of the year before, can be read in no other way, however far they miss each other.
 */
export function isInOneBreath({ text, quantities }: Passage, rate: Quantity, basis: GrowthBasis): boolean {
  if (basis.kind !== "change") return false
  const { now, change } = basis
  if (!now.exact || !change.exact || change.index !== now.index + 1 || rate.index !== change.index + 1) return false
  if (change.segment - now.segment > 1 || rate.segment - change.segment !== 1) return false
  if (now.bracket !== change.bracket || rate.bracket !== change.bracket || now.unit !== change.unit) return false
  const [toChange, toRate] = [text.slice(now.span.end, change.span.start), text.slice(change.span.end, rate.span.start)]
  const isOneDirection = fallingVerb.test(toChange) === fallingVerb.test(toRate)
  const isOfYear =
    /同比|去年|上年|同期/.test(toChange) && /^[，,](?:同比)?(?:增长|上升|增加|下降|减少)了?$/.test(toRate)
  const goesOn = quantities[rate.index + 1]?.segment === rate.segment
  return (
    isOneDirection && isOfYear && !goesOn && !lastPeriod.test(toChange) && !otherMeasure.test(now.labelText + toChange)
  )
}
