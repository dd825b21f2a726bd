import { type Assessment, exceedsByFar, isUnannounced } from "./assess.ts"
import type { Frame } from "./frame.ts"
import { isJoined } from "./partitions.ts"
import { naturalReading, type SumReading } from "./readings.ts"
import { isLarge, isTight } from "./shape.ts"

/**
 * The readings of a frame that say nothing by themselves: a list without an opening word, its beginning up to a nested 其中 (收到3059条，部门1904条，
 * 各县1155条，其中…), and the list with another total of its sentence. Other lists of the total may tell what they are.
 */
export function silentReadings(frame: Frame): readonly Assessment[] {
  const own = isUnannounced(frame) ? frame.totals.slice(0, 1) : []
  const others = frame.totals.slice(1, mostSilent).filter(({ distance }) => distance === 0)
  const lengths = [frame.nestedAt[0] ?? 0, joinedLength(frame)].filter((length) => length > 1)
  const beginnings = lengths.map((length) => ({
    ...frame,
    parts: frame.parts.slice(0, length),
    naturalLength: length,
    nestedAt: [],
  }))
  return [frame, ...beginnings].flatMap((each) =>
    [...own, ...others].flatMap((total): readonly Assessment[] => {
      const reading = naturalReading(each, total)
      const isList = reading !== undefined && reading.parts.length > 1 && areNamedItems(reading)
      return isList && !exceedsByFar(reading) ? [{ kind: "unknown", reading, because: "partial" }] : []
    }),
  )
}

const mostSilent = 4

/** 其中咨询类116件、投诉类185件、建议类4件，答复305件: how many items 、 joins before a comma begins something else; 0 where none does. */
function joinedLength({ parts }: Frame): number {
  const end = parts.findIndex((part, at) => at > 1 && !isJoined(part))
  return end > 1 && parts.slice(1, end).every(isJoined) ? end : 0
}

const areNamedItems = (reading: SumReading): boolean =>
  isTight(reading) &&
  isLarge(reading) &&
  reading.parts.every(({ quantity }) => quantity.unit === reading.total.unit && quantity.exact)
