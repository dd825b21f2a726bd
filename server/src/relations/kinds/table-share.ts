import type { DocumentRelation } from "../relation.ts"
import { captionedTables } from "../table/caption.ts"
import { gridsOf } from "../table/grid.ts"
import { agreement, conflict, diagnosisOf, firstFaults } from "../table/ledger-lines.ts"
import { wholesBefore } from "../table/prose-wholes.ts"
import { judgeShares } from "../table/share-judge.ts"
import { shareListsOf } from "../table/share-lists.ts"
import { agreementsIn, faultIn } from "../table/share-working.ts"

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
      "类别\t今年（件）\t占比（%）\t办结（件）\n合计\t4247\t100.0\t4242\n甲类\t4109\t96.7\t4109\n乙类\t75\t1.7\t75\n丙类\t63\t1.4\t58",
      "类别\t数量\t占全区比重（%）\n甲街道\t120\t8.3\n乙街道\t85\t15.1\n丙街道\t40\t2.8",
    ],
    invalid: [
      "| 类别 | 件数 | 占比（%） |\n| --- | --- | --- |\n| 咨询类 | 630 | 63.0 |\n| 求助类 | 245 | ⟦28.5⟧ |\n| 建议类 | 125 | 12.5 |\n| 合计 | 1000 | |",
      "本月受理市民诉求3842件。\n\n类别\t数量\t占比\n咨询类\t1965\t51.15%\n求助类\t592\t⟦18.41%⟧\n投诉类\t982\t25.56%\n举报类\t303\t7.89%",
    ],
  },
  lines: ["share", "percent-total"],
  run: ({ report, passages }) => {
    const wholes = wholesBefore(passages)
    const judged = captionedTables(report).flatMap(({ table, caption }) => {
      const lists = gridsOf(table).flatMap((grid) => shareListsOf(grid, caption))
      return lists.flatMap((each) => judgeShares(each, () => wholes(table.span.start)) ?? [])
    })
    const faults = judged.flatMap((shares) => faultIn(shares) ?? [])
    return {
      relations: () => [...judged.flatMap(agreementsIn).map(agreement), ...faults.map(conflict)],
      diagnoses: firstFaults(faults).map((fault) => diagnosisOf("table-share", fault)),
    }
  },
}
