/**
 * The library: `import { check, compare, figures, fix } from "baogao"`.
 * Pure functions of the text: no I/O, no clock, no state between calls. All offsets are UTF-16 (JavaScript string indexes).
 */
import { compareReports } from "./compare/compare-reports.ts"
import type { Comparison } from "./compare/comparison.ts"
import { parseConfig } from "./config/parse.ts"
import { type CheckOptions, createEngine, type LedgerQuantity, type LedgerRelation } from "./engine/engine.ts"
import { type Fixed, fixSafely } from "./engine/fixes.ts"
import { profiles } from "./profiles/registry.ts"
import type { Finding } from "./rules/finding.ts"
import { rules } from "./rules/registry.ts"

/** What a check found. */
export interface CheckResult {
  /** Id of the profile that the document was checked as; `generic` when its kind was not recognised. */
  readonly profile: string
  /** Sorted by place, then rule. */
  readonly findings: readonly Finding[]
}

/** Every figure of a document, and every relation between figures, whether it could be checked or not. */
export interface FiguresResult {
  /** Id of the profile that the document was read as; `generic` when its kind was not recognised. */
  readonly profile: string
  readonly quantities: readonly LedgerQuantity[]
  readonly relations: readonly LedgerRelation[]
}

/**
 * Checks a report: the findings that the editor and `baogao check` show for the same text.
 * Throws a `RangeError` for options that a configuration file could not have either (unknown rule, profile or value);
 * never because of the text.
 *
 * @example
 * const { findings } = check("共办理建议提案395件，其中建议18件、提案367件。")
 */
export function check(text: string, options: CheckOptions = {}): CheckResult {
  assertValid(options)
  const { profile, findings } = createEngine().check(text, options)
  return { profile: profile.id, findings }
}

/**
 * Lists the figures of a report and the relations between them: the ledger that `baogao figures` prints.
 * Throws like `check`.
 */
export function figures(text: string, options: CheckOptions = {}): FiguresResult {
  assertValid(options)
  const { profile, quantities, relations } = createEngine().figures(text, options)
  return { profile: profile.id, quantities, relations }
}

/**
 * Applies every safe fix (numbering, punctuation; never figures) until none is left; `edits` lead from the given text to
 * the new one. Throws like `check`.
 */
export function fix(text: string, options: CheckOptions = {}): Fixed {
  assertValid(options)
  const engine = createEngine()
  return fixSafely(text, (current) => engine.check(current, options).findings)
}

/**
 * Holds this year's report against last year's: text that was taken over, years left as they were, growth recomputed
 * from both, what was carried over, indicators that vanished. Never throws.
 */
export const compare = (last: string, now: string): Comparison => compareReports(last, now)

/** Options are the same data as a configuration file and are held to the same rules. */
function assertValid(options: CheckOptions): void {
  const known = { rules, profiles: profiles.map(({ id }) => id) }
  const parsed = parseConfig(JSON.stringify(options), known)
  if (parsed.kind === "invalid") throw new RangeError(parsed.problems.map(({ message }) => message.zh).join("\n"))
}

export type {
  CarriedParagraph,
  ComparedReport,
  Comparison,
  ComparisonFinding,
  ComparisonKind,
  ConfirmedClaim,
  VanishedIndicator,
} from "./compare/comparison.ts"
export type { CheckOptions, LedgerQuantity, LedgerRelation, RuleSetting } from "./engine/engine.ts"
export type { Fixed } from "./engine/fixes.ts"
export type { OperandRole, UnknownReason, Verdict } from "./relations/relation.ts"
export type { RelationKind } from "./relations/relation-kind.ts"
export type { Finding, Fix, RelatedPlace, Severity, TextEdit } from "./rules/finding.ts"
export type { Span } from "./text/span.ts"
