import type { Heading, Report } from "./model.ts"
import { findSequenceDefects } from "./sequence-defects.ts"

/** A number that no heading of level 1 bears although a later one is used: 一、三、 leaves 二、 vacant before 三、. */
export interface Vacancy {
  readonly ordinal: number
  /** The heading in front of which the number is missing. */
  readonly before: Heading
}

/** The headings of level 1 of the body: up to the first attachment or notes. */
export function topHeadings(report: Report): readonly Heading[] {
  const headings = report.headings.filter(({ level }) => level === 1)
  const end = headings.findIndex(({ boundary }) => boundary !== undefined)
  return end < 0 ? headings : headings.slice(0, end)
}

/** The vacant numbers of level 1 in order. */
export function findVacancies(report: Report): readonly Vacancy[] {
  const headings = topHeadings(report).filter(({ numbering }) => numbering !== undefined)
  const ordinals = headings.map(({ numbering }) => numbering?.ordinal ?? 0)
  return findSequenceDefects(ordinals, { mayNest: true }).flatMap(({ kind, index, expected }) => {
    const before = headings[index]
    if (before === undefined || (kind !== "gap" && kind !== "start")) return []
    const count = Math.min((ordinals[index] ?? 0) - expected, mostVacancies)
    return Array.from({ length: Math.max(0, count) }, (_, offset) => ({ ordinal: expected + offset, before }))
  })
}

/** A larger gap is a slip of the number, not so many missing parts. */
const mostVacancies = 9
