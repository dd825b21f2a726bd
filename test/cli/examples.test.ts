import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { check, figures } from "../../server/src/index.ts"

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8")

describe("examples", () => {
  it("clean.txt is a recognised report without findings, many of whose figures could be checked", () => {
    const text = example("clean.txt")
    assert.deepEqual(check(text), { profile: "fazhi-annual-report", findings: [] })
    const { relations } = figures(text)
    const kinds = new Set(relations.filter(({ verdict }) => verdict.kind === "consistent").map(({ kind }) => kind))
    assert.ok(relations.filter(({ verdict }) => verdict.kind === "consistent").length >= 20)
    for (const kind of ["sum", "share", "rate", "count-of-list"] as const) assert.ok(kinds.has(kind), kind)
  })

  it("faults.md has one seeded fault of every kind, and nothing else", () => {
    const text = example("faults.md")
    const { profile, findings } = check(text)
    assert.equal(profile, "fazhi-annual-report")
    const places = findings.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`)
    assert.deepEqual(places.toSorted(), [
      "numbering/inline-sequence 二是",
      "numbering/marker-style (五)、",
      "numbering/sequence （四）",
      "statistics/count-of-list 六步骤",
      "statistics/part-whole 81件",
      "statistics/rate 96%",
      "statistics/share 35%",
      "statistics/sum 395件",
      "structure/required-sections ## 三、2025年工作安排",
    ])
  })
})
