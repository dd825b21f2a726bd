import type { Severity } from "../rules/finding.ts"
import type { Span } from "../text/span.ts"

/** One of the two reports. */
export interface ComparedReport {
  readonly text: string
  /** Report year from the title. */
  readonly year: number | undefined
  readonly profile: { readonly id: string; readonly name: string }
}

/** A paragraph that stands in both reports. */
export interface CarriedParagraph {
  /** `figuresOnly`: the same words with other numbers. */
  readonly kind: "unchanged" | "figuresOnly"
  readonly span: Span
  readonly lastSpan: Span
  /** Figures (not years, not ordinals) in this year's paragraph. */
  readonly figures: number
  /** The numbers that differ; empty for `unchanged`. */
  readonly changes: readonly { readonly last: string; readonly now: string; readonly span: Span }[]
}

/** What a finding is about. */
export type ComparisonKind =
  /** the report has the year of the last one, or an earlier one */
  | "year"
  /** a heading of last year with its year */
  | "stale-heading"
  /** a paragraph with figures, word for word from last year */
  | "stale-paragraph"
  /** 同比增长 X% against the figures of both reports */
  | "growth"
  /** 上年为 X against the figure of last year's report */
  | "stated-before"
  /** 上年结转 against what last year's report carried over */
  | "carry-over"

/** Something in this year's report that does not go with last year's. */
export interface ComparisonFinding {
  readonly kind: ComparisonKind
  readonly severity: Severity
  /** What, why and what to do, in Chinese, with the working. */
  readonly message: string
  readonly span: Span
  /** Where last year's report says something else. */
  readonly lastSpan: Span | undefined
}

/** A claim that was recomputed and holds; listed so that a reviewer sees what was checked. */
export interface ConfirmedClaim {
  readonly kind: "growth" | "stated-before" | "carry-over"
  readonly span: Span
  readonly lastSpan: Span
  readonly working: string
}

/** An indicator of last year that this year's report does not give. */
export interface VanishedIndicator {
  readonly name: string
  readonly text: string
  readonly lastSpan: Span
}

/** Two reports side by side. Offsets are UTF-16, each in its own report. */
export interface Comparison {
  readonly last: ComparedReport
  readonly now: ComparedReport
  /** Share of this year's text, from 0 to 1, whose sentences stand word for word in last year's. */
  readonly reused: number
  readonly paragraphs: readonly CarriedParagraph[]
  /** In the order of this year's text. */
  readonly findings: readonly ComparisonFinding[]
  readonly confirmed: readonly ConfirmedClaim[]
  readonly vanished: readonly VanishedIndicator[]
}

/** What one part of the comparison found. */
export interface Checked {
  readonly findings: readonly ComparisonFinding[]
  readonly confirmed: readonly ConfirmedClaim[]
}
