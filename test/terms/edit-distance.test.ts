import assert from "node:assert/strict"
import fc from "fast-check"
import { editDistance } from "../../server/src/terms/edit-distance.ts"

describe("editDistance", () => {
  for (const [first, second, distance] of [
    ["负责人", "负责人", 0],
    ["负责人", "责任人", 2],
    ["督察", "监察", 1],
    ["条例", "例条", 1],
    ["条例", "条", 1],
    ["", "条例", 2],
  ] as const)
    it(`${first} → ${second}: ${distance}`, () => assert.equal(editDistance(first, second, 5), distance))

  it("is symmetric, and never more than the limit and one", () => {
    const word = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 8 })
    fc.assert(
      fc.property(word, word, fc.nat(6), (first, second, limit) => {
        const distance = editDistance(first, second, limit)
        assert.equal(distance, editDistance(second, first, limit))
        assert.ok(distance <= limit + 1)
        assert.equal(distance === 0, first === second)
      }),
    )
  })
})
