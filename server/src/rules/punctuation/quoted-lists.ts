import type { Prose } from "../../report/prose.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { punctuationStandard } from "../sources.ts"

/** 《甲》《乙》 and “甲”“乙” need no 、 between them. */
export const quotedLists = defineRule({
  id: "punctuation/quoted-lists",
  summary: "并列的书名号之间、并列的引号之间不用顿号。",
  why: "书名号、引号已经把各项隔开，标准规定通常不用顿号；各项之后有括注等成分时才宜用。请删去顿号。",
  source: punctuationStandard("4.5.3.5（通常）"),
  severity: "information",
  habit: true,
  scope: "prose",
  options: noOptions,
  messages: { needless: "并列的{marks}之间通常不用顿号。请删去。" },
  examples: {
    valid: [
      "印发《甲办法》《乙办法》，落实“一规划两方案”、“八五”普法规划。",
      "印发《甲办法》（示政发〔2023〕1号）、《乙办法》（示政发〔2023〕2号）。",
      "推进“双公示”、“一件事”改革。",
      "学习《甲条例》、《乙条例》、宪法和民法典。",
    ],
    invalid: [
      "印发《甲办法》⟦、⟧《乙办法》和《丙办法》。",
      "在“两会”⟦、⟧“世界大会”等节点做好保障。",
      "印发《甲办法》⟦、⟧《乙办法》、《丙办法》。",
    ],
  },
  check(prose, { report }) {
    for (const chain of chainsOf(prose)) {
      const [first = 0] = chain
      const { text } = prose
      const remove = chain.map((at) => ({ span: localSpanOf(at, at + 1), newText: "" }))
      const data = { marks: text[first + 1] === "《" ? "书名号" : "引号" }
      report("needless", localSpanOf(first, first + 1), data, {
        related: chain.slice(1).map((at) => ({ message: "同一列举中的顿号", span: localSpanOf(at, at + 1) })),
        fixes: [{ title: chain.length === 1 ? "删去顿号" : `删去${chain.length}个顿号`, safe: true, edits: remove }],
      })
    }
  },
})

/** The places of 、 in each list of which every item is nothing but its quotes or title marks. */
function* chainsOf({ text, marks, enclosures }: Prose): Generator<readonly number[]> {
  const closeOf = new Map(enclosures.pairs.map(({ open, close }) => [open, close]))
  const openOf = new Map(enclosures.pairs.map(({ open, close }) => [close, open]))
  const used = new Set<number>()
  for (const at of marks) {
    if (text[at] !== "、" || used.has(at) || !joinsItems(text, at)) continue
    const chain = [at]
    let close = closeOf.get(at + 1)
    while (close !== undefined && joinsItems(text, close + 1)) {
      chain.push(close + 1)
      close = closeOf.get(close + 2)
    }
    for (const place of chain) used.add(place)
    const before = text[(openOf.get(at - 1) ?? 0) - 1]
    const isTitle = text[at + 1] === "《"
    if (close !== undefined && before !== "、" && endsList(text, close + 1, isTitle)) yield chain
  }
}

const joinsItems = (text: string, at: number): boolean => {
  const around = `${text.charAt(at - 1)}${text.charAt(at)}${text.charAt(at + 1)}`
  return around === "》、《" || around === "”、“"
}

/** Whether the last item is complete: “一规划两方案”、“八五”普法规划 is one quoted item and one that goes on. */
const endsList = (text: string, at: number, isTitle: boolean): boolean =>
  isTitle
    ? !/^[、（(]/u.test(text.slice(at, at + 1))
    : /^(?:$|[，。；：！？）,;:)]|等|和[“《]|及|以及)/u.test(text.slice(at, at + 2))
