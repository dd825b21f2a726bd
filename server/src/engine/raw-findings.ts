import type { Finding } from "../rules/finding.ts"
import type { RawFinding, Rule, RuleEnvironment, RuleTargets } from "../rules/rule.ts"
import { type Span, spanOf } from "../text/span.ts"
import type { ActiveRule } from "./active-rules.ts"

/** A rule that throws costs one finding that names it; the other rules go on. */
export function runSafely(
  rule: Rule,
  target: RuleTargets[keyof RuleTargets],
  environment: RuleEnvironment,
): readonly RawFinding[] {
  try {
    return rule.run(target, environment)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `规则“${rule.id}”运行失败（${reason}），其余规则不受影响；请报告这一问题。`
    return [{ message, span: { start: 0, end: 0 }, related: [], fixes: [], severity: "information" }]
  }
}

/** What a rule reported, as a finding of the document; `base` is what its offsets are relative to. */
export function placeFinding(raw: RawFinding, { rule, severity }: ActiveRule, base: number): Finding {
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
