import { findRepeatedText, type RepeatedText } from "../../report/repeated-text.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** A paragraph or sentence that stands in the text twice. */
export const repeatedText = defineRule({
  id: "leftovers/repeated-text",
  summary: "没有重复的段落和句子。",
  why: "整段或整句重复，多是粘贴了两次。请删去一处；两处确实都需要时不必理会。",
  source: practice("重复粘贴"),
  severity: "warning",
  scope: "document",
  options: noOptions,
  messages: {
    paragraph: "这一段与前面的一段完全相同。请删去一处。",
    paragraphs: "这{count}段与前面的{count}段完全相同。请删去一处。",
    adjacent: "这一句与前一句完全相同。请删去一处。",
    sentence: "这一句在前面已经出现过，一字不差。请核对是否粘贴了两次。",
    sentences: "这{count}句在前面已经出现过，一字不差。请核对是否粘贴了两次。",
  },
  examples: {
    valid: [
      "依法行政。依法行政。",
      "健全制度，加强监督，提升能力。\n\n健全制度，加强监督，提升能力。",
      "全年受理行政复议申请12件，全部按期办结；全年受理行政诉讼案件3件。",
    ],
    invalid: [
      "全年受理行政复议申请128件。⟦全年受理行政复议申请128件⟧。",
      "全市各级行政机关认真落实行政执法责任制，全年受理行政复议申请128件。\n\n⟦全市各级行政机关认真落实行政执法责任制，全年受理行政复议申请128件。⟧",
      "# 示例区法治建设工作总结\n\n全市各级行政机关认真落实行政执法责任制，全年受理行政复议申请128件。\n\n健全法律顾问制度，全年审查合同、文件和重大决策事项三百六十五件。\n\n⟦全市各级行政机关认真落实行政执法责任制，全年受理行政复议申请128件。\n\n健全法律顾问制度，全年审查合同、文件和重大决策事项三百六十五件。⟧",
      "# 示例区法治建设工作总结\n\n全市各级行政机关认真落实行政执法责任制，全年受理行政复议申请128件。健全政府法律顾问制度，全年审查合同、文件和重大决策事项共三百六十五件。\n\n这一年，行政复议成效明显。⟦全市各级行政机关认真落实行政执法责任制，全年受理行政复议申请128件。健全政府法律顾问制度，全年审查合同、文件和重大决策事项共三百六十五件⟧。",
    ],
  },
  check(document, { report }) {
    for (const { kind, first, again, count } of findRepeatedText(document))
      report(
        messageOf(kind, count),
        again,
        { count },
        {
          severity: kind === "sentence" ? "information" : "warning",
          related: [{ message: "前一处", span: first }],
        },
      )
  },
})

const messageOf = (kind: RepeatedText["kind"], count: number) =>
  count === 1 || kind === "adjacent" ? kind : kind === "paragraph" ? "paragraphs" : "sentences"
