import { isHan } from "../../text/characters.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { safeReplacement } from "../replacement.ts"
import { punctuationStandard } from "../sources.ts"

/** The dash is ——, two em wide. */
export const dash = defineRule({
  id: "punctuation/dash",
  summary: "破折号写作“——”。",
  why: "破折号占两个字的位置。用两个短横线、两个制表线代替，或在列举项前只写一个“—”，都不合规定。可以一键改正。",
  source: punctuationStandard("4.10.2"),
  severity: "information",
  habit: true,
  scope: "prose",
  options: noOptions,
  messages: { form: "破折号应当写作“——”，不是“{actual}”。" },
  examples: {
    valid: ["——健全制度。", "应急管理—消防一体化，2021—2025年。", "最高奖——示例奖。", "---", "a--b"],
    invalid: ["⟦—⟧健全制度，加强监督。", "最高奖⟦--⟧示例奖。", "最高奖⟦──⟧示例奖。"],
  },
  check({ text, marks, kind }, { report }) {
    let end = 0
    for (const at of marks) {
      if (at < end || !"-─—－━".includes(text.charAt(at))) continue
      end = at + 1
      while (text[end] === text[at]) end++
      const actual = text.slice(at, end)
      const opens = at === 0 && actual === "—" && kind === "paragraph" && isHan(text, end) && text.length > 8
      const joins = text[at] !== "—" && end - at === 2 && isHan(text, at - 1) && isHan(text, end)
      if (!opens && !joins) continue
      const span = localSpanOf(at, end)
      report("form", span, { actual }, safeReplacement(span, "——"))
    }
  },
})
