import { announcedAttachments } from "../../report/attachments.ts"
import { findCaptions } from "../../report/captions.ts"
import type { Report } from "../../report/model.ts"
import { gatherReferences, type Reference, targetsOf } from "../../report/references.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** 见第三部分, 详见附件2 and 如表1所示 point to something that the document has. */
export const references = defineRule({
  id: "numbering/references",
  summary: "“见第三部分”“详见附件2”“如表1所示”所指的地方存在。",
  why: "增删部分或附件之后，正文中的引用往往忘了改。请改为现有的序号，或补上所指的内容。",
  source: { document: "公文写作的通行做法", level: "practice" },
  severity: "warning",
  scope: "report",
  options: noOptions,
  messages: { dangling: "文中没有“{actual}”：{existing}。请改正引用或补上所指的内容。" },
  examples: {
    valid: [
      "一、主要举措\n二、存在不足\n对照本报告第二部分逐项整改。",
      "详见附件2。\n附件：1. 任务表\n2. 进度表",
      "按照《示例条例》第九条办理，参照第三部分国际标准。",
      "一、情况\n各项数据见表1。\n表1 案件情况",
    ],
    invalid: [
      "一、主要举措\n二、存在不足\n对照本报告⟦第三部分⟧逐项整改。",
      "详见⟦附件3⟧。\n附件：1. 任务表\n2. 进度表",
      "一、情况\n各项数据见⟦表2⟧。\n表1 案件情况",
    ],
  },
  check(document, { report, reading }) {
    const all = gatherReferences(reading.paragraphs())
    if (all.length === 0) return
    const broken = new Set(
      reading.defectiveSeries().flatMap(({ series }) => series.items[0]?.heading.numbering.scheme ?? []),
    )
    for (const reference of all) {
      // Where numbers are out of order, that is what has to be repaired first.
      if (targetsOf(reference, document).some(({ numbering }) => numbering && broken.has(numbering.scheme))) continue
      const existing = existingMarks(reference, document)
      if (existing.length === 0 || existing.some(({ ordinal }) => ordinal === reference.ordinal)) continue
      const shown = existing.map(({ text }) => `“${text}”`)
      const list = shown.length <= 4 ? shown.join("、") : `${shown.slice(0, 2).join("、")}至${shown.at(-1) ?? ""}`
      report("dangling", reference.span, { actual: reference.text, existing: `现有${list}` })
    }
  },
})

interface Mark {
  readonly ordinal: number
  readonly text: string
}

/** What the document has of the kind that the reference names; a document without any keeps it elsewhere. */
function existingMarks(reference: Reference, document: Report): readonly Mark[] {
  switch (reference.kind) {
    case "attachment":
      return announcedAttachments(document).map(({ ordinal }) => ({ ordinal, text: `附件${ordinal}` }))
    case "table":
    case "figure":
      return findCaptions(document).filter(({ kind }) => kind === reference.kind)
    default:
      return targetsOf(reference, document).flatMap(({ numbering }) =>
        numbering === undefined ? [] : [{ ordinal: numbering.ordinal, text: numbering.text }],
      )
  }
}
