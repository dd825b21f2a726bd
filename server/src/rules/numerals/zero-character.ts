import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { safeReplacement } from "../replacement.ts"
import { numeralStandard } from "../sources.ts"

/** 二〇二四年: in a year zero is 〇. */
export const zeroCharacter = defineRule({
  id: "numerals/zero-character",
  summary: "汉字年份中的零写作“〇”。",
  why: "用于编号、年份时写“〇”，用于计量时写“零”；“二零二四年”“二O二四年”都不合规定。可以一键改正。",
  source: numeralStandard("5.2.5"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: { wrong: "年份“{actual}”中的零应当写作“〇”：“{expected}”。" },
  examples: {
    valid: ["二〇二四年一月，一百零八年，三零四工程。"],
    invalid: ["⟦二零二四⟧年一月", "截至⟦二O二四⟧年底，⟦二○二三⟧年度。"],
  },
  check({ text, protectionAt }, { report }) {
    for (let at = text.indexOf("年"); at >= 0; at = text.indexOf("年", at + 1)) {
      const actual = text.slice(Math.max(0, at - 4), at)
      if (!/^[一二][〇零○ＯOo０九][〇零○ＯOo０一二三四五六七八九]{2}$/u.test(actual) || protectionAt(at) === 1) continue
      const expected = actual.replaceAll(/[零○ＯOo０]/gu, "〇")
      const span = localSpanOf(at - 4, at)
      if (expected !== actual) report("wrong", span, { actual, expected }, safeReplacement(span, expected))
    }
  },
})
