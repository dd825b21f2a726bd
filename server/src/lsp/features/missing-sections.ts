import { withYears } from "../../profiles/part-titles.ts"
import { findParts } from "../../profiles/parts.ts"
import type { Profile } from "../../profiles/profile.ts"
import type { Report } from "../../report/model.ts"
import type { Offset } from "../../text/span.ts"
import { nextTopNumber } from "./next-numbers.ts"

/** A section of the profile that the report does not have, as it would stand at a place. */
export interface MissingSection {
  readonly name: string
  readonly required: boolean
  /** Number mark and title. */
  readonly heading: string
  /** Snippet text below the heading. */
  readonly skeleton: readonly string[]
}

/** The sections that are still to be written, with the number that they would get at `lineStart`; mandated ones first. */
export function missingSections(report: Report, profile: Profile, lineStart: Offset): readonly MissingSection[] {
  const mark = nextTopNumber(report, lineStart)
  return findParts(report, profile)
    .flatMap((presence) => (presence.kind === "present" ? [] : [presence.part]))
    .toSorted((first, second) => Number(second.required) - Number(first.required))
    .map(({ name, required, heading, skeleton }) => ({
      name,
      required,
      heading: mark + fillYears(heading, report.year),
      skeleton: skeleton.map((line) => fillYears(line, report.year)),
    }))
}

/** A year that the title does not tell is left to be written. */
const fillYears = (pattern: string, year: number | undefined): string =>
  withYears(pattern, year).replaceAll(/\{(?:year|nextYear)\}/g, "____")
