import assert from "node:assert/strict"
import fc from "fast-check"
import * as z from "zod/mini"
import { type KnownNames, parseConfig } from "../../server/src/config/parse.ts"
import { placeholders } from "../../server/src/rules/leftovers/placeholders.ts"

const known: KnownNames = {
  rules: [
    { id: "numbering/sequence", options: z.strictObject({ start: z._default(z.int(), 1) }) },
    { id: "statistics/sum", options: z.strictObject({}) },
    { id: placeholders.id, options: placeholders.options },
  ],
  profiles: ["work-plan", "generic"],
}

/** The quoted place and the Chinese message of every problem. */
function problemsOf(text: string): readonly (readonly [string, string])[] {
  const parsed = parseConfig(text, known)
  if (parsed.kind === "config") return []
  return parsed.problems.map(({ span, message }) => [text.slice(span.start, span.end), message.zh])
}

describe("parseConfig", () => {
  it("accepts comments, trailing commas and a BOM", () => {
    const text = '\ufeff{ /* 口径 */ "profile": "auto", "rules": { "statistics/sum": "off", }, }'
    assert.deepEqual(parseConfig(text, known), {
      kind: "config",
      config: { profile: "auto", rules: { "statistics/sum": "off" } },
    })
  })

  it("accepts severities with options and an empty object", () => {
    const rules = { "numbering/sequence": { severity: "warning", options: { start: 0 } } }
    assert.deepEqual(parseConfig(JSON.stringify({ rules }), known), { kind: "config", config: { rules } })
    assert.deepEqual(parseConfig("{}", known), { kind: "config", config: {} })
  })

  it("points at the misspelt name and suggests the right one", () => {
    assert.deepEqual(problemsOf('{ "rules": { "numbering/sequense": "off" } }'), [
      ['"numbering/sequense"', "未知的规则“numbering/sequense”，是否指“numbering/sequence”？"],
    ])
    assert.deepEqual(problemsOf('{ "rules": { "sum": "off" } }'), [
      ['"sum"', "未知的规则“sum”，是否指“statistics/sum”？"],
    ])
    assert.deepEqual(problemsOf('{ "profile": "workplan" }'), [
      ['"workplan"', "未知的文种“workplan”，是否指“work-plan”？"],
    ])
  })

  it("points at wrong values", () => {
    assert.deepEqual(problemsOf('{ "profile": 1 }'), [["1", "“profile”应为字符串。"]])
    assert.match(problemsOf('{ "rules": { "statistics/sum": "fatal" } }')[0]?.[1] ?? "", /error、warning/)
    assert.deepEqual(problemsOf('{ "rules": { "numbering/sequence": { "options": { "start": "一" } } } }'), [
      ['"一"', "“rules.numbering/sequence.options.start”应为数字。"],
    ])
  })

  it("says which bound a value does not keep to", () => {
    assert.deepEqual(problemsOf('{ "profiles": { "brief": { "name": "" } } }'), [
      ['""', "“profiles.brief.name”的值不合要求（Too small: expected string to have >=1 characters）。"],
    ])
    assert.deepEqual(problemsOf('{ "rules": { "leftovers/placeholders": { "options": { "words": [""] } } } }'), [
      [
        '""',
        "“rules.leftovers/placeholders.options.words.0”的值不合要求（Too small: expected string to have >=1 characters）。",
      ],
    ])
  })

  it("rejects unknown settings at every level", () => {
    assert.deepEqual(
      problemsOf('{ "profil": "auto" }').map(([place]) => place),
      ['"profil"'],
    )
    assert.deepEqual(
      problemsOf('{ "rules": { "statistics/sum": { "options": { "tolerance": 1 } } } }').map(([place]) => place),
      ['"tolerance"'],
    )
  })

  it("names syntax errors, whatever is not an object, and nesting that no parser should follow", () => {
    for (const text of ["", "{", '{ "profile": }', "[]", "null", "{} x", "[".repeat(100_000)]) {
      assert.equal(problemsOf(text).length, 1, text.slice(0, 20))
    }
  })

  it("speaks English as well", () => {
    const parsed = parseConfig('{ "rules": { "statistics/sun": "off" } }', known)
    assert.equal(
      parsed.kind === "invalid" && parsed.problems[0].message.en,
      'unknown rule "statistics/sun"; did you mean "statistics/sum"?',
    )
  })

  it("never throws, and every problem lies inside the text", () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((text) => text.slice(1)),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const parsed = parseConfig(text, known)
        if (parsed.kind === "config") return
        for (const { span } of parsed.problems)
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length)
      }),
    )
  })
})
