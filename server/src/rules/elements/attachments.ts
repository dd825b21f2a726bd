import { listedAttachments, openedAttachments } from "../../report/attachments.ts"
import { wordsOf } from "../../report/line-words.ts"
import type { Report } from "../../report/model.ts"
import { spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** 附件说明: names without a mark at their end, in the order and number of the attachments that follow. */
export const attachments = defineRule({
  id: "elements/attachments",
  summary: "附件说明与附件的数目、名称一致，名称后不加标点。",
  why: "附件说明写在正文下一行，多个附件用阿拉伯数字编号，名称后不加标点；附件的顺序和名称应与说明一致，否则收文单位不知道是否收全。",
  source: { document: "GB/T 9704—2012《党政机关公文格式》", clause: "7.3.4、7.3.7 附件", level: "nationalStandard" },
  severity: "warning",
  scope: "report",
  options: noOptions,
  messages: {
    mark: "附件名称后不加标点。请删去“{mark}”。",
    absent: "附件说明列有{listed}个附件，文后没有“附件{ordinal}”。请补上附件或改正说明。",
    unlisted: "“附件{ordinal}”没有列入附件说明（共{listed}个）。请补入说明或核对序号。",
    renamed: "附件说明写作“{listed}”，附件的标题是“{actual}”。请改为一致。",
  },
  examples: {
    valid: [
      "示例区关于2023年工作的报告\n一、情况\n附件：1. 任务分工表\n2. 进度表\n示例区人民政府\n2024年1月2日",
      "示例区关于2023年工作的报告\n一、情况\n附件：任务分工表\n示例区人民政府\n2024年1月2日\n附件\n任务分工表\n一、甲",
    ],
    invalid: [
      "示例区关于2023年工作的报告\n一、情况\n附件：1. 任务分工表⟦；⟧\n2. 进度表⟦。⟧\n示例区人民政府\n2024年1月2日",
      "示例区关于2023年工作的报告\n一、情况\n附件：1. 任务分工表\n⟦2. 进度表⟧\n示例区人民政府\n2024年1月2日\n附件1\n任务分工表\n一、甲",
      "示例区关于2023年工作的报告\n一、情况\n附件：1. 任务分工表\n2. 进度表\n示例区人民政府\n2024年1月2日\n附件1\n一、甲\n附件2\n一、乙\n⟦附件3⟧\n一、丙",
    ],
  },
  check(document, { report }) {
    const listed = listedAttachments(document)
    for (const { span } of listed) {
      const mark = markAfter(document, span.end)
      if (mark === "") continue
      const place = spanOf(span.end, span.end + mark.length)
      report(
        "mark",
        place,
        { mark },
        {
          fixes: [{ title: "删去标点", safe: true, edits: [{ span: place, newText: "" }] }],
        },
      )
    }
    const opened = openedAttachments(document)
    if (opened.length === 0 || listed.length === 0) return
    for (const { ordinal, span } of listed) {
      if (!opened.some((other) => other.ordinal === ordinal)) report("absent", span, { listed: listed.length, ordinal })
    }
    for (const { ordinal, span, title } of opened) {
      const entry = listed.find((other) => other.ordinal === ordinal)
      if (entry === undefined) report("unlisted", span, { ordinal, listed: listed.length })
      else if (title !== undefined && !isSameName(entry.name, title.text))
        report("renamed", title.span, { listed: entry.name, actual: title.text })
    }
  },
})

const markAfter = ({ text }: Report, at: number): string =>
  "。；，、,;".includes(text[at] ?? " ") ? text.charAt(at) : ""

/** Names may be shortened by the organ's name or a note in brackets. */
function isSameName(listed: string, actual: string): boolean {
  const [first, second] = [listed, actual].map((name) => wordsOf(name).replaceAll(/[《》]|[（(][^（）()]*[）)]$/gu, ""))
  return first === undefined || second === undefined || first.includes(second) || second.includes(first)
}
