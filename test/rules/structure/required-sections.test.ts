import assert from "node:assert/strict"
import { applyEdits } from "../../../server/src/engine/fixes.ts"
import { requiredSections } from "../../../server/src/rules/structure/required-sections.ts"
import { checkInvalid, checkValid, findingsOf } from "../../kit/check.ts"

const title = "示例区2023年度法治政府建设情况报告"
const repaired = (text: string): string => {
  const [finding] = findingsOf(requiredSections, text)
  const [fix] = finding?.fixes ?? []
  assert.ok(fix)
  return applyEdits(text, fix.edits)
}

describe("structure/required-sections", () => {
  const valid: Readonly<Record<string, string>> = {
    "parts in another order": `${title}\n一、党政主要负责人履行第一责任人职责情况\n二、存在的问题\n三、基本情况和主要做法\n四、下一步工作思路`,
    "two parts under one heading": `${title}\n一、工作开展情况\n二、第一责任人职责情况\n三、存在的短板及2024年工作打算`,
    "a part at level 2": `${title}\n一、坚持党的领导\n（一）区政府主要负责同志履行职责情况\n二、主要举措与成效\n三、存在的问题\n四、下一步安排`,
    "chapters of the outline instead of 主要举措": `${title}\n一、坚持党的领导\n（一）街道主要负责人履行职责的情况\n二、健全政府机构职能体系\n三、健全行政决策制度体系\n四、存在问题及下一步计划`,
    "Markdown without numbers": `# ${title}\n\n## 主要举措和成效\n\n## 存在的不足和原因\n\n## 第一责任人职责情况\n\n## 2024年主要安排`,
  }
  for (const [name, text] of Object.entries(valid)) it(`accepts ${name}`, () => checkValid(requiredSections, text))

  it("points at the place where the part belongs", () => {
    checkInvalid(requiredSections, `${title}\n⟦一、存在的不足⟧\n二、第一责任人职责情况\n三、下一步安排`)
    checkInvalid(requiredSections, `${title}\n一、主要举措\n二、第一责任人职责情况\n⟦三、存在的不足⟧`)
    checkInvalid(requiredSections, `${title}\n一、主要举措\n⟦三、第一责任人职责情况⟧\n四、下一步安排`)
  })

  it("words that only look like a part do not count", () => {
    checkInvalid(
      requiredSections,
      `${title}\n一、主要举措\n（一）抓好反馈问题整改\n（二）坚持问题导向\n⟦二、第一责任人职责情况⟧\n三、下一步安排`,
    )
  })

  it("a part only told in running text is information, at the words", () => {
    const text = `${title}\n一、加强组织领导\n一是切实履行第一责任人职责。\n二、主要举措\n三、存在的不足\n四、下一步安排`
    const [finding, ...more] = findingsOf(requiredSections, text)
    assert.equal(more.length, 0)
    assert.equal(finding?.severity, "information")
    assert.equal(text.slice(finding?.span.start, finding?.span.end), "第一责任人职责")
  })

  it("what is planned is no mention", () => {
    const text = `${title}\n一、主要举措\n二、存在的不足\n三、下一步安排\n一是切实履行第一责任人职责。`
    assert.deepEqual(
      findingsOf(requiredSections, text).map(({ severity }) => severity),
      ["error"],
    )
  })

  it("inserts the skeleton and moves the numbers after it", () => {
    assert.equal(
      repaired(`${title}\n一、主要举措\n二、第一责任人职责情况\n三、下一步安排\n示例区人民政府`),
      `${title}\n一、主要举措\n二、2023年度推进法治政府建设存在的不足和原因\n【存在的不足。】主要原因是【产生不足的原因】。\n三、第一责任人职责情况\n四、下一步安排\n示例区人民政府`,
    )
  })

  it("fills a vacant number, keeps Markdown marks, empty lines and CRLF", () => {
    assert.equal(
      repaired(`# ${title}\r\n\r\n## 一、主要举措\r\n\r\n## 三、第一责任人职责情况\r\n\r\n## 四、下一步安排`),
      `# ${title}\r\n\r\n## 一、主要举措\r\n\r\n## 二、2023年度推进法治政府建设存在的不足和原因\r\n\r\n【存在的不足。】主要原因是【产生不足的原因】。\r\n\r\n## 三、第一责任人职责情况\r\n\r\n## 四、下一步安排`,
    )
  })

  it("appends the last part before closing words", () => {
    const text = `${title}\n一、主要举措\n二、存在的不足\n三、第一责任人职责情况\n已履职。\n以上报告，请予审议。`
    assert.match(
      repaired(text),
      /已履职。\n四、2024年度推进法治政府建设的主要安排\n（一）[\s\S]*\n以上报告，请予审议。$/,
    )
  })

  it("a work plan is never held to more than a warning", () => {
    const plan = { ...requiredSections, exampleProfile: "work-plan" }
    const found = findingsOf(plan, "示例区2024年工作计划\n一、其他事项")
    assert.deepEqual(found.map(({ severity }) => severity).toSorted(), ["information", "information", "warning"])
    assert.deepEqual(findingsOf(plan, "示例区2024年工作计划\n一、指导思想\n二、重点工作及责任分工\n三、工作要求"), [])
  })
})
