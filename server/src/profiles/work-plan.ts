import type { RuleSource } from "../rules/rule-description.ts"
import type { Profile } from "./profile.ts"
import { statisticsSnippets } from "./snippets.ts"

const source: RuleSource = { document: "工作计划的通行体例", level: "practice" }

/** Verbs that open the title of a task; plans often list tasks at level 1 without a heading 重点任务. */
const taskVerbs = [
  "加强",
  "强化",
  "推进",
  "推动",
  "健全",
  "完善",
  "深化",
  "优化",
  "提升",
  "提高",
  "落实",
  "规范",
  "构建",
  "建立",
  "建设",
  "加快",
  "坚持",
  "全面",
  "深入",
  "持续",
  "严格",
  "扎实",
  "着力",
  "做好",
  "抓好",
  "开展",
  "组织",
]

/** 工作计划, also one that a notice issues. Its parts are practice: what is missing is never more than a warning. */
export const workPlan: Profile = {
  id: "work-plan",
  name: "工作计划",
  summary: "年度工作计划、工作要点及印发计划的通知，通常包括总体要求、重点任务和工作要求。",
  match: [
    {
      words: ["工作"],
      endings: ["计划", "要点", "计划的通知", "要点的通知", "计划》的通知", "要点》的通知"],
      exclude: ["报告"],
    },
    {
      words: ["年"],
      endings: ["计划", "计划的通知", "计划》的通知", "工作安排", "工作安排的通知", "工作安排》的通知"],
      exclude: ["报告"],
    },
  ],
  title: "${1:机关名称}{year}年${2:法治政府建设}工作计划",
  sections: [
    {
      key: "guidance",
      name: "总体要求",
      stems: [
        [
          "指导思想",
          "总体要求",
          "总体思路",
          "总体目标",
          "工作目标",
          "主要目标",
          "目标任务",
          "工作思路",
          "总体安排",
          "目标要求",
        ],
      ],
      required: true,
      severity: "information",
      heading: "总体要求",
      skeleton: ["${1:指导思想和年度目标。}"],
      source,
    },
    {
      key: "tasks",
      name: "重点任务",
      stems: [
        [
          "任务",
          "重点工作",
          "主要工作",
          "工作重点",
          "工作内容",
          "工作措施",
          "主要措施",
          "工作安排",
          "主要举措",
          "重点举措",
          "具体措施",
          "工作计划",
        ],
      ],
      outline: { stems: taskVerbs, minimum: 3 },
      required: true,
      severity: "warning",
      heading: "重点任务",
      skeleton: ["（一）${1:任务名称}。${2:任务内容。}（牵头单位：${3:单位}；责任单位：${4:单位}）"],
      source,
    },
    {
      key: "safeguards",
      name: "工作要求",
      stems: [
        [
          "工作要求",
          "有关要求",
          "保障",
          "组织领导",
          "组织实施",
          "组织推进",
          "工作机制",
          "贯彻落实",
          "加强领导",
          "落实要求",
          "责任落实",
          "督促",
        ],
      ],
      required: true,
      severity: "information",
      heading: "工作要求",
      skeleton: ["（一）加强组织领导。${1:责任分工。}", "（二）强化督促落实。${2:检查和考核。}"],
      source,
    },
  ],
  snippets: statisticsSnippets,
  severities: {},
}
