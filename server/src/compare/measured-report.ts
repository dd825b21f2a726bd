import { analyseText } from "../relations/analyse.ts"
import type { MeasuredDocument } from "../relations/document.ts"
import { parseReport } from "../report/parse-report.ts"
import { passagesOf } from "../report/passages.ts"

/** A report with the figures of its running text; the relations between them are the business of the check. */
export type MeasuredReport = Pick<MeasuredDocument, "report" | "passages">

export function measureReport(text: string): MeasuredReport {
  const report = parseReport(text)
  const passages = passagesOf(report).map((passage) => ({
    start: passage.span.start,
    analysis: analyseText(passage.text, [], (_, work) => work()),
  }))
  return { report, passages }
}
