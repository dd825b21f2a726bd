import { skeletonText, usualYear } from "../../engine/new-report.ts"
import { profiles } from "../../profiles/registry.ts"

/** A kind of document that can be begun from a skeleton. */
export interface ProfileChoice {
  readonly id: string
  readonly name: string
  readonly summary: string
  /** The year that a report begun this year is about. */
  readonly year: number
}

/** The kinds of documents with sections of their own. `thisYear` comes from the client: the server reads no clock. */
export const profileChoices = (thisYear: number): readonly ProfileChoice[] =>
  profiles
    .filter(({ sections }) => sections.length > 0)
    .map((profile) => ({
      id: profile.id,
      name: profile.name,
      summary: profile.summary,
      year: usualYear(profile, thisYear),
    }))

/** The skeleton of a report; `null` for a profile that does not exist. */
export function newReport(id: string, year: number): string | null {
  const profile = profiles.find((candidate) => candidate.id === id)
  return profile === undefined ? null : skeletonText(profile, year)
}
