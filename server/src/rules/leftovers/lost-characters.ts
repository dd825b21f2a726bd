import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { replacement, suggestedReplacement } from "../replacement.ts"
import { practice } from "../sources.ts"

/** 〔202130号, 前1?。, 98%%: characters that copying lost, replaced or doubled. */
export const lostCharacters = defineRule({
  id: "leftovers/lost-characters",
  summary: "没有复制时丢失、替换或重复的字符。",
  why: "“〔202130号”丢了右括号，“前1?”里的问号是编码不认识的字符，“98%%”多了一个百分号。读者无从知道原文，请对照原件改正。",
  source: practice("复制残留"),
  severity: "error",
  scope: "prose",
  options: noOptions,
  messages: {
    documentNumber: "发文字号“{actual}”丢了“〕”，应当是“{expected}”。请对照原件改正。",
    replaced: "“{actual}”里的字符在转换编码时丢失了。请对照原件改正。",
    percent: "“{actual}”重复。请删去一个。",
    period: "起止年份相同：“{actual}”。请核对。",
  },
  examples: {
    valid: ["示政发〔2021〕30号，占98%。", "怎么办?如何落实?", "2021—2025年，2023-2023号文"],
    invalid: [
      "按照示政发⟦〔202130号⟧执行。",
      "进入世界前1⟦?⟧，二期、⟦?⟧水灌区。",
      "解决率98⟦%%⟧，⟦2023—2023年⟧",
      "推进⟦\uFFFD⟧行政复议。",
    ],
  },
  check({ text, marks, digits, protectionAt }, { report }) {
    for (const at of marks) {
      const character = text.charAt(at)
      const span = localSpanOf(at, at + 1)
      if (protectionAt(at) === 4) continue
      if (character === "\uFFFD" || (character === "?" && standsForCharacter(text, at)))
        report("replaced", span, { actual: text.slice(Math.max(0, at - 2), at + 3) })
      else if (/[%％]/.test(character) && /[%％]/.test(text.charAt(at + 1)) && /\d/.test(text.charAt(at - 1))) {
        const both = localSpanOf(at, at + 2)
        report("percent", both, { actual: text.slice(at, at + 2) }, { fixes: [replacement(both, character, true)] })
      }
    }
    for (const { start, end } of digits) {
      if (text[start - 1] === "〔" && end - start > 4 && text[end] === "号") {
        const span = localSpanOf(start - 1, end + 1)
        const expected = `〔${text.slice(start, start + 4)}〕${text.slice(start + 4, end)}号`
        report(
          "documentNumber",
          span,
          { actual: text.slice(start - 1, end + 1), expected },
          suggestedReplacement(span, expected),
        )
      } else if (end - start === 4) {
        samePeriod.lastIndex = start
        const match = samePeriod.exec(text)
        if (match !== null) report("period", localSpanOf(start, samePeriod.lastIndex), { actual: match[0] })
      }
    }
  },
})

const samePeriod = /((?:19|20)\d\d)年?[-－–—～~至]\1年(?!\d)/y

/** A question mark beside a pause mark, behind a figure or between 、 and a word: nobody asks there. */
const standsForCharacter = (text: string, at: number): boolean =>
  (/[，。、；：]/.test(text.charAt(at + 1)) && /[\u3400-\u9fff\d]/.test(text.charAt(at - 1))) ||
  (/[，、；：]/.test(text.charAt(at - 1)) && /[\u3400-\u9fff]/.test(text.charAt(at + 1)))
