import { subtractIntervals } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { behindLast } from "../../text/clauses.ts"
import { defineRelation } from "../define-relation.ts"
import { type Equation, holds, slippedTerms } from "../equation.ts"
import { printedNumber } from "../format.ts"
import { isLoss } from "../growth/basis.ts"
import { comparedRates, isFall } from "../growth/compared-rate.ts"
import { earlierValueBeside } from "../growth/earlier-value.ts"
import { fallingVerb, isVerbOnly } from "../growth/verbs.ts"
import { comparedInSeries } from "../growth/year-series.ts"
import type { Claim } from "../relation.ts"
import { suggestionsFor } from "../repair.ts"
import { isCutOff } from "../share/share-of.ts"

interface DifferenceClaim extends Claim {
  readonly now: Quantity
  readonly before: Quantity
  readonly change: Quantity
  /** Whether the second value stands further up, where it was found by its name. */
  readonly isNamed?: boolean
  /** Whether one of two rates of growth is a fall, so that their distance is their sum. */
  readonly isOpposed?: boolean
}

export const difference = defineRelation<DifferenceClaim>({
  id: "difference",
  name: { zh: "增减", en: "difference" },
  summary: "增减量、百分点等于前后两个数之差",
  why: "增减量与前后两个数不符，说明其中一个数有误。请核对。两个百分数之差以百分点计。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "error",
  examples: {
    valid: [
      "全年受理案件1350件，较上年的1275件增加75件。",
      "总值达到13697.5亿元，较期初的9323.1亿元增加4374.4亿元。",
      "预计净利润600万元到900万元，与上年同期490万元相比，增加110万元到410万元。",
      "本周接警70起（日均10起），较上周的62起增加8起。",
      "去年同期受理160件，今年受理200件，同比增加40件。",
      "受理案件200件，上年同期为160件，同比增加40件，增长25%。",
      "网上可办率由96%提升至99.5%，提高3.5个百分点。",
      "满意率98.5%，同比提高2.3个百分点（上年为96.2%）。",
      "优秀率由7.4%下降到5.7%，良好率也降低0.3个百分点。",
      "规模以上工业增加值同比增长5.2%，增速高于全国（3.8%）1.4个百分点。",
      "固定资产投资总额（不含农户）同比增长10.2%，增速高于全国6.4个百分点。采矿业增长10.4%。基础设施投资同比增长27.8%，增速高于固定资产投资17.6个百分点。",
      "出口同比下降2.1%，增速低于全国（1.4%）3.5个百分点。",
      "简易程序适用率为75.52%，同比上年的70.60%，上升4.92个百分点。",
      "简易程序适用率为75.52%，高于全省的70.60%，上升1.92个百分点。",
      "立案27件，上年19件，多了8件，增长42.1%。",
      "行政处罚6392件、行政强制417件，与上年办理行政处罚7105件相比，少713件。",
      "2021年538件，2022年471件，2023年412件。比2022年少59件，降12.5%；比2021年少126件，降23.4%。",
      "办结率98.2%，比上年（96.7%）提高1.5个百分点，高于全省平均水平2.1个百分点。",
    ],
    invalid: [
      "规模以上工业增加值同比增长5.2%，增速高于全国（3.8%）⟦1.8个百分点⟧。",
      "固定资产投资总额（不含农户）同比增长10.2%，增速高于全国6.4个百分点。采矿业增长10.4%。基础设施投资同比增长27.8%，增速高于固定资产投资⟦11.6个百分点⟧。",
      "全年受理案件1350件，较上年的1275件增加⟦95件⟧。",
      "常住人口751389人，与上次普查的725482人相比，增加⟦23907人⟧。",
      "去年同期受理160件，今年受理200件，同比增加⟦50件⟧。",
      "受理案件200件，同比增加⟦50件⟧（上年同期160件）。",
      "出庭应诉率由2023年的85.3%上升到2024年的97.6%，上升⟦11.3个百分点⟧。",
      "纠错率8.2%，较上年的9.7%下降⟦2.5个百分点⟧。",
      "满意率98.5%，同比提高⟦2.8个百分点⟧（上年为96.2%）。",
      "简易程序适用率为75.52%，同比上年的70.60%，上升⟦4.52个百分点⟧。",
      "2021年538件，2022年471件，2023年412件。比2021年少⟦156件⟧。",
      "立案127件，上年119件，多了⟦18件⟧。",
    ],
  },
  find: findClaims,
  judge: (claim) => {
    if (eitherWay(claim).some(holds)) return { kind: "consistent" }
    if ([claim.now, claim.before, claim.change].some(({ hedge }) => hedge !== "exact"))
      return { kind: "unknown", because: "hedged" }
    if (isToldRoundly(claim) || eitherWay(claim).every((equation) => slippedTerms(equation).length === 0))
      return { kind: "unknown", because: "ambiguous" }
    const confidence = claim.isNamed === true ? "likely" : "certain"
    return { kind: "conflict", expected: "", stated: printedNumber(claim.change), confidence }
  },
  explain: (claim) => ({
    formula: workingOf(claim),
    operands: [
      { role: "now", span: claim.now.span, text: claim.now.text },
      { role: "before", span: claim.before.span, text: claim.before.text },
      { role: "change", span: claim.change.span, text: claim.change.text },
    ],
  }),
  suggest: (claim) => suggestionsFor(preferredEquation(claim)),
  message: (claim) => `增减量与前后数值不符：${workingOf(claim)}不成立。请核对这三个数。`,
})

/** 现值，较…的原值增加差额; 由原值增至现值，增加差额. */
function* findClaims(passage: Passage): Generator<DifferenceClaim> {
  for (const [index, change] of passage.quantities.entries()) {
    if ((change.role !== "change" && change.dimension !== "points") || opensRange(passage, change)) continue
    if ([passage.quantities[index - 1], passage.quantities[index - 2]].some((value) => value && isLoss(value))) continue
    const rates = comparedRates(passage, change)
    if (rates !== undefined) {
      yield { at: change.span, change, ...rates, isOpposed: isFall(rates.now) !== isFall(rates.before) }
      continue
    }
    const years = comparedInSeries(passage, change)
    if (years !== undefined && isMeasuredLike(change, years.now)) {
      yield { at: change.span, change, ...years, isNamed: true }
      continue
    }
    const before = passage.quantities[index - 1]
    const now = before && valueBefore(passage, before, change)
    if (before === undefined) continue
    const basis = earlierValueBeside(passage, change, besidesOf(passage, change), true)
    if (basis?.kind === "before" && isVerbOnly(change.labelText) && isMeasuredLike(change, basis.now)) {
      yield { at: change.span, now: basis.now, before: basis.before, change }
      continue
    }
    if (now === undefined) continue
    if (now.sentence !== change.sentence || !isMeasuredLike(change, before) || !isMeasuredLike(change, now)) continue
    if (isValue(before) && isValue(now) && isCompared(passage, now, before, change))
      yield { at: change.span, now, before, change }
    else if (now.role === "before" && change.segment - before.segment <= 1 && isOfSameSubject(change, before))
      yield { at: change.span, now: before, before: now, change }
  }
}

/** The two figures in front of a change, nearest first, as far as they are measured like it. */
const besidesOf = ({ quantities }: Passage, change: Quantity): readonly Quantity[] =>
  quantities
    .slice(Math.max(0, change.index - 2), change.index)
    .filter((quantity) => isMeasuredLike(change, quantity))
    .toReversed()

/** The difference of two percentages is a number of percentage points. */
const isMeasuredLike = (change: Quantity, value: Quantity): boolean =>
  value.dimension === (change.dimension === "points" ? "percent" : change.dimension)

const isValue = ({ role, dimension }: Quantity): boolean =>
  role === "level" || (dimension === "percent" && (role === "rate" || role === "share"))

/** 优秀率由7.4%下降到5.7%，良好率也降低0.3个百分点: in a clause of its own the change begins with its verb. */
const isOfSameSubject = (change: Quantity, value: Quantity): boolean =>
  change.segment === value.segment || isVerbOnly(change.labelText)

/** 增加110万元到410万元: neither end of a range is the change. */
const opensRange = ({ text }: Passage, { span }: Quantity): boolean =>
  /^[到至—～~-]\s?\d/.test(text.slice(span.end, span.end + 3))

/** How many figures in brackets may stand between the two values. */
const mostAside = 2

/** 70起（日均10起），较上周的62起: the figure before another one, without what stands in brackets between them. */
function valueBefore({ quantities }: Passage, before: Quantity, { bracket }: Quantity): Quantity | undefined {
  const values = quantities
    .slice(Math.max(0, before.index - 1 - mostAside), before.index)
    .filter((quantity) => quantity.bracket === bracket)
  // 行政处罚6392件、行政强制417件，与上年行政处罚7105件相比: of several values the one that has the name.
  return (
    values.findLast(({ labelText }) => labelText.length > 1 && before.labelText.endsWith(labelText.slice(-4))) ??
    values.at(-1)
  )
}

/** 较上年的1275件增加75件, 比上年（1275件）增加75件, 与上年的1275件相比，增加75件, 同比上年的1275件，增加75件. */
function isCompared({ text }: Passage, now: Quantity, before: Quantity, change: Quantity): boolean {
  const words = behindLast(text.slice(now.span.end, before.span.start), "，。；")
  if (!/[较比与]|[高低]于/.test(words)) return false
  if (before.bracket !== change.bracket)
    return /[（(]$/.test(words) && /^[）)][^，。；（(]*$/.test(text.slice(before.span.end, change.span.start))
  return (
    before.segment === change.segment ||
    text.startsWith("相比", before.span.end) ||
    (change.segment - before.segment === 1 &&
      /[较比与]/.test(words) &&
      /[年月季周期]/.test(words) &&
      isVerbOnly(change.labelText))
  )
}

/** −change + now − before = 0; where the value has fallen, −change + before − now = 0. The figure pointed at is first. */
const equationOf = ({ now, before, change }: DifferenceClaim, falling: boolean): Equation<Quantity> => [
  { figure: change, sign: -1 },
  { figure: now, sign: falling ? -1 : 1 },
  { figure: before, sign: falling ? 1 : -1 },
]

/** 118.9%，较98.2%高出20个百分点: a change told in whole points may be cut off instead of rounded. */
function isToldRoundly({ now, before, change }: DifferenceClaim): boolean {
  if (change.dimension !== "points" || change.value.scale >= Math.min(now.value.scale, before.value.scale)) return false
  const rise = subtractIntervals(now.interval, before.interval)
  const fall = subtractIntervals(before.interval, now.interval)
  return isCutOff(rise, change) || isCutOff(fall, change)
}

/** Whatever the verb says: 比上年的120件变动20件; growth of 2% and a fall of 3% are 5 points apart. */
const eitherWay = (claim: DifferenceClaim): readonly Equation<Quantity>[] =>
  claim.isOpposed === true ? [sumOf(claim)] : [false, true].map((falling) => equationOf(claim, falling))

const sumOf = ({ now, before, change }: DifferenceClaim): Equation<Quantity> => [
  { figure: change, sign: -1 },
  { figure: now, sign: 1 },
  { figure: before, sign: 1 },
]

const preferredEquation = (claim: DifferenceClaim): Equation<Quantity> =>
  claim.isOpposed === true ? sumOf(claim) : equationOf(claim, isFalling(claim))

const isFalling = ({ change }: DifferenceClaim): boolean =>
  fallingVerb.test(change.labelText) || /[低慢]于/.test(change.labelText)

function workingOf(claim: DifferenceClaim): string {
  const { now, before, change } = claim
  if (claim.isOpposed === true) return `${printedNumber(now)} + ${printedNumber(before)} = ${printedNumber(change)}`
  const [first, second] = isFalling(claim) ? [before, now] : [now, before]
  return `${printedNumber(first)} - ${printedNumber(second)} = ${printedNumber(change)}`
}
