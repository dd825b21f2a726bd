import assert from "node:assert/strict"
import { readMarks } from "../kit/marks.ts"
import { accusationsIn, consistentRelations, describeAccusations, touches } from "../kit/statistics.ts"
import { titleOf } from "../kit/title.ts"
import { traps } from "./traps.ts"

/**
 * The sentences that mislead a checker of figures: right as printed, though some nearby figures do not add up. Nothing
 * may be called wrong in them; where one figure is really wrong (marked ⟦…⟧), just that one is.
 */
describe("traps", () => {
  it("there are thirty", () =>
    assert.deepEqual(
      traps.map(({ number }) => number),
      Array.from({ length: 30 }, (_, index) => index + 1),
    ))

  for (const { number, name, right, wrong = [] } of traps) {
    describe(`§5 no. ${number}: ${name}`, () => {
      for (const { text, relations = [] } of right) {
        it(`accepts ${titleOf(text)}`, () => {
          assert.equal(describeAccusations(accusationsIn(text)), "")
        })
        for (const relation of relations)
          it(`lists ${relation} of ${titleOf(text)}`, () => {
            const found = consistentRelations(text).map((operands) => operands.join(" "))
            assert.ok(found.includes(relation), `${text}\n${found.join("\n")}`)
          })
      }
      for (const marked of wrong)
        it(`reports ${titleOf(marked)}`, () => {
          const { text, marks } = readMarks(marked)
          const [figure] = marks
          assert.ok(figure !== undefined && marks.length === 1, "one figure is wrong")
          const accusations = accusationsIn(text)
          assert.notEqual(accusations.length, 0, `nothing was found in ${text}`)
          for (const accusation of accusations)
            assert.ok(touches(accusation, figure.span), describeAccusations([accusation]))
        })
    })
  }
})
