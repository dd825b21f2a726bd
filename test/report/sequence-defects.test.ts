import assert from "node:assert/strict"
import fc from "fast-check"
import { findSequenceDefects } from "../../server/src/report/sequence-defects.ts"

const defects = (ordinals: readonly number[], mayNest = false): readonly string[] =>
  findSequenceDefects(ordinals, { mayNest }).map(({ kind, index, expected }) => `${kind}@${index}=${expected}`)

describe("defects of a sequence", () => {
  for (const [ordinals, expected] of [
    [[1, 2, 3], []],
    [[], []],
    [[1, 2, 4, 5, 6], ["gap@2=3"]],
    [[1, 2, 2, 3], ["repeated@2=3"]],
    [[1, 2, 2, 4], ["repeated@2=3"]],
    [[1, 2, 8, 4, 5], ["gap@2=3"]],
    [[2, 3, 4], ["start@0=1"]],
    [[2, 2, 3], ["start@0=1"]],
    [[1, 3, 2, 4], ["order@1=2"]],
    [[1, 2, 3, 1, 2, 3], ["restart@3=4"]],
    [[1, 1, 3], ["repeated@1=2"]],
    [
      [1, 3, 4, 4, 5],
      ["gap@1=2", "repeated@3=5"],
    ],
  ] as const) {
    it(`${ordinals.join(" ")} → ${expected.join(", ") || "none"}`, () => assert.deepEqual(defects(ordinals), expected))
  }

  it("two levels with one kind of mark, where they are possible", () => {
    const twoLevels = [1, 1, 2, 3, 2, 1, 2, 3]
    assert.deepEqual(defects(twoLevels, true), [])
    assert.notDeepEqual(defects(twoLevels), [])
    assert.deepEqual(defects([1, 1, 3, 4], true), ["repeated@1=2"])
    assert.deepEqual(defects([1, 2, 3, 1, 2, 3], true), ["restart@3=4"])
  })

  it("numbers printed elsewhere are not missing", () => {
    assert.deepEqual(findSequenceDefects([1, 4, 5], { tolerates: (index, from) => index === 1 && from === 2 }), [])
  })

  it("one slip in a true sequence is one defect at its place", () => {
    const slip = fc
      .integer({ min: 2, max: 30 })
      .chain((length) => fc.tuple(fc.constant(length), fc.nat(length - 1), fc.integer({ min: 1, max: 40 })))
    fc.assert(
      fc.property(slip, ([length, at, wrong]) => {
        fc.pre(wrong !== at + 1)
        const ordinals = Array.from({ length }, (_, index) => (index === at ? wrong : index + 1))
        const found = findSequenceDefects(ordinals)
        assert.deepEqual(
          found.map(({ index, expected }) => [index, expected]),
          [[at, at + 1]],
        )
      }),
    )
  })
})
