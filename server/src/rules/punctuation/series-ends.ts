import type { Prose } from "../../report/prose.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"
import { punctuationStandard } from "../sources.ts"

/** 一是……。……；二是…… : an item with a full stop inside cannot end with a semicolon. */
export const seriesEnds = defineRule({
  id: "punctuation/series-ends",
  summary: "分项里已有句号的，各项末尾不用分号。",
  why: "分号的层次低于句号。一项里面已经用了句号，项与项之间再用分号，层次就颠倒了。请把各项末尾改为句号。",
  source: punctuationStandard("附录A.5"),
  severity: "information",
  habit: true,
  scope: "prose",
  options: noOptions,
  messages: { level: "“{marker}”这一项里已有句号，末尾不用分号。请改为句号。" },
  examples: {
    valid: [
      "一是健全制度；二是加强监督；三是提升能力。",
      "一是健全制度。清理文件12件。二是加强监督。公布结果3次。",
      "一是会议强调“要依法行政。”；二是加强监督。",
    ],
    invalid: ["一是健全制度。清理文件12件⟦；⟧二是加强监督；三是提升能力。"],
  },
  check(prose, { report }) {
    const { text } = prose
    for (const [index, item] of itemsOf(prose).entries()) {
      const end = item.end - 1
      if (index === 0 || !/[；;]/.test(text.charAt(end)) || !hasFullStop(prose, item.start, end)) continue
      const span = localSpanOf(end, end + 1)
      const marker = text.slice(item.start, item.start + 2)
      report("level", span, { marker }, suggestedReplacement(span, "。"))
    }
  },
})

interface Item {
  readonly start: number
  readonly end: number
}

/** What stands before the first marker, then each item from its marker to the next one. */
function itemsOf({ text, protectionAt }: Prose): readonly Item[] {
  const starts = [0]
  for (let at = text.indexOf("是"); at > 0; at = text.indexOf("是", at + 1))
    if (
      /[一二三四五六七八九十]/.test(text.charAt(at - 1)) &&
      /^$|[。；;：:，,]/.test(text.charAt(at - 2)) &&
      protectionAt(at) === 0
    )
      starts.push(at - 1)
  return starts.slice(0, -1).map((start, index) => ({ start, end: starts[index + 1] ?? start }))
}

function hasFullStop({ text, protectionAt }: Prose, from: number, to: number): boolean {
  for (let at = text.indexOf("。", from); at >= 0 && at < to; at = text.indexOf("。", at + 1))
    if (protectionAt(at) === 0 && !/[”）]/.test(text.charAt(at + 1))) return true
  return false
}
