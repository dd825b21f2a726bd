import { spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** 主送机关 and 称呼 end with a full-width colon. */
export const addressee = defineRule({
  id: "elements/addressee",
  summary: "主送机关后用全角冒号。",
  why: "主送机关顶格书写，回行时仍顶格，最后一个机关名称后标全角冒号。可以一键改正。",
  source: { document: "GB/T 9704—2012《党政机关公文格式》", clause: "7.3.2 主送机关", level: "nationalStandard" },
  severity: "error",
  scope: "report",
  options: noOptions,
  messages: { halfWidth: "主送机关后的“:”应为全角冒号“：”。" },
  examples: {
    valid: [
      "示例区关于2023年工作的报告\n市委、市政府：\n一、情况",
      "示例区关于2023年工作的报告\n市委,市政府:\n2023年,工作有序,成效明显,群众满意,各方认可。",
    ],
    invalid: ["示例区关于2023年工作的报告\n市委、市政府⟦:⟧\n2023年，工作有序，成效明显。"],
  },
  check({ elements, text }, { report }) {
    const faulty = elements.filter(
      ({ kind, span }) => (kind === "addressee" || kind === "salutation") && text[span.end - 1] === ":",
    )
    if (faulty.length === 0 || isHalfWidth(text)) return
    for (const block of faulty) {
      const span = spanOf(block.span.end - 1, block.span.end)
      report("halfWidth", span, {}, { fixes: [{ title: "改为“：”", safe: true, edits: [{ span, newText: "：" }] }] })
    }
  },
})

/** A document whose commas are half-width throughout has one fault, which is told once and elsewhere. */
function isHalfWidth(text: string): boolean {
  let lead = 0
  for (let at = text.indexOf(","); at >= 0; at = text.indexOf(",", at + 1)) lead++
  for (let at = text.indexOf("，"); at >= 0 && lead > 0; at = text.indexOf("，", at + 1)) lead--
  return lead > 0
}
