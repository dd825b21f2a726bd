import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** 第一条 为了…: a blank stands between the number of a chapter, section or article and its words. */
export const chapterBlank = defineRule({
  id: "numbering/chapter-blank",
  summary: "“第一章”“第二节”“第三条”与后面的文字之间空一格。",
  why: "章、节、条的序号后不加标点，宜空一格，与后面的文字分开。可以一键补上。",
  source: { document: "GB/T 15834—2011《标点符号用法》", clause: "附录B.3.6 序次语", level: "nationalStandard" },
  severity: "information",
  habit: true,
  scope: "prose",
  options: noOptions,
  messages: { blank: "“{mark}”与后面的文字之间宜空一格。" },
  examples: {
    valid: [
      "第一条　为了规范执法，制定本办法。",
      "第一条规定了适用范围。",
      "第一条、第二条所称的机关，是指行政机关。",
      "第三章的规定适用于本市。",
      "按照第一条为主的原则办理。",
    ],
    invalid: ["⟦第一条⟧为了规范执法，制定本办法。\n\n⟦第二条⟧本办法适用于示例市。"],
  },
  check({ text, kind }, { report }) {
    if (kind !== "paragraph" && kind !== "heading") return
    const [, mark = "", next = ""] = opening.exec(text.slice(0, longestOpening)) ?? []
    if (mark === "" || aboutTheText.test(next)) return
    const at = mark.length
    const fixes = [{ title: "空一格", safe: true, edits: [{ span: localSpanOf(at, at), newText: "\u3000" }] }]
    report("blank", localSpanOf(0, at), { mark }, { fixes })
  },
})

const longestOpening = 14
const opening = /^(第[一二三四五六七八九十百零]{1,6}[章节条])([\u3400-\u9fff]{1,4})/u

/** 第一条规定了…, 第三章的…: the sentence speaks about the article and is not the article. */
const aboutTheText = /^(?:规定|明确|要求|指出|中|是|为主|所|的|款|项|和|与|及|至|到|等|之|内|以|线|路|街)/u
