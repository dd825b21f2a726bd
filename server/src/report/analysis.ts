import type { Decimal } from "../number/decimal.ts"
import type { Interval } from "../number/interval.ts"
import type { LocalSpan } from "../text/span.ts"

/** What a unit measures. Counts with different classifiers (件, 起, 封) can still be parts of one total. */
export type Dimension =
  | "count"
  | "persons"
  | "money"
  | "foreignMoney"
  | "area"
  | "length"
  | "volume"
  | "density"
  | "mass"
  | "energy"
  | "time"
  | "percent"
  | "permille"
  | "points"
  | "multiple"
  | "none"

/** How a number is qualified: 约 · 近 · 超/逾 · 不足 · 余/多 · 以上 · 以下. */
export type Hedge = "exact" | "about" | "nearly" | "over" | "under" | "plus" | "atLeast" | "atMost"

/**
 * What a figure says in its clause: a level (受理206件), a share (占90.7%), a rate (化解率33%), a growth (增长5%),
 * a change (增加49件), the starting point of a change (由15个), a threshold (不少于8小时) or one end of a range (10%～20%).
 */
export type QuantityRole = "level" | "share" | "rate" | "growth" | "change" | "before" | "threshold" | "range"

/** A number with its unit as it stands in running text. Years, dates, document numbers and names are no quantities. */
export interface Quantity {
  /** Numeral, 万/亿, 余/多 and unit: “500余家”, “1.25万份”, “90.7%”. */
  readonly span: LocalSpan
  readonly text: string
  /** The digits as printed, without 万/亿 and unit: “1.25”. */
  readonly numeral: LocalSpan
  /** The printed number, 万 and 亿 applied: 1.25万 is 12500 with scale -2. */
  readonly value: Decimal
  /** The true values that the print allows, in base units of the dimension (亩 and 公顷 both in 平方米). */
  readonly interval: Interval
  /** A count printed without 万/亿: off by one is wrong. */
  readonly exact: boolean
  /** As printed without 万/亿: “件”, “元”, “%”, “个百分点”, “倍”; empty when there is none. */
  readonly unit: string
  readonly dimension: Dimension
  readonly hedge: Hedge
  readonly role: QuantityRole
  /** Written with Arabic digits or in Chinese characters. */
  readonly script: "arabic" | "chinese"
  /** 各3件: the figure holds for each of the items before it. */
  readonly distributive: boolean
  /** The words before the figure in its segment, hedges and link verbs left out: “实际受理”, “占”. */
  readonly label: LocalSpan
  readonly labelText: string
  /** The words after the figure in its segment: “已生效” in “1件已生效”. */
  readonly tailText: string
  /** Place in `Passage.quantities`. */
  readonly index: number
  /** Index into `Passage.segments`. */
  readonly segment: number
  /** Index into `Passage.sentences`. */
  readonly sentence: number
  /** Index into `Passage.brackets`; 0 is the text outside all brackets. */
  readonly bracket: number
}
