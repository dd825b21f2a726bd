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

/** Collects the passages that have figures of a unit; the figures themselves are looked up when a row asks for them. */
export function createWholes(): Wholes {
  const byUnit = new Map<string, MeasuredPassage[]>()
  return {
    of: (unit) => nearest(byUnit.get(unit) ?? [], unit),
    add: (passage) => {
      for (const unit of passage.analysis.memory.read(unitsIn, passage.analysis.passage)) {
        const known = byUnit.get(unit)
        if (known === undefined) byUnit.set(unit, [passage])
        else known.push(passage)
      }
    },
  }
}

/** The last figures of one unit in these passages, the last one first. */
function nearest(passages: readonly MeasuredPassage[], unit: string): readonly Whole[] {
  const found: Whole[] = []
  for (let at = passages.length - 1; at >= 0 && found.length < mostWholes; at--) {
    const passage = passages[at]
    if (passage === undefined) continue
    for (const quantity of wholesIn(passage.analysis.passage).toReversed()) {
      if (quantity.unit === unit && found.length < mostWholes) found.push({ quantity, passage })
    }
  }
  return found
}

const unitsIn = (passage: MeasuredPassage["analysis"]["passage"]): readonly string[] => [
  ...new Set(wholesIn(passage).map(({ unit }) => unit)),
]

const wholesIn = ({ quantities }: MeasuredPassage["analysis"]["passage"]): readonly Quantity[] =>
  quantities.filter(
    ({ role, hedge, exact, distributive, value }) =>
      role === "level" && hedge === "exact" && exact && !distributive && value.coefficient >= smallestWhole,
  )
