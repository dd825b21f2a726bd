import type { Quantity } from "../../report/analysis.ts"
import type { PassageAnalysis } from "../analyse.ts"
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
  /** Consecutive passages, the first with this number, and the units of their figures. */
  readonly add: (units: readonly string[], first: number, count: number) => void
}

/** Consecutive passages, the last of which is nearest. */
interface Stretch {
  readonly first: number
  readonly count: number
}

/** Collects the passages that have figures of a unit; the figures themselves are looked up when a row asks for them. */
export function createWholes(passages: readonly MeasuredPassage[]): Wholes {
  const byUnit = new Map<string, Stretch[]>()
  return {
    of: (unit) => nearest(passages, byUnit.get(unit) ?? [], unit),
    add: (units, first, count) => {
      for (const unit of units) {
        const known = byUnit.get(unit)
        if (known === undefined) byUnit.set(unit, [{ first, count }])
        else known.push({ first, count })
      }
    },
  }
}

/** The last figures of one unit in these stretches, the last one first. */
function nearest(passages: readonly MeasuredPassage[], stretches: readonly Stretch[], unit: string): readonly Whole[] {
  const found: Whole[] = []
  for (let last = stretches.length - 1; last >= 0; last--) {
    const { first = 0, count = 0 } = stretches[last] ?? {}
    for (let at = first + count - 1; at >= first; at--) {
      const passage = passages[at]
      if (passage === undefined) continue
      for (const quantity of wholesIn(passage.analysis.passage).toReversed()) {
        if (found.length >= mostWholes) return found
        if (quantity.unit === unit) found.push({ quantity, passage })
      }
    }
  }
  return found
}

/** The units that the figures of a passage have. */
export const unitsOf = ({ memory, passage }: PassageAnalysis): readonly string[] => memory.read(unitsIn, passage)

const unitsIn = (passage: MeasuredPassage["analysis"]["passage"]): readonly string[] => [
  ...new Set(wholesIn(passage).map(({ unit }) => unit)),
]

const wholesIn = ({ quantities }: MeasuredPassage["analysis"]["passage"]): readonly Quantity[] =>
  quantities.filter(
    ({ role, hedge, exact, distributive, value }) =>
      role === "level" && hedge === "exact" && exact && !distributive && value.coefficient >= smallestWhole,
  )
