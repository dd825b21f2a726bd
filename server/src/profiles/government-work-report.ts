import type { RuleSource } from "../rules/rule.ts"
import type { Profile } from "./profile.ts"
import { statisticsSnippets } from "./snippets.ts"

const source: RuleSource = { document: "政府工作报告的通行体例", level: "practice" }

/**
 * 政府工作报告, given to the people's congress as a speech. No norm says what it must hold: its parts serve skeletons and
 * completion, and tell which year the headings speak of.
 */
export const governmentWorkReport: Profile = {
  id: "government-work-report",
  name: "政府工作报告",
  summary:
    "政府向人民代表大会所作的工作报告，通常回顾上一年（或五年），提出当年的总体要求、目标和任务；不要求固定部分。",
  match: [{ words: ["政府工作报告"], endings: ["政府工作报告"], exclude: ["任务分工", "落实", "解读"] }],
  period: "pastYear",
  titleYear: "none",
  title: "${1:机关名称}政府工作报告",
  sections: [
    {
      key: "review",
      name: "工作回顾",
      stems: [["工作回顾", "过去一年", "主要工作回顾", "年工作情况", "工作总结"]],
      exclude: ["五年"],
      required: false,
      heading: "{year}年工作回顾",
      skeleton: ["（一）${1:经济运行}。${2:主要指标和成效。}", "（二）${3:民生改善}。${4:主要举措和成效。}"],
      source,
    },
    {
      key: "goals",
      name: "总体要求和主要目标",
      stems: [["总体要求", "主要目标", "预期目标", "奋斗目标", "总体思路"]],
      exclude: ["五年", "时期", "完成情况"],
      required: false,
      aboutNextYear: true,
      future: true,
      heading: "{nextYear}年总体要求和主要目标",
      skeleton: ["${1:总体要求。}主要预期目标是：${2:指标}。"],
      source,
    },
    {
      key: "tasks",
      name: "重点工作",
      stems: [["重点工作", "工作任务", "重点任务", "主要任务", "工作安排", "工作重点"]],
      exclude: ["五年", "时期", "完成", "回顾"],
      required: false,
      aboutNextYear: true,
      future: true,
      heading: "{nextYear}年重点工作",
      skeleton: ["（一）${1:重点工作}。${2:具体安排。}", "（二）${3:重点工作}。${4:具体安排。}"],
      source,
    },
    {
      key: "government",
      name: "政府自身建设",
      stems: [["政府自身建设", "自身建设"]],
      required: false,
      future: true,
      heading: "加强政府自身建设",
      skeleton: ["${1:依法行政、廉洁高效等要求。}"],
      source,
    },
  ],
  snippets: statisticsSnippets,
  severities: {},
}
