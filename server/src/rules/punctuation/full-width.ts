import { halfWidthMarks, type PlacedMark } from "../../report/half-width.ts"
import { type Span, spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import type { Fix, TextEdit } from "../finding.ts"
import { punctuationStandard } from "../sources.ts"

/** Up to here each half-width mark is a slip of its own; beyond, it is the style of the document. */
const mostSlips = 5
const mostRelated = 10

/** Chinese text takes full-width marks; a document typed with half-width ones is one finding. */
export const fullWidth = defineRule({
  id: "punctuation/full-width",
  summary: "汉字之间的标点用全角。",
  why: "逗号、冒号、分号、括号、引号等在汉字之间一律用全角形式。全文都用半角时只报告一次，可以一次全部改正；数字、外文、网址中的半角标点不动。",
  source: punctuationStandard("4.1—4.15 标点的形式"),
  severity: "warning",
  scope: "document",
  options: noOptions,
  messages: {
    single: "这里应当用全角标点“{expected}”，写成了半角“{actual}”。",
    style: "全文有{count}处半角标点（{counts}），应当用全角。可以一次全部改正。",
  },
  examples: {
    valid: [
      "受理1,296件，比例为3:1，时间是10:30（上午）。",
      "网址为http://www.example.cn/a?b=1,2，邮箱a@example.cn。",
      "The report (2023), in short: done.",
      "推广APP（V2.0）、IPv6，计算f(x)，示例股份(600000.SH)，二期、?水工程。",
      "- [ ] 待办\n- **加粗**：说明",
    ],
    invalid: [
      "人员全部撤离上岸⟦;⟧劳动力已经返回。",
      "受理12件⟦,⟧办结率100%⟦,⟧同比增长5%。",
      "印发《示例市督察办法⟦(⟧试行)》。",
      '落实⟦"⟧谁执法谁普法"责任制。',
      "各位委员⟦:⟧\n一⟦,⟧二⟦,⟧三⟦,⟧四。",
      "各位委员⟦:⟧\n根据安排,我受委托,报告工作,请审议,并提意见,谢谢。",
    ],
  },
  check(document, { report }) {
    const found = halfWidthMarks(document)
    if (found.length > mostSlips) return reportStyle(found)
    for (const placed of found) {
      const { actual, expected } = placed.found
      const fixes = [{ title: `改为“${expected}”`, safe: true, edits: editsOf(placed) }]
      report("single", firstOf(placed), { actual, expected }, { fixes })
    }

    function reportStyle(marks: readonly PlacedMark[]): void {
      const [first = spanOf(0, 0), ...others] = marks.slice(0, mostRelated + 1).map(firstOf)
      const related = others.map((span) => ({ message: "半角标点", span }))
      const data = { count: marks.length, counts: describeCounts(marks) }
      const severity = marks.some(({ found }) => found.places.length === 1) ? "error" : "warning"
      report("style", first, data, { severity, related, fixes: [fixForAll(marks)] })
    }
  },
})

/** Where a mark, or the first of a pair, stands in the document. */
const firstOf = ({ found: { places }, start }: PlacedMark): Span => {
  const at = start + (places[0] ?? 0)
  return spanOf(at, at + 1)
}

/** A text that is half-width throughout has thousands of edits; they are made when somebody asks for them. */
function fixForAll(marks: readonly PlacedMark[]): Fix {
  let made: readonly TextEdit[] | undefined
  return {
    title: `全部改为全角（${marks.length}处）`,
    safe: true,
    get edits() {
      made ??= marks.flatMap(editsOf)
      return made
    },
  }
}

const editsOf = ({ found: { places, expected }, start }: PlacedMark): readonly TextEdit[] =>
  places.map((at, index) => ({ span: spanOf(start + at, start + at + 1), newText: expected.charAt(index) }))

/** “逗号200、括号30”, the most frequent first. */
function describeCounts(marks: readonly PlacedMark[]): string {
  const counts = new Map<string, number>()
  for (const { found } of marks) counts.set(found.actual, (counts.get(found.actual) ?? 0) + 1)
  return [...counts]
    .toSorted(([, count], [, other]) => other - count)
    .map(([mark, count]) => `${names.get(mark) ?? mark}${count}`)
    .join("、")
}

const names: ReadonlyMap<string, string> = new Map([
  [",", "逗号"],
  [";", "分号"],
  [":", "冒号"],
  ["?", "问号"],
  ["!", "叹号"],
  [".", "句点"],
  ["()", "括号"],
  ['""', "引号"],
])
