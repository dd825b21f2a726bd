import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"
import { practice } from "../sources.ts"

/** 同比 is against the same period of the year before; another year is named with 较 or 比. */
export const yearOnYear = defineRule({
  id: "wording/year-on-year",
  summary: "“同比”后面不写年份。",
  why: "“同比”本身就是与上年同期相比；与其他年份比较，用“较2019年”“比2019年”。请改正。",
  source: practice("同比、环比的用法"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: {
    otherYear: "“同比”是与上年同期比，后面不写“{year}”。请改为“较{year}”。",
    doubled: "“{actual}”重复：“同比”就是与上年同期比。请删去一个。",
  },
  examples: {
    valid: ["受理12件，同比增长5%，较2019年下降8%，比上年同期增加3件。", "占全市8.6%，同比，2023年更多。"],
    invalid: ["信访批次⟦同比2019年⟧下降80.7%。", "受理案件⟦同比上年⟧增长5%，⟦较上年同期同比⟧增长3%。"],
  },
  check({ text, protectionAt }, { report }) {
    for (let at = text.indexOf("同比"); at >= 0; at = text.indexOf("同比", at + 2)) {
      if (protectionAt(at) !== 0) continue
      const year = /^(?:19|20)\d\d年(?:同期)?/.exec(text.slice(at + 2, at + 9))?.[0]
      const before = /[较比](?:上年|去年)(?:同期)?$/u.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? ""
      const after = /^[较比]?(?:上年|去年)(?:同期)?/u.exec(text.slice(at + 2, at + 7))?.[0] ?? ""
      if (year !== undefined) {
        const span = localSpanOf(at, at + 2 + year.length)
        report("otherYear", span, { year }, suggestedReplacement(span, `较${year}`))
      } else if (before !== "" || after !== "") {
        const span = localSpanOf(at - before.length, at + 2 + after.length)
        const actual = text.slice(span.start, span.end)
        report("doubled", span, { actual }, { severity: "information", ...suggestedReplacement(span, "同比") })
      }
    }
  },
})
