import assert from "node:assert/strict"
import fc from "fast-check"
import { filledIn, looseSentences } from "../kit/loose-sentences.ts"
import { accusationsIn, describeAccusations } from "../kit/statistics.ts"
import { titleOf } from "../kit/title.ts"

/** The same figures every time. */
const seed = 2023
const runs = 150
/** Of so many of them one sentence may be accused by chance. */
const mostAccused = 2

describe("figures that have little to do with each other", function () {
  this.timeout(120_000)
  let accusedOfAll = 0

  for (const sentence of looseSentences)
    it(`are hardly ever accused: ${titleOf(sentence)}`, () => {
      const accused = fc.sample(filledIn(sentence), { seed, numRuns: runs }).flatMap((text) => {
        const accusations = accusationsIn(text)
        return accusations.length === 0 ? [] : [`${text}\n${describeAccusations(accusations)}`]
      })
      accusedOfAll += accused.length
      assert.ok(accused.length <= mostAccused, `${accused.length} of ${runs}:\n${accused.slice(0, 5).join("\n")}`)
    })

  it("are accused once in five hundred sentences at most", () => {
    const all = runs * looseSentences.length
    assert.ok(accusedOfAll <= all / 500, `${accusedOfAll} of ${all}`)
  })
})
