import { formatDecimal } from "../../number/decimal.ts"
import { add, fromDecimal, type Rational, roundHalfUp, zero } from "../../number/rational.ts"
import type { Offset } from "../../text/span.ts"
import { type Equation, residual, wantedValue } from "../equation.ts"
import type { Operand, Suggestion } from "../relation.ts"
import type { CellFigure } from "./figures.ts"
import type { SumCheck } from "./sum-check.ts"

/** Sums of more figures than this are shown with their ends only. */
const mostShown = 12

/** “54 + 26 + 2 = 82”; what the left side gives, whatever the table prints. */
export function workingOf(check: SumCheck): string {
  const left = sideOf(check, 1)
  const right = sideOf(check, -1)
  const scale = check.equation.reduce((most, { figure }) => Math.max(most, figure.value.scale), 0)
  const sum = (figures: readonly CellFigure[]): string =>
    printed(
      figures.reduce((total, { value }) => add(total, fromDecimal(value)), zero),
      scale,
    )
  if (left.length === 1) return `${listOf(right)} = ${sum(right)}`
  if (check.holds) return `${listOf(left)} = ${listOf(right)}`
  return `${listOf(left)} = ${sum(left)}，而${listOf(right)} = ${sum(right)}`
}

/** The working and, when it does not come out, what the table prints. */
export const formulaOf = (check: SumCheck): string =>
  check.holds || sideOf(check, 1).length > 1 ? workingOf(check) : `${workingOf(check)}，表中为${check.total.text}`

const sideOf = ({ equation }: SumCheck, side: 1 | -1): readonly CellFigure[] =>
  equation.flatMap(({ figure, sign }) => (sign === side ? [figure] : []))

function listOf(figures: readonly CellFigure[]): string {
  const numbers = figures.map(({ value }) => formatDecimal(value))
  if (numbers.length <= mostShown) return numbers.join(" + ")
  return `${numbers.slice(0, 4).join(" + ")} + … + ${numbers.at(-1)}（共${numbers.length}个数）`
}

const printed = (value: Rational, scale: number): string => formatDecimal(roundHalfUp(value, Math.max(0, scale)))

/** A value printed like a cell: as many decimals as it has. */
export const printLikeCell = (figure: CellFigure, value: Rational): string => printed(value, figure.value.scale)

/** The figures of a check as operands; the total comes first. */
export const operandsOf = ({ equation }: SumCheck): readonly Operand<Offset>[] =>
  equation.map(({ figure, sign }) => ({ role: sign > 0 ? "total" : "part", span: figure.span, text: figure.text }))

/** One cell changed so that the sums come out. */
export function changeOf(figure: CellFigure, value: Rational): Suggestion<Offset> {
  const newText = printLikeCell(figure, value)
  return { title: `将“${figure.text}”改为“${newText}”`, span: figure.numeral, newText }
}

/** Each of some figures changed so that a sum comes out. */
export function changesOf({ equation }: SumCheck, suspects: Equation<CellFigure>): readonly Suggestion<Offset>[] {
  const rest = residual(equation)
  return suspects
    .map((term) => ({ figure: term.figure, value: wantedValue(term, rest) }))
    .filter(({ figure, value }) => value.numerator >= 0n && !figure.scaled)
    .map(({ figure, value }) => changeOf(figure, value))
}
