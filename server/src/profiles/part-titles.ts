import type { ProfileSection } from "./profile.ts"

/** Whether words, blanks removed, name a part. */
export type PartNames = (words: string) => boolean

/** How the part is named in a report of this year. */
export function partNames({ stems, exclude = [] }: ProfileSection, year: number | undefined): PartNames {
  const excluded = exclude.map((phrase) => withYears(phrase, year))
  const groups = stems.map((group) => group.map((stem) => withYears(stem, year)))
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
