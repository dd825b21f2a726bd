import assert from "node:assert/strict"
import { contains, cover, localSpanOf, rebase, spanOf } from "../../server/src/text/span.ts"

describe("spans", () => {
  it("move from a paragraph into the document", () => {
    assert.deepEqual(rebase(localSpanOf(2, 5), spanOf(100, 200).start), { start: 102, end: 105 })
  })

  it("contain themselves and what lies inside", () => {
    assert.ok(contains(spanOf(2, 5), spanOf(2, 5)))
    assert.ok(contains(spanOf(2, 5), spanOf(3, 3)))
    assert.ok(!contains(spanOf(2, 5), spanOf(1, 3)))
    assert.ok(!contains(spanOf(2, 5), spanOf(4, 6)))
  })

  it("cover two places in whatever order", () => {
    assert.deepEqual(cover(localSpanOf(7, 9), localSpanOf(2, 3)), { start: 2, end: 9 })
    assert.deepEqual(cover(localSpanOf(2, 9), localSpanOf(3, 4)), { start: 2, end: 9 })
  })
})
