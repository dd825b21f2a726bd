import { isDigit } from "../../text/characters.ts"
import { spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** An Arabic item number is set apart from a number that follows it. */
export const gluedNumber = defineRule({
  id: "numbering/glued-number",
  summary: "阿拉伯数字序号与后面的数字分开。",
  why: "“20.2026年”会被读作小数。请在序号后空一格，或改写标题的开头。",
  source: { document: "公文排版的通行做法", level: "practice" },
  severity: "hint",
  scope: "heading",
  options: noOptions,
  messages: { glued: "序号“{mark}”与后面的数字连在一起，容易读作小数。建议在序号后空一格。" },
  examples: {
    valid: ["1. 2024年目标\n2. 5个方面", "1. 健全制度\n2.5亿元资金到位。"],
    invalid: ["1.健全制度\n⟦2.⟧2024年目标\n3.加强监督"],
  },
  check({ numbering }, { report, document }) {
    if (numbering?.scheme !== "arabic" || !/[.．]$/u.test(numbering.text)) return
    const at = numbering.span.end
    if (!isDigit(document.text, at)) return
    report(
      "glued",
      numbering.span,
      { mark: numbering.text },
      {
        fixes: [{ title: "在序号后空一格", safe: true, edits: [{ span: spanOf(at, at), newText: " " }] }],
      },
    )
  },
})
