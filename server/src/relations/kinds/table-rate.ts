import type { DocumentRelation } from "../relation.ts"
import { captionedTables } from "../table/caption.ts"
import { ratesOf } from "../table/derived-columns.ts"
import { faultInRow, rowsThatFit } from "../table/derived-working.ts"
import { gridsOf } from "../table/grid.ts"
import { agreement, conflict, diagnosisOf, firstFaults } from "../table/ledger-lines.ts"

export const tableRate: DocumentRelation = {
  id: "table-rate",
  name: { zh: "表格比率", en: "rate in a table" },
  scope: "document",
  summary: "表格中的比率与两列数相符",
  why: "办结率、合格率等于一列数除以另一列数。其余各行都相符、只有一行不符的，这一行的三个数中有一个有误。请核对。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "error",
  examples: {
    valid: [
      "| 单位 | 受理（件） | 办结（件） | 办结率（%） |\n| --- | --- | --- | --- |\n| 示例街道 | 120 | 118 | 98.3 |\n| 模范街道 | 85 | 84 | 98.8 |\n| 开发区 | 40 | 39 | 97.5 |\n| 合计 | 245 | 241 | 98.4 |",
      "单位\t受理（件）\t按期办结率（%）\t满意率（%）\n甲区\t120\t99.3\t98.1\n乙区\t85\t97.6\t99.0\n丙区\t40\t95.0\t97.2",
      "单位\t受理\t办结\t满意\t满意率（%）\n甲区\t120\t118\t110\t93.2\n乙区\t85\t84\t80\t95.2\n丙区\t40\t39\t36\t92.3",
    ],
    invalid: [
      "| 单位 | 受理（件） | 办结（件） | 办结率（%） |\n| --- | --- | --- | --- |\n| 示例街道 | 120 | 118 | 98.3 |\n| 模范街道 | 85 | 84 | ⟦93.8⟧ |\n| 开发区 | 40 | 39 | 97.5 |\n| 合计 | 245 | 241 | 98.4 |",
    ],
  },
  lines: ["rate"],
  run: ({ report }) => {
    const lists = captionedTables(report).flatMap(({ table, caption }) =>
      gridsOf(table).flatMap((grid) => ratesOf(grid, caption)),
    )
    const faults = lists.flatMap((list) => faultInRow(list) ?? [])
    return {
      relations: () => [...lists.flatMap(rowsThatFit).map(agreement), ...faults.map(conflict)],
      diagnoses: firstFaults(faults).map((fault) => diagnosisOf("table-rate", fault)),
    }
  },
}
