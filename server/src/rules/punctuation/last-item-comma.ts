import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { punctuationStandard } from "../sources.ts"

/** 甲、乙、丙，以及丁: the standard's examples have a comma before the item that 以及 joins. */
export const lastItemComma = defineRule({
  id: "punctuation/last-item-comma",
  summary: "并列成分的最后一项用“以及”连接时，前面用逗号。",
  why: "标准的例句在“以及”之前用逗号，读者容易看出它连接的是最后一项。各地写法不一，默认不查。",
  source: punctuationStandard("附录A.3"),
  severity: "information",
  offByDefault: true,
  scope: "prose",
  options: noOptions,
  messages: { comma: "“以及”连接并列成分的最后一项，前面宜用逗号。" },
  examples: {
    valid: ["受理投诉、举报、信访，以及建议。", "公安机关以及司法机关", "制定、修改，发布以及解释"],
    invalid: ["受理投诉、举报、信访⟦以及⟧建议。"],
  },
  check({ text, protectionAt }, { report }) {
    for (let at = text.indexOf("以及"); at >= 0; at = text.indexOf("以及", at + 2)) {
      const before = text.slice(Math.max(0, at - longestItem), at)
      const mark = Math.max(...[..."、，。；：,;（("].map((each) => before.lastIndexOf(each)))
      if (before[mark] !== "、" || mark === before.length - 1 || protectionAt(at) !== 0) continue
      const fixes = [{ title: "补上逗号", safe: false, edits: [{ span: localSpanOf(at, at), newText: "，" }] }]
      report("comma", localSpanOf(at, at + 2), {}, { fixes })
    }
  },
})

const longestItem = 20
