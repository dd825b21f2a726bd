import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { numeralStandard } from "../sources.ts"

/** 15%～30%, 9亿～16亿: sign and 万/亿 stand at both ends of a range. */
export const rangeUnit = defineRule({
  id: "numerals/range-unit",
  summary: "数值范围前后两个数都带百分号、都带“万”“亿”。",
  why: "“9～16亿”可以读作9到16亿。省略会引起歧义时，标准规定前一个数的“%”“万”“亿”不能省。",
  source: numeralStandard("5.1.3"),
  severity: "warning",
  habit: true,
  scope: "prose",
  options: noOptions,
  messages: { omitted: "“{actual}”前一个数省略了“{unit}”，应当写作“{expected}”。" },
  examples: {
    valid: ["增长15%～30%，投资9亿～16亿元，25～30克，2021—2025年增长5%。", "2—3倍，第1—3万元档"],
    invalid: ["增长⟦15～30%⟧，投资⟦9～16亿⟧元。", "奖励⟦13—17万⟧元。"],
  },
  check({ text, digits, protectionAt }, { report }) {
    for (const { start, end } of digits) {
      if (!"～—~–-.".includes(text.charAt(end) || " ") || protectionAt(start) !== 0) continue
      range.lastIndex = start
      const match = range.exec(text)
      if (match === null || /[\d.\-—～第%％年月日A-Za-z]/u.test(text.charAt(start - 1))) continue
      const [actual, from = "", mark = "", to = "", unit = ""] = match
      if (Number(from) >= Number(to)) continue
      const span = localSpanOf(start, start + actual.length)
      const expected = `${from}${unit}${mark}${to}${unit}`
      const fixes = [{ title: `改为“${expected}”`, safe: false, edits: [{ span, newText: expected }] }]
      report("omitted", span, { actual, unit, expected }, { fixes })
    }
  },
})

const range = /(\d{1,6}(?:\.\d{1,4})?)([～—~–-])(\d{1,6}(?:\.\d{1,4})?)([%％]|万亿|亿|万)/y
