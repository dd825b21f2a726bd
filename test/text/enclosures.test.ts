import assert from "node:assert/strict"
import fc from "fast-check"
import { scanText } from "../../server/src/report/prose.ts"
import { matchEnclosures } from "../../server/src/text/enclosures.ts"
import { hostileText } from "../kit/arbitrary.ts"

const everywhere = (text: string): readonly number[] => [...text].map((_, index) => index)

describe("matchEnclosures", () => {
  it("pairs the nearest open mark of the same family, inner pairs first", () => {
    const { pairs, lone } = matchEnclosures("《甲（乙“丙”）》", everywhere("《甲（乙“丙”）》"))
    assert.deepEqual(
      pairs.map(({ family, open, close }) => [family, open, close]),
      [
        ["quote", 4, 6],
        ["round", 2, 7],
        ["title", 0, 8],
      ],
    )
    assert.deepEqual(lone, [])
  })

  it("pairs brackets of two widths, and leaves what crosses another pair alone", () => {
    const { pairs, lone } = matchEnclosures("（甲)“乙（丙”", everywhere("（甲)“乙（丙”"))
    assert.deepEqual(
      pairs.map(({ open, close }) => [open, close]),
      [
        [0, 2],
        [3, 7],
      ],
    )
    assert.deepEqual(
      lone.map(({ at, opens }) => [at, opens]),
      [[5, true]],
    )
  })

  it("opens and closes straight quotes in turn and knows the apostrophe", () => {
    const text = '"甲"乙don’t'
    const { pairs, lone } = matchEnclosures(text, everywhere(text))
    assert.deepEqual(
      pairs.map(({ open, close }) => [open, close]),
      [[0, 2]],
    )
    assert.deepEqual(lone, [])
  })

  it("uses every mark at most once, whatever the text", () => {
    fc.assert(
      fc.property(hostileText(120), (text) => {
        const { pairs, lone } = scanText(text).enclosures
        const places = [...pairs.flatMap(({ open, close }) => [open, close]), ...lone.map(({ at }) => at)]
        assert.equal(new Set(places).size, places.length)
        assert.ok(pairs.every(({ open, close }) => open < close))
      }),
    )
  })
})

describe("scanText", () => {
  it("tells names, quotations and addresses from running text", () => {
    const text = "印发《甲办法》，落实“乙”，见http://example.cn/a"
    const { protectionAt } = scanText(text)
    const bits = (words: string): number => protectionAt(text.indexOf(words))
    assert.deepEqual([bits("印"), bits("甲"), bits("乙"), bits("example")], [0, 1, 2, 4])
  })

  it("lists marks and runs of digits", () => {
    const { marks, digits, text } = scanText("受理12件，占９０%。")
    assert.equal(marks.map((at) => text[at]).join(""), "，%。")
    assert.deepEqual(
      digits.map(({ start, end }) => text.slice(start, end)),
      ["12", "９０"],
    )
  })
})
