import { spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { replacement } from "../replacement.ts"
import { punctuationStandard } from "../sources.ts"

/** A heading alone on its line has no mark at its end. */
export const headingMark = defineRule({
  id: "punctuation/heading-mark",
  summary: "独占一行的标题末尾不加标点。",
  why: "标题末尾通常不用标点（问号、叹号、省略号除外）；以逗号、顿号结束的标题多是改稿时留下的。请删去。",
  source: punctuationStandard("附录B.4（通常）"),
  severity: "information",
  habit: true,
  scope: "heading",
  options: noOptions,
  messages: {
    stop: "标题末尾通常不加“{mark}”。请删去。",
    pause: "标题以“{mark}”结束。请删去，并核对是否漏了文字。",
  },
  examples: {
    valid: ["一、主要举措和成效\n（一）依法履职。认真落实各项决定。\n二、安排", "一、怎样推进法治？\n二、谁来监督！"],
    invalid: ["一、主要举措和成效⟦。⟧\n健全制度。\n二、安排", "一、主要举措和成效⟦，⟧\n健全制度。\n二、安排"],
  },
  check(heading, { report, document }) {
    if (heading.runIn || heading.boundary !== undefined || heading.numbering?.scheme !== "chinese") return
    const at = endOfLine(document.text, heading.title.end)
    const mark = document.text.charAt(at)
    const span = spanOf(at, at + 1)
    if (mark === "。") report("stop", span, { mark }, { fixes: [replacement(span, "", true)] })
    else if (mark !== "" && "，、,".includes(mark))
      report("pause", span, { mark }, { severity: "warning", fixes: [replacement(span, "", false)] })
  },
})

/** The mark that closes the line: the title ends before a full stop and after any other mark. */
const endOfLine = (text: string, end: number): number => (text[end] === "。" ? end : end - 1)
