import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** 增长12件, 增加5%: 增长 goes with rates, 增加 with amounts. */
export const growthVerbs = defineRule({
  id: "wording/growth-verbs",
  summary: "“增长”说比率，“增加”说数量。",
  why: "统计上，“增长”后面是百分比，“增加”后面是数量。报刊混用的很多，默认不查。",
  source: practice("统计用语"),
  severity: "information",
  offByDefault: true,
  scope: "prose",
  options: noOptions,
  messages: {
    amount: "“增长”后面是数量“{actual}”，宜写“增加”。",
    rate: "“增加”后面是比率“{actual}”，宜写“增长”。",
  },
  examples: {
    valid: ["受理案件增长5%，增加12件。", "增长0.5个百分点，增加5个百分点。", "增长1.5倍。"],
    invalid: ["受理案件比上年⟦增长⟧12件。", "受理案件同比⟦增加⟧5.2%。"],
  },
  check({ text }, { report }) {
    for (const match of text.matchAll(changes)) {
      const { verb = "", number = "", unit = "" } = match.groups ?? {}
      const span = localSpanOf(match.index, match.index + verb.length)
      const isRate = unit === "%" || unit === "％"
      if (isRate === (verb === "增长")) continue
      report(isRate ? "rate" : "amount", span, { actual: number + unit })
    }
  },
})

const changes = /(?<verb>增长|增加)了?(?<number>\d{1,9}(?:\.\d{1,4})?)(?<unit>[%％]|万?[件起人户家次项名宗份])/g
