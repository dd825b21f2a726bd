import { reportYear } from "../../../server/src/rules/years/report-year.ts"
import { signingYear } from "../../../server/src/rules/years/signing-year.ts"
import { checkInvalid, checkValid } from "../../kit/check.ts"

const body = "一、主要举措\n二、存在的不足\n三、第一责任人职责情况\n四、下一步安排"
const plan = { ...reportYear, exampleProfile: "work-plan" }

describe("years/report-year", () => {
  for (const [name, text] of Object.entries({
    "a period": `示例区2023年度法治政府建设情况报告\n2021年至2023年，示例区依法履职。\n${body}`,
    "the year before, for comparison": `示例区2023年度法治政府建设情况报告\n2023年，示例区依法履职，比2022年更好。\n${body}`,
    "both years in one heading":
      "示例区2023年度法治政府建设情况报告\n2023年，示例区依法履职。\n一、2023年主要举措\n二、2023年存在的不足及2024年工作打算\n三、第一责任人职责情况",
    "a heading about both years":
      "示例区2023年度法治政府建设情况报告\n2023年，示例区依法履职。\n一、2023年主要工作成效和下一步安排\n二、存在的不足\n三、第一责任人职责情况",
    "one place only": `示例区2023年度法治政府建设情况报告\n${body}`,
    "two titles of two years, a shared one": `示例区2023年度法治政府建设情况报告及2024年工作安排\n2023年，示例区依法履职。\n${body}`,
    "an older plan that is quoted": `示例区2023年度法治政府建设情况报告\n根据《示例区2022年度法治政府建设情况报告》，2023年继续推进。\n${body}`,
  }))
    it(`accepts ${name}`, () => checkValid(reportYear, text))

  it("finds the title that was taken over from last year", () =>
    checkInvalid(
      reportYear,
      "示例区⟦2022⟧年度法治政府建设情况报告\n2023年，示例区依法履职。\n一、2023年主要举措\n二、存在的不足\n三、第一责任人职责情况\n四、2024年主要安排\n示例区人民政府\n2024年1月5日",
    ))

  it("finds the plan of another year", () =>
    checkInvalid(
      plan,
      "示例区2024年工作计划\n2024年，全区工作要点如下。\n一、⟦2023⟧年重点任务\n甲。\n二、工作要求\n乙。",
    ))

  it("a plan may be signed at the end of the year before", () =>
    checkValid(
      { ...signingYear, exampleProfile: "work-plan" },
      "示例区2024年工作计划\n一、重点任务\n甲。\n示例区人民政府\n2023年12月20日",
    ))
})
