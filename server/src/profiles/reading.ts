import type { Report } from "../report/model.ts"
import { type DefectiveSeries, defectiveSeries } from "../report/sequence-repairs.ts"
import { findSeries, type Series } from "../report/series.ts"
import { type Recall, readAfresh } from "../text/memory.ts"
import { findParts, type PartPresence } from "./parts.ts"
import type { Profile } from "./profile.ts"
import { findReportYear, type ReportYear } from "./report-year.ts"

/** What a report is as a document of its profile. Worked out when first asked for, once for all rules. */
export interface ProfileReading {
  readonly parts: () => readonly PartPresence[]
  readonly reportYear: () => ReportYear
  /** The numbers that count on from each other, and those of them that do not. */
  readonly series: () => readonly Series[]
  readonly defectiveSeries: () => readonly DefectiveSeries[]
  /** What a function gives for the text of a block; equal texts, of other documents as well, are read once. */
  readonly recall: Recall
}

export function readByProfile(report: Report, profile: Profile, recall: Recall = readAfresh): ProfileReading {
  const reportYear = once(() => findReportYear(report, profile))
  const series = once(() => findSeries(report))
  return {
    reportYear,
    parts: once(() => findParts(report, profile, reportYear().year)),
    series,
    defectiveSeries: once(() => defectiveSeries(report, series())),
    recall,
  }
}

function once<Value>(compute: () => Value): () => Value {
  let value: { readonly known: Value } | undefined
  return () => {
    value ??= { known: compute() }
    return value.known
  }
}
