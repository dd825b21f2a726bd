import assert from "node:assert/strict"
import { createEngine } from "../../server/src/engine/engine.ts"
import { check } from "../../server/src/index.ts"
import { profiles } from "../../server/src/profiles/registry.ts"
import { resolveProfiles, type UserProfile } from "../../server/src/profiles/user-profile.ts"

const own: Readonly<Record<string, UserProfile>> = {
  "street-report": {
    extends: "fazhi-annual-report",
    name: "街道年度报告",
    match: [{ words: ["街道", "法治政府建设"], endings: ["报告"] }],
    without: ["other"],
    sections: [
      { key: "firstResponsible", required: false },
      {
        key: "grassroots",
        name: "综合执法改革情况",
        stems: [["综合执法"]],
        severity: "warning",
        source: "《示例区工作要求》",
      },
    ],
    severities: { "structure/part-content": "off" },
  },
}

const report =
  "示例街道2023年度法治政府建设情况报告\n一、主要举措\n依法履职。\n二、存在的不足\n一是力量不足，二是能力不足，三是经费不足。\n三、下一步安排\n抓好落实。"

describe("profiles of the user's own", () => {
  it("change, add and leave out sections of the profile they extend", () => {
    const [street] = resolveProfiles(own, profiles)
    assert.deepEqual(
      street?.sections.map(({ key, required }) => `${key} ${required}`),
      ["measures true", "shortcomings true", "firstResponsible false", "plan true", "grassroots true"],
    )
    assert.equal(street.period, "pastYear")
  })

  it("are recognised before the built-in ones, and checked as they say", () => {
    const { profile, recognised, findings } = createEngine().check(report, { profiles: own })
    assert.deepEqual([profile.id, recognised], ["street-report", true])
    assert.deepEqual(
      findings.map(({ rule, severity, message }) => [rule, severity, message.includes("示例区工作要求")]),
      [["structure/required-sections", "warning", true]],
    )
  })

  it("may go on from one another", () => {
    const two = resolveProfiles({ ...own, second: { extends: "street-report", title: "题目" } }, profiles)
    assert.equal(two[1]?.sections.length, two[0]?.sections.length)
    assert.equal(two[1]?.name, "second")
  })

  it("are chosen by name, and held to the schema", () => {
    assert.equal(check("没有文种的一行", { profile: "street-report", profiles: own }).profile, "street-report")
    assert.throws(() => check("", { profiles: { a: { extends: "fazhi-annual-reprot" } } }), /fazhi-annual-report/)
    assert.throws(() => check("", { profiles: { a: { severities: { "structure/no-such": "off" } } } }), /规则/)
    assert.throws(() => check("", { profile: "unknown" }), /文种/)
  })
})
