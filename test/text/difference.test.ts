import assert from "node:assert/strict"
import fc from "fast-check"
import { differenceOf } from "../../server/src/text/difference.ts"

describe("the difference of two texts", () => {
  it("is the stretch between what they begin and end with in common", () => {
    assert.deepEqual(differenceOf("受理12件", "受理13件"), { before: "受理12件", start: 3, endBefore: 4, endAfter: 4 })
    assert.deepEqual(differenceOf("改改", "改改改"), { before: "改改", start: 2, endBefore: 2, endAfter: 3 })
    assert.deepEqual(differenceOf("甲", "甲"), { before: "甲", start: 1, endBefore: 1, endAfter: 1 })
    assert.deepEqual(differenceOf("", "甲"), { before: "", start: 0, endBefore: 0, endAfter: 1 })
  })

  it("leads from one text to the other, and no shorter one does", () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom("甲", "乙"), maxLength: 12 }),
      fc.integer({ min: 1000, max: 40_000 }).map((length) => "甲".repeat(length)),
    )
    fc.assert(
      fc.property(piece, piece, piece, piece, (head, removed, inserted, tail) => {
        const [before, after] = [head + removed + tail, head + inserted + tail]
        const { start, endBefore, endAfter } = differenceOf(before, after)
        assert.ok(before.slice(0, start) + after.slice(start, endAfter) + before.slice(endBefore) === after)
        assert.ok(start <= endBefore && start <= endAfter)
        assert.ok(
          start >= head.length ||
            before.charAt(start) !== after.charAt(start) ||
            start === endAfter ||
            start === endBefore,
        )
        const isShortest =
          start === endBefore || start === endAfter || before.charAt(endBefore - 1) !== after.charAt(endAfter - 1)
        assert.ok(isShortest)
      }),
    )
  })
})
