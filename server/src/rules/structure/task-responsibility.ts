import type { Report, Section } from "../../report/model.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** Every task of a plan names who is responsible, where the plan does so for its tasks at all. */
export const taskResponsibility = defineRule({
  id: "structure/task-responsibility",
  summary: "计划中的每项任务都写明牵头单位、责任单位。",
  why: "分工写到每一项任务，才能督促落实；多数任务有分工而个别没有，多是漏写。请补上“（牵头单位：……；责任单位：……）”。",
  source: { document: "工作计划的通行体例", level: "practice" },
  severity: "warning",
  scope: "report",
  options: noOptions,
  exampleProfile: "work-plan",
  messages: { missing: "“{title}”没有写明{what}，其他{count}项任务都有。请补上。" },
  examples: {
    valid: [
      "示例区2024年工作计划\n一、总体要求\n二、重点任务\n1. 清理文件。（牵头单位：司法局）\n2. 评查案卷。（牵头单位：司法局）\n3. 培训人员。\n（牵头单位：司法局）\n三、工作要求",
      "示例区2024年工作计划\n一、总体要求\n二、重点任务\n1. 清理文件。尽快完成。\n2. 评查案卷。及时整改。\n三、工作要求",
    ],
    invalid: [
      "示例区2024年工作计划\n一、总体要求\n二、重点任务\n1. 清理文件。（牵头单位：司法局）\n⟦2. 评查案卷⟧。及时整改。\n3. 培训人员。（牵头单位：司法局）\n三、工作要求",
    ],
  },
  check(document, { report, reading }) {
    for (const presence of reading.parts()) {
      const words = presence.part.responsibility ?? []
      if (presence.kind !== "present" || words.length === 0) continue
      const starts = new Set(presence.headings.map(({ span }) => span.start))
      const tasks = sectionsOf(document.root)
        .filter(({ heading }) => heading && starts.has(heading.span.start))
        .flatMap(leavesOf)
      const told = tasks.filter((task) => words.some((word) => textOf(task, document).includes(word)))
      if (told.length < leastTold || told.length * 3 < tasks.length * 2) continue
      const used = words.filter((word) => told.some((task) => textOf(task, document).includes(word)))
      for (const task of tasks) {
        if (task.heading === undefined || told.includes(task)) continue
        report("missing", task.heading.span, {
          title: task.heading.titleText,
          what: used.slice(0, 2).join("、"),
          count: told.length,
        })
      }
    }
  },
})

const leastTold = 2

const sectionsOf = (section: Section): readonly Section[] => [section, ...section.children.flatMap(sectionsOf)]

const leavesOf = (section: Section): readonly Section[] =>
  section.children.length === 0 ? [section] : section.children.flatMap(leavesOf)

const textOf = ({ span }: Section, { text }: Report): string => text.slice(span.start, span.end)
