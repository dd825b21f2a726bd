import type { DocumentRelation } from "../relation.ts"
import { captionedTables } from "../table/caption.ts"
import { changesOf } from "../table/derived-columns.ts"
import { faultInRow, rowsThatFit } from "../table/derived-working.ts"
import { gridsOf } from "../table/grid.ts"
import { agreement, conflict, diagnosisOf, firstFaults } from "../table/ledger-lines.ts"

export const tableChange: DocumentRelation = {
  id: "table-change",
  name: { zh: "表格增减", en: "change in a table" },
  scope: "document",
  summary: "表格中的增减、同比与两个时期的数相符",
  why: "增减等于两个时期的数之差，同比等于差除以上期的数。其余各行都相符、只有一行不符的，这一行的三个数中有一个有误。请核对。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "error",
  examples: {
    valid: [
      "| 类别 | 2023年（件） | 2022年（件） | 增减（件） |\n| --- | --- | --- | --- |\n| 咨询类 | 630 | 512 | 118 |\n| 求助类 | 245 | 260 | -15 |\n| 建议类 | 125 | 98 | 27 |",
      "类别\t今年（件）\t去年（件）\t同比（%）\n咨询类\t630\t512\t23.0\n求助类\t245\t260\t-5.8\n建议类\t125\t98\t27.6",
      "类别\t今年比重（%）\t去年比重（%）\t比重变化\n日用品\t10.69\t8.14\t↑2.55\n家电\t9.94\t9.89\t↑0.05\n交通工具\t5.33\t5.89\t↓0.56",
      "指标\t今年（亿元）\t去年（亿元）\t同比增长（%）\n第一产业\t6.2\t5.9\t3.9\n第二产业\t22.7\t21.0\t6.2\n第三产业\t62.4\t55.0\t8.0",
    ],
    invalid: [
      "| 类别 | 2023年（件） | 2022年（件） | 增减（件） |\n| --- | --- | --- | --- |\n| 咨询类 | 630 | 512 | 118 |\n| 求助类 | 245 | 260 | ⟦-25⟧ |\n| 建议类 | 125 | 98 | 27 |\n| 举报类 | 96 | 80 | 16 |",
      "类别\t今年比重（%）\t去年比重（%）\t比重变化\n日用品\t10.69\t8.14\t↑2.55\n家电\t9.94\t9.89\t↑0.05\n交通工具\t5.33\t5.89\t↓0.56\n建材\t3.26\t3.20\t⟦↑0.16⟧",
    ],
  },
  lines: ["difference", "growth"],
  run: ({ report }) => {
    const lists = captionedTables(report).flatMap(({ table, caption }) =>
      gridsOf(table).flatMap((grid) => changesOf(grid, caption)),
    )
    const faults = lists.flatMap((list) => faultInRow(list) ?? [])
    return {
      relations: () => [...lists.flatMap(rowsThatFit).map(agreement), ...faults.map(conflict)],
      diagnoses: firstFaults(faults).map((fault) => diagnosisOf("table-change", fault)),
    }
  },
}
