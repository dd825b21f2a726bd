import assert from "node:assert/strict"
import { check, figures } from "../server/src/index.ts"

const text = "共收到申请395件，其中予以公开367件、不予公开18件。"

describe("library", () => {
  it("checks a text", () => {
    const { profile, findings } = check(text)
    assert.equal(profile, "generic")
    assert.deepEqual(
      findings.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
      [["statistics/sum", "395件"]],
    )
  })

  it("takes the options of a configuration file", () => {
    assert.deepEqual(check(text, { rules: { "statistics/sum": "off" } }).findings, [])
    assert.equal(check(text, { rules: { "statistics/sum": { severity: "hint" } } }).findings[0]?.severity, "hint")
    assert.equal(check(text, { profile: "work-plan" }).profile, "work-plan")
  })

  it("rejects options that a configuration file could not have", () => {
    assert.throws(() => check(text, { rules: { "statistics/sun": "off" } }), /RangeError: 未知的规则/)
    assert.throws(() => figures(text, { profile: "novel" }), /RangeError: 未知的文种/)
  })

  it("lists figures", () => {
    const { quantities, relations } = figures(text)
    assert.deepEqual(
      quantities.map(({ value }) => value),
      ["395", "367", "18"],
    )
    assert.deepEqual(
      relations.map(({ kind, verdict }) => [kind, verdict.kind]),
      [["sum", "conflict"]],
    )
  })
})
