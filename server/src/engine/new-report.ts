import { formatChineseInteger } from "../number/numeral.ts"
import { withYears } from "../profiles/part-titles.ts"
import type { Profile } from "../profiles/profile.ts"
import { plainText } from "../profiles/skeleton.ts"

/**
 * A new report of a kind: its title, and every required section with the text to start from; a kind that requires none
 * gets the usual ones.
 */
export function skeletonText({ title, sections }: Profile, year: number): string {
  const required = sections.filter((section) => section.required)
  const parts = (required.length > 0 ? required : sections).map(({ heading, skeleton }, index) =>
    [`${formatChineseInteger(index + 1)}、${heading}`, ...skeleton].join("\n"),
  )
  return `${plainText(withYears([title, ...parts].join("\n\n"), year))}\n`
}

/** The year that a new report is about: one that looks back, or arranges the next year, is about the year that has ended. */
export const usualYear = ({ period, sections }: Profile, thisYear: number): number =>
  period === "pastYear" || sections.some(({ heading }) => heading.includes("{nextYear}")) ? thisYear - 1 : thisYear
