import { characterSet, isIn } from "../../text/characters.ts"
import { spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** “现将有关情况报告如下” is followed by a colon. */
export const leadIn = defineRule({
  id: "elements/lead-in",
  summary: "“报告如下”之后用冒号引出正文。",
  why: "“现将有关情况报告如下”引出下文，后面用冒号；用逗号、分号是错的，用句号也不如冒号清楚。可以一键改正。",
  source: { document: "GB/T 15834—2011《标点符号用法》", clause: "4.7.3 冒号的基本用法", level: "nationalStandard" },
  severity: "warning",
  scope: "report",
  options: noOptions,
  messages: {
    pause: "“{words}”之后的“{mark}”应为冒号“：”。",
    stop: "“{words}”引出下文，之后的“{mark}”宜用冒号“：”。",
  },
  examples: {
    valid: [
      "关于2023年工作的报告\n现将有关情况报告如下：\n一、情况",
      "关于2023年工作的报告\n如下，略。\n情况报告如下文所述。",
    ],
    invalid: [
      "关于2023年工作的报告\n现将有关情况报告如下⟦，⟧\n一、情况",
      "关于2023年工作的报告\n现将有关情况汇报如下⟦。⟧\n一、情况",
    ],
  },
  check({ blocks }, { report }) {
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]
      if (block?.kind !== "paragraph" || blocks[index + 1]?.kind !== "heading") continue
      if (!isIn(marks, block.text, block.text.length - 1) || !announces(block.text)) continue
      const [, words = "", mark = ""] = leading.exec(block.text.slice(-longestLead)) ?? []
      if (mark === "") continue
      const span = spanOf(block.span.end - mark.length, block.span.end)
      const isStop = mark === "。"
      report(
        isStop ? "stop" : "pause",
        span,
        { words, mark },
        {
          severity: isStop ? "information" : "warning",
          fixes: [{ title: "改为“：”", safe: true, edits: [{ span, newText: "：" }] }],
        },
      )
    }
  },
})

const marks = characterSet("，；。")

/** Whether 如下 stands before the last character, which tells nearly every paragraph. */
const announces = (text: string): boolean => text.startsWith("如下", text.length - 3)

const longestLead = 8
const leading = /((?:报告|汇报|通报|安排|说明|总结)如下)([，；。])$/u
