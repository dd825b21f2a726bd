import type { Profile } from "../profiles/profile.ts"
import type { DocumentAnalysis } from "../relations/document.ts"
import type { Section } from "../report/model.ts"
import { findSuppressions } from "../report/suppressions.ts"
import { lineOf } from "../report/text-line.ts"
import type { Finding } from "../rules/finding.ts"
import { rules } from "../rules/registry.ts"
import type { LocalScope, RawFinding, RuleScope, RuleTargets } from "../rules/rule.ts"
import { splitLines } from "../text/lines.ts"
import { type ActiveRule, activeRules } from "./active-rules.ts"
import { createTextCache } from "./cache.ts"
import type { RuleSetting } from "./engine.ts"
import { byPlace, placeFinding, runSafely } from "./raw-findings.ts"
import { suppress } from "./suppress.ts"

/** Runs the rules of one configuration; findings come sorted by place, then rule. */
export type RuleRunner = (document: DocumentAnalysis) => readonly Finding[]

/**
 * Prepares the rules that are switched on. What rules find in a piece of text alone is kept by that text. What comments
 * in the document switch off is left out, and the comments themselves are judged last.
 */
export function createRuleRunner(profile: Profile, settings: Readonly<Record<string, RuleSetting>>): RuleRunner {
  const active = activeRules(profile, settings)
  const inPieces = createLocalRules(active, profile)
  const inDocument = active.filter(({ rule }) => !isLocal(rule.scope))
  const onSuppressions = active.filter(({ rule }) => rule.scope === "suppression")
  const names = { known: rules.map(({ id }) => id), active: new Set(active.map(({ rule }) => rule.id)) }
  return (document) => {
    const { report } = document
    const findings = [
      ...inPieces(document),
      ...inDocument.flatMap((entry) => findWidely(entry, targetsOf(entry.rule.scope, document), document)),
    ].sort(byPlace)
    const comments = findSuppressions(report.text)
    if (comments.length === 0) return findings
    const { kept, suppressions } = suppress(findings, comments, report.text, names)
    return [...kept, ...onSuppressions.flatMap((entry) => findWidely(entry, suppressions, document))].sort(byPlace)
  }
}

const isLocal = (scope: RuleScope): scope is LocalScope =>
  scope === "line" || scope === "paragraph" || scope === "passage"

/** A finding of a rule that has seen a piece of text only; offsets are relative to that piece. */
interface LocalFinding {
  readonly entry: ActiveRule
  readonly raw: RawFinding
}

type LocalFindings = readonly LocalFinding[]

const nothing: LocalFindings = []

/** The rules that see lines, paragraphs and passages. */
function createLocalRules(active: readonly ActiveRule[], profile: Profile): RuleRunner {
  const inScope = (scope: LocalScope): readonly ActiveRule[] => active.filter(({ rule }) => rule.scope === scope)
  const onPassages = inScope("passage")
  const onParagraphs = inScope("paragraph")
  const onLines = inScope("line")
  const ofParagraph = createTextCache((text) => findLocally(onParagraphs, { text }, profile))
  const ofLine = createTextCache((text) => findLocally(onLines, lineOf(text), profile))
  return ({ report, passages }) => {
    const findings: Finding[] = []
    const add = (found: LocalFindings, base: number): void => {
      for (const { entry, raw } of found) findings.push(placeFinding(raw, entry, base))
    }
    if (onPassages.length > 0)
      for (const { analysis, start } of passages) {
        const found = analysis.memory.recall(onPassages, () => findLocally(onPassages, analysis, profile))
        add(found, start)
      }
    if (onParagraphs.length > 0)
      for (const block of report.blocks)
        if (block.kind === "paragraph") add(ofParagraph.get(block.text), block.span.start)
    if (onLines.length > 0)
      for (const { start, end } of splitLines(report.text))
        if (end > start) add(ofLine.get(report.text.slice(start, end)), start)
    return findings
  }
}

function findLocally(active: readonly ActiveRule[], target: RuleTargets[LocalScope], profile: Profile): LocalFindings {
  let found: LocalFinding[] | undefined
  for (const entry of active) {
    const environment = { options: entry.options, profile, document: undefined }
    for (const raw of runSafely(entry.rule, target, environment)) {
      found ??= []
      found.push({ entry, raw })
    }
  }
  return found ?? nothing
}

function findWidely(
  entry: ActiveRule,
  targets: readonly RuleTargets[keyof RuleTargets][],
  { report, profile }: DocumentAnalysis,
): readonly Finding[] {
  const environment = { options: entry.options, profile, document: report }
  return targets.flatMap((target) =>
    runSafely(entry.rule, target, environment).map((raw) => placeFinding(raw, entry, 0)),
  )
}

/** What a rule that sees more than a piece of text is called with. */
function targetsOf(
  scope: RuleScope,
  document: DocumentAnalysis,
): readonly RuleTargets[Exclude<RuleScope, LocalScope>][] {
  const { report } = document
  switch (scope) {
    case "report":
      return [report]
    case "section":
      return sectionsOf(report.root)
    case "heading":
      return report.blocks.filter((block) => block.kind === "heading")
    case "table":
      return report.blocks.filter((block) => block.kind === "table")
    case "document":
      return [document]
    default:
      return []
  }
}

const sectionsOf = (section: Section): readonly Section[] => [section, ...section.children.flatMap(sectionsOf)]
