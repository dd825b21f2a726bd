import type { Profile } from "../profiles/profile.ts"
import { createProfileReader, type ProfileReading } from "../profiles/reading.ts"
import type { DocumentAnalysis } from "../relations/document.ts"
import type { Section } from "../report/model.ts"
import { findSuppressions } from "../report/suppressions.ts"
import type { Finding } from "../rules/finding.ts"
import { rules as allRules } from "../rules/registry.ts"
import type { LocalScope, Rule, RuleScope, RuleTargets } from "../rules/rule.ts"
import { type ActiveRule, activeRules } from "./active-rules.ts"
import type { RuleSetting } from "./engine.ts"
import { mergeHabits } from "./habits.ts"
import { createKnownTexts } from "./known-texts.ts"
import { createLocalRules, isLocal } from "./local-rules.ts"
import { byPlace, placeFinding } from "./place-finding.ts"
import { suppress } from "./suppress.ts"
import type { Watch } from "./watch.ts"

/** Runs the rules of one configuration. */
export type RuleRunner = (document: DocumentAnalysis, watch: Watch) => readonly Finding[]

/**
 * Prepares the rules that are switched on. Findings come sorted by place, then rule. What comments in the document switch
 * off is left out, and the comments themselves are judged last.
 */
export function createRuleRunner(
  profile: Profile,
  settings: Readonly<Record<string, RuleSetting>>,
  rules: readonly Rule[] = allRules,
): RuleRunner {
  const active = activeRules(rules, profile, settings)
  const inPieces = createLocalRules(active, profile)
  const inDocument = active.filter(({ rule }) => !isLocal(rule.scope))
  const onSuppressions = active.filter(({ rule }) => rule.scope === "suppression")
  const habits = new Set(active.filter(({ rule }) => rule.habit).map(({ rule }) => rule.id))
  const names = { known: rules.map(({ id }) => id), active: new Set(active.map(({ rule }) => rule.id)) }
  const texts = createKnownTexts()
  const read = createProfileReader(profile, texts)
  return (document, watch) => {
    const { report } = document
    texts.makeRoom(report.text.length)
    const reading = read(report)
    const whole = { document, reading, watch }
    const targets = new Map<RuleScope, ReturnType<typeof targetsOf>>()
    const inScope = (scope: RuleScope): ReturnType<typeof targetsOf> => {
      const found = targets.get(scope) ?? targetsOf(scope, document)
      targets.set(scope, found)
      return found
    }
    const findings = [
      ...inPieces(document, watch),
      ...inDocument.flatMap((entry) => findWidely(entry, inScope(entry.rule.scope), whole)),
    ].sort(byPlace)
    const comments = findSuppressions(report.text)
    if (comments.length === 0) return withTroubles(mergeHabits(findings, habits), watch)
    const { kept, suppressions } = suppress(findings, comments, report.text, names)
    const judged = onSuppressions.flatMap((entry) => findWidely(entry, suppressions, whole))
    return withTroubles([...mergeHabits(kept, habits), ...judged].sort(byPlace), watch)
  }
}

/** What went wrong stands at the beginning of the document. */
function withTroubles(findings: readonly Finding[], watch: Watch): readonly Finding[] {
  const troubles = watch.findings()
  return troubles.length === 0 ? findings : [...troubles, ...findings].sort(byPlace)
}

/** One document on its way through the rules. */
interface Whole {
  readonly document: DocumentAnalysis
  readonly reading: ProfileReading
  readonly watch: Watch
}

/** The clock is looked at about so often for one rule: a heading costs less than to look at it. */
const mostTimings = 100

function findWidely(
  entry: ActiveRule,
  targets: readonly RuleTargets[keyof RuleTargets][],
  { document: { report, profile }, reading, watch }: Whole,
): readonly Finding[] {
  const { id } = entry.rule
  const check = entry.rule.prepare({ options: entry.options, profile, reading, document: report })
  const findings: Finding[] = []
  let next = 0
  const checkNext = (): void => {
    const target = targets[next++]
    if (target !== undefined) for (const raw of check(target)) findings.push(placeFinding(raw, entry, 0))
  }
  const together = Math.ceil(targets.length / mostTimings)
  for (let end = together; next < targets.length; end += together) {
    const checkSome = (): void => {
      while (next < end) checkNext()
    }
    watch.supervise(id, () => {
      // One that fails costs its own findings, and those behind it are checked nevertheless.
      while (next < end) watch.attempt(id, checkSome)
    })
    next = end
  }
  return findings
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
      return report.headings
    case "table":
      return report.blocks.filter((block) => block.kind === "table")
    case "document":
      return [document]
    default:
      return []
  }
}

function sectionsOf(section: Section, sections: Section[] = []): readonly Section[] {
  sections.push(section)
  for (const child of section.children) sectionsOf(child, sections)
  return sections
}
