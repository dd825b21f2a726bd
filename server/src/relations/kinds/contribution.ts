import { formatDecimal } from "../../number/decimal.ts"
import { type Interval, intersects, point, subtractIntervals, sumIntervals } from "../../number/interval.ts"
import { add, fromDecimal, negate, roundHalfUp, zero } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { defineRelation } from "../define-relation.ts"
import { digitSlips } from "../digit-slip.ts"
import type { Claim } from "../relation.ts"
import { classification } from "../sum/opening.ts"

interface ContributionClaim extends Claim {
  readonly growth: Quantity
  readonly pulls: readonly Quantity[]
  /** Whether the three industries are named, so that nothing else can pull. */
  readonly complete: boolean
}

export const contribution = defineRelation<ContributionClaim>({
  id: "contribution",
  name: { zh: "拉动之和", en: "sum of contributions" },
  summary: "各部分拉动的百分点之和等于总体的增长率",
  why: "各部分对增长的拉动（百分点）相加应当等于总体的增长率，只允许四舍五入造成的尾差；负向拉动记为负数。请核对。",
  source: { document: "统计指标表述惯例", clause: "拉动点与贡献率", level: "practice" },
  severity: "error",
  examples: {
    valid: [
      "全市实现地区生产总值1228亿元，同比增长1.5%。其中，第一产业增长4.4%，拉动GDP增长0.1个百分点；第二产业增长0.1%，拉动GDP增长0.1个百分点；第三产业增长4.5%，拉动GDP增长1.3个百分点。地区生产总值（GDP）增长1.5%。",
      "全市固定资产投资增长2%。国有投资下降11.7%，负向拉动全市固定资产投资8.7个百分点；民间投资增长42.1%，正向拉动全市固定资产投资10.7个百分点。",
      "全区生产总值增长6.7%。三次产业分别拉动经济增长1.64个百分点、2.4个百分点和2.66个百分点。",
    ],
    invalid: [
      "地区生产总值（GDP）同比增长⟦2.5%⟧。第一产业增长4.4%，拉动GDP增长0.1个百分点；第二产业增长0.1%，拉动GDP增长0.1个百分点；第三产业增长4.5%，拉动GDP增长1.3个百分点。",
      "全区生产总值增长⟦6.7%⟧。三次产业分别拉动经济增长1.64个百分点、2.4个百分点和3.66个百分点。",
      "全市投资增长⟦2%⟧。从隶属关系看，省属投资下降11.7%，负向拉动全市投资8.7个百分点；地方投资增长42.1%，正向拉动全市投资15.7个百分点。",
    ],
  },
  find: findClaims,
  judge: (claim) => {
    if (holds(claim)) return { kind: "consistent" }
    return {
      kind: "conflict",
      expected: `${printedSum(claim)}%`,
      stated: claim.growth.text,
      confidence: "likely",
    }
  },
  explain: (claim) => ({
    formula: workingOf(claim),
    operands: [
      { role: "rate", span: claim.growth.span, text: claim.growth.text },
      ...claim.pulls.map(({ span, text }) => ({ role: "part" as const, span, text })),
    ],
  }),
  suggest: (claim) => {
    const newText = `${printedSum(claim)}${claim.growth.unit}`
    return [{ title: `将增长率“${claim.growth.text}”改为“${newText}”`, span: claim.growth.span, newText }]
  },
  message: (claim) => `拉动之和与增长率不符：${workingOf(claim)}，文中为${claim.growth.text}。请核对各拉动点与增长率。`,
})

const longestSearch = 40
const mostPulls = 6

function* findClaims(passage: Passage): Generator<ContributionClaim> {
  const pulls = pullsIn(passage)
  for (let end = 2; end <= pulls.length; end++)
    for (let start = Math.max(0, end - mostPulls); start + 2 <= end; start++) {
      const claim = claimOf(passage, pulls.slice(start, end))
      if (claim === undefined) continue
      yield claim
      break
    }
}

/** The contributions of a passage; in 分别拉动经济增长1.6个、2.4个和2.7个百分点 the words in front of the first one hold for all. */
function pullsIn({ quantities, text }: Passage): readonly Quantity[] {
  const pulls: Quantity[] = []
  for (const quantity of quantities) {
    const last = pulls.at(-1)
    const isJoined =
      last?.index === quantity.index - 1 &&
      quantity.dimension === "points" &&
      /^[、，,和及与]$/.test(text.slice(last.span.end, quantity.span.start))
    if (objectOf(quantity) !== undefined) pulls.push(quantity)
    else if (isJoined && last !== undefined) pulls.push({ ...quantity, labelText: last.labelText })
  }
  return pulls
}

/** What is pulled: “GDP” in 拉动GDP增长0.1个百分点. */
function objectOf({ dimension, labelText }: Quantity): string | undefined {
  const at = dimension === "points" ? labelText.lastIndexOf("拉动") : -1
  return at < 0 ? undefined : labelText.slice(at + 2).replace(/(?:增长|上升|下降)$/, "")
}

/** The growth that a run of contributions to one object adds up to, or, for the three industries, misses by one digit. */
function claimOf(passage: Passage, pulls: readonly Quantity[]): ContributionClaim | undefined {
  const [first] = pulls
  const object = first && objectOf(first)
  if (first === undefined || object === undefined || pulls.some((pull) => objectOf(pull) !== object)) return undefined
  const growths = passage.quantities
    .slice(Math.max(0, first.index - longestSearch), first.index)
    .filter((quantity) => quantity.role === "growth" && quantity.dimension === "percent")
    .filter(({ sentence }) => sentence < first.sentence && speaksOf(object, sentenceText(passage, sentence)))
    .reverse()
  const complete = isComplete(passage, pulls)
  const growth =
    growths.find((candidate) => holds({ growth: candidate, pulls })) ?? (complete ? growths.at(-1) : undefined)
  if (growth === undefined) return undefined
  const claim = { at: growth.span, growth, pulls, complete }
  return holds(claim) || isOneSlipAway(claim) ? claim : undefined
}

/** Whether a sentence has all characters of a name in their order: 全市投资 in 全市固定资产投资完成…; 经济 grows as the 生产总值 does. */
function speaksOf(name: string, sentence: string): boolean {
  if (/经济$|GDP|生产总值/.test(name) && /GDP|生产总值/.test(sentence)) return true
  let matched = 0
  for (const character of sentence) if (character === name[matched]) matched++
  return matched === name.length
}

const sentenceText = ({ sentences, text }: Passage, index: number): string =>
  text.slice(sentences[index]?.start ?? 0, sentences[index]?.end ?? 0)

/**
 * Whether nothing else can pull: the three industries, each named between the contribution before and its own or all together (三次产业分别拉动…),
 * or both classes of a classification (从隶属关系看，…).
 */
function isComplete(passage: Passage, pulls: readonly Quantity[]): boolean {
  const { text, quantities } = passage
  const names = ["第一产业", "第二产业", "第三产业"]
  const [first, second] = pulls
  if (first === undefined || second === undefined) return false
  const sentence = sentenceText(passage, first.sentence)
  if (pulls.length === 2) return classification.test(sentence) && isNegative(first) !== isNegative(second)
  if (pulls.length === names.length && /三次产业|三大产业/.test(sentence) && /分别(?:正向)?拉动/.test(sentence))
    return true
  if (pulls.length !== names.length) return false
  return pulls.every((pull, index) => {
    const from = pulls[index - 1]?.span.end ?? quantities[Math.max(0, pull.index - 5)]?.span.end ?? 0
    return text.slice(from, pull.span.start).includes(names[index] ?? "")
  })
}

const isNegative = ({ labelText }: Quantity): boolean => /负向|负拉动|下拉|拉低/.test(labelText)

const signed = (pull: Quantity): Interval =>
  isNegative(pull) ? subtractIntervals(point(zero), pull.interval) : pull.interval

const holds = ({ growth, pulls }: Pick<ContributionClaim, "growth" | "pulls">): boolean =>
  intersects(sumIntervals(pulls.map(signed)), growth.interval)

function isOneSlipAway({ growth, pulls }: ContributionClaim): boolean {
  return [growth, ...pulls].some((figure) => {
    for (const { interval } of digitSlips(figure)) {
      const swap = (quantity: Quantity): Quantity => (quantity === figure ? { ...figure, interval } : quantity)
      if (holds({ growth: swap(growth), pulls: pulls.map(swap) })) return true
    }
    return false
  })
}

const printedSum = ({ pulls }: ContributionClaim): string =>
  formatDecimal(
    roundHalfUp(
      pulls.reduce(
        (sum, pull) => add(sum, isNegative(pull) ? negate(fromDecimal(pull.value)) : fromDecimal(pull.value)),
        zero,
      ),
      Math.max(...pulls.map(({ value }) => value.scale)),
    ),
  )

function workingOf(claim: ContributionClaim): string {
  const terms = claim.pulls.map((pull) =>
    isNegative(pull) ? `(-${formatDecimal(pull.value)})` : formatDecimal(pull.value),
  )
  return `${terms.join(" + ")} = ${printedSum(claim)}`
}
