import { behindLast } from "../../text/clauses.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"
import { practice } from "../sources.ts"

/** 止付资金13.8亿: an amount of money names its unit. */
export const moneyUnit = defineRule({
  id: "numerals/money-unit",
  summary: "金额写出“元”。",
  why: "“罚款3.2万”没有单位，读者不能确定是元还是别的货币或数量；正式公文的金额要写明“元”。请补上。",
  source: practice("计量单位不省略"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: { missing: "金额“{actual}”后面没有单位。请补上“元”。" },
  examples: {
    valid: [
      "止付资金13.8亿元，罚款1.2万余元，登记户数12万，惠及群众3万。",
      "投资3亿、5亿、8亿元，贷款户数12万、存款户数8万。",
      "“资金千亿、人才百万”行动，奖励资金1万至3万元。",
    ],
    invalid: ["止付资金⟦13.8亿⟧、冻结⟦2.4亿⟧，避免损失1900余万元。", "累计罚款⟦35.6万⟧。"],
  },
  check({ text, digits, protectionAt }, { report }) {
    for (const { start, end: digitsEnd } of digits) {
      if (!"万亿余多.".includes(text.charAt(digitsEnd) || " ")) continue
      if (/[\d.亿]/.test(text.charAt(start - 1)) || protectionAt(start) !== 0) continue
      amount.lastIndex = start
      const match = amount.exec(text)
      if (match === null || !namesMoney(labelBefore(text, start))) continue
      const end = amount.lastIndex
      if (!closes(text, end) || unitFollows(text, end)) continue
      const span = localSpanOf(start, end)
      const actual = match[0]
      report("missing", span, { actual }, suggestedReplacement(span, `${actual}元`))
    }
  },
})

const longestLabel = 24
const amount = /\d{1,9}(?:\.\d{1,4})?[余多]?(?:万亿|亿(?:\d{1,4}万)?|万)[余多]?/y

/** The words between the last mark and the figure. */
function labelBefore(text: string, start: number): string {
  const label = text.slice(Math.max(0, start - longestLabel), start)
  return behindLast(label, "，。；：、！？（）,;:()\n")
}

const money =
  /资金|金额|罚款|罚没|止付|冻结|投资额?|贷款|损失|税费|税收|补贴|补助|奖金|营收|融资|支出|经费|薪酬|赔偿|欠薪|工资|债券|保费|拨款|追缴|缴纳/u
const noMoney = /[户人件数次量笔家个册份]/u

const namesMoney = (label: string): boolean => money.test(label) && !noMoney.test(label)

const closes = (text: string, at: number): boolean => at >= text.length || "，。；、）,;)".includes(text.charAt(at))

/** 3亿、5亿、8亿元: the last item carries the unit. */
const unitFollows = (text: string, at: number): boolean =>
  /^(?:[、和至][^，。；、]{0,12}\d[\d.]{0,9}[余多]?[万亿]{1,2}[余多]?){1,6}元/u.test(text.slice(at, at + 120)) &&
  /^[、和至][\d]/u.test(text.slice(at, at + 2))
