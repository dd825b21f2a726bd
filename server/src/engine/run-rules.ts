import type { Profile } from "../profiles/profile.ts"
import type { DocumentAnalysis } from "../relations/document.ts"
import type { Section } from "../report/model.ts"
import { findSuppressions } from "../report/suppressions.ts"
import type { Finding, Severity } from "../rules/finding.ts"
import { rules } from "../rules/registry.ts"
import type { RawFinding, Rule, RuleTargets } from "../rules/rule.ts"
import { spanOf } from "../text/span.ts"
import type { RuleSetting } from "./engine.ts"
import { suppress } from "./suppress.ts"

interface ActiveRule {
  readonly rule: Rule
  /** Severity from the configuration or the profile; replaces the rule's own for every finding. */
  readonly severity: Severity | undefined
  readonly options: unknown
}

/**
 * Runs all rules that are switched on; findings come sorted by place, then rule. What comments in the text switch off is
 * left out, and the comments themselves are judged last.
 */
export function runRules(
  document: DocumentAnalysis,
  settings: Readonly<Record<string, RuleSetting>>,
): readonly Finding[] {
  const { report, profile } = document
  const active = rules.flatMap((rule) => activate(rule, profile, settings[rule.id]))
  const findings: Finding[] = []
  const run = (entry: ActiveRule, targets: readonly Target[]): void => {
    const environment = { options: entry.options, profile, document: report }
    for (const { target, base } of targets)
      for (const raw of runSafely(entry.rule, target, environment)) findings.push(place(raw, entry, base))
  }
  for (const entry of active) run(entry, targetsOf(entry.rule, document))
  const comments = findSuppressions(report.text)
  if (comments.length === 0) return findings.sort(byPlace)
  const { kept, suppressions } = suppress(findings.sort(byPlace), comments, report.text, {
    known: rules.map(({ id }) => id),
    active: new Set(active.map(({ rule }) => rule.id)),
  })
  findings.splice(0, findings.length, ...kept)
  const targets = suppressions.map((target) => ({ target, base: 0 }))
  for (const entry of active) if (entry.rule.scope === "suppression") run(entry, targets)
  return findings.sort(byPlace)
}

const byPlace = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || compareText(a.rule, b.rule)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function activate(rule: Rule, profile: Profile, setting: RuleSetting | undefined): readonly ActiveRule[] {
  const chosen = typeof setting === "object" ? setting.severity : setting
  const severity = chosen ?? profile.severities[rule.id]
  if (severity === "off") return []
  const given = typeof setting === "object" ? (setting.options ?? {}) : {}
  const parsed = rule.options.safeParse(given)
  return [{ rule, severity, options: parsed.success ? parsed.data : rule.options.safeParse({}).data }]
}

interface Target {
  readonly target: RuleTargets[keyof RuleTargets]
  /** What the target's offsets are relative to. */
  readonly base: number
}

function targetsOf(rule: Rule, document: DocumentAnalysis): readonly Target[] {
  const { report, passages } = document
  switch (rule.scope) {
    case "report":
      return [{ target: report, base: 0 }]
    case "section":
      return sectionsOf(report.root).map((target) => ({ target, base: 0 }))
    case "heading":
      return report.blocks.flatMap((block) => (block.kind === "heading" ? [{ target: block, base: 0 }] : []))
    case "table":
      return report.blocks.flatMap((block) => (block.kind === "table" ? [{ target: block, base: 0 }] : []))
    case "paragraph":
      return report.blocks.flatMap((block) =>
        block.kind === "paragraph" ? [{ target: { text: block.text }, base: block.span.start }] : [],
      )
    case "passage":
      return passages.map(({ analysis, start }) => ({ target: analysis, base: start }))
    case "document":
      return [{ target: document, base: 0 }]
    case "suppression":
      return []
  }
}

const sectionsOf = (section: Section): readonly Section[] => [section, ...section.children.flatMap(sectionsOf)]

/** A rule that throws costs one finding that names it; the other rules go on. */
function runSafely(
  rule: Rule,
  target: RuleTargets[keyof RuleTargets],
  environment: Parameters<Rule["run"]>[1],
): readonly RawFinding[] {
  try {
    return rule.run(target, environment)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `规则“${rule.id}”运行失败（${reason}），其余规则不受影响；请报告这一问题。`
    return [{ message, span: { start: 0, end: 0 }, related: [], fixes: [], severity: "information" }]
  }
}

function place(raw: RawFinding, { rule, severity }: ActiveRule, base: number): Finding {
  const at = ({ start, end }: RawFinding["span"]) => spanOf(start + base, end + base)
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
