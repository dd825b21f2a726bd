import type { Profile } from "../profiles/profile.ts"
import type { Finding } from "../rules/finding.ts"
import type { LocalScope, RawFinding, RuleScope, RuleTargets } from "../rules/rule.ts"
import type { Memory } from "../text/memory.ts"
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

/** The rules that see prose and passages; what they find is kept with these. */
export function createLocalRules(active: readonly ActiveRule[], profile: Profile): RuleRunner {
  const inScope = (scope: LocalScope): readonly ActiveRule[] => active.filter(({ rule }) => rule.scope === scope)
  const onPassages = inScope("passage")
  const onProse = inScope("prose")
  return ({ passages, prose }, watch) => {
    const findings: Finding[] = []
    const run = (entries: readonly ActiveRule[], { memory, target, start }: Piece): void => {
      const find = (): LocalFindings => findLocally(entries, target, profile, watch)
      for (const { entry, raw } of memory.recall(entries, find, watch.losses))
        findings.push(placeFinding(raw, entry, start))
    }
    if (onPassages.length > 0)
      for (const { analysis, start } of passages) run(onPassages, { memory: analysis.memory, target: analysis, start })
    if (onProse.length > 0)
      for (const { prose: piece, start } of prose) run(onProse, { memory: piece.memory, target: piece, start })
    return findings
  }
}

/** What local rules look at, and where it stands. */
interface Piece {
  readonly memory: Memory
  readonly target: RuleTargets[LocalScope]
  readonly start: number
}

/** Runs the rules on one piece of text. Each is timed by itself only when all together have become slow. */
function findLocally(
  entries: readonly ActiveRule[],
  target: RuleTargets[LocalScope],
  profile: Profile,
  watch: Watch,
): LocalFindings {
  let found: LocalFinding[] | undefined
  const run = (supervise: Watch["supervise"]): void => {
    for (const entry of entries) {
      const environment = { options: entry.options, profile, reading: undefined, document: undefined }
      for (const raw of supervise(entry.rule.id, () => entry.rule.run(target, environment)) ?? []) {
        found ??= []
        found.push({ entry, raw })
      }
    }
  }
  watch.timeTogether(
    () => run(watch.attempt),
    () => run(watch.supervise),
  )
  return found ?? nothing
}
