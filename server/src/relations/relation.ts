import type { Passage } from "../report/passage.ts"
import type { Severity } from "../rules/finding.ts"
import type { RuleExamples, RuleSource } from "../rules/rule-description.ts"
import type { LocalOffset, LocalSpan, Offset, Span } from "../text/span.ts"
import type { Diagnosis } from "./diagnose.ts"
import type { MeasuredDocument } from "./document.ts"
import type { RelationKind } from "./relation-kind.ts"

/** What people call a relation, in both languages of the user interface. */
export interface RelationName {
  readonly zh: string
  readonly en: string
}

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
  /** a term of a balance */
  | "term"
  /** another place that states the same figure */
  | "mention"

/** A figure of a relation; local offsets in a passage, absolute ones in a document. */
export interface Operand<O extends number = LocalOffset> {
  readonly role: OperandRole
  readonly span: Span<O>
  /** As printed. */
  readonly text: string
  /** How often a part counts that stands for several names, and whether 各 says so; absent when it counts once. */
  readonly each?: { readonly names: number; readonly isSaid: boolean }
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
export interface Explanation<O extends number = LocalOffset> {
  readonly formula: string
  readonly operands: readonly Operand<O>[]
}

/** One change of one figure that would make the relation hold. Never applied without a look. */
export interface Suggestion<O extends number = LocalOffset> {
  readonly title: string
  readonly span: Span<O>
  readonly newText: string
}

/** A figure and the value that one other digit would give it, so that the relation holds. */
export interface Repair {
  readonly span: LocalSpan
  /** Printed without 万/亿 and unit: “385”. */
  readonly value: string
  readonly suggestion: Suggestion
}

/** A recognised claim; every relation adds what it needs. `at` is the figure that a finding points to. */
export interface Claim {
  readonly at: LocalSpan
  /** A reading that says nothing by itself: it stands in no ledger unless another claim convicts the same figure. */
  readonly isSilent?: boolean
}

/**
 * A statistical relation = recognition + judgement + explanation.
 * `find` never invents: a claim exists only where the sentence asserts the relation in some reading.
 * `judge` says `conflict` only when no reasonable reading holds.
 */
export interface Relation<C extends Claim = Claim> {
  readonly id: RelationKind
  readonly name: RelationName
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
  /** Each change of one digit that would make the claim hold; what two claims have in common convicts the figure. */
  readonly repairs?: (claim: C, passage: Passage) => readonly Repair[]
  /** What a claim is accused of that other claims convict, although it alone proves nothing. */
  readonly accuse?: (claim: C, passage: Passage) => Verdict & { kind: "conflict" }
}

/** A relation found, judged and explained: what the ledger shows. */
export interface JudgedRelation<O extends number = LocalOffset> {
  readonly kind: RelationKind
  readonly at: Span<O>
  readonly verdict: Verdict
  readonly explanation: Explanation<O>
  readonly message: string
  readonly suggestions: readonly Suggestion<O>[]
  /** For a conflict, and for an unknown claim that others may convict: what would repair it, and how it is accused then. */
  readonly repairs?: readonly Repair[]
  readonly accused?: Accusation
  /** See `Claim`. */
  readonly isSilent?: boolean
}

/** An unknown claim as it is reported when another one convicts the same figure. */
export interface Accusation {
  readonly verdict: Verdict & { kind: "conflict" }
  readonly message: string
}

/** What is said about every relation, whatever it looks at. */
export interface RelationDescription {
  readonly id: RelationKind
  readonly name: RelationName
  readonly summary: string
  readonly why: string
  readonly source: RuleSource
  readonly severity: Severity
  readonly examples: RuleExamples
}

/** A relation between the figures of one passage, its claim type forgotten; results are kept by text. */
export interface PassageRelation extends RelationDescription {
  readonly scope: "passage"
  readonly run: (passage: Passage) => readonly JudgedRelation[]
}

/** What a relation has to say about a whole document: everything for the ledger, and what is wrong. */
export interface DocumentFigures {
  /** Worked out when the ledger asks: a check wants to know what is wrong only. */
  readonly relations: () => readonly JudgedRelation<Offset>[]
  readonly diagnoses: readonly Diagnosis<Offset>[]
}

/** A relation that looks beyond one passage: tables, figures under several headings, equations of the kind of document. */
export interface DocumentRelation extends RelationDescription {
  readonly scope: "document"
  /** The kinds that its lines in the ledger carry, when they are of the same kind as those of another relation. */
  readonly lines?: readonly RelationKind[]
  /** The profile that the examples are checked with; `generic` when absent. */
  readonly exampleProfile?: string
  readonly run: (document: MeasuredDocument) => DocumentFigures
}

/** A relation as the engine handles it. */
export type AnyRelation = PassageRelation | DocumentRelation
