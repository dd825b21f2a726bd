import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { safeReplacement, suggestedReplacement } from "../replacement.ts"
import { numeralStandard } from "../sources.ts"

/** 3.5%, not 3。5%, 3．5% or .5%. */
export const decimalPoint = defineRule({
  id: "numerals/decimal-point",
  summary: "小数点用半角“.”，纯小数写出整数位的0。",
  why: "句号、全角点不是小数点；“.5%”容易看成“5%”。请改正，并核对数字。",
  source: numeralStandard("5.1.2"),
  severity: "error",
  scope: "prose",
  options: noOptions,
  messages: {
    mark: "小数点应当用半角“.”：“{actual}”应当写作“{expected}”。",
    zero: "纯小数要写出整数位的0：“{actual}”应当写作“{expected}”。",
  },
  examples: {
    valid: [
      "增长3.5%，办结12件。5月召开会议。",
      "联系电话12345678。2023年开通。",
      "见第1.2.3节，v.5版",
      "调整线路：1．28路。2．368路。",
    ],
    invalid: ["增长⟦3。5⟧%，投资⟦1．25⟧亿元。", "占⟦.5⟧%。"],
  },
  check({ text, digits, protectionAt }, { report }) {
    for (const [index, { start, end }] of digits.entries()) {
      if (protectionAt(start) !== 0) continue
      const next = digits[index + 1]
      if (next?.start === end + 1 && isWrongPoint(text, end, next.end) && !isItemNumber(text, digits, index)) {
        const span = localSpanOf(start, next.end)
        const actual = text.slice(start, next.end)
        const expected = `${text.slice(start, end)}.${text.slice(next.start, next.end)}`
        const fix = text[end] === "．" ? safeReplacement : suggestedReplacement
        report("mark", span, { actual, expected }, fix(span, expected))
      } else if (text[start - 1] === "." && /[\u3400-\u9fff]/.test(text.charAt(start - 2)) && isMeasure(text, end)) {
        const span = localSpanOf(start - 1, end)
        const actual = text.slice(span.start, end)
        report("zero", span, { actual, expected: `0${actual}` }, suggestedReplacement(span, `0${actual}`))
      }
    }
  },
})

/** Full-width point between digits; a full stop only where what follows can be nothing but a decimal. */
const isWrongPoint = (text: string, at: number, end: number): boolean =>
  text[at] === "．" ? !/[．.]/.test(text.charAt(end)) : text[at] === "。" && isMeasure(text, end)

/**
 * 1．28路；2．368路；3．6路: a number of a list before a name that begins with a figure, told by the one before or after it. 1．5亿元 and
 * 2．8亿元 are amounts all the same.
 */
function isItemNumber(text: string, digits: readonly LocalSpan[], index: number): boolean {
  const valueAt = (place: LocalSpan | undefined): number =>
    place !== undefined && text[place.end] === "．" ? Number(text.slice(place.start, place.end)) : Number.NaN
  const own = valueAt(digits[index])
  const fraction = digits[index + 1]
  if (fraction === undefined || isMeasure(text, fraction.end)) return false
  return (
    digits.slice(Math.max(0, index - farthestItem), index).some((place) => valueAt(place) === own - 1) ||
    digits.slice(index + 2, index + 2 + farthestItem).some((place) => valueAt(place) === own + 1)
  )
}

/** How many figures an item of a list may have besides its number. */
const farthestItem = 8

const isMeasure = (text: string, at: number): boolean => /^(?:[%％‰倍]|个百分点|万|亿)/u.test(text.slice(at, at + 4))
