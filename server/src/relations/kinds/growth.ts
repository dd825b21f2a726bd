import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isTenths } from "../../report/units.ts"
import { defineRelation } from "../define-relation.ts"
import { chanceAmong, digitSlips } from "../digit-slip.ts"
import { type GrowthBasis, growthBasis, isAtConstantPrices, isFollowedByLevel, swapFigures } from "../growth/basis.ts"
import { computedGrowth, expectedPercent, growthHolds, growthWorking } from "../growth/computed.ts"
import { isInOneBreath } from "../growth/one-breath.ts"
import { asRounded } from "../growth/rounded.ts"
import type { Claim, Operand } from "../relation.ts"
import { isCutOff } from "../share/share-of.ts"

interface GrowthClaim extends Claim {
  readonly growth: Quantity
  readonly basis: GrowthBasis
  /** Growth at constant prices (生产总值, 增加值) cannot be recomputed from money at current prices. */
  readonly constantPrices: boolean
}

export const growth = defineRelation<GrowthClaim>({
  id: "growth",
  name: { zh: "增长", en: "growth" },
  summary: "增长率与前后数值、增量相符",
  why: "增长率由现值与基数算出。请核对现值、增减量和增长率；按可比价格计算的增长率不在核对之列。",
  source: { document: "GB/T 8170—2008 数值修约规则与极限数值的表示和判定", clause: "3.2", level: "nationalStandard" },
  severity: "error",
  examples: {
    valid: [
      "从业人员达到935.3万人，比上年同期增加24.2万人，同比增长2.7%。",
      "全年受理案件120件，比上年的100件增长20%。",
      "实现地区生产总值626.9亿元，现价总量比同期增加73.5亿元，同比增长2%。",
      "出厂价格指数为79.8，同比下降20.2%。",
      "受理案件由120件减少到90件，下降25%。",
      "收到申请1113件，较上年558件增加了555件，同比增长99.5%。",
      "社会团体总量为371110个，相比2020年的374771个，总量减少了3661个，减少了0.98%。",
      "受理各类案件1803件（旧存240件），结案894件。与上年同比，受案增加167件，上升10.21%，结案增加34件，上升3.95%。",
      "一庭结案503件，二庭结案894件。与上年同比，结案增加34件，上升3.99%。",
      "受理案件605件比上年增加55件，增长10%。",
      "常住人口与上次普查的700000人相比，增加35000人，增长5.00%。",
      "审结案件5623件，同比上升5.02%，同比增加269件；执结1819件，同比上升7%，环比增加319件。",
      "刑事案件512起，去年同期468起，同比上升9.4%。",
      "均价17.52元/公斤，较昨日的17.46元/公斤上涨了0.06元/公斤，单日涨幅0.34%。",
      "事项由24项压减至7项，材料减少22份，办理时限平均压缩70%。",
      "全年投诉840件，同比下降12.5%（2023年为960件）。",
      "案件数量较2022年增长35.5%，由310件增至420件。",
      "2022年受理1000件，增长10%，2023年1200件，增长20%。",
      "2023年6月末，资产规模4203.91亿元，较2022年末的4098.71亿元，增长2.57%。",
      "累计受理8463件，较去年同期增加3689件，同比增长95.13%。",
      "受理8463件，较上月增加689件，同比增长95.13%。",
      "办理法律援助案件840件，其中民事500件、刑事330件、行政10件，办案数比上年多60件，增长7.7%。",
      "被申请复议42件，比上年的57件减少15件，降幅26.3%。",
      "2022年至2024年，败诉案件依次为48件、36件、31件，2024年比2023年下降13.9%，比2022年下降35.4%。",
      "审批时限由30个工作日压缩为12个工作日，压减60%。",
      "年均浓度由35微克/立方米降至33微克/立方米，下降5.7%。",
      "培训机构由147家压减到9家，压减率93.9%。",
      "事故142起、死亡87人，同比减少19起、12人，分别下降11.8%和12.1%。",
      "事故5起、死亡3人，上年为6起、4人，事故起数和死亡人数分别下降16.7%和25%。",
      "信访事项52件，较上年减少13件，下降20%，其中初次信访45件，重复信访7件。",
      "税收收入112.68亿元，社保费收入61.35亿元。税收收入同比增收4.65亿元，增长4.3%。",
      "夏粮产量2923吨，比上年减26吨，下降0.9%。",
      "办理案件2261件，同比增长90.68%，与2021年的2243件相比，增长0.8%。",
      "民事案件2947件，同比增长67.25%。与2021年的2041件相比，增长44.39%。",
      "指数从2018年的1.16下降到2022年的0.73，降幅达37%。",
      "审结120件，同比增长20.0%；执结140件，同比增长40.0%。",
    ],
    invalid: [
      "事故142起、死亡87人，同比减少19起、12人，分别下降11.8%和⟦15.1%⟧。",
      "受理各类案件1803件（旧存240件），结案894件。与上年同比，受案增加167件，上升⟦10.71%⟧，结案增加34件，上升3.95%。",
      "投诉8463件，较去年同期增加3689件，同比增长⟦95.13%⟧。",
      "2023年6月末，资产规模4203.91亿元，较2022年末的4098.71亿元，增长⟦2.87%⟧。",
      "从业人员达到935.3万人，比上年同期增加24.2万人，同比增长⟦3.7%⟧。",
      "全年受理案件1200件，比上年的1000件增长⟦25%⟧。",
      "受理案件由120件增加到150件，增长⟦35%⟧。",
      "常住人口与上次普查的700000人相比，增加35000人，增长⟦5.60%⟧。",
      "审结案件5623件，同比上升⟦5.92%⟧，同比增加269件。",
      "收到申请281件，较上年172件增加109件，增长了⟦68%⟧。",
      "刑事案件512起，去年同期468起，同比上升⟦8.4%⟧。",
      "全年投诉840件，同比下降⟦13.5%⟧（2023年为960件）。",
      "案件数量较2022年增长⟦36.5%⟧，由310件增至420件。",
      "民事案件2947件，同比增长67.25%。与2021年的2041件相比，增长⟦46.39%⟧。",
      "2022年至2024年，败诉案件依次为48件、36件、31件，2024年比2023年下降⟦18.9%⟧。",
    ],
  },
  find: findClaims,
  judge: (claim, passage) => {
    if (growthHolds(claim)) return { kind: "consistent" }
    if (claim.constantPrices || growthHolds({ growth: claim.growth, basis: asRounded(claim.basis) }))
      return { kind: "unknown", because: "ambiguous" }
    if (operandsOf(claim).some(({ hedge }) => hedge !== "exact")) return { kind: "unknown", because: "hedged" }
    const confidence = confidenceOf(claim) ?? (isInOneBreath(passage, claim.growth, claim.basis) ? "likely" : undefined)
    if (confidence === undefined) return { kind: "unknown", because: "ambiguous" }
    return { kind: "conflict", expected: `${expectedPercent(claim)}%`, stated: claim.growth.text, confidence }
  },
  explain: (claim) => ({
    formula: growthWorking(claim),
    operands: operandsOf(claim).map(
      (quantity): Operand => ({ role: roleOf(claim, quantity), span: quantity.span, text: quantity.text }),
    ),
  }),
  suggest: (claim) => {
    if (isTenths(claim.growth)) return []
    const newText = `${expectedPercent(claim)}${claim.growth.unit}`
    return [{ title: `将增长率“${claim.growth.text}”改为“${newText}”`, span: claim.growth.span, newText }]
  },
  message: (claim) =>
    `增长率与所列数据不符：${growthWorking(claim)}，文中为${claim.growth.text}。请核对现值、基数和增长率。`,
})

function* findClaims(passage: Passage): Generator<GrowthClaim> {
  for (const [index, quantity] of passage.quantities.entries()) {
    const isReduction = isRateOfReduction(quantity)
    if ((quantity.role !== "growth" && !isReduction) || quantity.dimension !== "percent") continue
    const first = quantity.sentence - (isComparedAtOnce(passage, quantity) ? 1 : 0)
    const earlier = passage.quantities
      .slice(Math.max(0, index - 5), index)
      .filter(({ sentence }) => sentence >= first)
      .reverse()
    const basis = growthBasis(passage, quantity, earlier)
    if (isReduction && !(basis?.kind === "before" && basis.before.role === "before")) continue
    if (basis?.kind === "change" && isFollowedByLevel(passage, quantity, index, basis.now)) continue
    if (basis !== undefined)
      yield { at: quantity.span, growth: quantity, basis, constantPrices: isAtConstantPrices(passage, quantity, basis) }
  }
}

/** 由147家压减到9家，压减率93.9%: a rate of its own, unless it follows what was reduced. */
const isRateOfReduction = ({ role, labelText }: Quantity): boolean =>
  role === "rate" && /^(?:压减|压缩|缩减|精简)(?:率|比例)$/.test(labelText)

/** …2947件。与上年的2041件相比，增长44.39%: a sentence that begins with what is compared speaks of the one before. */
const isComparedAtOnce = ({ text, sentences }: Passage, { sentence, span }: Quantity): boolean =>
  /^[与同比较和](?!例|重|如)[^，。；]{2,24}[，,]?[^，。；]{0,6}$/.test(
    text.slice(sentences[sentence]?.start ?? span.start, span.start),
  )

function operandsOf({ growth, basis }: GrowthClaim): readonly Quantity[] {
  switch (basis.kind) {
    case "change":
      return [basis.now, basis.change, growth]
    case "before":
      return [basis.now, basis.before, growth]
    case "step":
      return [basis.before, basis.change, growth]
    case "index":
      return [basis.now, growth]
  }
}

function roleOf({ basis, growth }: GrowthClaim, quantity: Quantity): Operand["role"] {
  if (quantity === growth) return "rate"
  if ("before" in basis && quantity === basis.before) return "before"
  return quantity === basis.now ? "now" : "change"
}

/** One digit away, and too precise to be chance; unrelated figures stay unjudged. */
function confidenceOf(claim: GrowthClaim): "certain" | "likely" | undefined {
  const figures = operandsOf(claim)
  const chance = chanceAmong(figures, claim.growth)
  const near = figures.some((figure) => canSlip(claim, figure))
  if (!near) return undefined
  const exact = computedGrowth(claim)
  if (exact !== undefined && isCutOff(exact, claim.growth)) return "likely"
  if (claim.basis.now.sentence !== claim.growth.sentence) return "likely"
  return claim.basis.kind === "index" || claim.basis.now.exact ? "certain" : chance < 4 ? "likely" : undefined
}

function canSlip(claim: GrowthClaim, figure: Quantity): boolean {
  for (const slip of digitSlips(figure)) {
    const changed = { ...figure, interval: slip.interval }
    const swap = (quantity: Quantity): Quantity => (quantity === figure ? changed : quantity)
    if (growthHolds({ growth: swap(claim.growth), basis: swapFigures(claim.basis, swap) })) return true
  }
  return false
}
