import { formatChineseInteger } from "../../number/numeral.ts"
import { findAnnouncedCounts } from "../../report/announced-counts.ts"
import { isDigit } from "../../text/characters.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** “做好以下六个方面工作” is followed by six headings. */
export const announcedCount = defineRule({
  id: "numbering/announced-count",
  summary: "“以下六个方面”所说的项数与后面标题的个数相符。",
  why: "增删一项之后，前面的“几个方面”往往忘了改，读者会以为漏了一项。请核对项数和标题。",
  source: { document: "《党政机关公文处理工作条例》", clause: "第十九条（三）（表述准确）", level: "law" },
  severity: "warning",
  scope: "report",
  options: noOptions,
  messages: { differs: "这里说“{stated}”，后面列有{actual}项（“{first}”至“{last}”）。请核对项数。" },
  examples: {
    valid: [
      "一、工作安排\n重点做好以下三个方面工作：\n（一）健全制度\n（二）加强监督\n（三）提升能力\n二、保障措施",
      "一、工作安排\n围绕“五个一”工程开展活动。\n（一）健全制度\n（二）加强监督",
      "一、工作安排\n全年办理三项工作，成效明显：\n（一）健全制度\n（二）加强监督",
    ],
    invalid: [
      "一、工作安排\n重点做好以下⟦四个方面工作⟧：\n（一）健全制度\n（二）加强监督\n（三）提升能力\n二、保障措施",
    ],
  },
  check(document, { report }) {
    for (const { stated, text, span, numeral, items } of findAnnouncedCounts(document)) {
      const [first, last] = [items[0], items.at(-1)]
      if (items.length < 2 || items.length === stated || first === undefined || last === undefined) continue
      const newText = isDigit(document.text, numeral.start) ? String(items.length) : formatChineseInteger(items.length)
      const data = { stated: text, actual: items.length, first: first.numbering.text, last: last.numbering.text }
      report("differs", span, data, {
        related: [{ message: "最后一项", span: last.span }],
        fixes: [{ title: `改为“${newText}”`, safe: false, edits: [{ span: numeral, newText }] }],
      })
    }
  },
})
