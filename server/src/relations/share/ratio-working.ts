import { formatDecimal } from "../../number/decimal.ts"
import { add, divide, hundred, multiply, type Rational, roundHalfUp, subtract, zero } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import { inBaseUnits } from "../../report/units.ts"
import { printedNumber } from "../format.ts"
import type { Explanation, Operand, Suggestion } from "../relation.ts"
import type { RatioAssessment } from "./assess.ts"
import { namesNumerator } from "./evidence.ts"
import type { RatioReading } from "./ratio.ts"

/** The finding's words: what was computed, and what the text says. */
export function messageOf(
  percentage: Quantity,
  reading: RatioReading | undefined,
  name: string,
  expected: string,
): string {
  const working = reading === undefined ? "" : `${workingOf(reading)} = ${expected}，`
  return `${name}与所列数据不符：${working}文中为${percentage.text}。请核对分子、分母和${name}。`
}

const total = (figures: readonly Quantity[]): Rational =>
  figures.reduce((sum, figure) => add(sum, inBaseUnits(figure)), zero)

/** The percentage that the figures give, at the printed precision or one decimal, whichever is finer. */
export function computed(reading: RatioReading): string {
  const share = exactShare(reading)
  return share === undefined ? "—" : formatDecimal(roundHalfUp(share, Math.max(1, reading.percentage.value.scale)))
}

function exactShare({ numerator, base, leavesOut }: RatioReading): Rational | undefined {
  const whole = total(base)
  if (whole.numerator === 0n) return undefined
  const share = multiply(divide(total(numerator), whole), hundred)
  return leavesOut ? subtract(hundred, share) : share
}

const joinFigures = (figures: readonly Quantity[]): string =>
  figures.length === 1 ? figures.map(printedNumber).join("") : `(${figures.map(printedNumber).join(" + ")})`

const workingOf = ({ numerator, base, leavesOut }: RatioReading): string =>
  leavesOut
    ? `(${joinFigures(base)} - ${joinFigures(numerator)}) ÷ ${joinFigures(base)}`
    : `${joinFigures(numerator)} ÷ ${joinFigures(base)}`

/** The working of a percentage with its figures; “?” for what the text does not give. */
export function explanationOf(
  assessment: RatioAssessment,
  percentage: Quantity,
  kind: "share" | "rate",
  isWitness = false,
): Explanation {
  const { reading } = assessment
  const own: Operand = { role: kind, span: percentage.span, text: percentage.text }
  if (reading === undefined || (assessment.kind === "unknown" && !isWitness && !isWorthShowing(reading)))
    return { formula: `? ÷ ? = ${percentage.text}`, operands: [own] }
  return {
    formula: `${workingOf(reading)} = ${computed(reading)}%${assessment.kind === "consistent" ? "" : `，文中为${percentage.text}`}`,
    operands: [
      own,
      ...reading.numerator.map((figure): Operand => ({ role: "numerator", span: figure.span, text: figure.text })),
      ...reading.base.map((figure): Operand => ({ role: "base", span: figure.span, text: figure.text })),
    ],
  }
}

/** Figures that merely stand near an unjudged percentage would mislead the reader. */
export const isWorthShowing = (reading: RatioReading): boolean =>
  reading.strength !== "possible" && namesNumerator(reading)

/** The percentage that the figures give, in place of the printed one. */
export function suggestionFor(reading: RatioReading, percentage: Quantity, name: string): Suggestion {
  const value = roundHalfUp(exactShare(reading) ?? zero, Math.max(0, percentage.value.scale))
  const newText = formatDecimal(value) + percentage.text.slice(percentage.numeral.end - percentage.span.start)
  return { title: `将${name}“${percentage.text}”改为“${newText}”`, span: percentage.span, newText }
}
