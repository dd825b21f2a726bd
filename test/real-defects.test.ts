import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createEngine } from "../server/src/engine/engine.ts"

const folder = new URL("../../shared/corpus/texts/", import.meta.url)
const isPresent = existsSync(folder)

/** What a reviewer finds in the structure of the real reports, by the number of the seed. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "000": ["information structure/outline-coverage", "information years/relative-year"],
  "001": ["warning structure/part-content"],
  "002": ["information structure/required-sections", "error elements/signature", "information elements/lead-in"],
  "003": ["information structure/part-content"],
  "004": [],
}

describe("real documents: defects of structure that are there", () => {
  before(function () {
    if (isPresent) return
    console.log(`    没有 ${folder.pathname}：真实文稿的测试全部跳过。`)
    this.skip()
  })

  for (const [seed, findings] of Object.entries(expected)) {
    it(`${seed}: ${findings.join(", ") || "none"}`, () => {
      const name = readdirSync(folder).find((file) => file.startsWith(seed)) ?? ""
      const found = createEngine()
        .check(readFileSync(new URL(name, folder), "utf8"))
        .findings.filter(({ rule }) => /^(?:structure|numbering|elements|years)\//.test(rule))
      assert.deepEqual(found.map(({ rule, severity }) => `${severity} ${rule}`).toSorted(), findings.toSorted())
    })
  }
})
