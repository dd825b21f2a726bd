import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { safeReplacement } from "../replacement.ts"
import { punctuationStandard } from "../sources.ts"

/** 甲、乙等, not 甲、乙、等. */
export const listEnd = defineRule({
  id: "punctuation/list-end",
  summary: "用顿号的列举，“等”前不加顿号。",
  why: "各项之间用顿号时，最后一项与“等”“等等”之间不用点号。请删去。",
  source: punctuationStandard("附录B.1.2"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: { needless: "“等”前面不用顿号。请删去。" },
  examples: {
    valid: ["公安、司法等部门，等级、等次评定，同等、等效。", "生产非等速传动轴、等速驱动轴。"],
    invalid: ["公安、司法⟦、⟧等部门参加。", "公安、司法⟦、⟧等等。"],
  },
  check({ text, marks, protectionAt }, { report }) {
    for (const at of marks) {
      if (text[at] !== "、" || text[at + 1] !== "等" || protectionAt(at) !== 0) continue
      if (/^[级次待候于同效额价量离边式到着第线位腰温高距差速比分号幅压值份身轴渗]/u.test(text.charAt(at + 2))) continue
      const span = localSpanOf(at, at + 1)
      report("needless", span, {}, safeReplacement(span, ""))
    }
  },
})
