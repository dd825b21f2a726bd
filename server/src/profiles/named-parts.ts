import { wordsOf } from "../report/line-words.ts"
import { type Recall, readAfresh } from "../text/memory.ts"
import { partNames } from "./part-titles.ts"
import type { Profile, ProfileSection } from "./profile.ts"

/**
 * The parts of a profile that a title names in a report of this year, in the order of the profile. Without a year, stems
 * that hold one name nothing.
 */
export type NamedParts = (title: string, year: number | undefined) => readonly ProfileSection[]

/** Reads titles for one profile; with `recall` equal titles are read once for each year. */
export function createNamedParts({ sections }: Profile, recall: Recall = readAfresh): NamedParts {
  const readers = new Map<number | undefined, (title: string) => readonly ProfileSection[]>()
  return (title, year) => {
    const reader = readers.get(year) ?? readerOf(sections, year)
    readers.set(year, reader)
    return recall(title, reader)
  }
}

function readerOf(
  sections: readonly ProfileSection[],
  year: number | undefined,
): (title: string) => readonly ProfileSection[] {
  const named = sections.map((part) => ({ part, names: partNames(part, year) }))
  return (title) => {
    const words = wordsOf(title)
    return named.flatMap(({ part, names }) => (names(words) ? [part] : []))
  }
}
