import { findStraySpaces } from "../../report/stray-spaces.ts"
import { spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { safeReplacement } from "../replacement.ts"
import { numeralStandard } from "../sources.ts"

/** 59批次, 96.28%: no blank inside a figure and its unit. */
export const spacing = defineRule({
  id: "numerals/spacing",
  summary: "数字与汉字、单位、百分号之间不留空格。",
  why: "公文中数字与汉字之间不留空格。个别地方多出的空格是复制或输入时留下的；全文一律留空格的排版风格不报告。可以一键删去，数值不变。",
  source: numeralStandard("5.1.7.2"),
  severity: "warning",
  habit: true,
  scope: "document",
  options: noOptions,
  messages: {
    stray: "“{actual}”中的空格多余。请删去。",
    inside: "“{actual}”的数字中间有空格，可能是一个数，也可能漏了标点。请核对。",
  },
  examples: {
    valid: [
      "示例市 2023 年受理 12 件，办结 10 件。",
      "附件 1、表 2、图 3，1. 健全制度，GB/T 15835 号",
      "受理12件，人口12 345人，联系电话 88888888。",
    ],
    invalid: [
      "进京访⟦ ⟧59批次，讲座⟦ ⟧11⟦ ⟧场次，满意率96.28⟦ ⟧%，解决率92%，共办理1200件、其中80件、办结70件、调解20件、撤回5件、延期3件、转交2件、不予受理1件。",
      "共排查隐患⟦1 5⟧起，已整改12起。",
    ],
  },
  check(document, { report }) {
    for (const { kind, start, end, actual } of findStraySpaces(document)) {
      const span = spanOf(start, end)
      report(kind, span, { actual }, kind === "stray" ? safeReplacement(span, "") : {})
    }
  },
})
