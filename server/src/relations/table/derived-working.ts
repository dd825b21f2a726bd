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
import type { Derivation, DerivedColumn, DerivedRow } from "./derived-columns.ts"
import { type Fault, operand, type Working } from "./ledger-lines.ts"

/** The rows of a column that come out. */
export const rowsThatFit = ({ kind, fitting }: DerivedColumn): readonly Working[] =>
  fitting.map((row) => ({ kind, at: row.result.span, formula: formulaOf(kind, row), operands: operandsOf(kind, row) }))

/** The row that does not, with its working. */
export function faultInRow({ kind, fitting, misfit }: DerivedColumn): Fault | undefined {
  if (misfit === undefined) return undefined
  const { result, line } = misfit
  const name = line.label.replace(/\s/gu, "")
  const formula = formulaOf(kind, misfit)
  const expected = wantedResult(kind, misfit)
  const newText = expected.replace(/^-/u, "")
  const isSameSign = compare(inBaseUnits(result), zero) < 0 === expected.startsWith("-")
  return {
    kind,
    at: result.span,
    expected,
    stated: result.text,
    formula: `${formula}，表中为${result.text}`,
    message: `表中${name === "" ? "" : `“${name}”的`}${kind === "rate" ? "比率" : "增减"}与两个数不符：${formula}，表中为${result.text}，其余${fitting.length}行都相符。请核对这一行的三个数。`,
    operands: operandsOf(kind, misfit),
    suggestions: isSameSign
      ? [
          {
            title: `将“${result.text}”改为“${withSign(result.text, newText)}”`,
            span: result.span,
            newText: withSign(result.text, newText),
          },
        ]
      : [],
  }
}

/** The number in front of which the cell has a sign or an arrow, and behind which a unit. */
const withSign = (printed: string, number: string): string => printed.replace(/[\d０-９.．,，]+/u, number)

function formulaOf(kind: Derivation, row: DerivedRow): string {
  const [now, before] = [formatDecimal(row.now.value), formatDecimal(row.before.value)]
  const wanted = wantedResult(kind, row)
  if (kind === "difference") return `${now} − ${before} = ${wanted}`
  return kind === "rate" ? `${now} ÷ ${before} = ${wanted}%` : `(${now} − ${before}) ÷ ${before} = ${wanted}%`
}

function wantedResult(kind: Derivation, { now, before, result }: DerivedRow): string {
  const [value, base] = [inBaseUnits(now), inBaseUnits(before)]
  const difference = subtract(value, base)
  const exact = kind === "difference" ? difference : percentOf(kind === "rate" ? value : difference, base)
  return formatDecimal(roundHalfUp(exact, Math.max(0, result.value.scale)))
}

const percentOf = (part: Rational, whole: Rational): Rational => multiply(divide(part, whole), hundred)

const operandsOf = (kind: Derivation, { now, before, result }: DerivedRow): readonly Operand<Offset>[] =>
  kind === "rate"
    ? [operand("numerator", now), operand("base", before), operand("rate", result)]
    : [operand("now", now), operand("before", before), operand("change", result)]
