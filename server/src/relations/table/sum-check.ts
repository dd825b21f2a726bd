import { decimal } from "../../number/decimal.ts"
import { add, compare, fromDecimal, hundred, negate, zero } from "../../number/rational.ts"
import { inBaseUnits } from "../../report/units.ts"
import { type Equation, holds, residual, slippedTerms, type Term } from "../equation.ts"
import { type CellContent, type CellFigure, counted } from "./figures.ts"
import type { Line } from "./grid.ts"
import { type Nature, natureOf } from "./nature.ts"

/** A total of a table with its parts, ready to be judged. */
export interface SumCheck {
  /** What the figures belong to: the head of the column or the label of the row. */
  readonly name: string
  readonly total: CellFigure
  readonly parts: readonly CellFigure[]
  /** Whether these are shares that make up 100. */
  readonly areShares: boolean
  /** Total minus parts. */
  readonly equation: Equation<CellFigure>
  /** A part is blank or words: nothing but agreement can be said. */
  readonly incomplete: boolean
  readonly holds: boolean
}

/** The lines that a check joins, and the line across them. */
export interface SumPlace {
  readonly total: Line
  readonly parts: readonly Line[]
  readonly across: Line
  /** What stands around the table: 单位：万元. */
  readonly caption: string
}

/** Makes a check of cells; `undefined` when the total is no figure or fewer than two parts are. */
export function sumCheck(total: CellContent, parts: readonly CellContent[], place: SumPlace): SumCheck | undefined {
  if (total.kind !== "figure") return undefined
  const figures = parts.flatMap((part) => (part.kind === "figure" ? [part.figure] : []))
  const all = [total.figure, ...figures]
  const { unit } = total.figure
  if (figures.length < 2 || all.some((figure) => figure.unit !== unit)) return undefined
  const shares = place.across.nature.kind === "share"
  if (shares ? !isHundred(total.figure) : unit === "%" || unit === "％") return undefined
  const natures = [place.across, place.total, ...place.parts].map(({ nature }) => nature)
  const measured = shares ? all : asCounts(all, natures, place.caption)
  const equation = measured.map((figure, index): Term<CellFigure> => ({ figure, sign: index === 0 ? 1 : -1 }))
  const [first = total.figure, ...rest] = measured
  return {
    name: place.across.label,
    total: first,
    parts: rest,
    areShares: shares,
    equation,
    incomplete:
      figures.length < parts.length || ![place.total, place.across, ...place.parts].every(({ aligned }) => aligned),
    holds: holds(equation),
  }
}

/** Whole numbers as exact points, if they count things or nothing says that they were measured and rounded. */
export const asCounts = (
  figures: readonly CellFigure[],
  natures: readonly Nature[],
  caption: string,
): readonly CellFigure[] => (areCounts(figures, natures, caption) ? figures.map(asCounted) : figures)

const asCounted = (figure: CellFigure): CellFigure =>
  figure.scaled || figure.value.scale !== 0 ? figure : counted(figure)

function areCounts(figures: readonly CellFigure[], natures: readonly Nature[], caption: string): boolean {
  const own = natureOf(`（${figures[0]?.unit ?? ""}）`)
  if (own.kind !== "unsaid") return own.kind === "counted"
  if (natures.some(isMeasured)) return false
  if (natures.some(({ kind }) => kind === "counted")) return true
  return !isMeasured(natureOf(caption)) && figures.every(({ value, scaled }) => value.scale === 0 && !scaled)
}

const isMeasured = ({ kind }: Nature): boolean => kind === "measured"

/** Whether agreement is more than 0 = 0 + 0. */
export const isTelling = ({ parts, holds: agrees }: SumCheck): boolean =>
  agrees && parts.filter(({ value }) => value.coefficient !== 0n).length >= 2

/** Whether the total could be one at all: no part is larger, nothing is negative. */
export const isPlausible = ({ total, parts }: SumCheck): boolean =>
  parts.every((part) => compare(inBaseUnits(part), zero) >= 0) && compare(inBaseUnits(total), zero) > 0

/** Whether a single digit explains the disagreement. */
export const isSlip = ({ equation }: SumCheck): boolean => slippedTerms(equation).length > 0

/** A total of shares is judged only when it is the whole. */
const isHundred = (figure: CellFigure): boolean => compare(inBaseUnits(figure), hundred) === 0

/** Whether shares miss the 100 by no more than cutting off their last places explains. */
export function isCutOff({ total, parts, equation }: SumCheck): boolean {
  if (!isHundred(total)) return false
  const gap = residual(equation)
  const most = parts.reduce((sum, { value: { scale } }) => add(sum, fromDecimal(decimal(1n, scale))), zero)
  return compare(gap, most) <= 0 && compare(gap, negate(most)) >= 0
}
