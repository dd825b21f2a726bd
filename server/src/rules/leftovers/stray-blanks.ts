import { findBlanksInWords } from "../../report/broken-text.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { safeReplacement } from "../replacement.ts"
import { practice } from "../sources.ts"

/** 完善相 关制度: a blank inside a sentence, where a line ended in the PDF. */
export const strayBlanks = defineRule({
  id: "leftovers/stray-blanks",
  summary: "句子中间没有多余的空格。",
  why: "从PDF或网页复制的文字，常在原来的行末留下空格。请删去。人名、条号之后的空格不报告。",
  source: practice("断行残留"),
  severity: "information",
  habit: true,
  scope: "prose",
  options: noOptions,
  messages: { blank: "句子中间的空格“{around}”多余。请删去。" },
  examples: {
    valid: [
      "记者 张三 李四报道，全年受理行政复议申请128件，办结120件，办结率为93.8%，较上年提高。",
      "第一条 为了规范行政执法行为，保护公民、法人和其他组织的合法权益，制定本办法。本办法自印发之日起施行。",
      "示例市司法局局长 张三",
    ],
    invalid: [
      "加强行政执法辅助人员培训和管理。完善相⟦ ⟧关制度机制，加强行政执法违法行为投诉举报处理工作，规范执法。",
      "全年排查矛盾纠纷26起，均妥善解决，并得到了群众的认可，⟦ ⟧群众满意率100%，没有一起上行到区里。",
    ],
  },
  check(prose, { report }) {
    const { text } = prose
    if (!/[ \u00a0]/.test(text)) return
    for (const span of findBlanksInWords(prose))
      report("blank", span, { around: text.slice(span.start - 2, span.end + 2) }, safeReplacement(span, ""))
  },
})
