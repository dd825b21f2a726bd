import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { punctuationStandard } from "../sources.ts"

/** A colon governs the rest of its sentence; a second one inside leaves the reader lost. */
export const nestedColons = defineRule({
  id: "punctuation/nested-colons",
  summary: "一个句子里不套用冒号。",
  why: "冒号管到句末；句内再用冒号，层次就不清楚。请把其中一个改为逗号，或者分成两句。列举“牵头单位：……，责任单位：……”不算套用。",
  source: punctuationStandard("4.7.3.5"),
  severity: "information",
  offByDefault: true,
  scope: "prose",
  options: noOptions,
  messages: { nested: "这一句里前面已有冒号，“{words}”之后又用了冒号。请改写。" },
  examples: {
    valid: [
      "主要问题是：制度不全，人员不足。下一步：健全制度。",
      "（牵头单位：甲局，责任单位：乙局）",
      "比例为3：1，时间10：30，包括：甲、乙。",
    ],
    invalid: ["存在的问题主要有：一是制度不全，表现在⟦：⟧目录缺失，流程不清。"],
  },
  check({ text, marks, protectionAt }, { report }) {
    let first = -1
    let depth = 0
    for (const at of marks) {
      const character = text.charAt(at)
      if ("（(“《".includes(character)) depth++
      else if ("）)”》".includes(character)) depth = Math.max(0, depth - 1)
      else if ("。！？；\n".includes(character)) first = -1
      if (character !== "：" || depth > 0 || protectionAt(at) !== 0 || !/[\u3400-\u9fff]/.test(text.charAt(at - 1)))
        continue
      if (first >= 0) report("nested", localSpanOf(at, at + 1), { words: text.slice(Math.max(first + 1, at - 4), at) })
      else first = at
    }
  },
})
