import type { Prose } from "../../report/prose.ts"
import { gather } from "../../text/runs.ts"
import { spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"
import { practice } from "../sources.ts"

/** — 3 —, 第3页 共10页: the foot of a page between two paragraphs. */
export const pageNumbers = defineRule({
  id: "leftovers/page-numbers",
  summary: "正文中没有页码。",
  why: "从PDF复制时，页码会混进正文，甚至插在句子中间。请删去。",
  source: practice("页码残留"),
  severity: "warning",
  habit: true,
  scope: "document",
  options: noOptions,
  messages: { page: "“{actual}”像是页码，不是正文。请删去。" },
  examples: {
    valid: ["—健全制度—", "第3页", "2023", "- 3 件已办结。"],
    invalid: ["全年受理12件，\n⟦— 3 —⟧\n办结12件。", "⟦第3页 共10页⟧", "⟦-12-⟧", "⟦第3页/共10页⟧"],
  },
  check({ proseRuns }, { report }) {
    for (const { found, start } of gather(proseRuns, pageNumberIn)) {
      const span = spanOf(start, start + found.length)
      report("page", span, { actual: found }, suggestedReplacement(span, ""))
    }
  },
})

const longestPageNumber = 20
const pageNumber = /^(?:[—–－-] ?\d{1,4} ?[—–－-]|第 ?\d{1,4} ?页[ 　]?[/，,]?[ 　]?共 ?\d{1,4} ?页)$/u

/** The whole piece when it is the number of a page. */
function pageNumberIn(piece: Prose): readonly string[] {
  const text = piece.text.trimEnd()
  return text.length <= longestPageNumber && pageNumber.test(text) ? [text] : []
}
