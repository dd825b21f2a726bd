import assert from "node:assert/strict"
import { carriedOver } from "../../server/src/engine/carried.ts"
import { differenceOf } from "../../server/src/text/difference.ts"
import { spanOf } from "../../server/src/text/span.ts"

/** The lines of a text, as what they were in the version before. */
function linesOf(text: string) {
  let end = -1
  return text.split("\n").map((line) => {
    const span = spanOf(end + 1, end + 1 + line.length)
    end = span.end
    return { start: span.start, span, line }
  })
}

const carried = (before: string, after: string): readonly (string | undefined)[] => {
  const find = carriedOver(linesOf(before), differenceOf(before, after), ({ line }) => line.length)
  return linesOf(after).map(({ span }) => find(span)?.line)
}

describe("what an edit has only moved", () => {
  it("is found by its place", () => {
    assert.deepEqual(carried("一\n二\n三", "一\n二改\n三"), ["一", undefined, "三"])
    assert.deepEqual(carried("一\n二\n三", "一\n新\n二\n三"), ["一", undefined, "二", "三"])
    assert.deepEqual(carried("一\n二\n三\n四", "一\n四"), ["一", "四"])
    assert.deepEqual(carried("一\n二", "一\n二"), ["一", "二"])
  })

  it("is not what was joined, parted or begun anew", () => {
    assert.deepEqual(carried("一二\n三", "一\n二\n三"), [undefined, undefined, "三"])
    assert.deepEqual(carried("一\n二\n三", "一二\n三"), [undefined, "三"])
    assert.deepEqual(carried("", "一"), [undefined])
  })
})
