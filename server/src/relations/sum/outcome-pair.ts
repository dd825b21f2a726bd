import { chanceOfSlip } from "./chance.ts"
import { nameOf } from "./names.ts"
import { hasOpposites } from "./opposites.ts"
import type { SumReading } from "./readings.ts"

/** What a thing is or is not: everything looked at is one or the other. What is done to it may also be still to come. */
const quality = /合格|达标|符合|及格|满意|有效|正常|完好|规范|属实|一致|相符|参加|参与|通过/

/** Decisions leave cases open (受理120件，起诉80件，不起诉30件), so that only large totals speak. */
const unlikely = 0.02

/**
 * 抽检467批次，合格451批次、不合格16批次: a figure and right behind it the two outcomes that it has, whatever else the sentence goes on
 * to say. `undefined` where the first two figures of a list are no such pair.
 */
export function outcomePair({ total, parts, distance, each }: SumReading): SumReading | undefined {
  const pair = parts.slice(0, 2)
  const reading: SumReading = { total, parts: pair, distance, each }
  if (pair.length < 2 || distance > 0 || !areInRow(reading)) return undefined
  const names = pair.map(({ quantity }) => nameOf(quantity))
  if (!hasOpposites(names) && !hasOpposites(names.toReversed())) return undefined
  return names.some((name) => quality.test(name)) || chanceOfSlip(reading) < unlikely ? reading : undefined
}

/** Whether figure and outcomes follow each other clause by clause, counted alike. */
const areInRow = ({ total, parts }: SumReading): boolean =>
  parts.every(
    ({ quantity }, at) =>
      quantity.unit === total.unit &&
      quantity.exact &&
      quantity.index === total.index + at + 1 &&
      quantity.segment === total.segment + at + 1,
  )
