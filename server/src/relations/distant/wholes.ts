import type { Quantity } from "../../report/analysis.ts"
import type { MeasuredPassage } from "../document.ts"

/** A figure in an earlier part of the document, which shares further on may be shares of. */
export interface Whole {
  readonly quantity: Quantity
  readonly passage: MeasuredPassage
}

/** Smaller figures divide nothing that is worth a share. */
const smallestWhole = 10n
/** How many figures of one unit are looked at, counted back from the list. */
const mostWholes = 60

/** Finds wholes while the passages of a document are gone through in their order. */
export interface Wholes {
  /** The figures of one unit seen so far, the nearest first. */
  readonly of: (unit: string) => readonly Whole[]
  readonly add: (passage: MeasuredPassage) => void
}

/** Collects the figures that may be wholes, each unit by itself, and forgets the farthest. */
export function createWholes(): Wholes {
  const byUnit = new Map<string, Whole[]>()
  return {
    of: (unit) => byUnit.get(unit) ?? [],
    add: (passage) => {
      for (const quantity of passage.analysis.memory.read(wholesIn, passage.analysis.passage)) {
        const known = byUnit.get(quantity.unit)
        if (known === undefined) byUnit.set(quantity.unit, [{ quantity, passage }])
        else {
          known.unshift({ quantity, passage })
          if (known.length > mostWholes) known.pop()
        }
      }
    },
  }
}

const wholesIn = ({ quantities }: MeasuredPassage["analysis"]["passage"]): readonly Quantity[] =>
  quantities.filter(
    ({ role, hedge, exact, distributive, value }) =>
      role === "level" && hedge === "exact" && exact && !distributive && value.coefficient >= smallestWhole,
  )
