import type * as z from "zod/mini"
import type { Profile } from "../profiles/profile.ts"
import type { ProfileReading } from "../profiles/reading.ts"
import type { PassageAnalysis } from "../relations/analyse.ts"
import type { DocumentAnalysis } from "../relations/document.ts"
import type { Heading, Report, Section, Table } from "../report/model.ts"
import type { Prose } from "../report/prose.ts"
import type { SuppressionComment } from "../report/suppressions.ts"
import type { LocalSpan, Span } from "../text/span.ts"
import type { Fix, RelatedPlace, Severity } from "./finding.ts"
import type { RuleExamples, RuleSource } from "./rule-description.ts"

export type { RuleExamples, RuleSource } from "./rule-description.ts"

/** A name in a comment that switches rules off, and what became of it. */
export interface SuppressionName {
  readonly text: string
  readonly span: Span
  /** Whether a rule or a group of rules is called so. */
  readonly known: boolean
  /** The name that was probably meant. */
  readonly nearest: string | undefined
  /** Whether it kept at least one finding away, or could not because its rules are off. */
  readonly used: boolean
}

/** A comment that switches rules off, and what became of it. */
export interface Suppression {
  readonly comment: SuppressionComment
  readonly names: readonly SuppressionName[]
  /** Whether the comment did something; without names: whether any finding was kept away. */
  readonly used: boolean
  /** What to delete to be rid of the comment: its whole line. */
  readonly removal: Span
}

/**
 * What a rule is called with, by scope. Rules of prose and passages see a piece of text and local offsets only, never the
 * document: their results are kept by text.
 */
export interface RuleTargets {
  readonly report: Report
  readonly section: Section
  readonly heading: Heading
  /** A paragraph, heading, title, cell or element with the marks, digits and protected places that all rules share. */
  readonly prose: Prose
  /** Consecutive paragraphs, analysed together: a total may stand one paragraph above its parts. */
  readonly passage: PassageAnalysis
  readonly table: Table
  /** The whole report with all its figures and relations, in document offsets. */
  readonly document: DocumentAnalysis
  /** Run last: what the comments for this program did to the findings of all other rules. */
  readonly suppression: Suppression
}

export type RuleScope = keyof RuleTargets

/** Scopes whose rules report in offsets of their own text. */
export type LocalScope = "prose" | "passage"

/** Spans that a rule of this scope reports in: local ones for prose and passages, document offsets for all others. */
export type ScopeSpan<S extends RuleScope> = S extends LocalScope ? LocalSpan : Span

/** Names of the `{placeholders}` of a message. */
export type Placeholders<M extends string> = M extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** Values for a message: exactly its placeholders. */
export type MessageData<M extends string> = Readonly<Record<Placeholders<M>, string | number>>

/** The optional rest of a report. Related places and fixes of local rules are in local offsets as well. */
export interface ReportExtras<S extends RuleScope> {
  readonly related?: readonly { readonly message: string; readonly span: ScopeSpan<S> }[]
  readonly fixes?: readonly {
    readonly title: string
    readonly safe: boolean
    readonly edits: readonly { readonly span: ScopeSpan<S>; readonly newText: string }[]
  }[]
  /** Overrides the rule's own severity for this place. */
  readonly severity?: Severity
}

/** Reports one finding: which message, where, with which values. */
export type ReportFinding<S extends RuleScope, Messages extends Readonly<Record<string, string>>> = <
  Id extends keyof Messages & string,
>(
  message: Id,
  span: ScopeSpan<S>,
  data: MessageData<Messages[Id]>,
  extras?: ReportExtras<S>,
) => void

/** What a rule may look at besides its target. No file system, no other rule, no clock. */
export interface RuleContext<S extends RuleScope, Messages extends Readonly<Record<string, string>>, Options> {
  readonly report: ReportFinding<S, Messages>
  readonly options: Options
  /** Data about the kind of document; never to be compared with a profile's id. */
  readonly profile: Profile
  /** The document as one of its profile; absent for local rules, like `document`. */
  readonly reading: S extends LocalScope ? undefined : ProfileReading
  /** The whole document, for rules with a smaller scope than `report`; absent for rules whose results are cached by text. */
  readonly document: S extends LocalScope ? undefined : Report
}

/** A check with everything that is said about it; one file each. */
export interface RuleDefinition<
  S extends RuleScope,
  Messages extends Readonly<Record<string, string>>,
  Options extends z.ZodMiniType,
> {
  /** `group/name`, the group being the folder and the name the file. */
  readonly id: `${string}/${string}`
  /** One Chinese sentence: what holds when the rule is kept. */
  readonly summary: string
  /** One or two Chinese sentences: why it matters, what to do. */
  readonly why: string
  readonly source: RuleSource
  readonly severity: Severity
  /** Whether the rule is silent until it is set to a severity: a matter of taste, or a heuristic. */
  readonly offByDefault?: boolean
  /** Whether what the rule finds is a habit of writing: beyond a few places it is reported once, with a fix for all. */
  readonly habit?: boolean
  readonly scope: S
  readonly options: Options
  readonly messages: Messages
  readonly examples: RuleExamples
  /** The profile that the examples are checked with; `generic` when absent. */
  readonly exampleProfile?: string
  readonly check: (target: RuleTargets[S], context: RuleContext<S, Messages, z.infer<Options>>) => void
}

/** A rule with its type parameters forgotten, as the engine handles it. */
export interface Rule {
  readonly id: string
  readonly summary: string
  readonly why: string
  readonly source: RuleSource
  readonly severity: Severity
  readonly offByDefault: boolean
  readonly habit: boolean
  readonly scope: RuleScope
  readonly options: z.ZodMiniType
  readonly messages: Readonly<Record<string, string>>
  readonly examples: RuleExamples
  readonly exampleProfile: string
  /** Readies the check for many targets of one document. */
  readonly prepare: (environment: RuleEnvironment) => RuleCheck
}

/** Checks one target; findings come back without rule id, spans as the scope has them. */
export type RuleCheck = (target: RuleTargets[RuleScope]) => readonly RawFinding[]

/** What the engine hands to every rule run; `document` only to rules that see more than a piece of text. */
export interface RuleEnvironment {
  readonly options: unknown
  readonly profile: Profile
  readonly reading: ProfileReading | undefined
  readonly document: Report | undefined
}

/** A finding before rebasing; offsets are relative to the piece of text for local scopes. */
export interface RawFinding {
  readonly message: string
  readonly span: { readonly start: number; readonly end: number }
  readonly related: readonly RelatedPlaceAt[]
  readonly fixes: readonly FixAt[]
  readonly severity: Severity
}

type Loose<T> = T extends Span ? { readonly start: number; readonly end: number } : T
export interface RelatedPlaceAt {
  readonly message: RelatedPlace["message"]
  readonly span: Loose<Span>
}
export interface FixAt {
  readonly title: Fix["title"]
  readonly safe: boolean
  readonly edits: readonly { readonly span: Loose<Span>; readonly newText: string }[]
}
