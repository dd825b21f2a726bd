import type { Comparison } from "../compare/comparison.ts"
import type { Ledger } from "../engine/engine.ts"
import type { Finding, Severity } from "../rules/finding.ts"
import type { SourceFormat } from "../sources/source.ts"
import type { Problem } from "./session.ts"

/** A document as it was checked. */
export interface CheckedDocument {
  /** As shown to the user: relative to the working folder where possible, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly format: SourceFormat
  readonly profile: { readonly id: string; readonly name: string }
  readonly findings: readonly Finding[]
  /** Only where the format shows it. */
  readonly ledger: Pick<Ledger, "quantities" | "relations" | "unrelated"> | undefined
}

/** From which severity on findings fail the run. */
export type FailOn = Exclude<Severity, "hint"> | "never"

/** Everything that `check` reports: pure data for the reporters. */
export interface CheckRun {
  readonly documents: readonly CheckedDocument[]
  /** What could not be read or done. */
  readonly problems: readonly Problem[]
  /** Documents in which `--fix` changed something. */
  readonly fixed: readonly string[]
  /** Findings that the baseline puts up with, and those of it that are gone. */
  readonly accepted: number
  readonly outdated: number
  /** Errors only, and no summary. */
  readonly quiet: boolean
  readonly failOn: FailOn
  /** Where the pages of the rules are: a URL that ends with a slash. */
  readonly pages: string
}

/** A document with its figures. */
export interface LedgerDocument extends CheckedDocument {
  readonly ledger: NonNullable<CheckedDocument["ledger"]>
}

/** Everything that `figures` reports. */
export interface FiguresRun {
  readonly documents: readonly LedgerDocument[]
}

/** A report as `compare` reads it. */
export interface ComparedDocument {
  readonly path: string
  readonly text: string
  readonly format: SourceFormat
}

/** Everything that `compare` reports. */
export interface ComparisonRun {
  readonly last: ComparedDocument
  readonly now: ComparedDocument
  readonly comparison: Comparison
}

const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 }

/** Whether a finding of this severity fails the run. */
export const fails = (severity: Severity, failOn: FailOn): boolean =>
  failOn !== "never" && ranks[severity] >= ranks[failOn]
