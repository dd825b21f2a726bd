import type { Span } from "../text/span.ts"

/** A message in both languages of the user interface. */
export interface Localized {
  readonly zh: string
  readonly en: string
}

/** Something wrong in a configuration file, at a place in its text. */
export interface ConfigProblem {
  readonly span: Span
  readonly message: Localized
}
