import assert from "node:assert/strict"
import { createEngine } from "../../server/src/engine/engine.ts"
import { fixSafely } from "../../server/src/engine/fixes.ts"
import type { Finding } from "../../server/src/rules/finding.ts"

const rule = "punctuation/range-dash"
const findingsIn = (text: string): readonly Finding[] =>
  createEngine()
    .check(text)
    .findings.filter((finding) => finding.rule === rule)
const text = (places: number): string =>
  Array.from({ length: places }, (_, index) => `第${index + 1}项工作在${2000 + index}-${2010 + index}年开展。`).join(
    "\n\n",
  )

describe("habits of writing", () => {
  it("are reported place by place as long as they are few", () => assert.equal(findingsIn(text(5)).length, 5))

  it("are reported once beyond that, with the number of places and a fix for all", () => {
    const [finding, ...others] = findingsIn(text(40))
    assert.deepEqual(others, [])
    assert.match(finding?.message ?? "", /全文共有40处/)
    assert.equal(finding?.related.length, 20)
    assert.equal(finding?.fixes[0]?.edits.length, 40)
    assert.doesNotMatch(fixSafely(text(40), findingsIn).text, /-/)
  })

  it("leave out what a comment switches off", () => {
    const marked = text(6).replace("第3项", `# baogao-disable-next-line ${rule} -- 原文如此\n第3项`)
    assert.equal(findingsIn(marked).length, 5)
  })
})
