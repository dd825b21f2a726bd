import type { Enclosure } from "../../text/enclosures.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { punctuationStandard } from "../sources.ts"

/** Round brackets in round brackets are hard to read; the standard asks to avoid them. */
export const nestedBrackets = defineRule({
  id: "punctuation/nested-brackets",
  summary: "圆括号里不再套圆括号。",
  why: "标准要求尽量避免套用同一形式的括号，必须套用时宜用不同形式。请改写，或者把其中一层改为〔 〕或［ ］。",
  source: punctuationStandard("4.9.3.6（宜）"),
  severity: "information",
  habit: true,
  scope: "prose",
  options: noOptions,
  messages: { nested: "圆括号里又套了圆括号“{inner}”。请改写，或者把一层改为〔 〕、［ ］。" },
  examples: {
    valid: [
      "审结203件（含上年度结转33件），（二）健全制度。",
      "（依据《示例市督察办法（试行）》第三条第（二）项）",
      "（（2023）示01行初12号）",
    ],
    invalid: ["受理行政复议案件120件（含街道案件⟦（上年结转）⟧12件）。"],
  },
  check({ text, enclosures }, { report }) {
    const pairs = enclosures.pairs.toSorted((first, second) => first.open - second.open)
    const open: Enclosure[] = []
    for (const pair of pairs) {
      while ((open.at(-1)?.close ?? Number.POSITIVE_INFINITY) < pair.open) open.pop()
      const inner = text.slice(pair.open, pair.close + 1)
      if (pair.family === "round" && open.at(-1)?.family === "round" && !isMark(inner))
        report("nested", localSpanOf(pair.open, pair.close + 1), { inner: shortened(inner) })
      open.push(pair)
    }
  },
})

/** （二）, (1), （2023）: a number of an item, or the year of a case. */
const isMark = (inner: string): boolean => /^.[一二三四五六七八九十百\d]{1,4}.$/u.test(inner)

const shortened = (words: string): string => (words.length > 16 ? `${words.slice(0, 8)}……${words.slice(-4)}` : words)
