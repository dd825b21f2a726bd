import assert from "node:assert/strict"
import { rules } from "../../server/src/rules/registry.ts"
import { checkInvalid, checkValid } from "../kit/check.ts"
import { titleOf } from "../kit/title.ts"

describe("examples of the rules", () => {
  it("there are rules to look at", () => assert.ok(rules.length > 0))

  for (const rule of rules) {
    describe(rule.id, () => {
      for (const example of rule.examples.valid) it(`accepts ${titleOf(example)}`, () => checkValid(rule, example))
      for (const example of rule.examples.invalid) it(`finds ${titleOf(example)}`, () => checkInvalid(rule, example))
    })
  }
})
