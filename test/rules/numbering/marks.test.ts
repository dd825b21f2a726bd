import assert from "node:assert/strict"
import { createEngine } from "../../../server/src/engine/engine.ts"
import { markerStyle } from "../../../server/src/rules/numbering/marker-style.ts"
import { sequence } from "../../../server/src/rules/numbering/sequence.ts"
import { checkInvalid, checkValid } from "../../kit/check.ts"

const rulesIn = (text: string): readonly string[] =>
  createEngine()
    .check(text, { profile: "generic" })
    .findings.filter(({ rule }) => /^(?:numbering|structure)\//.test(rule))
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`)

describe("marks of the wrong kind", () => {
  for (const text of [
    "一、甲\n（一）乙\n⟦二、⟧丙\n（三）丁\n二、戊\n（一）己\n（二）庚",
    "一、甲\n（一）乙\n（二）丙\n⟦2.⟧丁\n（一）戊\n（二）己\n三、庚\n（一）辛",
    "（一）甲\n1. 乙\n⟦2）⟧丙\n3. 丁\n（二）戊",
  ])
    it(`is one finding: ${text.replaceAll("\n", " ")}`, () => {
      checkInvalid(markerStyle, text)
      checkValid(sequence, text.replaceAll(/[⟦⟧]/gu, ""))
    })

  it("a gap stays a gap", () => {
    checkInvalid(sequence, "一、甲\n1. 乙\n2. 丙\n⟦三、⟧丁\n1. 戊\n2. 己\n四、庚")
    checkInvalid(sequence, "一、甲\n（一）乙\n（二）丙\n二、丁\n三、戊\n⟦三、⟧己\n四、庚")
  })

  it("1） and A. count as well", () => {
    checkInvalid(sequence, "一、甲\n1）乙\n⟦3）⟧丙\n4）丁")
    checkInvalid(sequence, "一、甲\nA. 乙\nB. 丙\n⟦D.⟧ 丁")
    checkValid(sequence, "一、甲\nA股上涨。\nC、D两类企业增加。")
  })
})

describe("no cascade", () => {
  it("一、 on two levels", () =>
    assert.deepEqual(rulesIn("一、甲\n一、乙\n二、丙\n三、丁\n二、戊\n一、己\n二、庚\n三、辛\n一、壬\n二、癸"), []))
  it("no numbers on level 1", () =>
    assert.deepEqual(
      rulesIn(
        "示例省政府工作报告\n工作回顾\n（一）农业\n丰收。\n（二）工业\n增长。\n工作安排\n（一）农业\n稳产。\n（二）工业\n升级。",
      ),
      [],
    ))
  it("line breaks lost", () =>
    assert.deepEqual(
      rulesIn("一、总体情况粮食增产。1. 夏粮增产。2. 秋粮增产。二、主要问题水利薄弱。三、工作安排抓好落实。"),
      [],
    ))
  it("a lost break costs nothing, a lost heading one finding", () =>
    assert.deepEqual(
      rulesIn("一、甲情况良好。二、乙情况良好。\n三、丙\n（一）丁\n戊。\n（二）己\n庚。\n五、辛\n壬。"),
      ["numbering/sequence 五、"],
    ))
})
