import { type Decimal, decimal } from "../number/decimal.ts"
import { type Interval, point, roundedTo, scaleInterval } from "../number/interval.ts"
import { add, fromDecimal, multiply, type Rational, rational, zero } from "../number/rational.ts"
import { characterSet, isIn } from "../text/characters.ts"
import type { Hedge } from "./analysis.ts"

/** Words directly before a number, longest first (STANDARDS: GB/T 8170—2008 4.2.1.1 note; 15835 4.3). */
const prefixes: readonly (readonly [string, Hedge])[] = [
  ["不少于", "atLeast"],
  ["不低于", "atLeast"],
  ["不超过", "atMost"],
  ["不高于", "atMost"],
  ["不多于", "atMost"],
  ["超过了", "over"],
  ["突破了", "over"],
  ["大约", "about"],
  ["约为", "about"],
  ["约有", "about"],
  ["约达", "about"],
  ["超过", "over"],
  ["突破", "over"],
  ["高达", "exact"],
  ["接近", "nearly"],
  ["将近", "nearly"],
  ["不足", "under"],
  ["不到", "under"],
  ["多于", "over"],
  ["大于", "over"],
  ["高于", "over"],
  ["少于", "under"],
  ["小于", "under"],
  ["低于", "under"],
  ["至少", "atLeast"],
  ["至多", "atMost"],
  ["最多", "atMost"],
  ["最少", "atLeast"],
  ["约", "about"],
  ["近", "nearly"],
  ["超", "over"],
  ["逾", "over"],
  ["上", "over"],
]

/** Words that end like a hedge: 签约20余个项目 is no 约. */
export const hedgeLookalikes: ReadonlySet<string> = new Set(
  "签约 预约 节约 公约 合约 履约 违约 条约 制约 集约 邀约 解约 续约 契约 相约 如约 特约 爽约 附近 最近 临近 靠近 邻近 新近 就近 赶超 反超 高超".split(
    " ",
  ),
)

const suffixes: readonly (readonly [string, Hedge])[] = [
  ["以上", "atLeast"],
  ["及以上", "atLeast"],
  ["以下", "atMost"],
  ["以内", "atMost"],
  ["之内", "atMost"],
  ["左右", "about"],
  ["上下", "about"],
]

/** One lookup spares nearly every figure the words. */
const prefixEnds = characterSet(prefixes.map(([word]) => word.at(-1)).join(""))
const suffixStarts = characterSet(suffixes.map(([word]) => word[0]).join(""))

/** The hedge in front of a number that starts at `index`, and where the hedge begins. */
export function hedgeBefore(
  text: string,
  index: number,
  from: number,
): { readonly hedge: Hedge; readonly start: number } {
  if (!isIn(prefixEnds, text, index - 1)) return { hedge: "exact", start: index }
  if (isPlace(text, index) || hedgeLookalikes.has(text.slice(Math.max(from, index - 2), index)))
    return { hedge: "exact", start: index }
  for (const [word, hedge] of prefixes) {
    const start = index - word.length
    if (start >= from && text.startsWith(word, start)) return { hedge, start }
  }
  return { hedge: "exact", start: index }
}

/** 线上35场, 会上3人: a place; 上 is “more than” in 上百, 上千 and 上万 only. */
const isPlace = (text: string, index: number): boolean =>
  text[index - 1] === "上" && !/[百千万]/.test(text.charAt(index))

/** The hedge behind a quantity that ends at `index`. */
export const hedgeAfter = (text: string, index: number): Hedge =>
  (isIn(suffixStarts, text, index) ? suffixes.find(([word]) => text.startsWith(word, index))?.[1] : undefined) ??
  "exact"

/** 500余 is at least 500 and less than 600: the digit that the trailing zeros round to. */
function openAbove(value: Decimal): Interval {
  let { coefficient, scale } = value
  while (coefficient !== 0n && coefficient % 10n === 0n) {
    coefficient /= 10n
    scale--
  }
  return { low: fromDecimal(value), high: fromDecimal(decimal(coefficient + 1n, scale)) }
}

const tenth = (value: Rational, tenths: bigint): Rational => multiply(value, rational(tenths, 10n))

/**
 * The true values behind a printed number. Counts without 万/亿 and without a hedge are exact; other numbers are
 * known to half a unit of the last printed place.
 */
export function intervalOf(value: Decimal, hedge: Hedge, exact: boolean, factor: Rational): Interval {
  return scaleInterval(baseInterval(value, hedge, exact), factor)
}

function baseInterval(value: Decimal, hedge: Hedge, exact: boolean): Interval {
  const centre = fromDecimal(value)
  switch (hedge) {
    case "exact":
      return exact ? point(centre) : roundedTo(value)
    case "plus":
      return openAbove(value)
    case "about":
      return { low: tenth(centre, 9n), high: tenth(centre, 11n) }
    case "nearly":
      return { low: tenth(centre, 9n), high: add(centre, zero) }
    case "over":
    case "atLeast":
      return { low: centre, high: undefined }
    case "under":
    case "atMost":
      return { low: zero, high: centre }
  }
}
