import { formatDecimal } from "../../number/decimal.ts"
import {
  addIntervals,
  divideIntervals,
  type Interval,
  intersects,
  point,
  subtractIntervals,
} from "../../number/interval.ts"
import { formatChineseInteger } from "../../number/numeral.ts"
import {
  compare,
  divide,
  fromDecimal,
  multiply,
  one,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  zero,
} from "../../number/rational.ts"
import { intervalOf } from "../../report/hedges.ts"
import type { Passage } from "../../report/passage.ts"
import { behindLast } from "../../text/clauses.ts"
import type { LocalSpan } from "../../text/span.ts"
import { defineRelation } from "../define-relation.ts"
import { digitSlips } from "../digit-slip.ts"
import { findMultiples, type MultipleReading, type MultipleStatement } from "../multiple/statements.ts"
import type { Claim, Operand, Suggestion } from "../relation.ts"

interface MultipleClaim extends Claim {
  readonly statement: MultipleStatement
  /** Growth at constant prices cannot be recomputed from money at current prices. */
  readonly constantPrices: boolean
  /** Whether nothing, or the name of the value, stands before the growth: 总产106亿斤，增加59亿斤，总产量增长…. */
  readonly subject: boolean
}

export const multiple = defineRelation<MultipleClaim>({
  id: "multiple",
  name: { zh: "倍数", en: "multiple" },
  summary: "倍数、番数与前后两个数相符",
  why: "“增长n倍”是原来的n+1倍，“增长到n倍”“是…的n倍”是原来的n倍，“翻n番”是原来的2的n次方倍。请核对前后两个数和倍数。",
  source: { document: "统计指标表述惯例", clause: "倍数与番数", level: "practice" },
  severity: "error",
  examples: {
    valid: [
      "受理案件由20件增加到60件，增长2倍。",
      "受理案件60件，是上年20件的3倍；调解120件，比上年的40件增长了两倍。",
      "收入由3.6亿元增加到7.2亿元，翻一番。",
      "登记企业58.4万户，较上年的20万户翻了近3倍。",
      "粮食总产达106.7亿斤，比上年增加59.4亿斤，增长1.3倍。",
      "粮食总产达106.7亿斤，比上年增加59.4亿斤，单产增长3.3倍。",
      "粮食总产达106.7亿斤，比上年增加59.4亿斤，增长4.8倍。",
    ],
    invalid: [
      "粮食总产达106.7亿斤，比上年增加59.4亿斤，总产量增长⟦3.3倍⟧。",
      "受理案件由20件增加到60件，增长⟦3倍⟧。",
      "受理案件60件，是上年20件的⟦4倍⟧。",
      "收入由3.6亿元增加到7.2亿元，翻⟦两番⟧。",
      "调解120件，比上年的40件增长了⟦三倍⟧。",
    ],
  },
  find: findClaims,
  judge: (claim) => {
    const { statement, constantPrices } = claim
    const holding = readingsOf(statement).filter((reading) => holds(statement, reading))
    if (holding.some((reading) => reading !== "doublings" || isDoubledAbout(statement))) return { kind: "consistent" }
    if (holding.length > 0) return { kind: "unknown", because: "ambiguous" }
    if (constantPrices) return { kind: "unknown", because: "ambiguous" }
    if (isHedged(statement)) return { kind: "unknown", because: "hedged" }
    const isNear = statement.basis === "increase" && !holds(statement, "ratio")
    if (isNear && !isOneDigitAway(claim)) return { kind: "unknown", because: "ambiguous" }
    return {
      kind: "conflict",
      expected: expectedMultiple(statement) ?? "",
      stated: formatDecimal(statement.multiple),
      confidence: isNear ? "likely" : "certain",
    }
  },
  explain: ({ statement }, { text }) => ({
    formula: workingOf(statement, text),
    operands: operandsOf(statement, text),
  }),
  suggest: suggestMultiple,
  message: ({ statement }, _verdict, { text }) =>
    `${ruleOf[statement.reading]}，与所列数据不符：${workingOf(statement, text)}，文中为“${printedAt(text, statement.span)}”。请核对前后两个数和倍数。`,
})

const ruleOf: Readonly<Record<MultipleReading, string>> = {
  ratio: "“是…的n倍”即n倍",
  growth: "“增长n倍”即原来的n+1倍",
  turned: "倍数",
  doublings: "“翻n番”即原来的2的n次方倍",
}

function* findClaims({ text }: Passage): Generator<MultipleClaim> {
  for (const statement of findMultiples(text))
    yield {
      at: statement.span,
      statement,
      constantPrices: isAtConstantPrices(text, statement),
      subject: isOfValue(text, statement),
    }
}

/** Whether the words between increase and multiple say nothing of what has grown, or the name that stands before the value. */
function isOfValue(text: string, { now, other, numeral }: MultipleStatement): boolean {
  const words = text.slice(other.span.end, numeral.start).replace(/[，,、]|同比|十年|增长|增加|提高|上升|增|了|约/g, "")
  const name = behindLast(text.slice(Math.max(0, now.span.start - longestName), now.span.start), "，。；：,;\n")
  return words === "" || (words.length > 1 && name.includes(words.slice(0, 2)))
}

const longestName = 24

const isAtConstantPrices = (text: string, { now, span }: MultipleStatement): boolean =>
  /生产总值|增加值|GDP|总产值|可比价|不变价|可比口径|同口径|实际增长|扣除/.test(
    text.slice(Math.max(0, Math.min(now.span.start, span.start) - 40), span.start),
  )

const isHedged = ({ hedge, now, other }: MultipleStatement): boolean => hedge !== "exact" || now.hedged || other.hedged

/** Every reading that the words allow; 翻3倍 is used for three, four and eight times. */
const readingsOf = ({ reading }: MultipleStatement): readonly MultipleReading[] =>
  reading === "turned" ? ["ratio", "growth", "doublings"] : [reading]

/** By how much the value was multiplied. */
function factorOf({ now, other, basis }: MultipleStatement): Interval | undefined {
  return divideIntervals(
    now.interval,
    basis === "before" ? other.interval : subtractIntervals(now.interval, other.interval),
  )
}

function holds(statement: MultipleStatement, reading: MultipleReading): boolean {
  const factor = factorOf(statement)
  if (factor === undefined) return true
  if (reading === "doublings") return isDoubled(factor, Number(statement.multiple.coefficient))
  const stated = intervalOf(statement.multiple, statement.hedge, false, one)
  return intersects(factor, reading === "growth" ? addIntervals(stated, point(one)) : stated)
}

/**
 * 106.68亿斤，比2005年增加59.4亿斤，总产量十年增长3.3倍: the growth of what has been printed with its increase, of which one other digit would be right. A
 * multiple without a decimal comes near too often.
 */
function isOneDigitAway({ statement, subject }: MultipleClaim): boolean {
  const { multiple } = statement
  if (multiple.scale < 1 || !subject) return false
  for (const { value } of digitSlips({ value: multiple, hedge: "exact", exact: false, unit: "" }))
    if (holds({ ...statement, multiple: value }, statement.reading)) return true
  return false
}

/** n is known to half a unit: the factor lies between 2 to the n - ½ and n + ½, its square between 2 to the 2n - 1 and 2n + 1. */
function isDoubled(factor: Interval, times: number): boolean {
  if (times < 1 || times > 20) return true
  const square = (value: Rational | undefined): Rational | undefined => value && multiply(value, value)
  const limits: Interval = { low: rational(2n ** BigInt(2 * times - 1)), high: rational(2n ** BigInt(2 * times + 1)) }
  return intersects({ low: square(factor.low), high: square(factor.high) }, limits)
}

/** 120件增加到210件，翻了一番 is loosely said: no error, and nothing that the figures confirm. A tenth more or less is about double. */
function isDoubledAbout(statement: MultipleStatement): boolean {
  const factor = factorOf(statement)
  const times = Number(statement.multiple.coefficient)
  if (factor === undefined || times < 1 || times > 20) return false
  const stated = rational(2n ** BigInt(times))
  return intersects(factor, { low: multiply(stated, rational(9n, 10n)), high: multiply(stated, rational(11n, 10n)) })
}

/** The quotient of the printed values, for the working. */
function printedFactor({ now, other, basis }: MultipleStatement): Rational | undefined {
  const [dividend, value] = [fromDecimal(now.value), fromDecimal(other.value)]
  const divisor = basis === "before" ? value : subtract(dividend, value)
  return compare(divisor, zero) > 0 ? divide(dividend, divisor) : undefined
}

/** The number that would stand before 倍 or 番; `undefined` when none is fitting. */
function expectedMultiple(statement: MultipleStatement): string | undefined {
  const factor = printedFactor(statement)
  if (factor === undefined) return undefined
  if (statement.reading === "doublings") {
    const interval = factorOf(statement)
    const times = [1, 2, 3, 4, 5, 6].find((count) => interval !== undefined && isDoubled(interval, count))
    return times === undefined ? undefined : String(times)
  }
  const value = statement.reading === "growth" ? subtract(factor, one) : factor
  if (compare(value, zero) <= 0) return undefined
  const exact = roundHalfUp(value, Math.max(statement.multiple.scale, 0))
  return exact.coefficient === 0n ? undefined : formatDecimal(exact)
}

function suggestMultiple({ statement }: MultipleClaim, { text }: Passage): readonly Suggestion[] {
  const expected = expectedMultiple(statement)
  if (expected === undefined) return []
  const printed = text.slice(statement.numeral.start, statement.numeral.end)
  const isChinese = !/\d/.test(printed) && /^\d{1,4}$/.test(expected)
  const newText = isChinese ? formatMultiple(Number(expected)) : expected
  const unit = text.slice(statement.numeral.end, statement.span.end)
  return [{ title: `将“${printed}${unit}”改为“${newText}${unit}”`, span: statement.numeral, newText }]
}

const formatMultiple = (value: number): string => (value === 2 ? "两" : formatChineseInteger(value))

function operandsOf({ now, other, basis, span }: MultipleStatement, text: string): readonly Operand[] {
  const operand = (role: Operand["role"], at: LocalSpan): Operand => ({ role, span: at, text: printedAt(text, at) })
  return [
    operand("now", now.span),
    operand(basis === "before" ? "before" : "change", other.span),
    operand("rate", span),
  ]
}

const printedAt = (text: string, { start, end }: LocalSpan): string => text.slice(start, end)

function workingOf(statement: MultipleStatement, text: string): string {
  const { now, other, basis } = statement
  const factor = printedFactor(statement)
  const result = factor === undefined ? "?" : trimmed(formatDecimal(roundHalfUp(factor, 2)))
  const [dividend, divisor] = [printedAt(text, now.span), printedAt(text, other.span)]
  return `${dividend} ÷ ${basis === "before" ? divisor : `(${dividend} - ${divisor})`} = ${result}`
}

/** 3.00 → 3, 2.50 → 2.5. */
const trimmed = (printed: string): string => printed.replace(/\.?0+$/, "")
