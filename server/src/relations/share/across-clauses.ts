import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isDefinedBy } from "./defined-rates.ts"
import { coverage, nameOfRate } from "./labels.ts"
import type { RatioReading } from "./ratio.ts"

/** One part and its rate in the sentence, and one whole. */
interface Pair {
  readonly part: Quantity
  readonly whole: Quantity
}

function pairOf({ percentage, numerator, base }: RatioReading): Pair | undefined {
  const [part] = numerator
  const [whole] = base
  if (percentage.role !== "rate" || part === undefined || whole === undefined || numerator.length + base.length > 2)
    return undefined
  return part.sentence === percentage.sentence && part.unit === whole.unit ? { part, whole } : undefined
}

/** 计划开工改造小区5.3万个。上半年开工改造小区4.26万个，开工率80.4%: the sentence before gives the base, under the name of the part. */
export function continuesBase(reading: RatioReading): boolean {
  const pair = pairOf(reading)
  if (pair === undefined || reading.percentage.sentence - pair.whole.sentence !== 1) return false
  return coverage(pair.part.labelText, pair.whole.labelText) >= 0.6
}

/** What comes in: 受理案件4939件, 收到申请5422件. */
const intake = /受理|收案|受案|收到|接到|接收|新收|收件/

/** How much of a name may follow the word for what comes in. */
const longestIntake = 20

const comesIn = ({ labelText }: Quantity): boolean => intake.test(labelText.slice(-longestIntake))

/**
 * 共受理案件4939件，同比增加105%。结案2837件，结案率57.44%; 收案2559件，增加77%；结案1779件，结案率69.52%: what came in stands one clause or one sentence
 * before what was done with it, and nothing else of the unit that came in stands between or beside it.
 */
export function answersIntake(reading: RatioReading, { quantities }: Passage): boolean {
  const pair = pairOf(reading)
  if (pair === undefined || reading.percentage.sentence - pair.whole.sentence > 1) return false
  const { part, whole } = pair
  const behind = quantities.slice(part.index + 1, reading.percentage.index)
  if (behind.some(({ role }) => role !== "growth") || reading.percentage.segment - part.segment > 2) return false
  if (!part.exact || !whole.exact || part.index <= whole.index || !comesIn(whole)) return false
  if (nameOfRate(reading.percentage.labelText, part.labelText, part.tailText) === "other") return false
  const beside = quantities.filter(
    ({ sentence, index, unit, role, bracket }) =>
      sentence >= whole.sentence &&
      index < part.index &&
      unit === part.unit &&
      role === "level" &&
      bracket === whole.bracket,
  )
  return beside.length === 1 && beside[0] === whole
}

/** 投诉1023件，增长35%，占总量的27.4%；目前已办结反馈595件，办结反馈率58.2%: the clause before the ； is about the whole and counts nothing else. */
export function opensClause(reading: RatioReading, { quantities, text }: Passage): boolean {
  const pair = pairOf(reading)
  if (pair === undefined || reading.percentage.sentence !== pair.whole.sentence) return false
  const { part, whole } = pair
  const { percentage } = reading
  if (percentage.index !== part.index + 1 || percentage.segment !== part.segment + 1) return false
  const between = text.slice(whole.span.end, part.span.start)
  if (!/^[^；;]*[；;][^；;，,]*(?:[，,][^；;，,]*)?$/.test(between)) return false
  const stem = /(\p{Script=Han}{2,8})率/u.exec(percentage.labelText)?.[1]
  if (stem === undefined || !part.labelText.endsWith(stem)) return false
  return quantities.slice(whole.index + 1, part.index).every(({ unit, role }) => unit !== part.unit || role !== "level")
}

/** 完成工业总产值74.70亿元，增长16%；实现销售总产值68.96亿元，产销率92.3%: what the rate compares has its own name. */
export const isDefined = ({
  percentage,
  numerator: [part, ...parts],
  base: [whole, ...wholes],
}: RatioReading): boolean =>
  part !== undefined &&
  whole !== undefined &&
  parts.length + wholes.length === 0 &&
  percentage.sentence - part.sentence <= 1 &&
  isDefinedBy(percentage, part, whole)
