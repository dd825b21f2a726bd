import type { Ledger } from "../engine/engine.ts"
import type { Finding } from "../rules/finding.ts"

/** A document as it was checked. */
export interface CheckedDocument {
  /** As shown to the user: relative to the working folder where possible, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly profile: { readonly id: string; readonly name: string }
  readonly findings: readonly Finding[]
}

/** Everything that `check` reports: pure data for the reporters. */
export interface CheckRun {
  readonly documents: readonly CheckedDocument[]
  /** Documents in which `--fix` changed something. */
  readonly fixed: readonly string[]
  /** Errors only, and no summary. */
  readonly quiet: boolean
}

/** A document with its figures. */
export interface LedgerDocument {
  readonly path: string
  readonly text: string
  readonly ledger: Pick<Ledger, "profile" | "quantities" | "relations" | "unrelated">
}

/** Everything that `figures` reports. */
export interface FiguresRun {
  readonly documents: readonly LedgerDocument[]
}
