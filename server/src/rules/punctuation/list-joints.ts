import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { punctuationStandard } from "../sources.ts"

/** 健全协调机制，研判机制，健全共享机制: a bare item between two that repeat the verb belongs to the first one. */
export const listJoints = defineRule({
  id: "punctuation/list-joints",
  summary: "同一动词带的并列成分之间用顿号。",
  why: "“健全甲机制，乙机制，健全丙机制”里，“乙机制”没有动词，应当与“甲机制”用顿号连接，或者补上动词。",
  source: punctuationStandard("4.5 顿号"),
  severity: "information",
  scope: "prose",
  options: noOptions,
  messages: { joint: "“{item}”前面没有动词。请把前面的逗号改为顿号，或补上“{verb}”。" },
  examples: {
    valid: [
      "健全协调机制，健全研判机制，健全共享机制。",
      "健全协调机制、研判机制，健全共享机制。",
      "完善制度，优化制度，完善机制。",
    ],
    invalid: ["加强沟通协调，健全沟通协调机制⟦，⟧案件研判机制，健全信息共享机制。"],
  },
  check({ text, marks, protectionAt }, { report }) {
    const commas = marks.filter((at) => "，,。；;：:".includes(text.charAt(at)))
    for (const [index, at] of commas.entries()) {
      const [before, next, afterNext] = [commas[index - 1] ?? -1, commas[index + 1], commas[index + 2] ?? text.length]
      if (!/[，,]/.test(text.charAt(at)) || next === undefined || protectionAt(at) !== 0) continue
      const verb = text.slice(before + 1, before + 3)
      if (!verbs.has(verb) || !text.startsWith(verb, next + 1)) continue
      const [first, item, last] = [
        text.slice(before + 1, at),
        text.slice(at + 1, next),
        text.slice(next + 1, afterNext),
      ]
      if (item.length > longestItem || item.length < 4) continue
      const noun = item.slice(-2)
      if (!first.endsWith(noun) || !last.endsWith(noun) || startsWithVerb(item)) continue
      report("joint", localSpanOf(at, at + 1), { item, verb })
    }
  },
})

const longestItem = 10

const verbs = new Set("健全 完善 建立 加强 推进 落实 优化 强化 制定 规范 深化 构建 推动 开展 实施".split(" "))

/** Items that open with a verb of their own, also one that is not in the list of verbs. */
const startsWithVerb = (item: string): boolean =>
  verbs.has(item.slice(0, 2)) || /^[促提改创扩保增形打抓搭修细明严出统编探运督发引]/u.test(item)
