import { intersects, isBelow, point, subtractIntervals } from "../../number/interval.ts"
import { zero } from "../../number/rational.ts"
import type { Passage } from "../../report/passage.ts"
import { type SumReading, sumOf } from "./readings.ts"

/** How many sentences behind its list what is missing may be told. */
const farthestRest = 3
/** Smaller figures are just what a list lacks by chance. */
const smallestRest = 100n

/** …其他收入6亿元。此外，上年结余2亿元也包括在内: a figure soon behind the list is just what it lacks. */
export function restFollows(reading: SumReading, { quantities }: Passage): boolean {
  const last = reading.parts.at(-1)?.quantity
  const missing = subtractIntervals(reading.total.interval, sumOf(reading))
  if (last === undefined || !isBelow(point(zero), missing)) return false
  return quantities
    .slice(last.index + 1)
    .some(
      ({ sentence, unit, role, interval, value }) =>
        sentence - last.sentence <= farthestRest &&
        value.coefficient >= smallestRest &&
        unit === reading.total.unit &&
        role === "level" &&
        intersects(interval, missing),
    )
}

/** 制造业444家、建筑业1111家，其余为其他类型: the words behind a list say that there are more, and not how many. */
export function restIsUnsaid({ parts }: SumReading, { text, segments, quantities }: Passage): boolean {
  const last = parts.at(-1)?.quantity
  const next = last === undefined ? undefined : segments[last.segment + 1]
  if (last === undefined || next === undefined || next.sentence !== last.sentence) return false
  const words = text.slice(next.span.start, Math.min(next.span.end, next.span.start + 4)).trimStart()
  return /^(?:其[余他它]|剩余|余下|剩下)/.test(words) && !quantities.some(({ segment }) => segment === last.segment + 1)
}
