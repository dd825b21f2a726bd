import assert from "node:assert/strict"
import fc from "fast-check"
import { behindLast } from "../../server/src/text/clauses.ts"
import { countLeading } from "../../server/src/text/search.ts"

describe("countLeading", () => {
  it("counts what a filter counts", () =>
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (numbers, limit) => {
        const sorted = numbers.toSorted((first, second) => first - second)
        const holds = (number: number): boolean => number < limit
        assert.equal(countLeading(sorted, holds), sorted.filter(holds).length)
      }),
    ))
})

describe("behindLast", () => {
  for (const [words, expected] of [
    ["共受理，其中", "其中"],
    ["其中", "其中"],
    ["共受理。", ""],
    ["", ""],
  ] as const)
    it(`gives “${expected}” of “${words}”`, () => assert.equal(behindLast(words, "，。"), expected))
})
