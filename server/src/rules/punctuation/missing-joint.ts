import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { punctuationStandard } from "../sources.ts"

/** 家用电器类、服装类药品类、汽车类: a 、 is missing between two items of a list. */
export const missingJoint = defineRule({
  id: "punctuation/missing-joint",
  summary: "并列的各类之间都有顿号。",
  why: "各项都以“类”结尾的列举中，一项里出现两个“类”，多是漏了顿号。请补上。",
  source: punctuationStandard("4.5 顿号"),
  severity: "information",
  scope: "prose",
  options: noOptions,
  messages: { missing: "“{item}”中间可能漏了顿号。请核对。" },
  examples: {
    valid: ["家用电器类、服装类、药品类、汽车类", "一类二类、三类四类", "商品类投诉与服务类投诉，各类种类繁多"],
    invalid: ["居前列的是家用电器类、⟦服装鞋帽类药品类⟧、汽车类、食品类。"],
  },
  check({ text, protectionAt }, { report }) {
    if (!text.includes("类、")) return
    for (const match of text.matchAll(twoItems)) {
      const start = match.index + 1
      const item = match[0].slice(1)
      const around = text.slice(Math.max(0, start - 30), start + item.length + 30)
      if (protectionAt(start) !== 0 || !/[\u3400-\u9fff]{2,8}类、$/u.test(text.slice(Math.max(0, start - 10), start)))
        continue
      if ((around.match(/类[、，。]/gu)?.length ?? 0) < 3) continue
      const span = localSpanOf(start, start + item.length)
      const at = start + item.indexOf("类") + 1
      const edits = [{ span: localSpanOf(at, at), newText: "、" }]
      report("missing", span, { item }, { fixes: [{ title: "补上顿号", safe: false, edits }] })
    }
  },
})

const twoItems = /、(?![各分种同])[\u3400-\u9fff]{2,5}类(?!别|型|似|推)[\u3400-\u9fff]{2,4}类(?=[、，。])/gu
