import type { ProfileSection } from "./profile.ts"

/** Whether words, blanks removed, name a part. */
export type PartNames = (words: string) => boolean

/** Whether the words of a title, without blanks, name the part, whatever the year: stems with a year in them name nothing here. */
export function namesPart(words: string, { stems, exclude = [] }: ProfileSection): boolean {
  let rest = words
  for (const phrase of exclude) if (rest.includes(phrase)) rest = rest.replaceAll(phrase, "\n")
  return stems.every((group) => group.some((stem) => rest.includes(stem)))
}

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
