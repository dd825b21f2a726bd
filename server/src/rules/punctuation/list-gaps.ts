import { characterSet, nextIn } from "../../text/characters.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { punctuationStandard } from "../sources.ts"

/** 食品类、服装类药品类、家电类: two items of a list of classes without 、 between them. */
export const listGaps = defineRule({
  id: "punctuation/list-gaps",
  summary: "并列的“……类”之间有顿号。",
  why: "“食品类、服装类药品类、家电类”中，“服装类”与“药品类”是两项，漏了顿号会被当作一项。请补上。",
  source: punctuationStandard("4.5 顿号"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: { gap: "“{first}”与“{second}”之间漏了顿号。请补上。" },
  examples: {
    valid: [
      "受理食品类、服装类、药品类、家电类投诉。",
      "鸟类、鱼类、两栖类动物分类保护。",
      "研发心血管类、抗肿瘤类以及抗感染类、神经系统类药品。",
      "开展食品类、药品类分类检查、器械类抽检。",
    ],
    invalid: ["受理食品类、服装类⟦药品类⟧、家电类、家具类投诉。"],
  },
  check({ text, protectionAt }, { report }) {
    if (!text.includes("类、")) return
    for (const item of itemsOf(text)) {
      const [, first = "", second = ""] = twoClasses.exec(item.words) ?? []
      if (first === "" || protectionAt(item.start) !== 0) continue
      const at = item.start + first.length
      const edits = [{ span: localSpanOf(at, at), newText: "、" }]
      const fixes = [{ title: "补上顿号", safe: false, edits }]
      report("gap", localSpanOf(at, at + second.length), { first, second }, { fixes })
    }
  },
})

/** A list of classes has more than this many of them. */
const fewClasses = 1

/** Two names of classes; 分类, 种类 and the like are words. */
const twoClasses =
  /^([\u3400-\u9fff]{1,6}[^分种人同归各门大这一-九]类)(?![以和与及或])([\u3400-\u9fff]{1,6}[^分种人同归各门大这一-九]类)$/u

interface Item {
  readonly start: number
  readonly words: string
}

const ends = characterSet("，。；：！？,;:!?\n（）()")

/** The items that end with 类 of all lists that 、 divides. */
function* itemsOf(text: string): Generator<Item> {
  for (let start = 0; start < text.length; ) {
    const end = nextIn(ends, text, start, text.length)
    const words = text.slice(start, end).split("、")
    const classes = words.filter((word) => word.endsWith("类")).length
    let at = start
    for (const word of words) {
      if (classes > fewClasses && word.endsWith("类")) yield { start: at, words: word }
      at += word.length + 1
    }
    start = end + 1
  }
}
