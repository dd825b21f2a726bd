import { formatDecimal } from "../../number/decimal.ts"
import { add, divide, hundred, multiply, type Rational, roundHalfUp, zero } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import { inBaseUnits } from "../../report/units.ts"
import { type Offset, rebase, type Span } from "../../text/span.ts"
import type { MeasuredPassage } from "../document.ts"
import { printedNumber, printLike } from "../format.ts"
import type { JudgedRelation, Operand, OperandRole, Verdict } from "../relation.ts"
import { middleOf } from "../share/implied-base.ts"
import type { SharedFigure } from "../share/shared-rows.ts"
import { type DistantJudgement, fitsWhole } from "./assess.ts"
import type { OpenRow } from "./rows.ts"

/** A row of shares with the passage that it stands in and what the document says of it. */
export interface PlacedRow {
  readonly row: OpenRow
  readonly passage: MeasuredPassage
  readonly judgement: DistantJudgement
}

/** The lines of the ledger about a row: one for every share that was checked, and one for the sum of a complete row. */
export function linesOf(placed: PlacedRow): readonly JudgedRelation<Offset>[] {
  const { row, judgement } = placed
  const { whole } = judgement
  const shares = row
    .filter((item) => judgement.kind !== "whole" && fitsWhole(item, whole))
    .map((item) => shareLine(placed, item, { kind: "consistent" }))
  switch (judgement.kind) {
    case "consistent":
      return judgement.isWhole ? [...shares, sumLine(placed, { kind: "consistent" })] : shares
    case "item": {
      const { misfit } = judgement
      const expected = `${shareIn(misfit, whole.quantity)}%`
      return [...shares, shareLine(placed, misfit, contradiction(expected, misfit.share.text))]
    }
    case "whole":
      return [wholeLine(placed, contradiction(impliedWhole(judgement), whole.quantity.text))]
    case "parts":
      return [...shares, sumLine(placed, contradiction(sumIn(row, whole.quantity), whole.quantity.text))]
  }
}

const contradiction = (expected: string, stated: string): Verdict => ({
  kind: "conflict",
  expected,
  stated,
  confidence: "likely",
})

/** “421 ÷ 6200 = 6.8%”. */
function shareLine(placed: PlacedRow, item: SharedFigure, verdict: Verdict): JudgedRelation<Offset> {
  const { passage, judgement } = placed
  const { whole } = judgement
  const working = `${printedNumber(item.figure)} ÷ ${printedNumber(whole.quantity)} = ${shareIn(item, whole.quantity)}%`
  const formula = verdict.kind === "conflict" ? `${working}，文中为${item.share.text}` : working
  return line("share", placeOf(item.share, passage), verdict, formula, [
    operand("base", whole.quantity, whole.passage),
    operand("numerator", item.figure, passage),
    operand("share", item.share, passage),
  ])
}

/** “各项 ÷ 占比 = 6200（3项）”. */
function wholeLine({ row, passage, judgement }: PlacedRow, verdict: Verdict): JudgedRelation<Offset> {
  const { quantity, passage: own } = judgement.whole
  const implied = verdict.kind === "conflict" ? verdict.expected : ""
  const formula = `各项 ÷ 占比 = ${implied}（${row.length}项），文中总数为${printedNumber(quantity)}`
  return line("share", placeOf(quantity, own), verdict, formula, [
    operand("base", quantity, own),
    ...row.flatMap(({ figure, share }) => [operand("numerator", figure, passage), operand("share", share, passage)]),
  ])
}

/** “18 + 367 = 385”. */
function sumLine({ row, passage, judgement }: PlacedRow, verdict: Verdict): JudgedRelation<Offset> {
  const { quantity, passage: own } = judgement.whole
  const working = `${row.map(({ figure }) => printedNumber(figure)).join(" + ")} = ${sumIn(row, quantity)}`
  const formula = verdict.kind === "conflict" ? `${working}，文中合计为${printedNumber(quantity)}` : working
  return line("sum", placeOf(quantity, own), verdict, formula, [
    operand("total", quantity, own),
    ...row.map(({ figure }) => operand("part", figure, passage)),
  ])
}

const line = (
  kind: JudgedRelation["kind"],
  at: Span,
  verdict: Verdict,
  formula: string,
  operands: readonly Operand<Offset>[],
): JudgedRelation<Offset> => ({ kind, at, verdict, explanation: { formula, operands }, message: "", suggestions: [] })

const sumIn = (row: OpenRow, whole: Quantity): string =>
  printLike(
    whole,
    row.reduce((sum: Rational, { figure }) => add(sum, inBaseUnits(figure)), zero),
  )

/** The whole that the items agree on, printed like the one that stands in the text. */
export function impliedWhole({ base, whole }: DistantJudgement & { readonly kind: "whole" }): string {
  const middle = middleOf(base)
  return middle === undefined ? "" : printLike(whole.quantity, middle)
}

/** The share that a figure has in a whole, at the printed precision: “6.8”. */
export function shareIn({ figure, share }: SharedFigure, whole: Quantity): string {
  const [part, base] = [middleOf(figure.interval), middleOf(whole.interval)]
  if (part === undefined || base === undefined) return ""
  return formatDecimal(roundHalfUp(multiply(divide(part, base), hundred), Math.max(0, share.value.scale)))
}

const operand = (role: OperandRole, quantity: Quantity, passage: MeasuredPassage): Operand<Offset> => ({
  role,
  span: placeOf(quantity, passage),
  text: quantity.text,
})

/** Where a figure stands in the document. */
export const placeOf = ({ span }: Quantity, { start }: MeasuredPassage): Span => rebase(span, start)
