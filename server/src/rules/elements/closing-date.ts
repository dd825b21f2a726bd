import { parseChineseInteger } from "../../number/numeral.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** 成文日期: Arabic digits, year, month and day in full, no leading zeros. */
export const closingDate = defineRule({
  id: "elements/closing-date",
  summary: "成文日期用阿拉伯数字，年、月、日标全，月、日不编虚位。",
  why: "成文日期的年份标全称，月、日不编虚位（即1不编为01），不用汉字数字、圆点或连字符。可以一键改正。",
  source: { document: "GB/T 9704—2012《党政机关公文格式》", clause: "7.3.5.4 成文日期", level: "nationalStandard" },
  severity: "error",
  scope: "report",
  options: noOptions,
  messages: {
    form: "成文日期“{actual}”应写作“{expected}”。",
  },
  examples: {
    valid: [
      "关于2023年工作的报告\n一、情况\n示例区人民政府\n2024年1月22日",
      "关于1986年工作的报告\n一、情况\n示例区人民政府\n一九八六年三月二十五日",
    ],
    invalid: [
      "关于2023年工作的报告\n一、情况\n示例区人民政府\n⟦2024年01月22日⟧",
      "关于2023年工作的报告\n一、情况\n示例区人民政府\n⟦二〇二四年一月二十二日⟧",
      "关于2023年工作的报告\n一、情况\n示例区人民政府\n⟦2024.1.22⟧",
    ],
  },
  check({ elements }, { report }) {
    for (const { kind, text: actual, span } of elements) {
      if (kind !== "date") continue
      const date = readDate(actual)
      if (date === undefined || date.year < firstYear) continue
      const expected = `${date.year}年${date.month}月${date.day}日`
      if (actual === expected) continue
      report(
        "form",
        span,
        { actual, expected },
        {
          fixes: [{ title: `改为“${expected}”`, safe: true, edits: [{ span, newText: expected }] }],
        },
      )
    }
  },
})

/** The standard took effect in the middle of 2012. */
const firstYear = 2013

interface WrittenDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

function readDate(words: string): WrittenDay | undefined {
  const arabic = /^(\d{4})[年./．-](\d{1,2})[月./．-](\d{1,2})日?$/u.exec(words)
  const chinese = /^([^年]{4})年([^月]{1,3})月([^日]{1,3})日$/u.exec(words)
  const parts = arabic?.slice(1).map(Number) ?? chinese?.slice(1).map(chineseNumber)
  const [year = 0, month = 0, day = 0] = parts ?? []
  return year > 0 && month > 0 && day > 0 ? { year, month, day } : undefined
}

const chineseNumber = (words: string): number => Number(parseChineseInteger(words.replaceAll(/[○Ｏ零]/gu, "〇")) ?? 0n)
