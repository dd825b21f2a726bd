import type { Ledger, LedgerQuantity, LedgerRelation } from "../engine/engine.ts"
import type { Finding } from "../rules/finding.ts"

/** A document with everything that a reviewer wants to see. */
export interface ReviewedDocument {
  /** As shown: a path or a title. */
  readonly path: string
  readonly text: string
  /** `docx`: places are called by paragraph instead of line. Default `plain`. */
  readonly format?: "plain" | "docx"
  readonly profile: { readonly name: string }
  readonly findings: readonly Finding[]
  readonly ledger: Pick<Ledger, "quantities" | "relations">
}

/** What is known about a figure: it contradicts another one, it agrees with what it was compared with, or it was not checked. */
export type FigureState = "conflict" | "consistent" | "unchecked"

/** A figure with its state and the relation that says so. */
export interface ReviewedFigure {
  readonly quantity: LedgerQuantity
  readonly state: FigureState
  /** Index of the relation in the ledger; `undefined` for a figure that stands in no relation. */
  readonly relation: number | undefined
}

/** The figures of a document in the order of the text. A contradiction counts more than agreement elsewhere. */
export function reviewFigures({ quantities, relations }: ReviewedDocument["ledger"]): readonly ReviewedFigure[] {
  const best = new Map<number, number>()
  for (const [index, relation] of relations.entries()) {
    for (const { span } of relation.operands) {
      const known = relations[best.get(span.start) ?? -1]
      if (known === undefined || weightOf(relation) > weightOf(known)) best.set(span.start, index)
    }
  }
  return quantities.map((quantity) => {
    const relation = best.get(quantity.span.start)
    return { quantity, relation, state: stateOf(relations[relation ?? -1]) }
  })
}

const stateOf = (relation: LedgerRelation | undefined): FigureState =>
  relation === undefined || relation.verdict.kind === "unknown" ? "unchecked" : relation.verdict.kind

const weights = { conflict: 2, consistent: 1, unknown: 0 } as const
const weightOf = ({ verdict }: LedgerRelation): number => weights[verdict.kind]

/** How many figures are in each state. */
export interface Coverage {
  readonly conflict: number
  readonly consistent: number
  readonly unchecked: number
  readonly total: number
}

export function coverageOf(figures: readonly ReviewedFigure[]): Coverage {
  const count = (wanted: FigureState): number => figures.filter(({ state }) => state === wanted).length
  return {
    conflict: count("conflict"),
    consistent: count("consistent"),
    unchecked: count("unchecked"),
    total: figures.length,
  }
}
