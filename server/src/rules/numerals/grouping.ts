import type { ScannedText } from "../../report/prose.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { safeReplacement } from "../replacement.ts"
import { numeralStandard } from "../sources.ts"

/** 1,234 is grouped by threes with a half-width comma. */
export const grouping = defineRule({
  id: "numerals/grouping",
  summary: "千分撇用半角逗号，三位一节。",
  why: "分节只能从个位起三位一节，分节号是半角逗号；“12,345,6”“1，234元”会被读错。请核对数字。",
  source: numeralStandard("5.1.1"),
  severity: "error",
  scope: "prose",
  options: noOptions,
  messages: {
    malformed: "“{actual}”的千分撇不是三位一节。请核对。",
    fullWidth: "数字“{actual}”中的千分撇应当用半角逗号。",
  },
  examples: {
    valid: ["罚款1,234.5元，共12,345,678元。", "第1,2,3项，图1,2，坐标12,34。", "办结12，345件待办。"],
    invalid: ["罚款⟦12,345,6⟧元，投资⟦1,2345⟧元。", "罚款⟦1，234，567⟧元。"],
  },
  check(prose, { report }) {
    for (const { span, groups, comma } of groupedNumbers(prose)) {
      const actual = prose.text.slice(span.start, span.end)
      const [first = "", ...rest] = groups
      const wellFormed = first.length <= 3 && rest.every((group) => group.length === 3)
      if (comma === "，") {
        if (wellFormed && rest.length > 1)
          report("fullWidth", span, { actual }, safeReplacement(span, groups.join(",")))
      } else if (!wellFormed && isMeantAsGroups(first, rest) && /^[元万亿件人户吨亩]/u.test(prose.text.slice(span.end)))
        report("malformed", span, { actual })
    }
  },
})

/** 1,2,3 is a list: only groups of three beside others, or one long group, are slips of grouping. */
const isMeantAsGroups = (first: string, rest: readonly string[]): boolean =>
  first.length <= 3 &&
  first !== "0" &&
  (rest.length > 1 ? rest.some((group) => group.length === 3) : (rest[0]?.length ?? 0) > 3)

interface GroupedNumber {
  readonly span: LocalSpan
  readonly groups: readonly string[]
  readonly comma: string
}

function* groupedNumbers({ text, digits, protectionAt }: ScannedText): Generator<GroupedNumber> {
  for (let index = 0; index < digits.length; index++) {
    const first = digits[index]
    const comma = text.charAt(first?.end ?? 0)
    if (first === undefined || (comma !== "," && comma !== "，") || protectionAt(first.start) === 4) continue
    const groups = [text.slice(first.start, first.end)]
    let end = first.end
    for (let next = digits[index + 1]; next?.start === end + 1 && text[end] === comma; next = digits[index + 1]) {
      groups.push(text.slice(next.start, next.end))
      end = next.end
      index++
    }
    const isFraction = text[first.start - 1] === "." || text[first.start - 1] === ","
    if (groups.length > 1 && !isFraction) yield { span: localSpanOf(first.start, end), groups, comma }
  }
}
