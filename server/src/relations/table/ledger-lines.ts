import type { Offset, Span } from "../../text/span.ts"
import type { Diagnosis } from "../diagnose.ts"
import type { JudgedRelation, Operand, OperandRole, Suggestion, Verdict } from "../relation.ts"
import type { RelationKind } from "../relation-kind.ts"

/** A figure in a cell or in the text, as far as the ledger shows it. */
export interface PlacedFigure {
  readonly span: Span<Offset>
  readonly text: string
}

/** What is said about a relation between figures. */
export interface Working {
  readonly kind: RelationKind
  readonly at: Span<Offset>
  readonly formula: string
  readonly operands: readonly Operand<Offset>[]
}

/** A relation that holds, as a line of the ledger. */
export const agreement = (working: Working): JudgedRelation<Offset> => lineOf(working, { kind: "consistent" })

/** A relation that does not hold and must be wrong. */
export interface Fault extends Working {
  readonly expected: string
  readonly stated: string
  readonly message: string
  readonly suggestions: readonly Suggestion<Offset>[]
}

/** A contradiction as a line of the ledger. */
export const conflict = (fault: Fault): JudgedRelation<Offset> => ({
  ...lineOf(fault, { kind: "conflict", expected: fault.expected, stated: fault.stated, confidence: "certain" }),
  message: fault.message,
  suggestions: fault.suggestions,
})

/** A contradiction as a finding. */
export const diagnosisOf = (kind: RelationKind, { at, message, operands, suggestions }: Fault): Diagnosis<Offset> => ({
  kind,
  certain: true,
  at,
  message,
  operands,
  suggestions,
})

/** The first of all faults that a figure has part in: what is wrong with it breaks its share, its sum and its change alike. */
export function firstFaults(faults: readonly Fault[]): readonly Fault[] {
  const accused = new Set<number>()
  return faults.filter(({ operands }) => {
    const isNew = operands.every(({ span }) => !accused.has(span.start))
    for (const { span } of operands) accused.add(span.start)
    return isNew
  })
}

function lineOf({ kind, at, formula, operands }: Working, verdict: Verdict): JudgedRelation<Offset> {
  return { kind, at, verdict, explanation: { formula, operands }, message: "", suggestions: [] }
}

/** A figure with what it does in a relation. */
export const operand = (role: OperandRole, { span, text }: PlacedFigure): Operand<Offset> => ({ role, span, text })
