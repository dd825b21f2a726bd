import { formatDecimal } from "../../number/decimal.ts"
import {
  compare,
  divide,
  hundred,
  multiply,
  type Rational,
  roundHalfUp,
  subtract,
  zero,
} from "../../number/rational.ts"
import { inBaseUnits } from "../../report/units.ts"
import type { Offset } from "../../text/span.ts"
import type { Operand } from "../relation.ts"
import type { ChangeKind, ChangeList, TableChange } from "./changes.ts"
import { type Fault, operand, type Working } from "./ledger-lines.ts"

/** The rows of a list of changes that come out. */
export const changesThatFit = ({ kind, fitting }: ChangeList): readonly Working[] =>
  fitting.map((row) => ({ kind, at: row.change.span, formula: formulaOf(kind, row), operands: operandsOf(row) }))

/** The row that does not, with its working. */
export function changeFault({ kind, fitting, misfit }: ChangeList): Fault | undefined {
  if (misfit === undefined) return undefined
  const { change, line } = misfit
  const name = line.label.replace(/\s/gu, "")
  const formula = formulaOf(kind, misfit)
  const expected = wantedChange(kind, misfit)
  const newText = expected.replace(/^-/u, "")
  const isSameSign = compare(inBaseUnits(change), zero) < 0 === expected.startsWith("-")
  return {
    kind,
    at: change.span,
    expected,
    stated: change.text,
    formula: `${formula}，表中为${change.text}`,
    message: `表中${name === "" ? "" : `“${name}”的`}增减与两个数不符：${formula}，表中为${change.text}，其余${fitting.length}行都相符。请核对这一行的三个数。`,
    operands: operandsOf(misfit),
    suggestions: isSameSign
      ? [
          {
            title: `将“${change.text}”改为“${withSign(change.text, newText)}”`,
            span: change.span,
            newText: withSign(change.text, newText),
          },
        ]
      : [],
  }
}

/** The number in front of which the cell has a sign or an arrow, and behind which a unit. */
const withSign = (printed: string, number: string): string => printed.replace(/[\d０-９.．,，]+/u, number)

function formulaOf(kind: ChangeKind, row: TableChange): string {
  const [now, before] = [formatDecimal(row.now.value), formatDecimal(row.before.value)]
  const wanted = wantedChange(kind, row)
  return kind === "difference" ? `${now} − ${before} = ${wanted}` : `(${now} − ${before}) ÷ ${before} = ${wanted}%`
}

function wantedChange(kind: ChangeKind, { now, before, change }: TableChange): string {
  const [value, base] = [inBaseUnits(now), inBaseUnits(before)]
  const difference = subtract(value, base)
  const exact: Rational = kind === "difference" ? difference : multiply(divide(difference, base), hundred)
  return formatDecimal(roundHalfUp(exact, Math.max(0, change.value.scale)))
}

const operandsOf = ({ now, before, change }: TableChange): readonly Operand<Offset>[] => [
  operand("now", now),
  operand("before", before),
  operand("change", change),
]
