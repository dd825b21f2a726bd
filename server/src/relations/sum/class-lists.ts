import { isBelow } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import { isOneUnit } from "../../report/units.ts"
import { classesOf } from "./classifications.ts"
import type { Closedness } from "./closedness.ts"
import { nameOf } from "./names.ts"
import { type SumReading, sumOf } from "./readings.ts"

/** How sure a list of classes of one classification is to be complete; `no` when it is none. */
export function closedByClasses(reading: SumReading): Closedness {
  const { total, parts } = reading
  if (parts.some(({ quantity }) => !isOneUnit(quantity, total))) return "no"
  const classes = classesOf(parts.map(({ quantity }) => nameOf(quantity)))
  if (classes === undefined || isOneOfThem(total, classes.holds)) return "no"
  return classes.complete ? "certain" : "likely"
}

/**
 * Whether classes of one classification are more than their total: what belongs to one class belongs to no other, so that
 * they contradict it whatever they leave out.
 */
export const exceedsByClasses = (reading: SumReading): boolean =>
  closedByClasses(reading) !== "no" && !isIntake(reading.total) && isBelow(reading.total.interval, sumOf(reading))

const longestLabel = 10

/** 行政许可5316件，行政强制3129件: the first figure is that of a class itself. */
const isOneOfThem = ({ labelText, tailText }: Quantity, holds: (name: string) => boolean): boolean =>
  holds(labelText.slice(-longestLabel)) || holds(tailText.slice(0, longestLabel))

/** 受理120件: more may be settled in a year than came in, where cases of the year before were left. */
const isIntake = ({ labelText }: Quantity): boolean =>
  /(?:受理|收到|接收|新收|收案|受案|立案|登记|接到)/.test(labelText)
