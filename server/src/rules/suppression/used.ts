import { defineRule, noOptions } from "../define-rule.ts"

/** A comment that no longer keeps anything away may hide the next slip. */
export const used = defineRule({
  id: "suppression/used",
  summary: "停用规则的注释确有问题可停。",
  why: "数据改好之后，留下的注释会把以后的差错也藏起来。请删去。",
  source: { document: "本工具的注释写法", level: "practice" },
  severity: "warning",
  scope: "suppression",
  options: noOptions,
  messages: {
    comment: "这条注释没有停用任何问题，请删去。",
    name: "这里没有“{name}”的问题，请从注释中删去。",
  },
  examples: {
    valid: [
      "<!-- baogao-disable-next-line statistics/sum -- 部门快报口径 -->\n全年收到申请395件，其中受理367件、不予受理18件。",
      "# baogao-disable statistics -- 部门快报口径\n全年收到申请395件，其中受理367件、不予受理18件。\n# baogao-enable statistics",
    ],
    invalid: [
      "⟦<!-- baogao-disable-next-line statistics/sum -- 部门快报口径 -->⟧\n全年收到申请385件，其中受理367件、不予受理18件。",
      "<!-- baogao-disable-next-line statistics/sum, ⟦statistics/share⟧ -- 部门快报口径 -->\n全年收到申请395件，其中受理367件、不予受理18件。",
    ],
  },
  check({ comment, names, used: isUsed, removal }, { report }) {
    if (comment.kind === "unknown" || comment.kind === "end") return
    if (!isUsed) {
      // A name that does not exist is reported as that.
      if (names.some(({ known }) => !known)) return
      const fix = { title: "删去这条注释", safe: false, edits: [{ span: removal, newText: "" }] }
      report("comment", comment.span, {}, { fixes: [fix] })
      return
    }
    for (const name of names) if (name.known && !name.used) report("name", name.span, { name: name.text })
  },
})
