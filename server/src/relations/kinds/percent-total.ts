import { decimal, formatDecimal, powerOfTen } from "../../number/decimal.ts"
import { type Interval, intersects, roundedTo, sumIntervals } from "../../number/interval.ts"
import {
  add,
  compare,
  fromDecimal,
  hundred,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  zero,
} from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { defineRelation } from "../define-relation.ts"
import { digitSlips } from "../digit-slip.ts"
import type { Claim, Suggestion } from "../relation.ts"
import { repairsBy } from "../repair.ts"
import { isRatio, shareGroupsOf } from "../share/share-groups.ts"
import { closesShares, complementsIn } from "../share/share-names.ts"

interface PercentTotalClaim extends Claim {
  readonly shares: readonly Quantity[]
  /** Whether the words give the list as complete: a ratio 3.9：59.5：36.6, or names that leave nothing else. */
  readonly complete: boolean
}

const wholeHundred: Interval = roundedTo(decimal(1000n, 1))

export const percentTotal = defineRelation<PercentTotalClaim>({
  id: "percent-total",
  name: { zh: "占比之和", en: "total of shares" },
  summary: "构成比之和等于100%",
  why: "同一整体的各项占比应当合计为100%，只允许四舍五入造成的尾差。请核对各项占比。",
  source: { document: "GB/T 8170—2008 数值修约规则与极限数值的表示和判定", clause: "3.2", level: "nationalStandard" },
  severity: "error",
  examples: {
    valid: [
      "货物、工程、服务占全部采购规模的比重分别为31.2%、52.9%和15.9%。",
      "三次产业比为3.9：59.5：36.6。",
      "今年的146件提案，满意率达100%。已落实的122件，占84%；计划落实的24件，占16%。",
      "今年的150件提案，满意率达100%。已落实的122件，占81%；计划落实的24件，占12%。",
      "咨询类占77.18%，投诉类占12.47%，求助类占9.61%，建议类占0.60%，表扬类占0.13%，其他类0.01%。",
      "轻、重工业占比分别为30.6%和69.4%。",
      "三次产业结构由2020年的12.0:41.5:46.5调整为11.5:41.1:47.4。",
      "居前三位的分别占23.5%、18.2%、11.0%。",
      "从年龄看，40岁以下人员占42.6%，41岁以上人员占57.4%。",
      "从年龄看，40岁以下人员占42.6%，51岁以上人员占27.4%。",
      "涉案人员：1、学生：占50%左右。2、无业人员：占40%左右。3、兼职人员：占10%左右。",
    ],
    invalid: [
      "咨询类占⟦77.18%⟧，投诉类占12.47%，求助类占9.61%，建议类占0.60%，表扬类占0.73%，其他类0.01%。",
      "轻、重工业占比分别为⟦30.6%⟧和64.4%。",
      "从年龄看，40岁以下人员占⟦46.6%⟧，41岁以上人员占57.4%。",
      "研究生以上学历占34.4%；从年龄看，40岁以下人员占⟦46.6%⟧，41岁以上人员占57.4%。",
      "三次产业比为⟦3.9⟧：59.5：46.6。",
      "粮经饲比例达到⟦87⟧：9：1。",
      "三次产业结构由2020年的12.0:41.5:46.5调整为⟦11.5⟧:41.1:48.4。",
      "服务问题占⟦36.77%⟧，合同问题占33.68%，质量问题占29.04%，其他问题占10.51%。",
    ],
  },
  find: findClaims,
  judge: ({ shares, complete }) => {
    if (totalsHundred(shares)) return { kind: "consistent" }
    if (!complete || !isOneSlipAway(shares)) return { kind: "unknown", because: "partial" }
    return { kind: "conflict", expected: "100", stated: formatDecimal(printedSum(shares)), confidence: "certain" }
  },
  explain: ({ shares }) => ({
    formula: workingOf(shares),
    operands: shares.map(({ span, text }) => ({ role: "share", span, text })),
  }),
  suggest: ({ shares }) => suggestionsFor(shares),
  message: ({ shares }) => `构成比之和不等于100%：${workingOf(shares)}。请核对各项占比。`,
})

function* findClaims(passage: Passage): Generator<PercentTotalClaim> {
  for (const shares of shareGroupsOf(passage)) {
    const subset = totalsHundred(shares) ? shares : (completeRun(shares) ?? shares)
    const [first] = subset
    if (first === undefined || subset.length < 2) continue
    const complements = complementsIn(shares)
    const listed = isRatio(first) || /比重分别|占比分别|分别占/.test(first.labelText)
    if (totalsHundred(subset) || (listed && !closesShares(passage, subset)))
      yield { at: first.span, shares: subset, complete: isRatio(first) && isOneRatio(subset) && isOfWhole(subset) }
    else if (complements !== undefined)
      yield { at: complements[0]?.span ?? first.span, shares: complements, complete: true }
    else if (closesShares(passage, shares) || (partsAddUp(passage, shares) && !mayBeTruncated(shares)))
      yield { at: first.span, shares, complete: true }
  }
}

/** 共781件。其中，甲类519件，占66.4%；乙类262件，占33.6%: parts that make up their total have shares that make up the whole. */
function partsAddUp({ quantities }: Passage, shares: readonly Quantity[]): boolean {
  const parts = shares.flatMap((share) => {
    const part = quantities[share.index - 1]
    return part?.role === "level" && part.dimension !== "percent" && part.bracket === share.bracket ? [part] : []
  })
  const [first] = parts
  // Two counts hardly add up to another one by chance; what is rounded does.
  const fewest = parts.every(({ exact, hedge }) => exact && hedge === "exact") ? 2 : 3
  if (first === undefined || parts.length < Math.max(fewest, shares.length)) return false
  const sum = sumIntervals(parts.map(({ interval }) => interval))
  return quantities
    .slice(Math.max(0, first.index - farthestTotal), first.index)
    .some(
      ({ role, dimension, value, interval }) =>
        role === "level" && dimension === first.dimension && value.coefficient >= 100n && intersects(interval, sum),
    )
}

/** 26.7 + 27.8 + 13.9 + 31.3 = 99.7: shares that are cut off instead of rounded miss the whole by a last place each. */
function mayBeTruncated(shares: readonly Quantity[]): boolean {
  const { coefficient, scale } = printedSum(shares)
  const missing = 100n * powerOfTen(scale) - coefficient
  return missing >= 0n && missing <= BigInt(shares.length)
}

/** The total stands among so many figures before its parts. */
const farthestTotal = 4

/** The terms of one ratio touch: a：b：c. */
const isOneRatio = (shares: readonly Quantity[]): boolean =>
  shares.length > 2 &&
  shares.every((share, index) => index === 0 || share.span.start === (shares[index - 1]?.span.end ?? 0) + 1)

/** 三次产业比, 结构, or a 比例 or terms with decimals that make up about a hundred. 三区出号比29：34：27 compares counts. */
function isOfWhole(shares: readonly Quantity[]): boolean {
  const name = shares[0]?.labelText ?? ""
  if (/产|结构|构成|比重/.test(name)) return true
  const mayBeShares = name.includes("比例") || shares.some(({ value }) => value.scale > 0)
  return mayBeShares && intersects(sumIntervals(shares.map(({ interval }) => interval)), aboutHundred)
}

const aboutHundred: Interval = { low: rational(90n), high: rational(110n) }

/** The longest run from any start that totals 100. */
function completeRun(shares: readonly Quantity[]): readonly Quantity[] | undefined {
  for (let start = 0; start + 1 < shares.length; start++)
    for (let end = shares.length; end - start >= 2; end--) {
      const run = shares.slice(start, end)
      if (totalsHundred(run)) return run
    }
  return undefined
}

const totalsHundred = (shares: readonly Quantity[]): boolean =>
  shares.length > 1 && intersects(sumIntervals(shares.map(({ interval }) => interval)), wholeHundred)

function isOneSlipAway(shares: readonly Quantity[]): boolean {
  return shares.some((share, at) => {
    const others = shares.filter((_, index) => index !== at).map(({ interval }) => interval)
    for (const slip of digitSlips(share))
      if (intersects(sumIntervals([...others, slip.interval]), wholeHundred)) return true
    return false
  })
}

/** Each share of which one other digit makes the printed total a hundred. */
function suggestionsFor(shares: readonly Quantity[]): readonly Suggestion[] {
  const missing = subtract(hundred, fromDecimal(printedSum(shares)))
  const wanted = ({ value }: Quantity): Rational => add(fromDecimal(value), missing)
  return repairsBy(shares, (share, { value }) => compare(fromDecimal(value), wanted(share)) === 0).map(
    ({ suggestion }) => suggestion,
  )
}

const printedSum = (shares: readonly Quantity[]) =>
  roundHalfUp(
    shares.reduce((sum, { value }) => add(sum, fromDecimal(value)), zero),
    Math.max(...shares.map(({ value }) => value.scale)),
  )

const workingOf = (shares: readonly Quantity[]): string =>
  `${shares.map(({ text }) => text.replace(/[%％]$/, "").trim()).join(" + ")} = ${formatDecimal(printedSum(shares))}`
