import type { YearClaim } from "../../profiles/report-year.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** Title, opening and headings speak of one report year, and of the next one where the plans are told. */
export const reportYear = defineRule({
  id: "years/report-year",
  summary: "标题、开头和各部分标题所写的年度一致，下一年安排为次年。",
  why: "在上年稿子上修改时，最容易漏改的就是标题和小标题里的年份。请改为报告的年度；下一年安排写次年。",
  source: {
    document: "《法治政府建设与责任落实督察工作规定》",
    clause: "报告上一年度情况和下一年度安排",
    level: "law",
  },
  severity: "error",
  scope: "report",
  options: noOptions,
  exampleProfile: "fazhi-annual-report",
  messages: {
    report: "{place}写作“{actual}年”，而报告说的是{expected}年度。请核对，可能沿用了往年的文字。",
    next: "{place}写作“{actual}年”，下一年安排应为{expected}年。请核对，可能沿用了往年的文字。",
  },
  examples: {
    valid: [
      "示例区2023年度法治政府建设情况报告\n2023年，示例区依法履职。\n一、2023年主要举措\n二、存在不足\n三、第一责任人职责情况\n四、2024年主要安排",
      "示例区2023年度法治政府建设情况报告\n2020年以来，示例区依法履职。\n一、主要举措\n二、存在不足\n三、第一责任人职责情况\n四、“十四五”规划2025年目标",
    ],
    invalid: [
      "示例区⟦2022⟧年度法治政府建设情况报告\n2023年，示例区依法履职。\n一、2023年主要举措\n二、存在不足\n三、第一责任人职责情况\n四、2024年主要安排",
      "示例区2023年度法治政府建设情况报告\n一、2023年主要举措\n二、存在不足\n三、第一责任人职责情况\n四、⟦2023⟧年主要安排",
      "示例区2023年度法治政府建设情况报告\n现将⟦2022⟧年法治政府建设情况报告如下：\n一、2023年主要举措\n二、存在不足\n三、第一责任人职责情况\n四、下一步安排",
    ],
  },
  check(_document, { report, reading }) {
    const { year, claims, weight } = reading.reportYear()
    if (year === undefined || weight < leastWeight) return
    for (const { place, year: actual, span, shift } of claims) {
      const expected = year + shift
      if (actual === expected) continue
      const agreeing = claims.find((claim) => claim.year === year + claim.shift)
      report(
        shift === 0 ? "report" : "next",
        span,
        { place: placeNames[place], actual, expected },
        {
          related:
            agreeing === undefined ? [] : [{ message: `${placeNames[agreeing.place]}的年度`, span: agreeing.span }],
          fixes: [{ title: `改为“${expected}年”`, safe: false, edits: [{ span, newText: String(expected) }] }],
        },
      )
    }
  },
})

/** One place alone proves nothing against another one. */
const leastWeight = 3

const placeNames = { title: "标题", opening: "开头", heading: "小标题" } as const satisfies Record<
  YearClaim["place"],
  string
>
