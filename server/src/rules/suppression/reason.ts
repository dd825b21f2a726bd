import { defineRule, noOptions } from "../define-rule.ts"

/** Whoever reads the text next wants to know why a rule is off. */
export const reason = defineRule({
  id: "suppression/reason",
  summary: "停用规则的注释写明理由。",
  why: "审核的人要知道为什么这里不检查：口径不同、原文如此，还是暂时未核。请在“--”之后写一句理由。",
  source: { document: "本工具的注释写法", level: "practice" },
  severity: "information",
  scope: "suppression",
  options: noOptions,
  messages: { missing: "请写明停用的理由，例如：{example}。" },
  examples: {
    valid: [
      "<!-- baogao-disable-next-line statistics/sum -- 部门快报口径 -->\n全年收到申请395件，其中受理367件、不予受理18件。",
      "# baogao-disable-next-line statistics/sum -- 部门快报口径\n全年收到申请395件，其中受理367件、不予受理18件。",
    ],
    invalid: ["⟦<!-- baogao-disable-next-line statistics/sum -->⟧\n全年收到申请395件，其中受理367件、不予受理18件。"],
  },
  check({ comment }, { report }) {
    const asks = comment.kind !== "unknown" && comment.kind !== "end"
    if (asks && comment.reason === "")
      report("missing", comment.span, { example: `${comment.directive.text} … -- 部门快报口径` })
  },
})
