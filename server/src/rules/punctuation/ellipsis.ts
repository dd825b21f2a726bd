import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { safeReplacement, suggestedReplacement } from "../replacement.ts"
import { punctuationStandard } from "../sources.ts"

/** The ellipsis is ……, and 等 says the same. */
export const ellipsis = defineRule({
  id: "punctuation/ellipsis",
  summary: "省略号写作“……”，不与“等”连用。",
  why: "省略号是六个居中的小圆点，不用句号或英文句点代替；“等”已经表示列举未尽，再加省略号就重复了。请改正。",
  source: punctuationStandard("4.11、附录A.9"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: {
    form: "省略号应当写作“……”，不是“{actual}”。",
    repeated: "“{actual}”重复：“等”与省略号只用一个。请删去省略号。",
  },
  examples: {
    valid: ["制度、机制……都要健全。", "他说：“依法行政……”", "比率为1...5，详见下文。", "《示例市……办法》"],
    invalid: [
      "制度、机制⟦。。。⟧都要健全。",
      "制度、机制⟦...⟧都要健全。",
      "制度、机制、平台⟦等……⟧",
      "制度、机制、平台⟦……等⟧都要健全。",
      "还有制度⟦…………⟧",
    ],
  },
  check({ text, marks }, { report }) {
    let end = 0
    for (const at of marks) {
      if (at < end || !"。.…".includes(text.charAt(at))) continue
      end = at + 1
      while (text[end] === text[at]) end++
      const span = localSpanOf(at, end)
      const actual = text.slice(at, end)
      if (text[at] === "…") {
        if (end - at > 2) report("form", span, { actual }, safeReplacement(span, "……"))
        else reportRepeated(at, end)
      } else if (end - at >= 3 && !isLeader(text, at, end))
        report("form", span, { actual }, safeReplacement(span, "……"))
    }

    function reportRepeated(from: number, to: number): void {
      const before = text[from - 1] === "等" && text[from - 2] !== "等"
      const after = text[to] === "等" && !/^等[级待候于同]/u.test(text.slice(to, to + 2))
      if (!before && !after) return
      const span = localSpanOf(before ? from - 1 : from, after ? to + 1 : to)
      report("repeated", span, { actual: text.slice(span.start, span.end) }, suggestedReplacement(span, "等"))
    }
  },
})

/** Dots between digits or Latin letters, and the leaders of a table of contents. */
const isLeader = (text: string, start: number, end: number): boolean =>
  text[start] === "." && (end - start > 6 || /[\w/]/.test(text.charAt(start - 1)) || /[\w/]/.test(text.charAt(end)))
