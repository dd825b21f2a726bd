import assert from "node:assert/strict"
import { createEngine } from "../../../server/src/engine/engine.ts"
import { fixSafely } from "../../../server/src/engine/fixes.ts"
import { parseReport } from "../../../server/src/report/parse-report.ts"
import { sequence } from "../../../server/src/rules/numbering/sequence.ts"
import { checkInvalid, checkValid, findingsOf } from "../../kit/check.ts"
import { assertLinear } from "../../kit/linear.ts"

describe("numbering/sequence", () => {
  const valid: Readonly<Record<string, string>> = {
    "continued through the whole document": "一、甲\n（一）乙\n1. 丙\n2. 丁\n（二）戊\n3. 己\n二、庚\n（一）辛\n4. 壬",
    "continued below each heading of level 1":
      "一、甲\n（一）乙\n1. 丙\n（二）戊\n2. 己\n二、庚\n（一）辛\n1. 壬\n（二）子\n2. 丑",
    "a level left out": "一、甲\n1、乙\n①丙\n②丁\n2、戊\n①己",
    "unnumbered headlines above":
      "示例省政府工作报告\n各位代表：\n工作回顾\n（一）农业\n（二）工业\n工作安排\n（一）农业\n（二）工业",
    "two lists announced in one section": "一、甲\n主要做法如下：\n1. 乙\n2. 丙\n存在问题如下：\n1. 丁\n2. 戊\n二、己",
    "one kind of mark on two levels": "一、甲\n一、乙\n二、丙\n三、丁\n二、戊\n一、己\n二、庚\n三、辛",
    "line breaks lost before some items": "一、总体情况。粮食丰收。二、工业增长。\n三、投资回升。",
    "items that swallow a number":
      "名词解释\n1.一核：核心区。\n2.2026年目标：全年目标。\n3.5个方面：各方面。\n4.双碳：碳达峰。",
    "chapters and sections": "第一章 甲\n第一节 乙\n第二节 丙\n第二章 丁\n第三节 戊",
    "list of attachments, then attachments":
      "一、甲\n二、乙\n附件：1.任务表\n2.进度表\n附件1\n一、丙\n二、丁\n附件2\n一、戊",
    "an excerpt without title": "三、甲\n四、乙",
    "a mark broken over lines": "（一）甲\n（二）乙\n（\n三）丙\n（四）丁",
  }
  for (const [name, text] of Object.entries(valid)) it(`accepts ${name}`, () => checkValid(sequence, text))

  const invalid: Readonly<Record<string, string>> = {
    "a mix of restarting and continuing":
      "一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊\n（二）己\n三、庚\n⟦（三）⟧辛\n（四）壬",
    "a gap in a run through all parts": "（一）甲\n1. 乙\n2. 丙\n（二）丁\n3. 戊\n⟦5.⟧ 己\n（三）庚\n6. 辛",
    "a restart": "一、甲\n二、乙\n三、丙\n⟦一、⟧丁\n二、戊",
    "an item in Markdown": "- **1. 甲。**乙。\n- **⟦3.⟧ 丙。**丁。",
    "two slips, two findings": "一、甲\n⟦三、⟧乙\n四、丙\n⟦四、⟧丁\n五、戊",
    "numbers swapped": "一、甲\n⟦三、⟧乙\n二、丙\n四、丁",
  }
  for (const [name, text] of Object.entries(invalid)) it(`finds ${name}`, () => checkInvalid(sequence, text))

  it("the safe fix renumbers what follows, in the printed style", () => {
    const fixed = fixSafely("(一)甲\n(三)乙\n(四)丙", (text) => findingsOf(sequence, text))
    assert.equal(fixed.text, "(一)甲\n(二)乙\n(三)丙")
    const [finding] = findingsOf(sequence, "一、甲\n二、乙\n二、丙\n三、丁")
    assert.match(finding?.message ?? "", /“二、”重复或倒退，应为“三、”/)
    assert.deepEqual(
      finding?.related.map(({ message }) => message),
      ["“二、”首次出现"],
    )
  })

  it("a vacant number where a mandated part is missing is left to that rule", () => {
    const report = "示例区2023年度法治政府建设情况报告\n一、主要举措和成效\n三、第一责任人职责情况\n四、2024年主要安排"
    const found = createEngine()
      .check(report)
      .findings.filter(({ severity }) => severity === "error")
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ["structure/required-sections"],
    )
  })

  const read = (text: string): unknown => parseReport(text).series
  for (const [name, unit] of Object.entries({
    repeated: "一、甲\n",
    nested: "一、甲\n（一）乙\n1. 丙\n（1）丁\n①戊\n",
    decimals: "1.1 甲\n2.1 乙\n",
  })) {
    it(`is linear: ${name}`, () => assertLinear((length) => unit.repeat(length / unit.length), read))
  }
  it("is linear: gaps whose numbers are searched for", () => {
    const engine = createEngine()
    assertLinear(
      (length) => "一、甲\n1. 乙\n9. 丙\n".repeat(length / 14),
      (text) => engine.check(text, { profile: "generic" }),
    )
  })
})
