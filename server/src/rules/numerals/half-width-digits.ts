import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { safeReplacement } from "../replacement.ts"
import { numeralStandard } from "../sources.ts"

/** 2023, not ２０２３. */
export const halfWidthDigits = defineRule({
  id: "numerals/half-width-digits",
  summary: "阿拉伯数字用半角。",
  why: "横排文稿的阿拉伯数字用半角字符；全角数字不能被检索和计算。可以一键改正，数值不变。",
  source: numeralStandard("5.1.7.1"),
  severity: "error",
  habit: true,
  scope: "prose",
  options: noOptions,
  messages: {
    digits: "“{actual}”是全角数字，应当写作“{expected}”。",
    percent: "百分号应当用半角：“{actual}”应当写作“{expected}”。",
  },
  examples: {
    valid: ["受理12件，占90.7%。"],
    invalid: ["受理⟦１２⟧件，投资⟦１．２⟧亿元。", "占90.7⟦％⟧。"],
  },
  check({ text, digits }, { report }) {
    for (let index = 0; index < digits.length; index++) {
      const first = digits[index]
      if (first === undefined) continue
      const span = wholeNumber(text, digits, index)
      while ((digits[index + 1]?.end ?? Number.POSITIVE_INFINITY) <= span.end) index++
      if (text[span.end] !== "％" && !hasFullWidth(text, span)) continue
      const actual = text.slice(span.start, span.end)
      const expected = actual.replaceAll(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      if (/[０-９]/.test(actual)) report("digits", span, { actual, expected }, safeReplacement(span, expected))
      if (text[span.end] !== "％") continue
      const percent = localSpanOf(span.end, span.end + 1)
      report(
        "percent",
        percent,
        { actual: "％", expected: "%" },
        { severity: "information", ...safeReplacement(percent, "%") },
      )
    }
  },
})

function hasFullWidth(text: string, { start, end }: LocalSpan): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= fullWidthZero) return true
  return false
}

const fullWidthZero = 0xff10

/** The digits with a full-width point and the digits behind it. */
function wholeNumber(text: string, digits: readonly LocalSpan[], index: number): LocalSpan {
  const [first, next] = [digits[index], digits[index + 1]]
  const [start, end] = [first?.start ?? 0, first?.end ?? 0]
  return next?.start === end + 1 && text[end] === "．" ? localSpanOf(start, next.end) : localSpanOf(start, end)
}
