import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { punctuationStandard } from "../sources.ts"

/** 《…办法（试行）》: what belongs to the name stands inside the title marks. */
export const titleNotes = defineRule({
  id: "punctuation/title-notes",
  summary: "属于名称的“（试行）”“（草案）”放在书名号内。",
  why: "括注是文件名称的一部分时，应当放在书名号之内；只是对文件的说明时才放在外面。请与原件核对。",
  source: punctuationStandard("附录A.13.4"),
  severity: "information",
  habit: true,
  scope: "prose",
  options: noOptions,
  messages: { outside: "“{note}”通常是文件名称的一部分，应当放在书名号内。" },
  examples: {
    valid: ["印发《示例市督察办法（试行）》。", "学习《行政复议法》（新版），印发《甲办法》（示政发〔2023〕1号）。"],
    invalid: ["印发《示例市督察办法》⟦（试行）⟧。", "审议《示例市条例》⟦（修订草案）⟧。"],
  },
  check({ text, enclosures }, { report }) {
    for (const { family, open, close } of enclosures.pairs) {
      if (family !== "round" || text[open - 1] !== "》" || close - open > 7) continue
      const note = text.slice(open, close + 1)
      if (!parts.has(note.slice(1, -1))) continue
      const span = localSpanOf(open - 1, close + 1)
      const fixes = [{ title: `改为“${note}》”`, safe: false, edits: [{ span, newText: `${note}》` }] }]
      report("outside", localSpanOf(open, close + 1), { note }, { fixes })
    }
  },
})

const parts = new Set(["试行", "暂行", "草案", "修订草案", "修正草案", "草案修改稿", "征求意见稿", "送审稿", "讨论稿"])
