import type { Report } from "../report/model.ts"
import { findYears } from "../report/years.ts"
import { freshRuns, type Gathered, gather, newPiece, type Piece, type Runs } from "../text/runs.ts"
import { type LocalSpan, localSpanOf } from "../text/span.ts"
import type { NamedParts } from "./named-parts.ts"
import type { ProfileSection } from "./profile.ts"

/** What the titles of a report's headings say; indexes are those of the headings. */
export interface Titles {
  /** The parts that they name when the report is about this year. */
  readonly parts: (year: number | undefined) => readonly Gathered<ProfileSection>[]
  /** The years that they claim. */
  readonly years: () => readonly Gathered<TitleYear>[]
}

/** A year in the title of a heading, in offsets of the title. */
export interface TitleYear {
  readonly year: number
  readonly span: LocalSpan
  /** 1 where the words speak of the year to come. */
  readonly shift: 0 | 1
}

/** Reads the titles of reports of one profile. */
export function createTitles(namedParts: NamedParts): (titles: Runs<Piece>) => Titles {
  const readYears = ({ text }: Piece): readonly TitleYear[] => yearsOf(text, namedParts)
  return (titles) => ({
    parts: (year) => {
      const read = namedParts(year)
      return gather(titles, ({ text }) => read(text), read)
    },
    years: () => gather(titles, readYears),
  })
}

/** The titles of a report that is looked at once. */
export const freshTitles = ({ headings }: Report, namedParts: NamedParts): Titles =>
  createTitles(namedParts)(
    freshRuns(headings.map(({ titleText, title }) => ({ piece: newPiece(titleText), start: title.start }))),
  )

/** The years that a title claims: of the report, or of the year to come where the words after them speak of plans. */
function yearsOf(title: string, namedParts: NamedParts): readonly TitleYear[] {
  if (!title.includes("年")) return []
  const years = findYears(title)
  return years.flatMap(({ year, span }, index): readonly TitleYear[] => {
    const after = title.slice(span.end, years[index + 1]?.span.start ?? title.length)
    const shift = shiftOf(after, namedParts) ?? shiftOf(title, namedParts)
    return shift === undefined ? [] : [{ year, span: localSpanOf(span.start, span.end), shift }]
  })
}

/** Whether words speak of the report's year or the next; `undefined` when of both, as 不足及下一步打算 does, or of neither. */
function shiftOf(words: string, namedParts: NamedParts): 0 | 1 | undefined {
  const carried = namedParts(undefined)(words)
  const ahead = carried.filter(({ aboutNextYear }) => aboutNextYear === true)
  if (carried.length === 0 || (ahead.length > 0 && ahead.length < carried.length)) return undefined
  return ahead.length > 0 ? 1 : 0
}
