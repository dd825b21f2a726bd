import { formatDecimal } from "../../number/decimal.ts"
import { type Interval, intersects, point } from "../../number/interval.ts"
import {
  compare,
  divide,
  fromDecimal,
  halfUnit,
  hundred,
  multiply,
  rational,
  roundHalfUp,
  subtract,
  zero,
} from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isCounted } from "../../report/units.ts"
import { defineRelation } from "../define-relation.ts"
import { printedNumber } from "../format.ts"
import type { Claim } from "../relation.ts"

interface GranularityClaim extends Claim {
  readonly rate: Quantity
  readonly base: Quantity
  /** The base and every other count of the sentence that may be meant instead. */
  readonly bases: readonly Quantity[]
}

export const granularity = defineRelation<GranularityClaim>({
  id: "granularity",
  name: { zh: "百分比可能性", en: "possible percentage" },
  summary: "按所列的件数能够算出文中的比率",
  why: "件数只能是整数：20件的36.5%是7.3件，没有哪个整数除以20会得到36.5%。比率可能另有基数，请核对。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "information",
  examples: {
    valid: [
      "共受理矛盾纠纷20件，化解率35%。",
      "抽检食品36批次，合格率97.2%。",
      "共化解矛盾纠纷20件，化解率36.5%。",
      "受理矛盾纠纷20余件，化解率36.5%。",
      "受理矛盾纠纷20件，化解7件，化解率36.5%。",
      "受理矛盾纠纷2000件，化解率36.5%。",
    ],
    invalid: ["共受理矛盾纠纷20件，化解率⟦36.5%⟧。", "抽检食品36批次，合格率⟦98.1%⟧。"],
  },
  find: findClaims,
  judge: ({ rate, base, bases }) => {
    if (bases.some((other) => numeratorOf(rate, other) !== undefined)) return { kind: "consistent" }
    return { kind: "conflict", expected: nearestRates(rate, base).join("或"), stated: rate.text, confidence: "likely" }
  },
  explain: ({ rate, base, bases }) => {
    const used = bases.find((other) => numeratorOf(rate, other) !== undefined)
    return {
      formula:
        used === undefined
          ? `${printedNumber(base)} × ${rate.text} = ${product(rate, base)}`
          : `${numeratorOf(rate, used)} ÷ ${printedNumber(used)} = ${rate.text}`,
      operands: [
        { role: "base", span: (used ?? base).span, text: (used ?? base).text },
        { role: "rate", span: rate.span, text: rate.text },
      ],
    }
  },
  suggest: ({ rate, base }) =>
    nearestRates(rate, base).map((newText) => ({
      title: `将比率“${rate.text}”改为“${newText}”`,
      span: rate.span,
      newText,
    })),
  message: ({ rate, base }) =>
    `没有哪个整数除以${printedNumber(base)}得${rate.text}：${printedNumber(base)} × ${rate.text} = ${product(rate, base)}，最接近的是${nearestRates(rate, base).join("或")}。请核对比率及其基数。`,
})

/** Verbs of receiving and examining: what they count is a whole. */
const wholeVerbs = /受理|收到|接到|接收|抽查|抽检|抽样|检测|检验|检查|监测|排查|登记|交办|承办|转办|报考|参考|参加|申请/

/** What is done to the whole, in the name of its rate. */
const countedRate =
  /(办结|办复|答复|合格|化解|成功|采纳|胜诉|败诉|纠错|通过|整改|调解|出庭|撤诉|维持|签约)率(?:均|仅)?(?:为|达|达到|是|只有)?$/

function* findClaims(passage: Passage): Generator<GranularityClaim> {
  for (const rate of passage.quantities) {
    const name = rate.role === "rate" && rate.hedge === "exact" ? countedRate.exec(rate.labelText)?.[1] : undefined
    const base = name === undefined ? undefined : passage.quantities[rate.index - 1]
    if (name === undefined || base === undefined || !isWhole(base, name, rate)) continue
    const counts = countsOf(passage, rate)
    if (counts.some((count) => count !== base && isSmaller(count, base))) continue
    if (isFine(rate, base)) yield { at: rate.span, rate, base, bases: counts }
  }
}

/** A count that stands in the clause before the rate and says how many there were, not how many were dealt with. */
const isWhole = (base: Quantity, name: string, rate: Quantity): boolean =>
  base.exact &&
  base.hedge === "exact" &&
  base.role === "level" &&
  !base.distributive &&
  base.sentence === rate.sentence &&
  base.bracket === rate.bracket &&
  rate.segment - base.segment === 1 &&
  wholeVerbs.test(base.labelText) &&
  !(base.labelText + base.tailText).includes(name) &&
  base.tailText.length <= 8

/** Every count of the sentence: one of them may be the true base, a smaller one the numerator. */
function countsOf({ quantities }: Passage, rate: Quantity): readonly Quantity[] {
  const counts: Quantity[] = []
  const isNear = (quantity: Quantity | undefined): quantity is Quantity => quantity?.sentence === rate.sentence
  for (let at = rate.index - 1; at >= Math.max(0, rate.index - 8); at--) {
    const quantity = quantities[at]
    if (!isNear(quantity)) break
    if (isCounted(quantity.dimension)) counts.push(quantity)
  }
  for (let at = rate.index + 1; at < rate.index + 4; at++) {
    const quantity = quantities[at]
    if (!isNear(quantity)) break
    if (isCounted(quantity.dimension)) counts.push(quantity)
  }
  return counts
}

const isSmaller = (a: Quantity, b: Quantity): boolean => compare(fromDecimal(a.value), fromDecimal(b.value)) < 0

/** Whether the rate is printed finely enough to tell the numerators of the base apart. */
const isFine = (rate: Quantity, base: Quantity): boolean =>
  isBetween(rate) &&
  base.value.coefficient > 1n &&
  compare(multiply(fromDecimal(base.value), multiply(halfUnit(rate.value), rational(2n))), hundred) < 0

/** 0% and 100% are possible with every base. */
const isBetween = ({ value }: Quantity): boolean =>
  compare(fromDecimal(value), zero) > 0 && compare(fromDecimal(value), hundred) < 0

/** The integer that gives the rate when divided by the base, rounded or cut off; `undefined` when there is none. */
function numeratorOf(rate: Quantity, base: Quantity): bigint | undefined {
  const low = subtract(fromDecimal(rate.value), halfUnit(rate.value))
  const high = rate.interval.high
  if (high === undefined || compare(fromDecimal(base.value), zero) <= 0) return undefined
  // Cut off instead of rounded, the true rate lies up to a whole unit above the printed one.
  const allowed: Interval = { low, high: subtract(multiply(high, rational(2n)), fromDecimal(rate.value)) }
  return neighbours(rate, base).find((numerator) => intersects(point(percentage(numerator, base)), allowed))
}

const percentage = (numerator: bigint, base: Quantity) =>
  divide(multiply(rational(numerator), hundred), fromDecimal(base.value))

/** The integers below and above base × rate. */
function neighbours(rate: Quantity, base: Quantity): readonly bigint[] {
  const exact = divide(multiply(fromDecimal(base.value), fromDecimal(rate.value)), hundred)
  const floor = exact.numerator / exact.denominator
  return [floor, floor + 1n]
}

const nearestRates = (rate: Quantity, base: Quantity): readonly string[] =>
  neighbours(rate, base)
    .filter((numerator) => compare(rational(numerator), fromDecimal(base.value)) <= 0)
    .map(
      (numerator) =>
        `${formatDecimal(roundHalfUp(percentage(numerator, base), Math.max(0, rate.value.scale)))}${rate.unit}`,
    )

const product = (rate: Quantity, base: Quantity): string =>
  formatDecimal(
    roundHalfUp(
      divide(multiply(fromDecimal(base.value), fromDecimal(rate.value)), hundred),
      rate.value.scale > 0 ? 2 : 1,
    ),
  )
