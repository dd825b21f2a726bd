import type { Span } from "../../text/span.ts"
import type { ComparisonRun } from "../run.ts"

/** A comparison for programs; the shape is a contract (version 1), offsets are UTF-16, each in its own report. */
export function compareJson({ last, now, comparison }: ComparisonRun): string {
  const content = {
    version: 1,
    last: { path: last.path, year: comparison.last.year ?? null, profile: comparison.last.profile.id },
    this: { path: now.path, year: comparison.now.year ?? null, profile: comparison.now.profile.id },
    reused: Number(comparison.reused.toFixed(4)),
    findings: comparison.findings.map(({ kind, severity, message, span, lastSpan }) => ({
      kind,
      severity,
      message,
      offsets: offsetsOf(span),
      lastOffsets: lastSpan === undefined ? null : offsetsOf(lastSpan),
    })),
    confirmed: comparison.confirmed.map(({ kind, working, span, lastSpan }) => ({
      kind,
      working,
      offsets: offsetsOf(span),
      lastOffsets: offsetsOf(lastSpan),
    })),
    paragraphs: comparison.paragraphs.map(({ kind, span, lastSpan, changes }) => ({
      kind,
      offsets: offsetsOf(span),
      lastOffsets: offsetsOf(lastSpan),
      changes: changes.map((change) => ({ last: change.last, this: change.now, offsets: offsetsOf(change.span) })),
    })),
    vanished: comparison.vanished.map(({ name, text, lastSpan }) => ({ name, text, lastOffsets: offsetsOf(lastSpan) })),
  }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

const offsetsOf = ({ start, end }: Span): readonly [number, number] => [start, end]
