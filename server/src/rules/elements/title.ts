import { findYears } from "../../report/years.ts"
import { spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** The title of an annual report names its year, once. */
export const title = defineRule({
  id: "elements/title",
  summary: "年度报告和计划的标题写明年度，年度不重复。",
  why: "标题由发文机关名称、事由和文种组成，年度报告的事由应当写明年度，不然归档、检索时分不清是哪一年的。请补上年度，或删去重复的一个。",
  source: { document: "《党政机关公文处理工作条例》", clause: "第九条（七）", level: "law" },
  severity: "warning",
  scope: "report",
  options: noOptions,
  exampleProfile: "fazhi-annual-report",
  messages: {
    noYear: "标题“{title}”没有写明年度。请补上，如“2024年度”。",
    doubled: "标题中“{year}年”写了两次。请删去一个。",
    noOrgan: "标题没有写发文机关名称。有发文字号或主送机关的公文，标题由发文机关名称、事由和文种组成。",
  },
  examples: {
    valid: [
      "示例区2023年度法治政府建设情况报告\n一、情况",
      "示例区2023年法治政府建设情况报告及2024年工作安排\n一、情况",
    ],
    invalid: [
      "⟦示例区法治政府建设情况报告⟧\n一、情况",
      "示例区2023年度法治政府建设⟦2023年⟧情况报告\n一、情况",
      "市政府办〔2024〕2号\n⟦关于2023年度法治政府建设情况的报告⟧\n市政府：\n一、情况",
    ],
  },
  check({ titles, text, elements }, { report, profile }) {
    if (profile.period === undefined || profile.titleYear === "none") return
    const [first] = titles
    if (first === undefined) return
    const years = findYears(text.slice(first.span.start, first.span.end))
    if (!titles.some((each) => /\d{4}|二[〇○零Ｏ]/u.test(each.text)))
      report("noYear", first.span, { title: first.text })
    for (const [index, { year, span }] of years.entries()) {
      if (years.slice(0, index).some((other) => other.year === year))
        report("doubled", spanOf(first.span.start + span.start, first.span.start + span.end + 1), { year })
    }
    const isSent = elements.some(({ kind }) => kind === "documentNumber" || kind === "addressee")
    if (isSent && first.text.startsWith("关于") && !first.text.endsWith("通知"))
      report("noOrgan", first.span, {}, { severity: "information" })
  },
})
