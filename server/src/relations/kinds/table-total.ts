import type { TableForm } from "../../profiles/profile.ts"
import type { Table } from "../../report/model.ts"
import type { Offset } from "../../text/span.ts"
import type { Diagnosis } from "../diagnose.ts"
import type { DocumentFigures, DocumentRelation, JudgedRelation, Operand } from "../relation.ts"
import { type Accusation, accusationsOf } from "../table/accuse.ts"
import { captionedTables } from "../table/caption.ts"
import type { CellFigure } from "../table/figures.ts"
import { formChecks, formOf } from "../table/forms.ts"
import { gridsOf } from "../table/grid.ts"
import { proseTotals } from "../table/prose-totals.ts"
import { wholesBefore } from "../table/prose-wholes.ts"
import { totalsOf, type WeighedCheck } from "../table/totals.ts"
import { changeOf, changesOf, formulaOf, operandsOf, printLikeCell, workingOf } from "../table/working.ts"

export const tableTotal: DocumentRelation = {
  id: "table-total",
  name: { zh: "表格合计", en: "total of a table" },
  scope: "document",
  summary: "表格的合计等于各行、各列之和",
  why: "合计行、合计列与表中各数不符，说明至少有一格有误。行和列同时指向一格时，就是那一格。请核对原始数据。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "error",
  examples: {
    valid: [
      "今年受理4480件，上年受理6534件。\n\n类别\t今年（件）\t占比（%）\t去年（件）\t办结（件）\n甲类\t1583\t35.3\t3872\t1580\n乙类\t46\t1.0\t1887\t46\n丙类\t2851\t63.6\t775\t2845",
      "| 类别 | 一审 | 二审 | 合计 |\n| --- | --- | --- | --- |\n| 行政处罚 | 30 | 16 | 46 |\n| 行政许可 | 24 | 10 | 34 |\n| 合计 | 54 | 26 | 80 |",
      "街道\t案件数（件）\t办结率（%）\n示例街道\t120\t98.3\n模范街道\t85\t100\n小计\t205\t99.0\n开发区\t40\t—\n合计\t245\t99.1",
      "| 项目 | 金额（万元） | 占比（%） |\n| --- | --- | --- |\n| 甲类 | 12.35 | 24.7 |\n| 乙类 | 37.66 | 75.3 |\n| 合计 | 50.0 | 100 |",
    ],
    invalid: [
      "| 类别 | 一审 | 二审 | 合计 |\n| --- | --- | --- | --- |\n| 行政处罚 | 30 | ⟦19⟧ | 46 |\n| 行政许可 | 24 | 10 | 34 |\n| 合计 | 54 | 26 | 80 |",
      "类别\t件数\n人民调解\t120\n行政调解\t85\n司法调解\t40\n合计\t⟦255⟧",
    ],
  },
  lines: ["table-total", "percent-total"],
  run: ({ report, profile, passages }) => {
    const wholes = wholesBefore(passages)
    const figures = captionedTables(report).map(({ table, caption }) =>
      figuresOf(checksOf(table, profile.forms ?? [], { caption, wholes: () => wholes(table.span.start) })),
    )
    return {
      relations: () => figures.flatMap(({ relations }) => relations()),
      diagnoses: figures.flatMap(({ diagnoses }) => diagnoses),
    }
  },
}

/** The equations of the prescribed layout, or those that the words of the table state. */
function checksOf(
  table: Table,
  forms: readonly TableForm[],
  { caption, wholes }: Surroundings,
): readonly WeighedCheck[] {
  const form = formOf(table, forms)
  if (form !== undefined) return formChecks(table, form)
  return gridsOf(table).flatMap((grid) => [...totalsOf(grid, caption), ...proseTotals(grid, caption, wholes)])
}

/** What stands around a table: its unit, and the counts in the text before it. */
interface Surroundings {
  readonly caption: string
  readonly wholes: () => readonly CellFigure[]
}

function figuresOf(checks: readonly WeighedCheck[]): DocumentFigures {
  const accusations = accusationsOf(checks)
  const accused = new Set(accusations.flatMap((accusation) => accusation.checks))
  return {
    relations: () => checks.map((entry) => judged(entry, accused.has(entry))),
    diagnoses: accusations.map((accusation) =>
      accusation.kind === "cell" ? cellDiagnosis(accusation) : totalDiagnosis(accusation),
    ),
  }
}

function judged({ check }: WeighedCheck, accused: boolean): JudgedRelation<Offset> {
  return {
    kind: check.areShares ? "percent-total" : "table-total",
    at: check.total.span,
    verdict: check.holds
      ? { kind: "consistent" }
      : accused
        ? { kind: "conflict", expected: workingOf(check), stated: check.total.text, confidence: "certain" }
        : { kind: "unknown", because: check.incomplete ? "partial" : "ambiguous" },
    explanation: { formula: formulaOf(check), operands: operandsOf(check) },
    message: "",
    suggestions: [],
  }
}

/** A cell that several sums want to have the same other value. */
const cellDiagnosis = ({ checks, figure, wanted }: Accusation & { readonly kind: "cell" }): Diagnosis<Offset> => ({
  kind: "table-total",
  certain: true,
  at: figure.span,
  message: `表中“${figure.text}”与所在行、列的合计都不符：${checks.map(({ check }) => formulaOf(check)).join("；")}。这一格为${printLikeCell(figure, wanted)}时各处都相符。请核对。`,
  operands: uniqueOperands(checks.flatMap(({ check }) => operandsOf(check))),
  suggestions: [changeOf(figure, wanted)],
})

/** A total that its parts do not give. It stands at the total, unless another total confirms that one. */
const totalDiagnosis = ({ check, suspects }: Accusation & { readonly kind: "total" }): Diagnosis<Offset> => ({
  kind: "table-total",
  certain: true,
  at: (suspects[0]?.figure ?? check.total).span,
  message: `表中${check.name === "" ? "" : `“${check.name}”的`}合计与各数不符：${formulaOf(check)}。请核对合计与各数。`,
  operands: operandsOf(check),
  suggestions: changesOf(check, suspects),
})

const uniqueOperands = (operands: readonly Operand<Offset>[]): readonly Operand<Offset>[] =>
  [...new Map(operands.map((operand) => [operand.span.start, operand])).values()].sort(
    (a, b) => a.span.start - b.span.start,
  )
