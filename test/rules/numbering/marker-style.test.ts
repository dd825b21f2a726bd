import assert from "node:assert/strict"
import { fixSafely } from "../../../server/src/engine/fixes.ts"
import { markerStyle } from "../../../server/src/rules/numbering/marker-style.ts"
import { checkInvalid, checkValid, findingsOf } from "../../kit/check.ts"

describe("numbering/marker-style", () => {
  for (const text of [
    "1．甲\n2. 乙",
    "一、甲\n1. 乙\n注：1、丙\n2、丁",
    "(一)甲\n1. 乙\n（二项内容）丙",
    "第一、第二批项目完工，首先做好衔接。",
    "增速居全省第一、总量居第二。",
    "一是：健全制度。二是：加强监督。",
    "政治首先、业务其次的说法不妥。",
  ]) {
    it(`accepts ${text.replaceAll("\n", " ")}`, () => checkValid(markerStyle, text))
  }

  for (const text of [
    "一、甲\n⟦二，⟧乙",
    "（一）甲\n⟦（二)⟧乙\n（三）丙",
    "(一)甲\n(二)乙\n⟦（三）⟧丙",
    "⟦（1）．⟧甲\n（2）乙",
    "1、甲\n2、乙\n⟦3.⟧ 丙",
    "1. 甲\n⟦2、⟧乙",
    "⟦一是、⟧健全制度。⟦二是，⟧加强监督。",
    "⟦首先、⟧健全制度。⟦其次、⟧加强监督。",
    "⟦第一、⟧健全制度。⟦第二、⟧加强监督。",
  ]) {
    it(`finds ${text.replaceAll("\n", " ")}`, () => checkInvalid(markerStyle, text))
  }

  it("a point after a bracket is an error, a mixed style a warning", () => {
    assert.deepEqual(
      findingsOf(markerStyle, "（一）、甲\n1. 乙\n2、丙").map(({ severity }) => severity),
      ["error", "warning"],
    )
  })

  it("fixes all at once", () => {
    const fixed = fixSafely("（一）、甲\n(二)乙\n（三）丙。一是，丁。", (text) => findingsOf(markerStyle, text))
    assert.equal(fixed.text, "（一）甲\n（二）乙\n（三）丙。一是丁。")
  })
})
