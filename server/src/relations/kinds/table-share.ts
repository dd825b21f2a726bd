import { decimal, formatDecimal } from "../../number/decimal.ts"
import { add, divide, fromDecimal, hundred, multiply, rational, roundHalfUp, zero } from "../../number/rational.ts"
import { inBaseUnits } from "../../report/units.ts"
import type { Offset, Span } from "../../text/span.ts"
import type { Diagnosis } from "../diagnose.ts"
import type { DocumentRelation, JudgedRelation, Operand, OperandRole } from "../relation.ts"
import { captionOf } from "../table/caption.ts"
import type { CellFigure } from "../table/figures.ts"
import { gridsOf } from "../table/grid.ts"
import { wholesBefore } from "../table/prose-wholes.ts"
import { type JudgedShares, judgeShares, type WholeFigure } from "../table/share-judge.ts"
import { shareListsOf, type TableShare } from "../table/share-lists.ts"
import { changeOf } from "../table/working.ts"

export const tableShare: DocumentRelation = {
  id: "table-share",
  name: { zh: "表格占比", en: "share in a table" },
  scope: "document",
  summary: "表格中的占比与数、合计相符",
  why: "占比等于这一项的数除以合计。只有一行的占比与合计不符、其余各行都相符，这一行的数或占比有误。请核对。",
  source: { document: "GB/T 8170—2008 数值修约规则与极限数值的表示和判定", clause: "3.2", level: "nationalStandard" },
  severity: "error",
  examples: {
    valid: [
      "| 类别 | 件数 | 占比（%） |\n| --- | --- | --- |\n| 咨询类 | 630 | 63.0 |\n| 求助类 | 245 | 24.5 |\n| 建议类 | 125 | 12.5 |\n| 合计 | 1000 | 100 |",
      "本月受理市民诉求3842件。\n\n类别\t数量\t占比\n咨询类\t1965\t51.15%\n求助类\t592\t15.41%\n投诉类\t1285\t33.45%",
      "类别\t数量\t占比（%）\n甲类\t1\t33.3\n乙类\t1\t33.3\n丙类\t1\t33.4\n合计\t3\t100",
      "类别\t数量\t占全区比重（%）\n甲街道\t120\t8.3\n乙街道\t85\t15.1\n丙街道\t40\t2.8",
    ],
    invalid: [
      "| 类别 | 件数 | 占比（%） |\n| --- | --- | --- |\n| 咨询类 | 630 | 63.0 |\n| 求助类 | 245 | ⟦28.5⟧ |\n| 建议类 | 125 | 12.5 |\n| 合计 | 1000 | |",
      "本月受理市民诉求3842件。\n\n类别\t数量\t占比\n咨询类\t1965\t51.15%\n求助类\t592\t⟦18.41%⟧\n投诉类\t982\t25.56%\n举报类\t303\t7.89%",
    ],
  },
  run: ({ report, passages }) => {
    const wholes = wholesBefore(passages)
    const judged = report.blocks.flatMap((block, index) => {
      if (block.kind !== "table") return []
      const lists = gridsOf(block).flatMap((grid) => shareListsOf(grid, captionOf(report, index)))
      return lists.flatMap((list) => judgeShares(list, () => wholes(block.span.start)) ?? [])
    })
    return {
      relations: () => judged.flatMap(relationsOf),
      diagnoses: judged.flatMap((shares) => diagnosisOf(shares) ?? []),
    }
  },
}

function relationsOf(judged: JudgedShares): readonly JudgedRelation<Offset>[] {
  const { list, whole, fitting, isDivided } = judged
  const shares = fitting.map((item) =>
    consistent("share", item.share.span, formulaOf(item, judged), operandsOf(item, whole)),
  )
  if (!isDivided) return shares
  const total = list.shares.reduce((sum, { value }) => add(sum, fromDecimal(value)), zero)
  const scale = list.shares.reduce((most, { value }) => Math.max(most, value.scale), 0)
  const sum = formatDecimal(roundHalfUp(total, Math.max(0, scale)))
  const formula = `${list.shares.map(({ value }) => formatDecimal(value)).join(" + ")} = ${sum}`
  const parts = list.shares.map((share) => operand("share", share))
  const at = list.shares[0]?.span
  return at === undefined ? shares : [...shares, consistent("percent-total", at, formula, parts)]
}

const consistent = (
  kind: JudgedRelation["kind"],
  at: Span,
  formula: string,
  operands: readonly Operand<Offset>[],
): JudgedRelation<Offset> => ({
  kind,
  at,
  verdict: { kind: "consistent" },
  explanation: { formula, operands },
  message: "",
  suggestions: [],
})

function diagnosisOf(judged: JudgedShares): Diagnosis<Offset> | undefined {
  const { fault, whole, fitting, list } = judged
  if (fault === undefined) return undefined
  if (fault.kind === "whole") {
    if (whole === undefined) return undefined
    const wanted = formatDecimal(roundHalfUp(fault.wanted, Math.max(0, whole.value.scale)))
    return {
      kind: "table-share",
      certain: true,
      at: whole.span,
      message: `表中总数与各项不符：各项之和为${wanted}，各项的占比也都与它相符，表中总数为${whole.text}。请核对。`,
      operands: [operand("base", whole), ...list.items.flatMap((item) => operandsOf(item, undefined))],
      suggestions: [],
    }
  }
  const { item } = fault
  const wanted = shareIn(item, judged)
  return {
    kind: "table-share",
    certain: true,
    at: fault.kind === "share" ? item.share.span : item.figure.span,
    message: `表中“${nameOf(item)}”的占比不符：${formulaOf(item, judged)}，表中为${item.share.text}，其余${fitting.length}项都相符。请核对这一项的数与占比。`,
    operands: operandsOf(item, whole),
    suggestions: fault.kind === "share" ? [changeOf(item.share, wanted)] : [],
  }
}

const nameOf = ({ line, figure }: TableShare): string => line.label.replace(/\s/gu, "") || figure.text

/** “592 ÷ 3842 = 15.41%”; without a printed whole, the one that the other rows imply. */
function formulaOf(item: TableShare, judged: JudgedShares): string {
  const { share, figure } = item
  const printed = formatDecimal(roundHalfUp(shareIn(item, judged), Math.max(0, share.value.scale)))
  return `${formatDecimal(figure.value)} ÷ ${baseText(judged)} = ${printed}%`
}

function baseText(judged: JudgedShares): string {
  const { whole } = judged
  if (whole !== undefined) return formatDecimal(whole.value)
  const { value } = judged.fitting[0]?.figure ?? { value: decimal(0n) }
  return `约${formatDecimal(roundHalfUp(middleOf(judged), Math.max(0, value.scale)))}`
}

const shareIn = ({ figure }: TableShare, judged: JudgedShares) =>
  multiply(divide(inBaseUnits(figure), middleOf(judged)), hundred)

/** The printed whole, or the middle of what the rows allow. */
function middleOf({ whole, base: { low, high } }: JudgedShares) {
  if (whole !== undefined) return inBaseUnits(whole)
  return low === undefined || high === undefined ? rational(1n) : divide(add(low, high), rational(2n))
}

const operandsOf = ({ figure, share }: TableShare, whole: WholeFigure | undefined): readonly Operand<Offset>[] => [
  ...(whole === undefined ? [] : [operand("base", whole)]),
  operand("numerator", figure),
  operand("share", share),
]

const operand = (role: OperandRole, { span, text }: Pick<CellFigure, "span" | "text">): Operand<Offset> => ({
  role,
  span,
  text,
})
