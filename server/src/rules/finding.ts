import type { Span } from "../text/span.ts"

/** Severities in the words of LSP. */
export type Severity = "error" | "warning" | "information" | "hint"

/** Replace the text under `span` by `newText`. */
export interface TextEdit {
  readonly span: Span
  readonly newText: string
}

/**
 * A repair. `safe` fixes are mechanical and may be applied without a look (numbering, punctuation); any change of a
 * statistic is a suggestion (`safe: false`), because either side may be wrong.
 */
export interface Fix {
  readonly title: string
  readonly safe: boolean
  readonly edits: readonly TextEdit[]
}

/** Another place that belongs to a finding: an operand, the first occurrence. */
export interface RelatedPlace {
  readonly message: string
  readonly span: Span
}

/** What a rule has to say about one place. */
export interface Finding {
  /** `group/name` */
  readonly rule: string
  readonly severity: Severity
  /** What, why and what to do, in Chinese, with the working shown. */
  readonly message: string
  readonly span: Span
  readonly related: readonly RelatedPlace[]
  readonly fixes: readonly Fix[]
}
