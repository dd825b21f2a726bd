import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isCut } from "./assess.ts"
import { isCountable, type RatioReading, ratioHolds, readingsOf } from "./ratio.ts"

/** So many other percentages that are cut off make it a style. */
const fewestCut = 2
/** How many other percentages are looked at. */
const mostCompared = 24

/**
 * 占2.8%（2.855）；…占0.3%（0.385）。…解决率96.4%（96.482）: whether the percentages around one are all cut off instead of rounded, which is a style and no
 * error; one among them that is rounded up says that this one should be as well.
 */
export function areCutAround(own: Quantity, passage: Passage): boolean {
  const countables = passage.quantities.filter(isCountable)
  let cut = 0
  for (const percentage of around(own, passage)) {
    const reading = natural(readingsOf(passage, percentage, countables))
    if (reading === undefined) continue
    const isShort = isCut(reading)
    if (!isShort && ratioHolds(reading)) return false
    if (isShort && !ratioHolds(reading)) cut++
  }
  return cut >= fewestCut
}

/** The percentages of a passage that are nearest to one. */
const around = (own: Quantity, { quantities }: Passage): readonly Quantity[] =>
  quantities
    .filter((each) => each !== own && each.dimension === "percent" && (each.role === "share" || each.role === "rate"))
    .toSorted((a, b) => Math.abs(a.index - own.index) - Math.abs(b.index - own.index))
    .slice(0, mostCompared)

/** The reading that holds, exactly or cut off. */
const natural = (readings: readonly RatioReading[]): RatioReading | undefined =>
  readings.find(
    (reading) => reading.numerator.length + reading.base.length === 2 && (ratioHolds(reading) || isCut(reading)),
  )
