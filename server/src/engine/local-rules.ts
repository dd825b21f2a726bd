import type { Profile } from "../profiles/profile.ts"
import type { Finding } from "../rules/finding.ts"
import type { LocalScope, RawFinding, RuleCheck, RuleScope, RuleTargets } from "../rules/rule.ts"
import type { Run, Runs } from "../text/runs.ts"
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

/** The same in a run of pieces. */
interface FindingInRun extends LocalFinding {
  /** Where the piece begins, from the beginning of the run on. */
  readonly offset: number
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
  return ({ passageRuns, proseRuns }, watch) => {
    const findings: Finding[] = []
    const add = <Target extends RuleTargets[LocalScope]>(rules: readonly PreparedRule[], runs: Runs<Target>): void => {
      for (const { run, start } of runs)
        for (const { entry, raw, offset } of findInRun(rules, run, watch))
          findings.push(placeFinding(raw, entry, start + offset))
    }
    if (onPassages.length > 0) add(onPassages, passageRuns)
    if (onProse.length > 0) add(onProse, proseRuns)
    return findings
  }
}

const prepare = (entry: ActiveRule, profile: Profile): PreparedRule => ({
  entry,
  check: entry.rule.prepare({ options: entry.options, profile, reading: undefined, document: undefined }),
})

const findInRun = <Target extends RuleTargets[LocalScope]>(
  rules: readonly PreparedRule[],
  { pieces, offsets, memory }: Run<Target>,
  watch: Watch,
): readonly FindingInRun[] =>
  memory.recall(
    rules,
    () =>
      pieces.flatMap((piece, index) =>
        findIn(rules, piece, watch).map((found) => ({ ...found, offset: offsets[index] ?? 0 })),
      ),
    watch.losses,
  )

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
