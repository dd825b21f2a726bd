import { isOneUnit } from "../../report/units.ts"
import { chanceOfSlip } from "./chance.ts"
import { nameOf } from "./names.ts"
import { hasOpposites, isStatePair } from "./opposites.ts"
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
  if (isStatePair(names)) return reading
  if (!hasOpposites(names) && !hasOpposites(names.toReversed())) return undefined
  return names.some((name) => quality.test(name)) || chanceOfSlip(reading) < unlikely ? reading : undefined
}

/** Whether figure and outcomes follow each other clause by clause, counted alike. */
const areInRow = ({ total, parts }: SumReading): boolean =>
  parts.every(
    ({ quantity }, at) =>
      isOneUnit(quantity, total) &&
      quantity.exact &&
      quantity.index === total.index + at + 1 &&
      quantity.segment === total.segment + at + 1,
  )

/** Of a list without an opening word only large totals tell its beginning from what follows. */
const leastChance = 0.01

/**
 * 受理180.00万件，环比上升5%，办结150.25万件，正在办理29.75万件，超时12件: a beginning that its names close, right behind so large a total that chance
 * hardly brings it near.
 */
export const isClosedBeginning = (reading: SumReading): boolean =>
  reading.distance === 0 &&
  chanceOfSlip(reading) < leastChance &&
  reading.parts.every(({ quantity }) => isOneUnit(quantity, reading.total))
