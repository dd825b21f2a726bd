import { findBrokenLines } from "../../report/broken-text.ts"
import { spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"
import { practice } from "../sources.ts"

/** A sentence that goes on in the next paragraph: the line or page break of a PDF. */
export const brokenLines = defineRule({
  id: "leftovers/broken-lines",
  summary: "句子不在中间断行。",
  why: "从PDF或扫描件复制时，分页、换行会把一句话断成两段。请合并；如果是漏了句号，请补上。",
  source: practice("断行残留"),
  severity: "information",
  habit: true,
  scope: "document",
  options: noOptions,
  messages: { broken: "这一段在句子中间结束，下一段像是它的后半句。请合并，或补上漏掉的标点。" },
  examples: {
    valid: [
      "全年受理行政复议申请128件，办结120件。\n\n开展行政执法培训12次，参训人员300人次。",
      "各有关部门、各街道认真落实工作任务，健全工作制度\n一、总体要求",
      "参加会议的单位有示例市司法局、示例市公安局\n示例市财政局、示例市民政局",
    ],
    invalid: [
      "推进跨地区、跨领域监管，拓宽电子证照应用场景，⟦\n\n⟧推进跨层级应用，方便企业办事。",
      "健全人民调解、行政调解与司法调解联动的工作体系，继⟦\n\n⟧续开展三年行动，完善信访工作制度。",
    ],
  },
  check(document, { report }) {
    for (const { start, end } of findBrokenLines(document)) {
      const span = spanOf(start, end)
      report("broken", span, {}, suggestedReplacement(span, ""))
    }
  },
})
