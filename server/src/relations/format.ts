import { formatDecimal } from "../number/decimal.ts"
import { divide, type Rational, rational, roundHalfUp } from "../number/rational.ts"
import type { Quantity } from "../report/analysis.ts"
import { unitAt } from "../report/units.ts"

/** The digits of a figure as printed, with 万/亿: “1.25万”. */
export const printedNumber = ({ text, unit }: Quantity): string =>
  (unit !== "" && text.endsWith(unit) ? text.slice(0, -unit.length) : text).trim()

/** 万 or 亿 as a power of ten: the difference between the digits printed and the value. */
function magnitudeOf(quantity: Quantity, numeral: string): number {
  const point = numeral.search(/[.．]/)
  const decimals = point < 0 ? 0 : numeral.length - point - 1
  return decimals - quantity.value.scale
}

/** A value in base units, printed like the given figure, with its 万/亿 and as many decimals, without its unit: “1.25万”. */
export const printLike = (quantity: Quantity, value: Rational): string =>
  digitsLike(quantity, value) + magnitudeOfText(quantity)

/** 万, 亿, 千万 behind the digits; nothing where there is none. */
const magnitudeOfText = ({ text, numeral, span }: Quantity): string =>
  /^[千百]?[万亿]{0,2}/.exec(text.slice(numeral.end - span.start))?.[0] ?? ""

function digitsLike(quantity: Quantity, value: Rational): string {
  const { span, text } = quantity
  const numeral = text.slice(quantity.numeral.start - span.start, quantity.numeral.end - span.start)
  const power = magnitudeOf(quantity, numeral)
  const factor = unitAt(quantity.unit, 0)?.factor ?? rational(1n)
  const inUnits = divide(divide(value, factor), rational(10n ** BigInt(Math.max(0, power))))
  return formatDecimal(roundHalfUp(inUnits, Math.max(0, quantity.value.scale + power)))
}

/** The same with its unit: “1.25万件”. */
export const printWithUnit = (quantity: Quantity, value: Rational): string =>
  digitsLike(quantity, value) + quantity.text.slice(quantity.numeral.end - quantity.span.start)
