import assert from "node:assert/strict"
import { percentagePoints } from "../../../server/src/rules/figures/percentage-points.ts"
import { findingsOf } from "../../kit/check.ts"
import { itAccepts, itFinds } from "../../kit/texts.ts"

describe("figures/percentage-points", () => {
  itAccepts(percentagePoints, [
    "化解率由80%提高到90%，提高10个百分点。",
    "化解率由80%提高到90%，提高12.5%。",
    "化解率由80%提高到90%，提高35%。",
    "化解率由98.6%提高到99.6%，提高1%。",
    "化解率由80%提高到90%，受理量增长10%。",
    "化解率由80%提高到90%；受理量提高10%。",
    "受理案件由80件增加到90件，增加10%以上。",
  ])

  itFinds(percentagePoints, ["化解率由80%提高到90%，提高了⟦10%⟧。", "占比从30.2%降至25.1%，同比下降⟦5.1％⟧。"])

  it("suggests 个百分点", () => {
    const [finding] = findingsOf(percentagePoints, "化解率由80%提高到90%，提高了10%。")
    assert.equal(finding?.severity, "warning")
    assert.deepEqual(
      finding.fixes.map(({ safe, edits }) => [safe, edits[0]?.newText]),
      [[false, "10个百分点"]],
    )
  })
})
