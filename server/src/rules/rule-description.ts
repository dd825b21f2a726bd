/** How binding the source of a rule is: 法规, 国家标准, 一般标准 or 实务. */
export type SourceLevel = "law" | "nationalStandard" | "standard" | "practice"

/** Where a rule comes from: a document by name, its clause, and how binding it is. */
export interface RuleSource {
  readonly document: string
  readonly clause?: string
  readonly level: SourceLevel
}

/**
 * Texts that are executed as tests and printed in the docs. `⟦…⟧` marks a place where a finding is expected.
 * `valid` texts give no finding of this rule, `invalid` ones exactly those that are marked.
 */
export interface RuleExamples {
  readonly valid: readonly string[]
  readonly invalid: readonly string[]
}
