import { wordsOf } from "../report/line-words.ts"
import type { ProfileSection } from "./profile.ts"

/** Whether words, blanks removed, name a part. */
export type PartNames = (words: string) => boolean

/** Whether a heading with this title carries the part, whatever the year. */
export const carriesPart = (title: string, part: ProfileSection): boolean => partNames(part, undefined)(wordsOf(title))

/** How the part is named in a report of this year; only stems that occur in `within` are looked for. */
export function partNames(
  { stems, exclude = [] }: ProfileSection,
  year: number | undefined,
  within?: string,
): PartNames {
  const occurs = (words: string): boolean => within === undefined || within.includes(words)
  const excluded = exclude.map((phrase) => withYears(phrase, year)).filter(occurs)
  const groups = stems.map((group) => group.map((stem) => withYears(stem, year)).filter(occurs))
  if (groups.some((group) => group.length === 0)) return () => false
  return (words) => {
    let rest = words
    for (const phrase of excluded) if (rest.includes(phrase)) rest = rest.replaceAll(phrase, "\n")
    return groups.every((group) => group.some((stem) => rest.includes(stem)))
  }
}

/** Fills `{year}` and `{nextYear}`; without a known year they are left as they are and match nothing. */
export function withYears(pattern: string, year: number | undefined): string {
  if (year === undefined || !pattern.includes("{")) return pattern
  return pattern.replaceAll("{year}", String(year)).replaceAll("{nextYear}", String(year + 1))
}
