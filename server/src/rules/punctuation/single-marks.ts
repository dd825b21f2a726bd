import { isHan } from "../../text/characters.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { replacement, safeReplacement } from "../replacement.ts"
import { punctuationStandard } from "../sources.ts"

/** Two pause marks never stand side by side, and none opens a paragraph. */
export const singleMarks = defineRule({
  id: "punctuation/single-marks",
  summary: "点号不连用，不在段首。",
  why: "句号、逗号、顿号、分号、冒号连在一起，多是改稿时留下的；段首的点号多是断行错误。请只留一个。",
  source: punctuationStandard("5.1 标点符号的位置"),
  severity: "error",
  scope: "prose",
  options: noOptions,
  messages: {
    doubled: "“{actual}”重复。请删去一个。",
    adjacent: "“{actual}”两个点号连用。请只留一个。",
    leading: "段落以“{actual}”开头。请删去，或与上一段合并。",
  },
  examples: {
    valid: [
      "真的吗？！依法行政。",
      "他说：“依法行政。”；大家赞成。",
      "依法行政……。",
      "制度。。。",
      "www.example.cn，e.g.，1.，",
    ],
    invalid: [
      "罚款100元⟦，；⟧共计3万元。",
      "没收土地⟦；；⟧没收房屋。",
      "依法行政⟦。。⟧",
      "⟦，⟧依法行政。",
      "没收土地⟦；.⟧责令退还。",
    ],
  },
  check({ text, marks, kind, protectionAt }, { report }) {
    const [first = -1] = marks
    if (kind === "paragraph" && first === 0 && isPause(text.charAt(0)) && !(text[0] === "." && !isHan(text, 1))) {
      if (!isPause(text.charAt(1))) report("leading", localSpanOf(0, 1), { actual: text.charAt(0) })
    }
    let end = -1
    for (const at of marks) {
      if (at < end || !isPause(text.charAt(at)) || protectionAt(at) === 4) continue
      end = at + 1
      while (isPause(text.charAt(end))) end++
      const actual = text.slice(at, end)
      if (end - at < 2 || isEllipsis(actual) || isPoint(text, at)) continue
      const span = localSpanOf(at, end)
      const distinct = [...new Set(actual)]
      if (distinct.length === 1) report("doubled", span, { actual }, safeReplacement(span, actual.charAt(0)))
      else report("adjacent", span, { actual }, { fixes: distinct.map((mark) => replacement(span, mark, false)) })
    }
  },
})

const isPause = (character: string): boolean => character !== "" && "，。、；：,;:.．".includes(character)

const isEllipsis = (actual: string): boolean => actual.length >= 3 && /^(?:。+|\.+)$/.test(actual)

/** The point of a number or an abbreviation, or a ratio, is no pause. */
const isPoint = (text: string, at: number): boolean =>
  /[.．:,;]/.test(text.charAt(at)) && !/[\u3400-\u9fff）”》]/.test(text.charAt(at - 1))
