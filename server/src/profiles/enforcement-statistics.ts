import type { RuleSource } from "../rules/rule.ts"
import type { Profile } from "./profile.ts"
import { statisticsSnippets } from "./snippets.ts"

const source: RuleSource = { document: "行政执法年度数据公开的通行样式", level: "practice" }

/** 行政执法年度数据: tables of what was decided, then a note on them. */
export const enforcementStatistics: Profile = {
  id: "enforcement-statistics",
  name: "行政执法年度数据",
  summary: "行政执法机关每年公开的执法数据或统计年报：第一部分数据表，第二部分情况说明。",
  match: [
    {
      words: ["行政执法", "年"],
      endings: [
        "统计年报",
        "数据",
        "年度数据",
        "数据公示",
        "数据公开",
        "统计表",
        "数据情况说明",
        "数据统计",
        "情况公示",
      ],
    },
    { words: ["行政执法", "数据", "年"], endings: ["情况", "报告", "说明", "公告"] },
  ],
  period: "pastYear",
  deadlines: [{ month: 1, day: 31, duty: "公开上一年度行政执法数据" }],
  title: "${1:机关名称}{year}年度行政执法数据",
  sections: [
    {
      key: "tables",
      name: "行政执法数据表",
      stems: [
        ["数据表", "统计表", "情况表", "实施情况统计", "行政处罚实施", "执法数据", "行政执法总体情况", "总体情况"],
      ],
      exclude: ["数据表情况说明", "情况说明"],
      required: true,
      severity: "warning",
      heading: "{year}年度行政执法数据表",
      skeleton: [
        "表1 行政处罚实施情况统计表",
        "表2 行政许可实施情况统计表",
        "表3 行政强制实施情况统计表",
        "表4 其他行政执法行为实施情况统计表",
      ],
      source,
    },
    {
      key: "note",
      name: "行政执法情况说明",
      stems: [["情况说明", "数据说明", "统计说明", "情况分析"]],
      required: true,
      severity: "warning",
      heading: "{year}年度行政执法情况说明",
      skeleton: [
        "（一）行政处罚实施情况说明。${1:作出行政处罚决定的总数、各类处罚的宗数、罚没金额。}",
        "（二）行政许可实施情况说明。${2:申请、受理、许可、不予许可的宗数。}",
        "（三）行政强制实施情况说明。${3:强制措施、强制执行的宗数。}",
      ],
      source,
    },
  ],
  snippets: statisticsSnippets,
  severities: {},
}
