import type { Profile } from "../profiles/profile.ts"
import type { Prose } from "../report/prose.ts"
import { lineOf } from "../report/text-line.ts"
import type { Finding } from "../rules/finding.ts"
import type { LocalScope, RawFinding, RuleScope, RuleTargets } from "../rules/rule.ts"
import { splitLines } from "../text/lines.ts"
import type { ActiveRule } from "./active-rules.ts"
import { createTextCache } from "./cache.ts"
import { placeFinding } from "./place-finding.ts"
import type { RuleRunner } from "./run-rules.ts"
import type { Watch } from "./watch.ts"

/** Whether rules of this scope see a piece of text only. */
export const isLocal = (scope: RuleScope): scope is LocalScope =>
  scope === "line" || scope === "paragraph" || scope === "prose" || scope === "passage"

/** A finding of a rule that has seen a piece of text only; offsets are relative to that piece. */
interface LocalFinding {
  readonly entry: ActiveRule
  readonly raw: RawFinding
}

type LocalFindings = readonly LocalFinding[]

const nothing: LocalFindings = []

/** The rules that see lines, paragraphs, prose and passages; what they find is kept by the text of these. */
export function createLocalRules(active: readonly ActiveRule[], profile: Profile): RuleRunner {
  const inScope = (scope: LocalScope): readonly ActiveRule[] => active.filter(({ rule }) => rule.scope === scope)
  const inLines = keeping(inScope("line"), profile)
  const inParagraphs = keeping(inScope("paragraph"), profile)
  const onPassages = inScope("passage")
  const inProse = keepingByKind(inScope("prose"), profile)
  return ({ report, passages, prose }, watch) => {
    const findings: Finding[] = []
    const add = (found: LocalFindings, base: number): void => {
      for (const { entry, raw } of found) findings.push(placeFinding(raw, entry, base))
    }
    if (onPassages.length > 0)
      for (const { analysis, start } of passages) {
        const find = (): LocalFindings => findLocally(onPassages, analysis, profile, watch)
        add(analysis.memory.recall(onPassages, find, watch.losses), start)
      }
    for (const block of report.blocks)
      if (block.kind === "paragraph")
        add(
          inParagraphs(block.text, (text) => ({ text }), watch),
          block.span.start,
        )
    for (const { prose: piece, start } of prose)
      add(
        inProse(piece)(piece.text, () => piece, watch),
        start,
      )
    for (const { start, end } of splitLines(report.text))
      if (end > start) add(inLines(report.text.slice(start, end), lineOf, watch), start)
    return findings
  }
}

/** What some rules find in a text, which `targetOf` makes their target; worked out once for equal texts. */
type Keeping = (text: string, targetOf: (text: string) => RuleTargets[LocalScope], watch: Watch) => LocalFindings

function keeping(entries: readonly ActiveRule[], profile: Profile): Keeping {
  if (entries.length === 0) return () => nothing
  const cache = createTextCache<LocalFindings>()
  return (text, targetOf, watch) =>
    cache.get(text, () => findLocally(entries, targetOf(text), profile, watch), watch.losses)
}

/** Pieces of prose of one kind, with headings of one length, are told apart by their text alone. */
function keepingByKind(entries: readonly ActiveRule[], profile: Profile): (prose: Prose) => Keeping {
  const byKind = new Map<string, Keeping>()
  return ({ kind, headingEnd }) => {
    const key = `${kind} ${headingEnd}`
    const kept = byKind.get(key) ?? keeping(entries, profile)
    byKind.set(key, kept)
    return kept
  }
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
