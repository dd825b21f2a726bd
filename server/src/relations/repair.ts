import { formatDecimal } from "../number/decimal.ts"
import type { Rational } from "../number/rational.ts"
import type { Quantity } from "../report/analysis.ts"
import { inBaseUnits } from "../report/units.ts"
import { type LocalSpan, localSpanOf } from "../text/span.ts"
import { type DigitSlip, digitSlips } from "./digit-slip.ts"
import { type Equation, residual, slippedTerms, wantedValue } from "./equation.ts"
import { printWithUnit } from "./format.ts"
import type { Repair, Suggestion } from "./relation.ts"

/** Every change of one digit of these figures that is accepted. */
export const repairsBy = (
  figures: readonly Quantity[],
  accepts: (figure: Quantity, slip: DigitSlip) => boolean,
): readonly Repair[] =>
  figures.flatMap((figure) =>
    [...digitSlips(figure)].filter((slip) => accepts(figure, slip)).map((slip) => repairWith(figure, slip)),
  )

const repairWith = (figure: Quantity, { value }: DigitSlip): Repair => ({
  span: figure.span,
  value: formatDecimal(value),
  suggestion: suggestionFor(figure, inBaseUnits({ value, unit: figure.unit })),
})

/** A figure changed to a value in base units, printed like it; `name` says what it is: “合计”. */
export function suggestionFor(figure: Quantity, value: Rational, name = ""): Suggestion {
  const { span, text } = withSign(figure)
  const newText = printWithUnit(figure, value)
  return { title: `将${name}“${text}”改为“${newText}”`, span, newText }
}

/** “增长率为-1.2‰”: the span of a figure begins with its digits; what replaces it brings a sign of its own. */
const withSign = ({ span, text, value }: Quantity): { readonly span: LocalSpan; readonly text: string } =>
  value.coefficient < 0n ? { span: localSpanOf(span.start - 1, span.end), text: `-${text}` } : { span, text }

/** Each figure of an equation that one other digit would put right, changed to what the others want. */
export function suggestionsFor(equation: Equation<Quantity>): readonly Suggestion[] {
  const rest = residual(equation)
  return slippedTerms(equation).map((term) => suggestionFor(term.figure, wantedValue(term, rest)))
}
