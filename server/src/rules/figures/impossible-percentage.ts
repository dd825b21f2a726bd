import { isBelow, point } from "../../number/interval.ts"
import { hundred } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { boundedRateOf } from "../../report/rates.ts"
import { behindLast } from "../../text/clauses.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** Rates that count a part of a whole, and decreases, end at 100%. */
export const impossiblePercentage = defineRule({
  id: "figures/impossible-percentage",
  summary: "部分占整体的比率和降幅不超过100%。",
  why: "办结率、满意率、合格率等是部分与整体之比，不会超过100%；减少也不会超过原有的全部。请核对百分数。完成率、充足率、增长率可以超过100%，不在此列。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "error",
  scope: "passage",
  options: noOptions,
  messages: {
    rate: "{name}不可能超过100%，文中为{stated}。请核对。",
    decrease: "降幅不可能超过100%，文中为{stated}。请核对。",
  },
  examples: {
    valid: [
      "按时办结率100%，满意率达99.8%，年度任务完成率达120%。",
      "拨备覆盖率181.2%，净资本覆盖率192.45%，小学毛入学率104.5%，投资增长120%。",
      "净利润由盈转亏，同比下降120%；亏损3.2亿元，降幅达150%。",
      "政府债务占地区生产总值的比重为120%，收入占预算的105%。",
      "满意率较上年提高，受理量增长130%。",
    ],
    invalid: [
      "按时办结率⟦102%⟧，满意率达⟦100.5%⟧。",
      "疫苗接种覆盖率达到⟦103.4%⟧。",
      "已化解件数占总数的⟦126%⟧。",
      "办结率、满意率分别为98%、⟦109.8%⟧。",
      "发案数同比下降⟦130%⟧。",
    ],
  },
  check({ passage, diagnoses }, { report }) {
    const reported = new Set(diagnoses.flatMap(({ operands }) => operands.map(({ span }) => span.start)))
    for (const quantity of passage.quantities) {
      if (quantity.dimension !== "percent" || !isBelow(point(hundred), quantity.interval)) continue
      // A contradiction with the counts beside it says more, and one fault is reported once.
      if (reported.has(quantity.span.start)) continue
      const name = boundedRateOf(nameOf(passage, quantity))
      if (name !== undefined && isLevel(quantity)) report("rate", quantity.span, { name, stated: quantity.text })
      else if (isDecrease(passage, quantity)) report("decrease", quantity.span, { stated: quantity.text })
    }
  },
})

const isLevel = ({ role, hedge }: Quantity): boolean =>
  (role === "rate" || role === "share" || role === "level" || role === "before") &&
  hedge !== "atMost" &&
  hedge !== "under"

/** The words that say what a percentage is: its own label, or that of an earlier one that they also hold for. */
function nameOf(passage: Passage, quantity: Quantity): string {
  const previous = passage.quantities[quantity.index - 1]
  if (previous?.role === "before" && previous.segment === quantity.segment) return previous.labelText
  return quantity.labelText === "" ? nameInList(passage, quantity) : quantity.labelText
}

/** 办结率、满意率分别为98%、99%: the name that stands where the percentage stands in its list. */
function nameInList({ text, quantities }: Passage, quantity: Quantity): string {
  let first = quantity
  let place = 0
  for (let at = quantity.index - 1; at >= Math.max(0, quantity.index - longestList); at--) {
    const earlier = quantities[at]
    if (earlier?.dimension !== "percent" || text.slice(earlier.span.end, first.span.start).trim() !== "、") break
    first = earlier
    place++
  }
  if (place === 0) return ""
  const words = text.slice(Math.max(0, first.span.start - 60), first.span.start)
  return behindLast(words, "，。；：\n").split("、")[place] ?? ""
}

const longestList = 12

/** Amounts that can fall below zero, and so by more than all they were. */
const signed = /利润|盈|亏|收益|净|差|现金流|余额|结余|贡献|增速|增量|增加值|资|元|税|收入|支出|指数|出口|进口/

/** How far back the subject of a decrease is looked for. */
const longestSubject = 120

function isDecrease({ text, sentences }: Passage, quantity: Quantity): boolean {
  if (quantity.role !== "growth" || !/(?:下降|减少|降低|下跌|压减|降幅)(?:了|达|达到|为)?$/.test(quantity.labelText))
    return false
  const sentence = sentences[quantity.sentence]
  const from = Math.max(sentence?.start ?? 0, quantity.span.start - longestSubject)
  return !signed.test(text.slice(from, quantity.span.start)) && quantity.hedge === "exact"
}
