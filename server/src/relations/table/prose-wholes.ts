import { rebase } from "../../text/span.ts"
import type { MeasuredPassage } from "../document.ts"
import type { CellFigure } from "./figures.ts"

/** Smaller figures are a whole of everything. */
const smallestWhole = 10n
/** How many figures are looked at, counted back from the table. */
const mostWholes = 60

/** The counts in the text before a table that may be its whole, the nearest first. Tables are asked for in their order. */
export function wholesBefore(passages: readonly MeasuredPassage[]): (place: number) => readonly CellFigure[] {
  const seen: CellFigure[] = []
  let next = 0
  return (place) => {
    for (let passage = passages[next]; passage !== undefined && passage.start < place; passage = passages[++next])
      seen.push(...wholesOf(passage))
    return seen.slice(-mostWholes).reverse()
  }
}

const wholesOf = ({ start, analysis }: MeasuredPassage): readonly CellFigure[] =>
  analysis.passage.quantities
    .filter(
      ({ role, hedge, exact, distributive, value }) =>
        role === "level" && hedge === "exact" && exact && !distributive && value.coefficient >= smallestWhole,
    )
    .map(({ span, text, numeral, value, interval, unit }) => ({
      span: rebase(span, start),
      text,
      numeral: rebase(numeral, start),
      scaled: false,
      value,
      interval,
      unit,
      hedge: "exact",
      exact: true,
    }))
