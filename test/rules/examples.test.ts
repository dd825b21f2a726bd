import assert from "node:assert/strict"
import { rules } from "../../server/src/rules/registry.ts"
import { itAccepts, itFinds } from "../kit/texts.ts"

describe("examples of the rules", () => {
  it("there are rules to look at", () => assert.ok(rules.length > 0))

  for (const rule of rules) {
    describe(rule.id, () => {
      itAccepts(rule, rule.examples.valid)
      itFinds(rule, rule.examples.invalid)
    })
  }
})
