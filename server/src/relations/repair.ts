import { formatDecimal } from "../number/decimal.ts"
import type { Quantity } from "../report/analysis.ts"
import { inBaseUnits } from "../report/units.ts"
import { type DigitSlip, digitSlips } from "./digit-slip.ts"
import { printWithUnit } from "./format.ts"
import type { Repair } from "./relation.ts"

/** Every change of one digit of these figures that is accepted. */
export const repairsBy = (
  figures: readonly Quantity[],
  accepts: (figure: Quantity, slip: DigitSlip) => boolean,
): readonly Repair[] =>
  figures.flatMap((figure) =>
    [...digitSlips(figure)].filter((slip) => accepts(figure, slip)).map((slip) => repairWith(figure, slip)),
  )

function repairWith(figure: Quantity, { value }: DigitSlip): Repair {
  const { span, text, unit } = figure
  const newText = printWithUnit(figure, inBaseUnits({ value, unit }))
  return {
    span,
    value: formatDecimal(value),
    suggestion: { title: `将“${text}”改为“${newText}”`, span, newText },
  }
}
