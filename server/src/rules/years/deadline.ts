import { defineRule, noOptions } from "../define-rule.ts"

/** The closing date lies before the day on which the report is due. */
export const deadline = defineRule({
  id: "years/deadline",
  summary: "成文日期在报送或公开的时限之前。",
  why: "年度报告有报送和公开的时限，成文日期已过时限的，报送时可能需要说明。请核对成文日期；公开日期另有记载的可以不理会。",
  source: { document: "《法治政府建设与责任落实督察工作规定》", clause: "年度报告的时限", level: "law" },
  severity: "information",
  scope: "report",
  options: noOptions,
  exampleProfile: "fazhi-annual-report",
  messages: { passed: "成文日期“{date}”已过{month}月{day}日的时限（{duty}）。请核对成文日期。" },
  examples: {
    valid: ["示例区2023年度法治政府建设情况报告\n一、主要举措\n示例区人民政府\n2024年2月22日"],
    invalid: ["示例区2023年度法治政府建设情况报告\n一、主要举措\n示例区人民政府\n⟦2024年4月22日⟧"],
  },
  check(document, { report, profile, reading }) {
    const { year } = reading.reportYear()
    const date = document.elements.findLast(({ kind }) => kind === "date")
    const found = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(date?.text ?? "")
    if (date === undefined || found === null || Number(found[1]) !== (year ?? 0) + 1) return
    const [month, day] = [Number(found[2]), Number(found[3])]
    const passed = (profile.deadlines ?? []).findLast(
      (due) => month > due.month || (month === due.month && day > due.day),
    )
    if (passed !== undefined) report("passed", date.span, { date: date.text, ...passed })
  },
})
