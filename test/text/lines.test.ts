import assert from "node:assert/strict"
import fc from "fast-check"
import { indexLines, offsetAt, positionAt, splitLines } from "../../server/src/text/lines.ts"
import { hostileText } from "../kit/arbitrary.ts"
import { adversarialTexts, assertLinear } from "../kit/linear.ts"

describe("lines", () => {
  it("end at LF, CRLF and a lone CR", () => {
    const text = "一\r\n二\r三\n\n四"
    assert.deepEqual(
      splitLines(text).map(({ start, end }) => text.slice(start, end)),
      ["一", "二", "三", "", "四"],
    )
    assert.deepEqual(indexLines(text).starts, [0, 3, 5, 7, 8])
  })

  it("count UTF-16 units", () => {
    const index = indexLines("𠮷案\n件")
    assert.deepEqual(positionAt(index, 3), { line: 0, character: 3 })
    assert.deepEqual(positionAt(index, 4), { line: 1, character: 0 })
  })

  it("clamp what lies outside", () => {
    const index = indexLines("一二\n三")
    assert.deepEqual(positionAt(index, -1), { line: 0, character: 0 })
    assert.deepEqual(positionAt(index, 99), { line: 1, character: 1 })
    assert.equal(offsetAt(index, { line: -1, character: 0 }), 0)
    assert.equal(offsetAt(index, { line: 7, character: 0 }), 4)
    assert.equal(offsetAt(index, { line: 1, character: 99 }), 4)
    assert.equal(offsetAt(index, { line: 1, character: -3 }), 3)
  })

  it("keep a position past the end of a line on that line", () => {
    const lf = indexLines("一二\n三")
    assert.equal(offsetAt(lf, { line: 0, character: 99 }), 2)
    const crlf = indexLines("一二\r\n三")
    assert.equal(offsetAt(crlf, { line: 0, character: 99 }), 2)
  })

  it("convert there and back", () => {
    fc.assert(
      fc.property(hostileText(), fc.nat(200), (text, at) => {
        const index = indexLines(text)
        const offset = Math.min(at, text.length)
        const position = positionAt(index, offset)
        const insideLineEnd = text[offset] === "\n" && text[offset - 1] === "\r"
        assert.equal(offsetAt(index, position), insideLineEnd ? offset - 1 : offset)
      }),
      { numRuns: 1000 },
    )
  })

  it("cover the text in order without line ends", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const lines = splitLines(text)
        let at = 0
        for (const { start, end } of lines) {
          assert.ok(at <= start && start <= end && end <= text.length)
          assert.match(text.slice(at, start), /^(?:\r\n|\r|\n)?$/)
          assert.doesNotMatch(text.slice(start, end), /[\r\n]/)
          at = end
        }
        assert.match(text.slice(at), /^(?:\r\n|\r|\n)?$/)
      }),
      { numRuns: 1000 },
    )
  })

  for (const [name, make] of Object.entries(adversarialTexts)) {
    it(`need linear time: ${name}`, () => assertLinear(make, splitLines))
  }
})
