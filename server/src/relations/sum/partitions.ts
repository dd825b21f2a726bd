import { intersects, isPoint } from "../../number/interval.ts"
import type { Frame } from "./frame.ts"
import { frontName } from "./names.ts"
import { holds, naturalReading, sumOf } from "./readings.ts"
import type { Summand } from "./summand.ts"

/**
 * 其中制定299项、修订73项，强制性1项、推荐性371项: groups joined by 、 and divided by ， are partitions of one total each,
 * when one of them adds up or all of them agree. Any other list stays as it is.
 */
export function splitPartitions(frame: Frame): readonly Frame[] {
  const groups = groupsOf(frame.parts)
  if (groups.length < 2 || groups.some((group) => group.length < 2)) return [frame]
  const frames = groups.map(
    (parts): Frame => ({ ...frame, parts, naturalLength: parts.length, mixedLength: parts.length, nestedAt: [] }),
  )
  const complete = frames.find((group) => {
    const reading = naturalReading(group)
    return reading !== undefined && holds(reading)
  })
  if (complete === undefined) return haveOneSum(frames) ? frames : [frame]
  return frames.map((group) => (group === complete ? group : { ...group, twin: complete }))
}

/** Whether all lists add up to the same, be it their total or not. */
function haveOneSum(frames: readonly Frame[]): boolean {
  const [first, ...others] = frames.flatMap((frame) => naturalReading(frame) ?? []).map(sumOf)
  return first !== undefined && isPoint(first) && others.every((sum) => isPoint(sum) && intersects(sum, first))
}

/** 2名烫伤、7名呛伤: items that 、 joins and whose names stand behind their figures. */
export const areNamedBehind = (parts: readonly Summand[]): boolean =>
  parts.slice(1).every(({ gap, quantity }) => /[、和及与]$/.test(gap) && frontName(quantity) === "")

/** Whether a figure continues the list of the figure before it. */
export const isJoined = ({ gap }: Summand): boolean => /^(?:、|和|及|以及)/.test(gap)

function groupsOf(parts: readonly Summand[]): readonly (readonly Summand[])[] {
  const groups: Summand[][] = []
  for (const part of parts) {
    const current = groups.at(-1)
    if (current !== undefined && isJoined(part)) current.push(part)
    else groups.push([part])
  }
  return groups
}
