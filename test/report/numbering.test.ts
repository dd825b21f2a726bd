import assert from "node:assert/strict"
import fc from "fast-check"
import type { Numbering } from "../../server/src/report/model.ts"
import { scanAmbiguousArabic, scanNumbering } from "../../server/src/report/numbering.ts"
import { renumbered } from "../../server/src/report/renumbering.ts"

const scan = (text: string): string => {
  const found = scanNumbering(text, 0)
  return found === undefined ? "" : `${found.scheme} ${found.ordinal} ${found.text}`
}

function mark(text: string): Numbering {
  const found = scanNumbering(text, 0)
  assert.ok(found, text)
  return found
}

describe("number marks", () => {
  for (const [text, expected] of [
    ["十二、要求", "chinese 12 十二、"],
    ["二. 要求", "chinese 2 二."],
    ["（十一）要求", "chineseParenthesized 11 （十一）"],
    ["(三）要求", "chineseParenthesized 3 (三）"],
    ["（一）、要求", "chineseParenthesized 1 （一）、"],
    ["㈢要求", "chineseParenthesized 3 ㈢"],
    ["12. 要求", "arabic 12 12."],
    ["３．要求", "arabic 3 ３．"],
    ["（1）要求", "arabicParenthesized 1 （1）"],
    ["⑵要求", "arabicParenthesized 2 ⑵"],
    ["⑳要求", "circled 20 ⑳"],
    ["㉑要求", "circled 21 ㉑"],
    ["第十二章 要求", "chapter 12 第十二章"],
    ["第三部分：要求", "part 3 第三部分："],
    ["1.2.3 要求", "decimal 3 1.2.3"],
    ["两、要求", ""],
    ["〇、要求", ""],
    ["0. 要求", ""],
    ["2024. 要求", ""],
    ["1.2%的增速", ""],
    ["第一次会议", ""],
  ] as const) {
    it(`${text} → ${expected || "none"}`, () => assert.equal(scan(text), expected))
  }

  it("an ambiguous number counts only after the one before it", () => {
    assert.equal(scanAmbiguousArabic("20.2026年目标", 0, 19)?.ordinal, 20)
    assert.equal(scanAmbiguousArabic("20.2026年目标", 0, 3), undefined)
    assert.equal(scanAmbiguousArabic("2.5亿元", 0, 1), undefined)
  })

  it("renumbers in the style of the mark", () => {
    const renumber = (text: string, ordinal: number): string => renumbered(mark(text), ordinal)
    assert.equal(renumber("(三）甲", 12), "(十二）")
    assert.equal(renumber("3、甲", 10), "10、")
    assert.equal(renumber("⑳甲", 21), "㉑")
    assert.equal(renumber("㈩甲", 11), "（十一）")
    assert.equal(renumber("第二章 甲", 3), "第三章")
    assert.equal(renumber("1.2 甲", 3), "1.3")
    assert.equal(renumber("（\n三）甲", 4), "（四）")
  })

  it("what is renumbered reads back", () => {
    const marks = fc.constantFrom("一、甲", "（一）甲", "(一)甲", "1. 甲", "（1）甲", "①甲", "第一章 甲", "1.1 甲")
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 50 }), (text, ordinal) => {
        const original = mark(text)
        const read = mark(`${renumbered(original, ordinal)} 甲`)
        assert.deepEqual([read.scheme, read.ordinal], [original.scheme, ordinal])
      }),
    )
  })
})
