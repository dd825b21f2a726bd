import type { Decimal } from "../../number/decimal.ts"
import { add, divide, fromDecimal, multiply, type Rational, subtract } from "../../number/rational.ts"
import { readArabicNumber } from "../../report/number-token.ts"
import { unitAt } from "../../report/units.ts"
import { CharacterClass, classAt, isDigit, skipBlanks } from "../../text/characters.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"

/** A number of a printed equation. */
export interface Term {
  readonly value: Decimal
  /** Digits, 万/亿 and unit: “500元”. */
  readonly span: LocalSpan
}

export type Operator = "+" | "-" | "×" | "÷"

/** 2.58×500 + 6.37×100: what stands on the left of the sign, without brackets. */
export interface Expression {
  readonly terms: readonly Term[]
  /** The operator behind every term but the last. */
  readonly operators: readonly Operator[]
}

const operatorNames: Readonly<Record<string, Operator>> = {
  "+": "+",
  "＋": "+",
  "-": "-",
  "－": "-",
  "−": "-",
  "×": "×",
  "*": "×",
  "＊": "×",
  "÷": "÷",
  "/": "÷",
}

const longestExpression = 160

/** The longest chain of numbers and operators that ends right before `end`; `undefined` when there is no operator in it. */
export function expressionBefore(text: string, end: number): Expression | undefined {
  const earliest = Math.max(0, end - longestExpression)
  let start = end
  while (start > earliest && isExpressionCharacter(text, start - 1)) start--
  // A unit in front of the chain (共计2.58元×3) belongs to words, not to a number.
  for (let at = start; at < end; at++) {
    if (!isDigit(text, at) || isDigit(text, at - 1) || text[at - 1] === ".") continue
    const expression = expressionFrom(text, at, end)
    if (expression !== undefined) return expression
  }
  return undefined
}

const isExpressionCharacter = (text: string, at: number): boolean =>
  isDigit(text, at) ||
  operatorNames[text[at] ?? ""] !== undefined ||
  ".,，万亿 ".includes(text[at] ?? "。") ||
  classAt(text, at) === CharacterClass.han

function expressionFrom(text: string, start: number, end: number): Expression | undefined {
  const terms: Term[] = []
  const operators: Operator[] = []
  for (let at = start; at < end; ) {
    const term = termAt(text, at)
    if (term === undefined) return undefined
    terms.push(term)
    at = skipBlanks(text, term.span.end)
    if (at === end) return operators.length > 0 ? { terms, operators } : undefined
    const operator = operatorNames[text[at] ?? ""]
    if (operator === undefined) return undefined
    operators.push(operator)
    at = skipBlanks(text, at + 1)
  }
  return undefined
}

/** The number with its unit at an offset, which must be a digit. */
export function termAt(text: string, start: number): Term | undefined {
  if (!isDigit(text, start)) return undefined
  const token = readArabicNumber(text, start)
  const unitStart = skipBlanks(text, token.end)
  const unit = unitAt(text, unitStart)
  return { value: token.value, span: localSpanOf(start, unit === undefined ? token.end : unitStart + unit.text.length) }
}

/** The value by the usual precedence; `undefined` when something is divided by zero. */
export function evaluate({ terms, operators }: Expression): Rational | undefined {
  const [first, ...rest] = terms
  if (first === undefined) return undefined
  let sum: Rational = { numerator: 0n, denominator: 1n }
  let product = fromDecimal(first.value)
  let adding = true
  for (const [index, { value }] of rest.entries()) {
    const factor = fromDecimal(value)
    const operator = operators[index]
    if (operator === "÷" && factor.numerator === 0n) return undefined
    if (operator === "×") product = multiply(product, factor)
    else if (operator === "÷") product = divide(product, factor)
    else {
      sum = adding ? add(sum, product) : subtract(sum, product)
      product = factor
      adding = operator === "+"
    }
  }
  return adding ? add(sum, product) : subtract(sum, product)
}
