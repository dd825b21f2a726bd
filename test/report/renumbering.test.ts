import assert from "node:assert/strict"
import { applyEdits } from "../../server/src/engine/fixes.ts"
import { parseReport } from "../../server/src/report/parse-report.ts"
import { renumberReport } from "../../server/src/report/sequence-repairs.ts"

const renumber = (text: string): string => applyEdits(text, renumberReport(parseReport(text)))

describe("renumbering a whole report", () => {
  it("counts every level from one and keeps the style of the marks", () => {
    assert.equal(
      renumber("一、甲\n(一)乙\n(三)丙\n三、丁\n(一)戊\n(一)辛\n1、己\n3、庚"),
      "一、甲\n(一)乙\n(二)丙\n二、丁\n(一)戊\n(二)辛\n1、己\n2、庚",
    )
  })

  it("takes references along", () => {
    assert.equal(
      renumber("一、甲\n对照本报告第三部分整改，见第一部分。\n三、乙\n四、丙\n详见第四部分。"),
      "一、甲\n对照本报告第二部分整改，见第一部分。\n二、乙\n三、丙\n详见第三部分。",
    )
  })

  it("leaves a reference alone when two headings bear its number", () => {
    assert.equal(renumber("一、甲\n见第一部分。\n一、乙\n二、丙"), "一、甲\n见第一部分。\n二、乙\n三、丙")
  })

  it("changes nothing where the numbers are in order", () => {
    for (const text of ["一、甲\n（一）乙\n1. 丙\n二、丁\n（一）戊\n2. 己", "没有序号的一段。", ""])
      assert.deepEqual(renumberReport(parseReport(text)), [])
  })

  it("is done after one pass", () => {
    const once = renumber("一、甲\n三、乙\n三、丙\n（二）丁\n（二）戊\n七、己")
    assert.equal(renumber(once), once)
  })
})
