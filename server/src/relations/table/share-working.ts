import { decimal, formatDecimal } from "../../number/decimal.ts"
import {
  add,
  divide,
  fromDecimal,
  hundred,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
  zero,
} from "../../number/rational.ts"
import { inBaseUnits } from "../../report/units.ts"
import type { Offset } from "../../text/span.ts"
import type { Operand } from "../relation.ts"
import { type Fault, operand, type Working } from "./ledger-lines.ts"
import type { JudgedShares, ShareFault, WholeFigure } from "./share-judge.ts"
import type { TableShare } from "./share-lists.ts"
import { changeOf } from "./working.ts"

/** What holds in a list of shares: each share that fits, and that all of them make up 100. */
export function agreementsIn(judged: JudgedShares): readonly Working[] {
  const { list, whole, fitting, isDivided } = judged
  const shares = fitting.map(
    (item): Working => ({
      kind: "share",
      at: item.share.span,
      formula: formulaOf(item, judged),
      operands: operandsOf(item, whole),
    }),
  )
  const [first] = list.shares
  if (!isDivided || first === undefined) return shares
  const total = list.shares.reduce((sum, { value }) => add(sum, fromDecimal(value)), zero)
  const scale = list.shares.reduce((most, { value }) => Math.max(most, value.scale), 0)
  const parts = list.shares.map(({ value }) => formatDecimal(value))
  const formula = `${parts.join(" + ")} = ${printed(total, scale)}`
  return [
    ...shares,
    { kind: "percent-total", at: first.span, formula, operands: list.shares.map((share) => operand("share", share)) },
  ]
}

/** What is wrong in a list of shares, with its working. */
export function faultIn(judged: JudgedShares): Fault | undefined {
  const { fault, whole } = judged
  if (fault === undefined) return undefined
  if (fault.kind !== "whole") return rowFault(fault, judged)
  return whole === undefined ? undefined : wholeFault(fault.wanted, whole, judged)
}

function rowFault({ kind, item }: ShareFault & { readonly item: TableShare }, judged: JudgedShares): Fault {
  const { whole, fitting } = judged
  const wanted = shareIn(item, judged)
  const formula = formulaOf(item, judged)
  return {
    kind: "share",
    at: kind === "share" ? item.share.span : item.figure.span,
    expected: `${printed(wanted, item.share.value.scale)}%`,
    stated: item.share.text,
    formula: `${formula}，表中为${item.share.text}`,
    message: `表中“${nameOf(item)}”的占比不符：${formula}，表中为${item.share.text}，其余${fitting.length}项都相符。请核对这一项的数与占比。`,
    operands: operandsOf(item, whole),
    suggestions: kind === "share" ? [changeOf(item.share, wanted)] : [],
  }
}

function wholeFault(wanted: Rational, whole: WholeFigure, { list }: JudgedShares): Fault {
  const expected = printed(wanted, whole.value.scale)
  const numbers = list.items.map(({ figure }) => formatDecimal(figure.value))
  return {
    kind: "share",
    at: whole.span,
    expected,
    stated: whole.text,
    formula: `${numbers.join(" + ")} = ${expected}，表中为${whole.text}`,
    message: `表中总数与各项不符：各项之和为${expected}，各项的占比也都与它相符，表中总数为${whole.text}。请核对。`,
    operands: [operand("base", whole), ...list.items.flatMap((item) => operandsOf(item, undefined))],
    suggestions: [],
  }
}

const nameOf = ({ line, figure }: TableShare): string => line.label.replace(/\s/gu, "") || figure.text

/** “592 ÷ 3842 = 15.41%”; without a printed whole, the one that the other rows imply. */
const formulaOf = (item: TableShare, judged: JudgedShares): string =>
  `${formatDecimal(item.figure.value)} ÷ ${baseText(judged)} = ${printed(shareIn(item, judged), item.share.value.scale)}%`

function baseText(judged: JudgedShares): string {
  const { whole } = judged
  if (whole !== undefined) return formatDecimal(whole.value)
  const { value } = judged.fitting[0]?.figure ?? { value: decimal(0n) }
  return `约${printed(middleOf(judged), value.scale)}`
}

const shareIn = ({ figure }: TableShare, judged: JudgedShares): Rational =>
  multiply(divide(inBaseUnits(figure), middleOf(judged)), hundred)

/** The printed whole, or the middle of what the rows allow. */
function middleOf({ whole, base: { low, high } }: JudgedShares): Rational {
  if (whole !== undefined) return inBaseUnits(whole)
  return low === undefined || high === undefined ? rational(1n) : divide(add(low, high), rational(2n))
}

const printed = (value: Rational, scale: number): string => formatDecimal(roundHalfUp(value, Math.max(0, scale)))

const operandsOf = ({ figure, share }: TableShare, whole: WholeFigure | undefined): readonly Operand<Offset>[] => [
  ...(whole === undefined ? [] : [operand("base", whole)]),
  operand("numerator", figure),
  operand("share", share),
]
