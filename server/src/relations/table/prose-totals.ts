import { intersects, point, sumIntervals } from "../../number/interval.ts"
import { compare, hundred, type Rational, rational } from "../../number/rational.ts"
import { inBaseUnits } from "../../report/units.ts"
import { type Equation, holds, slippedTerms, type Term } from "../equation.ts"
import { type CellFigure, counted } from "./figures.ts"
import type { Grid } from "./grid.ts"
import type { ShareList } from "./share-lists.ts"
import { shareListsOf } from "./share-lists.ts"
import { type Side, sidesOf } from "./sides.ts"
import { asCounts } from "./sum-check.ts"
import type { WeighedCheck } from "./totals.ts"

/** Fewer figures than this add up to some number of the text by chance. */
const fewestParts = 3
const smallestSum = rational(1000n)

/**
 * Columns without a total of their own whose figures make up a count of the text above: 商品类投诉284428件 · 日用商品类 58973 · ….
 * They can be wrong only where shares say that the list is complete and what it is a list of.
 */
export function proseTotals(grid: Grid, caption: string, wholes: () => readonly CellFigure[]): readonly WeighedCheck[] {
  const { byRow, byColumn } = sidesOf(grid)
  const all = (): readonly CellFigure[] => [...grid.besides.map(counted), ...wholes()]
  const stated = [byRow, byColumn].flatMap((side) => statedTotals(side, caption, all))
  // A count that one column makes up exactly is no total of another one.
  const taken = new Set(stated.map(({ check }) => check.total.span.start))
  const divided = shareListsOf(grid, caption).flatMap((lists) =>
    lists
      .flatMap((list) => dividedTotal(list, all))
      .filter(({ check }) => !taken.has(check.total.span.start))
      .slice(0, 1),
  )
  return [...stated, ...divided]
}

function statedTotals(side: Side, caption: string, wholes: () => readonly CellFigure[]): readonly WeighedCheck[] {
  if (side.lines.length < fewestParts || side.lines.some(({ total }) => total !== undefined)) return []
  const main = side.lines.flatMap(({ ofWhich, nature }, index) =>
    ofWhich || nature.kind === "relative" || nature.kind === "share" ? [] : [index],
  )
  return side.across.flatMap(({ nature, label }, position) => {
    if (nature.kind !== "counted" && nature.kind !== "unsaid") return []
    const cells = main.map((line) => side.at(line, position))
    const printed = cells.flatMap((cell) => (cell.kind === "figure" ? [cell.figure] : []))
    const parts = asCounts(printed, [nature], caption)
    if (parts.length < Math.max(fewestParts, cells.length) || !parts.every(({ exact }) => exact)) return []
    const sum = sumIntervals(parts.map(({ interval }) => interval)).low
    const whole = sum === undefined || compare(sum, smallestSum) < 0 ? undefined : wholeOf(sum, wholes())
    return whole === undefined ? [] : [weighed(label, whole, parts)]
  })
}

const wholeOf = (sum: Rational, wholes: readonly CellFigure[]): CellFigure | undefined =>
  wholes.find((whole) => compare(inBaseUnits(whole), sum) === 0)

/** Figures of which the shares make up 100 and are shares of a count of the text: they make up that count. */
function dividedTotal(
  { items, shares, whole, isComplete }: ShareList,
  wholes: () => readonly CellFigure[],
): readonly WeighedCheck[] {
  const areShares = isComplete && intersects(sumIntervals(shares.map(({ interval }) => interval)), point(hundred))
  if (!areShares || whole !== undefined || items.length < fewestParts || items.length < shares.length) return []
  const parts = items.map(({ figure }) => figure)
  if (!parts.every(({ exact }) => exact)) return []
  const fitting = wholes().find(
    ({ interval }) =>
      items.every(({ looseBase }) => intersects(looseBase, interval)) &&
      items.filter(({ base }) => intersects(base, interval)).length >= items.length - 1,
  )
  if (fitting === undefined) return []
  const total = weighed("", fitting, parts)
  return total.check.holds ? [] : [total]
}

function weighed(name: string, total: CellFigure, parts: readonly CellFigure[]): WeighedCheck {
  const equation: Equation<CellFigure> = [total, ...parts].map(
    (figure, index): Term<CellFigure> => ({ figure, sign: index === 0 ? 1 : -1 }),
  )
  const agrees = holds(equation)
  const check = { name, total, parts, areShares: false, equation, incomplete: false, holds: agrees }
  return { check, weight: agrees || slippedTerms(equation).length === 0 ? "none" : "certain" }
}
