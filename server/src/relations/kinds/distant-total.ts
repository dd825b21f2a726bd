import { formatDecimal } from "../../number/decimal.ts"
import { divide, hundred, multiply, roundHalfUp } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import { type Offset, rebase, type Span } from "../../text/span.ts"
import type { Diagnosis } from "../diagnose.ts"
import { type DistantJudgement, judgeRow } from "../distant/assess.ts"
import { type OpenRow, openRows } from "../distant/rows.ts"
import { createWholes } from "../distant/wholes.ts"
import type { MeasuredPassage } from "../document.ts"
import { printedNumber, printLike } from "../format.ts"
import type { DocumentRelation, JudgedRelation, Operand, OperandRole } from "../relation.ts"
import { middleOf } from "../share/implied-base.ts"
import type { SharedFigure } from "../share/shared-rows.ts"

/** A row of shares with the passage that it stands in and what the document says of it. */
interface PlacedRow {
  readonly row: OpenRow
  readonly passage: MeasuredPassage
  readonly judgement: DistantJudgement
}

export const distantTotal: DocumentRelation = {
  id: "distant-total",
  name: { zh: "别处的总数", en: "distant total" },
  scope: "document",
  summary: "占比与写在前面部分的总数相符",
  why: "总数写在前面的部分，占比写在后面，改了一处容易忘了另一处。请核对总数、这一项的数和占比。",
  source: { document: "GB/T 8170—2008 数值修约规则与极限数值的表示和判定", clause: "3.2", level: "nationalStandard" },
  severity: "error",
  examples: {
    valid: [
      "一、收案情况\n\n全年收到行政复议申请6200件。\n\n二、被申请人情况\n\n以市政府为被申请人的60件，占收到申请总数的1%；以市政府部门为被申请人的421件，占6.8%；以区县政府为被申请人的782件，占12.6%。",
      "一、总体情况\n\n本月受理市民诉求71412件。\n\n二、诉求分类\n\n咨询类34000件，占47.61%；求助类20987件，占29.39%；建议类11139件，占15.60%；其他5286件，占7.40%。",
      "一、总体情况\n\n本月受理市民诉求71412件。\n\n二、信访情况\n\n来信349件，占31.4%；来访296件，占26.6%；来电223件，占20.0%；网络244件，占22.0%。",
    ],
    invalid: [
      "一、收案情况\n\n全年收到行政复议申请6200件。\n\n二、被申请人情况\n\n以市政府为被申请人的60件，占收到申请总数的1%；以市政府部门为被申请人的421件，占⟦8.8%⟧；以区县政府为被申请人的782件，占12.6%。",
      "一、收案情况\n\n全年收到行政复议申请⟦6300件⟧。\n\n二、被申请人情况\n\n以市政府为被申请人的60件，占收到申请总数的1.0%；以市政府部门为被申请人的421件，占6.8%；以区县政府为被申请人的782件，占12.6%。",
    ],
  },
  run: ({ passages }) => {
    const rows = placedRows(passages)
    return {
      relations: () => rows.flatMap(judgedRelations),
      diagnoses: rows.flatMap((row) => diagnosisOf(row) ?? []),
    }
  },
}

function placedRows(passages: readonly MeasuredPassage[]): readonly PlacedRow[] {
  const wholes = createWholes()
  const placed: PlacedRow[] = []
  for (const passage of passages) {
    for (const row of openRows(passage.analysis)) {
      const judgement = judgeRow(row, wholes.of(row[0]?.figure.unit ?? ""))
      if (judgement !== undefined) placed.push({ row, passage, judgement })
    }
    wholes.add(passage)
  }
  return placed
}

function judgedRelations({ row, passage, judgement }: PlacedRow): readonly JudgedRelation<Offset>[] {
  if (judgement.kind === "whole") return []
  const { whole } = judgement
  const shares = row
    .filter((item) => judgement.kind === "consistent" || item !== judgement.misfit)
    .map((item): JudgedRelation<Offset> => {
      const operands = operandsOf(item, passage, judgement)
      return consistent("share", placeOf(item.share, passage), shareFormula(item, whole.quantity), operands)
    })
  if (judgement.kind !== "consistent" || !judgement.isWhole) return shares
  const parts = row.map(({ figure }) => figure)
  const formula = `${parts.map(printedNumber).join(" + ")} = ${printedNumber(whole.quantity)}`
  const operands = [
    operand("total", whole.quantity, whole.passage),
    ...parts.map((figure) => operand("part", figure, passage)),
  ]
  return [...shares, consistent("sum", placeOf(whole.quantity, whole.passage), formula, operands)]
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

function diagnosisOf({ row, passage, judgement }: PlacedRow): Diagnosis<Offset> | undefined {
  if (judgement.kind === "consistent") return undefined
  const { whole } = judgement
  if (judgement.kind === "whole") {
    const expected = middleOf(judgement.base)
    const newText = expected === undefined ? "" : printLike(whole.quantity, expected)
    return {
      kind: "distant-total",
      certain: false,
      at: placeOf(whole.quantity, whole.passage),
      message: `总数与后文的占比不符：后文${row.length}项的数除以占比，总数都在${newText}左右，此处为${whole.quantity.text}。请核对总数与各项占比。`,
      operands: [
        operand("base", whole.quantity, whole.passage),
        ...row.flatMap(({ figure, share }) => [
          operand("numerator", figure, passage),
          operand("share", share, passage),
        ]),
      ],
      suggestions: [],
    }
  }
  const { misfit } = judgement
  const newText = `${shareIn(misfit, whole.quantity)}%`
  return {
    kind: "distant-total",
    certain: false,
    at: placeOf(misfit.share, passage),
    message: `占比与前文的总数不符：${shareFormula(misfit, whole.quantity)}，文中为${misfit.share.text}。前文总数为${whole.quantity.text}，其余${row.length - 1}项都与它相符。请核对这一项的数与占比。`,
    operands: operandsOf(misfit, passage, judgement),
    suggestions: [
      {
        title: `将占比“${misfit.share.text}”改为“${newText}”`,
        span: placeOf(misfit.share, passage),
        newText,
      },
    ],
  }
}

/** “421 ÷ 6200 = 6.8%”. */
const shareFormula = (item: SharedFigure, whole: Quantity): string =>
  `${printedNumber(item.figure)} ÷ ${printedNumber(whole)} = ${shareIn(item, whole)}%`

function shareIn({ figure, share }: SharedFigure, whole: Quantity): string {
  const [part, base] = [middleOf(figure.interval), middleOf(whole.interval)]
  if (part === undefined || base === undefined) return ""
  return formatDecimal(roundHalfUp(multiply(divide(part, base), hundred), Math.max(0, share.value.scale)))
}

const operandsOf = (
  { figure, share }: SharedFigure,
  passage: MeasuredPassage,
  { whole }: DistantJudgement,
): readonly Operand<Offset>[] => [
  operand("base", whole.quantity, whole.passage),
  operand("numerator", figure, passage),
  operand("share", share, passage),
]

const operand = (role: OperandRole, quantity: Quantity, passage: MeasuredPassage): Operand<Offset> => ({
  role,
  span: placeOf(quantity, passage),
  text: quantity.text,
})

const placeOf = ({ span }: Quantity, { start }: MeasuredPassage): Span => rebase(span, start)
