import type { Report } from "../report/model.ts"
import { findParts, type PartPresence } from "./parts.ts"
import type { Profile } from "./profile.ts"
import { findReportYear, type ReportYear } from "./report-year.ts"

/** What a report is as a document of its profile. Worked out when first asked for, once for all rules. */
export interface ProfileReading {
  readonly parts: () => readonly PartPresence[]
  readonly reportYear: () => ReportYear
}

export function readByProfile(report: Report, profile: Profile): ProfileReading {
  const reportYear = once(() => findReportYear(report, profile))
  return { reportYear, parts: once(() => findParts(report, profile, reportYear().year)) }
}

function once<Value>(compute: () => Value): () => Value {
  let value: { readonly known: Value } | undefined
  return () => {
    value ??= { known: compute() }
    return value.known
  }
}
