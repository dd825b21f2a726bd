import assert from "node:assert/strict"
import { createEngine } from "../../server/src/engine/engine.ts"
import { applyEdits } from "../../server/src/engine/fixes.ts"

const engine = createEngine()

describe("statistics/surplus", () => {
  const text = "出生率为5.32‰；死亡率为6.54‰；人口自然增长率为-7.22‰。\n"

  it("names a rate below nothing with its sign", () => {
    const [finding, ...others] = engine.check(text, { profile: "generic" }).findings
    assert.deepEqual(others, [])
    assert.match(finding?.message ?? "", /= -1\.22，文中为-7\.22‰/)
  })

  it("replaces the sign with the figure", () => {
    const [finding] = engine.check(text, { profile: "generic" }).findings
    const [fix] = finding?.fixes ?? []
    assert.equal(fix?.title, "将“-7.22‰”改为“-1.22‰”")
    assert.equal(applyEdits(text, fix?.edits ?? []), "出生率为5.32‰；死亡率为6.54‰；人口自然增长率为-1.22‰。\n")
  })
})
