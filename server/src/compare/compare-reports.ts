import { generic } from "../profiles/generic.ts"
import { selectProfile } from "../profiles/select.ts"
import { carriedParagraphs, reusedShare, staleParagraphs } from "./carried-text.ts"
import { checkCarryOver } from "./carry-over.ts"
import type { ComparedReport, Comparison } from "./comparison.ts"
import { checkGrowthClaims } from "./growth-claims.ts"
import { staleHeadings, yearFindings } from "./headings.ts"
import { indicatorsOf, vanishedIndicators } from "./indicators.ts"
import { type MeasuredReport, measureReport } from "./measured-report.ts"

/** Holds this year's report against last year's. Pure; never throws because of the texts. */
export function compareReports(lastText: string, nowText: string): Comparison {
  const last = measureReport(lastText)
  const now = measureReport(nowText)
  const indicators = indicatorsOf(last)
  const paragraphs = carriedParagraphs(last, now)
  const checked = [checkGrowthClaims(indicators, now), checkCarryOver(last, now)]
  const findings = [
    ...yearFindings(last.report, now.report),
    ...staleHeadings(last.report, now.report),
    ...staleParagraphs(paragraphs, nowText, last.report.year),
    ...checked.flatMap((each) => each.findings),
  ]
  return {
    last: comparedReport(last),
    now: comparedReport(now),
    reused: reusedShare(lastText, nowText),
    paragraphs,
    findings: findings.toSorted((a, b) => a.span.start - b.span.start),
    confirmed: checked.flatMap((each) => each.confirmed).toSorted((a, b) => a.span.start - b.span.start),
    vanished: vanishedIndicators(indicators, now),
  }
}

function comparedReport({ report }: MeasuredReport): ComparedReport {
  const { id, name } = selectProfile(report, "auto")?.profile ?? generic
  return { text: report.text, year: report.year, profile: { id, name } }
}
