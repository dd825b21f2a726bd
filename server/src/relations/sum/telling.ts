import { compare, multiply, type Rational, rational, subtract, zero } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import { inBaseUnits, isOneUnit } from "../../report/units.ts"
import { withoutRounding } from "../equation.ts"
import { chanceOfSlip } from "./chance.ts"
import { type SumReading, sumOf } from "./readings.ts"
import { isHedged, restatesTotal } from "./shape.ts"

/**
 * Whether a reading that holds says that its figures were checked. What rounding or a hedge lets pass whatever the figures
 * are (1亿 = 1亿 + 7140万; 2009万 = 53 + 2009万; 超7万亿 = 超1670亿 + 超900亿) stands in no ledger as right.
 */
export function isTelling(reading: SumReading): boolean {
  if (restatesTotal(reading) || isCoarse(reading) || isFarAndLikely(reading)) return false
  if (!isHedged(reading)) return reading.parts.every(({ quantity }) => isSeen(quantity, reading.total))
  return !reading.each && isNear(printedSum(reading), inBaseUnits(reading.total))
}

/** 撤销41件。…其中市领导出庭6件、部门35件: among the figures of the sentences before there is always a small one that fits. */
const isFarAndLikely = (reading: SumReading): boolean =>
  reading.distance > 1 && (chanceOfSlip(reading) > likeliestFar || !isCountedLikeParts(reading))

const likeliestFar = 0.15

/** 资料12.6万份。…许可12.3万件，处罚3562件: what is counted otherwise and stands further off is no total. */
const isCountedLikeParts = ({ total, parts }: SumReading): boolean =>
  total.unit === "个" || parts.some(({ quantity }) => isOneUnit(quantity, total))

/** 1万人次: a rounded total of one digit holds any few figures of its size. */
const isCoarse = ({ total, parts }: SumReading): boolean =>
  !total.exact && total.hedge === "exact" && total.value.coefficient <= BigInt(2 * parts.length)

/** 86人 is seen in 12.6万人; 99.97元 is not in 120亿元, whose rounding is a million times larger; 调解0件 says that there is none. */
const isSeen = ({ value, interval: { high } }: Quantity, { interval }: Quantity): boolean =>
  value.coefficient === 0n ||
  high === undefined ||
  interval.low === undefined ||
  compare(multiply(high, smallestPart), interval.low) >= 0

/** How many times a part may go into its total. */
const smallestPart = rational(100_000n)

/** The printed figures of the parts added up; the lower end of what they can stand for where that is open above. */
function printedSum(reading: SumReading): Rational {
  const { low, high } = sumOf({
    ...reading,
    parts: reading.parts.map((part) => ({ ...part, quantity: withoutRounding(part.quantity) })),
  })
  return low ?? high ?? zero
}

/** Within a sixth: the room of 余 and 约. */
const isNear = (sum: Rational, total: Rational): boolean => {
  const difference = subtract(sum, total)
  const distance = compare(difference, zero) < 0 ? subtract(zero, difference) : difference
  return compare(multiply(distance, rational(6n)), total) <= 0
}
