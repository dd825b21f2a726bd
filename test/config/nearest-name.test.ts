import assert from "node:assert/strict"
import { nearestName } from "../../server/src/config/nearest-name.ts"

const rules = ["numbering/sequence", "numbering/marker-style", "statistics/sum", "statistics/share"]

describe("nearestName", () => {
  it("finds what was meant: one letter more, less, other or swapped", () => {
    assert.equal(nearestName("statistics/sums", rules), "statistics/sum")
    assert.equal(nearestName("statistic/sum", rules), "statistics/sum")
    assert.equal(nearestName("numbering/sequense", rules), "numbering/sequence")
    assert.equal(nearestName("chekc", ["check", "explain"]), "check")
  })

  it("knows a rule by the part after the slash, and does not mind capitals", () => {
    assert.equal(nearestName("marker-style", rules), "numbering/marker-style")
    assert.equal(nearestName("SHARE", rules), "statistics/share")
  })

  it("suggests nothing that is far off", () => {
    assert.equal(nearestName("wording/placeholder", rules), undefined)
    assert.equal(nearestName("x", []), undefined)
  })
})
