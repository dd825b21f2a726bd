import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"
import { practice } from "../sources.ts"

/** 现将有关情况报告如下： what follows is announced by a colon. */
export const leadIn = defineRule({
  id: "punctuation/lead-in",
  summary: "“报告如下”之后用冒号。",
  why: "“如下”引出下文，后面用冒号；用逗号、分号，句子就断了。单独成段、以句号结束的也不少见，只作提示。",
  source: practice("提示语后的冒号"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: { colon: "“{words}”引出下文，后面用冒号，不用“{mark}”。" },
  examples: {
    valid: ["现将有关情况报告如下：", "现就有关工作作出如下安排。", "具体情况如下表所示，共12项。", "如下，如图"],
    invalid: ["现将2023年法治政府建设有关情况报告如下⟦，⟧", "现将有关情况报告如下⟦。⟧"],
  },
  check({ text, kind }, { report }) {
    if (kind !== "paragraph") return
    const end = text.trimEnd().length
    const mark = text.charAt(end - 1)
    const words = /(?:报告|汇报|总结|通报|公布|公开|说明|通知)如下$/u.exec(
      text.slice(Math.max(0, end - 5), end - 1),
    )?.[0]
    if (words === undefined || !"，；。,;".includes(mark)) return
    const span = localSpanOf(end - 1, end)
    const severity = mark === "。" ? "information" : "warning"
    report("colon", span, { words, mark }, { severity, ...suggestedReplacement(span, "：") })
  },
})
