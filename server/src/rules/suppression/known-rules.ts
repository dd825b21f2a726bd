import { suppressionDirectives } from "../../report/suppressions.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** A comment that switches rules off is written so that it works. */
export const knownRules = defineRule({
  id: "suppression/known-rules",
  summary: "停用规则的注释写法正确，所写的规则确实存在。",
  why: "写错的注释不起作用，问题照样报告，或者改名之后不再停用任何规则。请改正拼写。",
  source: { document: "本工具的注释写法", level: "practice" },
  severity: "warning",
  scope: "suppression",
  options: noOptions,
  messages: {
    directive: "不认识的注释“{directive}”，可用的有：{known}。",
    rule: "没有名为“{name}”的规则。{hint}",
  },
  examples: {
    valid: [
      "<!-- baogao-disable-next-line statistics/sum -- 部门快报口径 -->\n全年收到申请395件，其中受理367件、不予受理18件。",
    ],
    invalid: [
      "<!-- baogao-disable-next-line ⟦statistics/summ⟧ -- 部门快报口径 -->\n全年收到申请395件。",
      "<!-- ⟦baogao-disable-line⟧ statistics/sum -- 部门快报口径 -->\n全年收到申请395件。",
    ],
  },
  check({ comment, names }, { report }) {
    if (comment.kind === "unknown") {
      const known = suppressionDirectives.join("、")
      report("directive", comment.directive.span, { directive: comment.directive.text, known })
      return
    }
    for (const { text, span, known, nearest } of names) {
      if (known) continue
      const hint = nearest === undefined ? "请改正或删去。" : `是否指“${nearest}”？`
      const fixes =
        nearest === undefined ? [] : [{ title: `改为“${nearest}”`, safe: false, edits: [{ span, newText: nearest }] }]
      report("rule", span, { name: text, hint }, { fixes })
    }
  },
})
