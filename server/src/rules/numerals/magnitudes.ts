import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"
import { numeralStandard } from "../sources.ts"

/** Beside Arabic digits only 万 and 亿 are written: 4000, not 4千. */
export const magnitudes = defineRule({
  id: "numerals/magnitudes",
  summary: "阿拉伯数字只与“万”“亿”连用，不与“十”“百”“千”连用。",
  why: "标准只允许“万”“亿”与阿拉伯数字混用；“4千”应当写作“4000”或“四千”，“3千万”写作“3000万”。",
  source: numeralStandard("5.3"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: { mixed: "“{actual}”应当写作“{expected}”：阿拉伯数字只与“万”“亿”连用。" },
  examples: {
    valid: [
      "投资4000万元，装机5千瓦，全长8千米，3千克，10千伏。",
      "“百千万工程”，2023百强企业，1亿2541.7万元，算力10百亿亿次",
    ],
    invalid: ["走访群众⟦4千⟧余人，捐款⟦5百⟧元，投资⟦3千万⟧元。", "惠及⟦1.5百万⟧人。", "收入⟦5,060.8百万⟧元。"],
  },
  check({ text, digits, protectionAt }, { report }) {
    for (const { start, end } of digits) {
      const magnitude = text.charAt(end)
      if (magnitude === "" || !"十百千".includes(magnitude) || protectionAt(start) !== 0) continue
      if (
        !/^.(?:[余多]|[万亿](?![家户人]工程)|[元个人件名户家份次块册条亩吨棵只头株种场](?!瓦))/u.test(
          text.slice(end, end + 5),
        )
      )
        continue
      if (text.startsWith("亿亿", end + 1)) continue
      const from = numberStart(text, end)
      const scale = /[万亿]/.test(text.charAt(end + 1)) ? text.charAt(end + 1) : ""
      const span = localSpanOf(from, end + 1 + scale.length)
      const actual = text.slice(from, span.end)
      const expected = `${shifted(text.slice(from, end), { 十: 1, 百: 2, 千: 3 }[magnitude] ?? 0)}${scale}`
      report("mixed", span, { actual, expected }, suggestedReplacement(span, expected))
    }
  },
})

/** Where a printed number starts, with its groups and its point: 060.8 is no number of its own in 5,060.8. */
function numberStart(text: string, digitsEnd: number): number {
  let from = digitsEnd
  while (from > 0 && (/[\d.]/.test(text.charAt(from - 1)) || isGroupMark(text, from - 1))) from--
  return from
}

const isGroupMark = (text: string, at: number): boolean =>
  text[at] === "," && /^,\d{3}(?!\d)/.test(text.slice(at, at + 5)) && /\d/.test(text.charAt(at - 1))

/** Moves the point of a printed number to the right. */
function shifted(number: string, places: number): string {
  const [whole = "", fraction = ""] = number.replaceAll(",", "").split(".")
  const digits = fraction.padEnd(places, "0")
  const rest = digits.slice(places)
  const integer = `${whole}${digits.slice(0, places)}`.replace(/^0+(?=\d)/, "")
  return rest === "" ? integer : `${integer}.${rest}`
}
