import assert from "node:assert/strict"
import fc from "fast-check"
import { createWordIndex } from "../../server/src/text/word-index.ts"
import { assertLinear } from "../kit/linear.ts"

describe("createWordIndex", () => {
  it("finds the longest word at each place, without overlaps", () => {
    const index = createWordIndex(["执法", "行政执法", "执法监督", ""])
    assert.deepEqual(index.find("行政执法监督，执法监督"), [
      { word: "行政执法", start: 0 },
      { word: "执法监督", start: 7 },
    ])
  })

  it("finds what a plain search finds, as long as words do not overlap", () => {
    const word = fc.string({ unit: fc.constantFrom("甲", "乙"), minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(word, fc.string({ unit: fc.constantFrom("甲", "乙", "。") }), (searched, text) => {
        const found = createWordIndex([searched]).find(text)
        assert.equal(found.length, text.split(searched).length - 1)
        assert.ok(found.every(({ start }) => text.startsWith(searched, start)))
      }),
    )
  })

  it("needs linear time", () => {
    const index = createWordIndex(["政".repeat(20), "政府"])
    assertLinear((length) => "政".repeat(length), index.find)
  })
})
