import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import type { GrowthBasis } from "./basis.ts"

/**
 * 512起，去年同期468起，同比上升9.4%; 512起，同比（468起）上升9.4%; 840件，同比下降12.5%（2023年为960件）; 较上年增长35.5%，由310件增至420件:
 * the value of another period that is named by nothing but its period.
 */
export function earlierValueBeside(
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
  if (isSameMatter(next.labelText, nearest.labelText) && /^[，,]/.test(words) && next.bracket === nearest.bracket)
    return besides(nearest, next, rising)
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

/** 去年同期受理160件，今年受理200件: what is said of both periods is the same. */
function isSameMatter(earlier: string, now: string): boolean {
  const [, matter] = /^(?:上年|去年)(?:同期|全年)?(.{0,12})$/.exec(earlier) ?? []
  return matter !== undefined && /^(?:今年|本年)/.test(now) && now.slice(2).endsWith(matter)
}

/** Whether the words before a figure are the name of a period and nothing else. */
export const isPeriod = (label: string): boolean => /^(?:上年|去年|上年度|20\d\d年度?)(?:同期|全年)?为?$/.test(label)

/** Two values of one unit. */
const besides = (now: Quantity | undefined, before: Quantity, rising: boolean): GrowthBasis | undefined =>
  now === undefined || !isLevel(now) || !isLevel(before) || now.unit !== before.unit
    ? undefined
    : { kind: "before", now, before, rising }

/** A count or an amount, or a percentage, which differs from another one by percentage points. */
const isLevel = ({ role, dimension }: Quantity): boolean =>
  dimension === "percent" ? role === "rate" || role === "share" || role === "level" : role === "level"
