import { createEngine, type Engine, type LedgerRelation } from "../../server/src/engine/engine.ts"
import type { Finding } from "../../server/src/rules/finding.ts"
import type { Span } from "../../server/src/text/span.ts"

/** Findings about figures that call something wrong: `statistics/*`, warning or error. */
export function accusationsIn(text: string, engine: Engine = createEngine()): readonly Finding[] {
  const { findings } = engine.check(text, { profile: "generic" })
  return findings.filter(
    ({ rule, severity }) => rule.startsWith("statistics/") && (severity === "error" || severity === "warning"),
  )
}

/** Whether a finding points to a figure, as its own place or as a related one. */
export const touches = ({ span, related }: Finding, figure: Span): boolean =>
  [span, ...related.map((place) => place.span)].some(({ start, end }) => start < figure.end && figure.start < end)

/** Relations of the ledger that hold, as their kind and the printed operands in the order of the text. */
export const consistentRelations = (text: string): readonly (readonly string[])[] =>
  createEngine()
    .figures(text, { profile: "generic" })
    .relations.filter(({ verdict }) => verdict.kind === "consistent")
    .map(kindAndOperands)

const kindAndOperands = ({ kind, operands }: LedgerRelation): readonly string[] => [
  kind,
  ...operands.toSorted((a, b) => a.span.start - b.span.start).map(({ text }) => text),
]

/** Findings in words, one a line; empty when there are none. */
export const describeAccusations = (accusations: readonly Finding[]): string =>
  accusations.map(({ rule, message }) => `${rule}: ${message}`).join("\n")
