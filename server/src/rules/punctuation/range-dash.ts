import { Protection } from "../../report/prose.ts"
import { findRanges } from "../../report/ranges.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { replacement } from "../replacement.ts"
import { punctuationStandard } from "../sources.ts"

/** 2021—2025年, 25～30克: a range takes a one-em dash or a wave, not a hyphen. */
export const rangeDash = defineRule({
  id: "punctuation/range-dash",
  summary: "起止年份、日期和数值范围用“—”或“～”。",
  why: "短横线“-”只用于编号、电话号码和复合词；表示时间、地点、数目的起止一般用一字线“—”，有时用浪纹线“～”。书名号、引号里的文字以原件为准，只作提示。",
  source: punctuationStandard("4.13.3（一般）"),
  severity: "warning",
  habit: true,
  scope: "prose",
  options: noOptions,
  messages: {
    hyphen: "“{actual}”表示起止，应当用“{expected}”，不用“{mark}”。",
    name: "名称“{actual}”中的“{mark}”表示起止时一般用“{expected}”。请与原件核对。",
  },
  examples: {
    valid: [
      "2021—2025年，25～30克，电话0515-88888888，2021-03-15，1-2号楼，CZ-2F。",
      "3-2战胜对手，第1-2期。",
      "10%～20%",
    ],
    invalid: [
      "听取2020年⟦-⟧2022年情况，2021⟦-⟧2025年规划，1⟦-⟧6月受理12件。",
      "落实《示例市法治建设规划（2021⟦-⟧2025年）》。",
      "增长5%⟦-⟧8%，投入10⟦--⟧20万元，持续2021⟦——⟧2025年。",
      "气温25⟦~⟧30度。",
    ],
  },
  check(prose, { report }) {
    for (const { whole, mark, markText, expected } of findRanges(prose)) {
      const actual = prose.text.slice(whole.start, whole.end)
      const protection = prose.protectionAt(mark.start)
      const inName = (protection & Protection.name) !== 0
      report(
        inName ? "name" : "hyphen",
        mark,
        { actual, mark: markText, expected },
        {
          severity: protection !== Protection.none || markText === "~" ? "information" : "warning",
          fixes: [replacement(mark, expected, protection === Protection.none)],
        },
      )
    }
  },
})
