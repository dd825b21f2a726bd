import type { Finding } from "../rules/finding.ts"
import type { RawFinding } from "../rules/rule.ts"
import { type Span, spanOf } from "../text/span.ts"
import type { ActiveRule } from "./active-rules.ts"

/** What a rule reported, as a finding of the document; `base` is what its offsets are relative to. */
export function placeFinding(raw: RawFinding, { rule, severity }: ActiveRule, base: number): Finding {
  // Offsets of rules that see the whole document are those of the document.
  if (base === 0) return { ...(raw as Finding), rule: rule.id, severity: severity ?? raw.severity }
  const at = ({ start, end }: RawFinding["span"]): Span => spanOf(start + base, end + base)
  return {
    rule: rule.id,
    severity: severity ?? raw.severity,
    message: raw.message,
    span: at(raw.span),
    related: raw.related.map(({ message, span }) => ({ message, span: at(span) })),
    fixes: raw.fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ span, newText }) => ({ span: at(span), newText })),
    })),
  }
}

/** The order in which findings are shown: by place, then rule. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || compareText(a.rule, b.rule)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
