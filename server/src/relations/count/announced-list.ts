import type { Passage } from "../../report/passage.ts"
import type { LocalSpan } from "../../text/span.ts"
import { type Announcement, announcementOf } from "./announcement.ts"
import { type ListReading, readingsBehind } from "./list-behind.ts"
import { type ListCount, listCounts } from "./list-count.ts"
import type { NameList } from "./name-list.ts"
import { type Mark, marksIn, mayOpenSeries, rankedBehind, seriesBehind } from "./series-behind.ts"

/** A count with the list that it announces. */
export interface AnnouncedList extends NameList {
  readonly count: ListCount
  /** Whether the names can be counted without doubt. */
  readonly sure: boolean
  /** Whether the text says that it names everything (分别是, 即). */
  readonly complete: boolean
  /** Numbered points may be cut off where a text ends; names are not. */
  readonly by: ListReading["by"] | "marks"
}

export const isFitting = ({ value }: ListCount, { names, open, hidden }: NameList): boolean =>
  names.length === value || names.length + hidden === value || (open && names.length < value)

/** The lists that counts announce, each as the one reading that fits or that surely does not. */
export function* announcedLists(passage: Passage): Generator<AnnouncedList> {
  const counts = listCounts(passage)
  if (counts.length === 0) return
  let marks: readonly Mark[] | undefined
  for (const [index, count] of counts.entries()) {
    if (mayOpenSeries(passage.text, count.span.end)) marks ??= marksIn(passage.text)
    const list = seriesOf(passage.text, count, counts[index + 1], marks ?? []) ?? namesOf(passage, counts, index)
    if (list !== undefined) yield list
  }
}

/** 3项任务：一是…; 四种形态 … 第一种形态 …. */
function seriesOf(
  text: string,
  count: ListCount,
  next: ListCount | undefined,
  marks: readonly Mark[],
): AnnouncedList | undefined {
  if (count.kind === "rank") return undefined
  const series = seriesBehind(text, count, next, marks)
  const rest = { count, open: false, hidden: 0, complete: false, by: "marks" as const }
  if (series !== undefined && (series.sure || series.marks.length === count.value))
    return { ...rest, names: series.marks, sure: series.sure }
  const ranked = rankedBehind(text, count)
  return ranked === undefined ? undefined : { ...rest, names: ranked, sure: false }
}

/** 4个工作组，分别是…. */
function namesOf(passage: Passage, counts: readonly ListCount[], index: number): AnnouncedList | undefined {
  const [count, next, before] = [counts[index], counts[index + 1], counts[index - 1]]
  const announcement = count === undefined ? undefined : announcementOf(passage, count, next)
  if (count === undefined || announcement === undefined) return undefined
  const reading = readingOf(passage.text, count, announcement)
  if (reading === undefined) return undefined
  // 配色有五种，其中三种为双拼，分别为…: five names are those of the count before.
  const isOfOther = before?.value === reading.names.length && isOneSentence(passage, before, count)
  if (isOfOther && !isFitting(count, reading)) return undefined
  return { ...reading, count, complete: announcement.complete }
}

const isOneSentence = ({ segments }: Passage, a: ListCount, b: ListCount): boolean =>
  segments[a.segment]?.sentence === segments[b.segment]?.sentence

/** The first reading that fits the count, or else the first that surely does not. */
function readingOf(text: string, count: ListCount, { start, manner }: Announcement): ListReading | undefined {
  const isNamed = manner === "named"
  let wrong: ListReading | undefined
  for (const reading of readingsBehind(text, start)) {
    if (reading.by === "clauses" && !isOfClauses(count, manner)) continue
    if ((isNamed || !reading.open) && isFitting(count, reading))
      return isTold(text, count, manner, reading) ? reading : undefined
    if (reading.sure) wrong ??= reading
  }
  return isNamed || manner === "apart" ? wrong : undefined
}

/** Whether a list that is as long as the count is its list, where nothing says so. */
function isTold(text: string, count: ListCount, manner: Announcement["manner"], reading: ListReading): boolean {
  if (manner === "named" || manner === "apart") return true
  if (manner === "partly") return reading.hidden === 0 || reading.names.length > 2
  return sharesWord(text, manner === "among" ? count.noun.replace(/中$/, "").slice(-2) : count.noun, reading.names)
}

/** Two clauses stand everywhere: what they are must be said (2个特点：…；…), and they must be told from the text that follows. */
const isOfClauses = ({ value, noun }: ListCount, manner: Announcement["manner"]): boolean =>
  value > 2 || (manner === "named" && noun !== "")

/** Where a name may begin and end in its clause. */
const longestSubject = 14

/** Whether two characters of the noun stand in every name: 3个区域造船中心 are 西部造船中心, 东部造船中心 …. */
function sharesWord(text: string, noun: string, names: readonly LocalSpan[]): boolean {
  const words = names.map(({ start, end }) => text.slice(start, Math.min(end, start + longestSubject)))
  for (let at = 0; at + 1 < noun.length; at++)
    if (words.every((word) => word.includes(noun.slice(at, at + 2)))) return true
  return false
}
