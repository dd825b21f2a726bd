import type { Passage } from "../../report/passage.ts"
import type { Frame } from "./frame.ts"
import type { Summand } from "./summand.ts"
import { totalsFor } from "./totals.ts"

const mostUnits = 4

/**
 * 658支22547人，其中264支11045人、246支7444人; 106个，总投资777.52亿元。其中，甲34个，222.3亿元；乙72个，555.22亿元:
 * a list whose items all print the same units in the same order is one sum for every unit; its last items may print less
 * (；甲市（50万元）、乙市（200万元）各1件). Empty when the list that begins at `first` is no such list, or when fewer than two
 * of its units have a total.
 */
export function findColumns(
  passage: Passage,
  summands: readonly Summand[],
  first: number,
  frame: Frame,
): readonly Frame[] {
  const figures = sentenceFrom(summands, first)
  const length = lengthOfRecords(figures)
  const listed = length + shorterItems(figures.slice(length))
  const columns = unitsOf(figures.slice(0, length)).flatMap((unit, index) => {
    const column = figures.flatMap((figure, at) => (figure.quantity.unit === unit ? [{ figure, at }] : []))
    const parts = column.map(({ figure, at }) => named(figure, figures, at))
    const naturalLength = column.filter(({ at }) => at < listed).length
    const totals = totalsFor(passage, summands, first, frame, parts).filter(({ quantity }) => quantity.unit === unit)
    return totals.length === 0 || (index > 0 && naturalLength < 2)
      ? []
      : [{ ...frame, totals, parts, naturalLength, mixedLength: parts.length, nestedAt: [] }]
  })
  const [left, right] = columns
  if (left === undefined || right === undefined) return []
  return columns.map((column) => ({ ...column, twin: column === left ? right : left }))
}

/** 县道21条370公里: a figure that touches the one before it carries the same name. */
function named(figure: Summand, figures: readonly Summand[], at: number): Summand {
  const { quantity } = figure
  if (quantity.labelText !== "") return figure
  const item = figures.slice(0, at).findLast(({ quantity: { labelText } }) => labelText !== "")
  return item === undefined ? figure : { ...figure, quantity: { ...quantity, labelText: item.quantity.labelText } }
}

const unitsOf = (figures: readonly Summand[]): readonly string[] => [
  ...new Set(figures.map(({ quantity }) => quantity.unit)),
]

/** How many of the figures repeat one series of different units, whole items only; none when it is no more than one item. */
function lengthOfRecords(figures: readonly Summand[]): number {
  const units = figures.map(({ quantity }) => quantity.unit)
  const period = units.indexOf(units[0] ?? "", 1)
  if (period < 2 || period > mostUnits || new Set(units.slice(0, period)).size !== period) return 0
  const broken = units.findIndex((unit, index) => unit !== units[index % period])
  const items = Math.floor((broken < 0 ? units.length : broken) / period)
  return items < 2 ? 0 : items * period
}

/** ；甲市（50万元）、乙市（200万元）各1件: how many figures behind the records go on with the list. */
function shorterItems(figures: readonly Summand[]): number {
  const end = figures.findIndex(({ gap }) => !/^(?:[、；;和及各]|以及)/.test(gap) || gap.includes("其中"))
  return end < 0 ? figures.length : end
}

const mostFigures = 80

/** The figures from `first` to the end of its sentence that stand in the same bracket. */
function sentenceFrom(summands: readonly Summand[], first: number): readonly Summand[] {
  const start = summands[first]?.quantity
  const figures: Summand[] = []
  for (let index = first; index < summands.length && figures.length < mostFigures && start !== undefined; index++) {
    const next = summands[index]
    if (next === undefined || next.quantity.sentence !== start.sentence) break
    if (next.quantity.bracket === start.bracket) figures.push(next)
  }
  return figures
}
