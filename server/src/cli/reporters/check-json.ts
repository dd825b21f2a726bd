import type { Finding, Severity } from "../../rules/finding.ts"
import { indexLines, type LineIndex, positionAt } from "../../text/lines.ts"
import type { Span } from "../../text/span.ts"
import type { CheckedDocument, CheckRun } from "../run.ts"
import { jsonResults } from "./json-results.ts"
import { rulePage } from "./rule-page.ts"

/** Findings for programs; the shape is a contract (version 1): 0-based UTF-16 ranges as in LSP, UTF-16 offsets. */
export function checkJson({ documents, pages }: CheckRun): string {
  const findings = documents.flatMap((document) => document.findings)
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  const summary = {
    files: documents.length,
    errors: count("error"),
    warnings: count("warning"),
    informations: count("information"),
    hints: count("hint"),
  }
  return jsonResults(
    documents.map((document) => documentJson(document, pages)),
    { summary },
  )
}

function documentJson({ path, text, format, profile, findings }: CheckedDocument, pages: string) {
  const lines = indexLines(text)
  // Ranges of a Word document are those of the text that `baogao extract` prints.
  const source = format === "plain" ? {} : { source: format }
  return {
    path,
    profile: profile.id,
    ...source,
    findings: findings.map((finding) => findingJson(finding, lines, pages)),
  }
}

const findingJson = ({ rule, severity, message, span, related, fixes }: Finding, lines: LineIndex, pages: string) => ({
  rule,
  severity,
  message,
  ...placeJson(span, lines),
  related: related.map((place) => ({ message: place.message, ...placeJson(place.span, lines) })),
  fixes: fixes.map(({ title, safe, edits }) => ({
    title,
    safe,
    edits: edits.map((edit) => ({ offsets: [edit.span.start, edit.span.end], newText: edit.newText })),
  })),
  url: pages + rulePage(rule),
})

const placeJson = ({ start, end }: Span, lines: LineIndex) => ({
  range: { start: positionAt(lines, start), end: positionAt(lines, end) },
  offsets: [start, end],
})
