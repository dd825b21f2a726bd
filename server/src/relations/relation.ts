import type { Passage } from "../report/passage.ts"
import type { Severity } from "../rules/finding.ts"
import type { RuleExamples, RuleSource } from "../rules/rule.ts"
import type { LocalSpan } from "../text/span.ts"

/** The kinds of statistical relation; also the `kind` of `baogao figures --format json`. */
export type RelationKind =
  | "sum"
  | "share"
  | "rate"
  | "difference"
  | "growth"
  | "multiple"
  | "percent-total"
  | "count-of-list"
  | "part-whole"
  | "repeated-figure"
  | "table-total"
  | "granularity"
  | "balance"

/** What a number does in a relation. */
export type OperandRole =
  | "total"
  | "part"
  | "remainder"
  | "numerator"
  | "base"
  | "share"
  | "rate"
  | "before"
  | "now"
  | "change"
  | "count"
  | "item"

export interface Operand {
  readonly role: OperandRole
  readonly span: LocalSpan
  /** As printed. */
  readonly text: string
}

/** Why a relation could not be judged; listed in the ledger, never a finding. */
export type UnknownReason =
  /** several readings are possible and none is compelling */
  | "ambiguous"
  /** the base or the total does not stand in the text */
  | "baseNotStated"
  /** the list need not be complete */
  | "partial"
  /** 约, 余, 超 … leave the figure open */
  | "hedged"

export type Verdict =
  | { readonly kind: "consistent" }
  /**
   * `expected` and `stated` are printed values such as “385”, “90.7%”. `certain`: no reading holds. `likely`: a reading
   * is left in which nothing is wrong, but the figures miss each other by one digit.
   */
  | {
      readonly kind: "conflict"
      readonly expected: string
      readonly stated: string
      readonly confidence: "certain" | "likely"
    }
  | { readonly kind: "unknown"; readonly because: UnknownReason }

/** The working of a relation in the words of a reviewer: “18 + 367 = 385”. */
export interface Explanation {
  readonly formula: string
  readonly operands: readonly Operand[]
}

/** One change of one figure that would make the relation hold. Never applied without a look. */
export interface Suggestion {
  readonly title: string
  readonly span: LocalSpan
  readonly newText: string
}

/** A recognised claim; every relation adds what it needs. `at` is the figure that a finding points to. */
export interface Claim {
  readonly at: LocalSpan
}

/**
 * A statistical relation = recognition + judgement + explanation.
 * `find` never invents: a claim exists only where the sentence asserts the relation in some reading.
 * `judge` says `conflict` only when no reasonable reading holds.
 */
export interface Relation<C extends Claim = Claim> {
  readonly id: RelationKind
  readonly summary: string
  readonly why: string
  readonly source: RuleSource
  readonly severity: Severity
  readonly examples: RuleExamples
  readonly find: (passage: Passage) => Iterable<C>
  readonly judge: (claim: C, passage: Passage) => Verdict
  readonly explain: (claim: C, passage: Passage) => Explanation
  /** Each single change that would repair a conflict. */
  readonly suggest: (claim: C, passage: Passage) => readonly Suggestion[]
  /** The finding's message for a conflict. */
  readonly message: (claim: C, verdict: Verdict & { kind: "conflict" }, passage: Passage) => string
}

/** A relation found, judged and explained: what the ledger shows. */
export interface JudgedRelation {
  readonly kind: RelationKind
  readonly at: LocalSpan
  readonly verdict: Verdict
  readonly explanation: Explanation
  readonly message: string
  readonly suggestions: readonly Suggestion[]
}

/** A relation with its claim type forgotten, as the engine handles it. */
export interface AnyRelation {
  readonly id: RelationKind
  readonly summary: string
  readonly why: string
  readonly source: RuleSource
  readonly severity: Severity
  readonly examples: RuleExamples
  readonly run: (passage: Passage) => readonly JudgedRelation[]
}
