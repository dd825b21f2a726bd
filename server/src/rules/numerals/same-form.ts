import { parseChineseInteger } from "../../number/numeral.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"
import { numeralStandard } from "../sources.ts"

/** 二〇〇八年八月八日 or 2008年8月8日, never half and half. */
export const sameForm = defineRule({
  id: "numerals/same-form",
  summary: "同一个日期不混用汉字和阿拉伯数字。",
  why: "同一场合出现的数字应当遵循“同类别同形式”的原则。一个日期里年用阿拉伯数字，月、日也用。",
  source: numeralStandard("4.3"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: { mixed: "日期“{actual}”混用了两种数字，月、日也应当用阿拉伯数字：“{expected}”。" },
  examples: {
    valid: [
      "2008年8月8日，二〇〇八年八月八日，2023年一月内办结。",
      "2023年农历八月十五",
      "2023年第三季度，2023年十一月前",
    ],
    invalid: ["会议于⟦2008年八月八日⟧召开。", "会议于⟦2008年8月八日⟧召开。"],
  },
  check({ text, digits, protectionAt }, { report }) {
    for (const { start, end } of digits) {
      if (end - start !== 4 || text[end] !== "年" || protectionAt(start) !== 0) continue
      mixedDate.lastIndex = start
      const match = mixedDate.exec(text)
      if (match === null) continue
      const [actual, year = "", month = "", day = ""] = match
      if (/^\d/.test(month) && /^\d/.test(day)) continue
      const expected = `${year}年${arabic(month)}月${arabic(day)}日`
      const span = localSpanOf(start, start + actual.length)
      report("mixed", span, { actual, expected }, suggestedReplacement(span, expected))
    }
  },
})

const mixedDate = /(\d{4})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})日/y

const arabic = (numeral: string): string =>
  /^\d/.test(numeral) ? numeral : String(parseChineseInteger(numeral) ?? numeral)
