import type { Report } from "../report/model.ts"
import { type DefectiveSeries, defectiveSeries } from "../report/sequence-repairs.ts"
import type { Piece, Runs } from "../text/runs.ts"
import { createNamedParts } from "./named-parts.ts"
import { findParts, type PartPresence } from "./parts.ts"
import type { Profile } from "./profile.ts"
import { findReportYear, type ReportYear } from "./report-year.ts"
import { createTitles } from "./titles.ts"

/** What a report is as a document of its profile. Worked out when first asked for, once for all rules. */
export interface ProfileReading {
  readonly parts: () => readonly PartPresence[]
  readonly reportYear: () => ReportYear
  /** The numbers that should count on from each other and do not. */
  readonly defectiveSeries: () => readonly DefectiveSeries[]
  /** The paragraphs, for what can be gathered; equal ones, of other documents as well, are read once. */
  readonly paragraphs: () => Runs<Piece>
}

/** Reads reports by one profile. */
export type ProfileReader = (report: Report) => ProfileReading

/** Where a reader finds the texts of a report again. */
export interface TextSource {
  readonly paragraphsOf: (report: Report) => Runs<Piece>
  readonly titlesOf: (report: Report) => Runs<Piece>
}

/** A reader for a profile. */
export function createProfileReader(profile: Profile, { paragraphsOf, titlesOf }: TextSource): ProfileReader {
  const readTitles = createTitles(createNamedParts(profile))
  return (report) => {
    const titles = once(() => readTitles(titlesOf(report)))
    const reportYear = once(() => findReportYear(report, profile, titles()))
    return {
      reportYear,
      parts: once(() => findParts(report, profile, reportYear().year, titles())),
      defectiveSeries: once(() => defectiveSeries(report)),
      paragraphs: once(() => paragraphsOf(report)),
    }
  }
}

function once<Value>(compute: () => Value): () => Value {
  let value: { readonly known: Value } | undefined
  return () => {
    value ??= { known: compute() }
    return value.known
  }
}
