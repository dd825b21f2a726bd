import { wordsOf } from "../report/line-words.ts"
import { partNames } from "./part-titles.ts"
import type { Profile, ProfileSection } from "./profile.ts"

/** The parts of a profile that a title names, in the order of the profile. */
export type PartsInTitle = (title: string) => readonly ProfileSection[]

/** Reads the titles of a report of this year. Without a year, stems that hold one name nothing. */
export type NamedParts = (year: number | undefined) => PartsInTitle

/** Reads titles for one profile; gives the same function for the same year. */
export function createNamedParts({ sections }: Profile): NamedParts {
  const readers = new Map<number | undefined, PartsInTitle>()
  return (year) => {
    const reader = readers.get(year) ?? readerOf(sections, year)
    readers.set(year, reader)
    return reader
  }
}

function readerOf(sections: readonly ProfileSection[], year: number | undefined): PartsInTitle {
  const named = sections.map((part) => ({ part, names: partNames(part, year) }))
  return (title) => {
    const words = wordsOf(title)
    return named.flatMap(({ part, names }) => (names(words) ? [part] : []))
  }
}
