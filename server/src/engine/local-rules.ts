import type { Profile } from "../profiles/profile.ts"
import type { Finding } from "../rules/finding.ts"
import type { LocalScope, RawFinding, RuleCheck, RuleScope, RuleTargets } from "../rules/rule.ts"
import type { ActiveRule } from "./active-rules.ts"
import { placeFinding } from "./place-finding.ts"
import type { RuleRunner } from "./run-rules.ts"
import type { Watch } from "./watch.ts"

/** Whether rules of this scope see a piece of text only. */
export const isLocal = (scope: RuleScope): scope is LocalScope => scope === "prose" || scope === "passage"

/** A finding of a rule that has seen a piece of text only; offsets are relative to that piece. */
interface LocalFinding {
  readonly entry: ActiveRule
  readonly raw: RawFinding
}

type LocalFindings = readonly LocalFinding[]

const nothing: LocalFindings = []

/** A local rule that is ready to check. */
interface PreparedRule {
  readonly entry: ActiveRule
  readonly check: RuleCheck
}

/** The rules that see prose and passages; what they find is kept with these. */
export function createLocalRules(active: readonly ActiveRule[], profile: Profile): RuleRunner {
  const inScope = (scope: LocalScope): readonly PreparedRule[] =>
    active.flatMap((entry) => (entry.rule.scope === scope ? [prepare(entry, profile)] : []))
  const onPassages = inScope("passage")
  const onProse = inScope("prose")
  return ({ passages, prose }, watch) => {
    const findings: Finding[] = []
    const add = (found: LocalFindings, start: number): void => {
      for (const { entry, raw } of found) findings.push(placeFinding(raw, entry, start))
    }
    if (onPassages.length > 0)
      for (const { analysis, start } of passages) add(findIn(onPassages, analysis, watch), start)
    if (onProse.length > 0) for (const { prose: piece, start } of prose) add(findIn(onProse, piece, watch), start)
    return findings
  }
}

const prepare = (entry: ActiveRule, profile: Profile): PreparedRule => ({
  entry,
  check: entry.rule.prepare({ options: entry.options, profile, reading: undefined, document: undefined }),
})

const findIn = (rules: readonly PreparedRule[], target: RuleTargets[LocalScope], watch: Watch): LocalFindings =>
  target.memory.recall(rules, () => findLocally(rules, target, watch), watch.losses)

/** Runs the rules on one piece of text. Each is timed by itself only when all together have become slow. */
function findLocally(rules: readonly PreparedRule[], target: RuleTargets[LocalScope], watch: Watch): LocalFindings {
  let found: LocalFinding[] | undefined
  const run = (supervise: Watch["supervise"]): void => {
    for (const { entry, check } of rules)
      for (const raw of supervise(entry.rule.id, () => check(target)) ?? []) {
        found ??= []
        found.push({ entry, raw })
      }
  }
  watch.timeTogether(
    () => run(watch.attempt),
    () => run(watch.supervise),
  )
  return found ?? nothing
}
