import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { safeReplacement } from "../replacement.ts"
import { punctuationStandard } from "../sources.ts"

/** ……。” ends the sentence; a second 。 behind the quotes is one too many. */
export const quotationEnd = defineRule({
  id: "punctuation/quotation-end",
  summary: "引文末尾已有句末标点的，引号外不再加句号。",
  why: "完整引用的话，句末点号在引号内，引号外不再加；不独立的引文，句末点号放在引号外。“。”。”两处都有，请删去一处。",
  source: punctuationStandard("4.8.3 引号的用法"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: { doubled: "引号内外都有句末标点“{actual}”。请删去引号外的句号。" },
  examples: {
    valid: ["会议强调：“要依法行政。”", "落实“谁执法谁普法”。", "他问：“办了吗？”大家说好。"],
    invalid: ["会议强调：“要依法行政。”⟦。⟧"],
  },
  check({ text, marks }, { report }) {
    for (const at of marks) {
      if (text[at] !== "。" || text[at - 1] !== "”" || !/[。！？]/u.test(text.charAt(at - 2))) continue
      const span = localSpanOf(at, at + 1)
      report("doubled", span, { actual: text.slice(at - 2, at + 1) }, safeReplacement(span, ""))
    }
  },
})
