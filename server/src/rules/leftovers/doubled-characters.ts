import { doubledWords, doubledCharacters as listed } from "../../terms/doubled.ts"
import { localSpanOf } from "../../text/span.ts"
import { createWordIndex } from "../../text/word-index.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"
import { practice } from "../sources.ts"

/** 比重分别为为31.2%: a word typed twice, by a list; 目的的 and 作为为政之魂 are right. */
export const doubledCharacters = defineRule({
  id: "leftovers/doubled-characters",
  summary: "没有误重的字和词。",
  why: "“为为”“推进推进”多是改稿时留下的。汉语里叠字很多，只按词表报告；“目的的”“认为为政”这样分属两个词的不报告。",
  source: practice("误重的字词"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: { doubled: "“{actual}”重复了“{word}”。请删去一个。" },
  examples: {
    valid: [
      "忠诚作为为政之魂，目的的实现，实实在在，和和美美，了了解情况，参与与管理。",
      "现在在建项目12个，共和和平，以及及时处理。",
      "一件一件办，研究研究，千千万万。",
    ],
    invalid: ["比重分别⟦为为⟧31.2%、68.8%。", "全市⟦的的⟧案件⟦推进推进⟧顺利。", "⟦关于关于⟧印发方案的通知"],
  },
  check({ text, protectionAt }, { report }) {
    for (const { word, start } of doubles.find(text)) {
      const half = word.slice(0, word.length / 2)
      if (protectionAt(start) === 4 || (half.length === 1 && isRight(text, start, half))) continue
      const span = localSpanOf(start, start + word.length)
      report("doubled", span, { actual: word, word: half }, suggestedReplacement(span, half))
    }
  },
})

const doubles = createWordIndex([
  ...listed.map(({ character }) => character + character),
  ...doubledWords.map((word) => word + word),
])

const byCharacter = new Map(listed.map((entry) => [entry.character, entry]))

/** Whether the two characters belong to two words, or are three of a kind. */
function isRight(text: string, start: number, character: string): boolean {
  const entry = byCharacter.get(character)
  const [before, after] = [text.charAt(start - 1), text.charAt(start + 2)]
  if (entry === undefined || before === character || after === character) return true
  return (before !== "" && entry.before.includes(before)) || (after !== "" && entry.after.includes(after))
}
