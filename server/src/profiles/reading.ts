import type { Report } from "../report/model.ts"
import { type DefectiveSeries, defectiveSeries } from "../report/sequence-repairs.ts"
import type { Recall } from "../text/memory.ts"
import { createNamedParts } from "./named-parts.ts"
import { findParts, type PartPresence } from "./parts.ts"
import type { Profile } from "./profile.ts"
import { findReportYear, type ReportYear } from "./report-year.ts"

/** What a report is as a document of its profile. Worked out when first asked for, once for all rules. */
export interface ProfileReading {
  readonly parts: () => readonly PartPresence[]
  readonly reportYear: () => ReportYear
  /** The numbers that should count on from each other and do not. */
  readonly defectiveSeries: () => readonly DefectiveSeries[]
  /** What a function gives for the text of a block; equal texts, of other documents as well, are read once. */
  readonly recall: Recall
}

/** Reads reports by one profile. */
export type ProfileReader = (report: Report) => ProfileReading

/** A reader for a profile; with `recall` it reads equal texts of blocks once. */
export function createProfileReader(profile: Profile, recall: Recall): ProfileReader {
  const namedParts = createNamedParts(profile, recall)
  return (report) => {
    const reportYear = once(() => findReportYear(report, profile, namedParts))
    return {
      reportYear,
      parts: once(() => findParts(report, profile, reportYear().year, namedParts)),
      defectiveSeries: once(() => defectiveSeries(report)),
      recall,
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
