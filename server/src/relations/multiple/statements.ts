import { type Decimal, decimal, parseDecimal } from "../../number/decimal.ts"
import type { Interval } from "../../number/interval.ts"
import { parseChineseInteger } from "../../number/numeral.ts"
import { one } from "../../number/rational.ts"
import type { Hedge } from "../../report/analysis.ts"
import { findChanges } from "../../report/changes.ts"
import { hedgeBefore, intervalOf } from "../../report/hedges.ts"
import { readArabicNumber } from "../../report/number-token.ts"
import { isCounted, unitAt } from "../../report/units.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"

/** A value of the comparison as printed. */
export interface ComparedValue {
  readonly span: LocalSpan
  /** As printed, 万 and 亿 applied. */
  readonly value: Decimal
  readonly interval: Interval
  readonly hedged: boolean
}

/**
 * How the multiple is to be read: `ratio` 是…的n倍, 增长到n倍 · `growth` 增长n倍 (n+1 times) · `turned` 翻n倍 (used for
 * n, n+1 and 2ⁿ times) · `doublings` 翻n番 (2ⁿ times).
 */
export type MultipleReading = "ratio" | "growth" | "turned" | "doublings"

/** A multiple with the two values that it compares. */
export interface MultipleStatement {
  readonly reading: MultipleReading
  readonly multiple: Decimal
  readonly hedge: Hedge
  /** Numeral and 倍 or 番. */
  readonly span: LocalSpan
  readonly numeral: LocalSpan
  readonly now: ComparedValue
  /** The earlier value or, for `increase`, by how much it has grown. */
  readonly other: ComparedValue
  readonly basis: "before" | "increase"
}

const numeral = "\\d{1,9}(?:\\.\\d{1,6})?|[一二两三四五六七八九十]{1,3}"
const approximately = "(?:约|近|超过?|逾|将近|接近|几乎|大约|达到?)?"
const growthWords = new RegExp(
  `(?<verb>翻|增长|增加|提高|提升|上升|扩大|增)(?<link>[了上到至]?)${approximately}(?<numeral>${numeral})(?<plus>[多余]?)(?<unit>倍|番)`,
  "dg",
)
const ratioWords = new RegExp(`的${approximately}(?<numeral>${numeral})(?<plus>[多余]?)(?<unit>倍)`, "dg")

/** How far the compared values may stand before the multiple. */
const longestComparison = 80

const number = "(?<![\\d.])\\d{1,12}(?:\\.\\d{1,6})?(?:万亿|亿|万)?"
const words = "[^\\d，。；、：（）()\\n]"
const time = "(?:(?:19|20)\\d\\d年(?:\\d{1,2}月)?(?:底|末|初|同期)?的?)?"
/** 受理60件，是上年20件的3倍. */
const timesAs = new RegExp(
  `(?<now>${number})(?<nowUnit>${words}{1,6}?)[，,、]?(?:约|大约)?(?:是|为|相当于)${time}${words}{0,16}?(?<before>${number})(?<beforeUnit>${words}{1,6})$`,
  "d",
)
/** 受理60件，比上年的20件增长2倍. */
const comparedWith = new RegExp(
  `(?<now>${number})(?<nowUnit>${words}{1,6}?)[，,、]?(?:较|比)${time}(?<context>${words}{0,12}?)(?<before>${number})(?<beforeUnit>${words}{1,6}?)[，,]?(?:实现|同比|净|几乎|大约)?$`,
  "d",
)
/** 受理60件，比上年增加40件，增长2倍; 总产106.7亿斤，比2005年增加59.4亿斤，总产量十年增长1.3倍. */
const increased = new RegExp(
  `(?<now>${number})(?<nowUnit>${words}{1,6}?)[，,、](?:同比|(?:较|比)${time}${words}{0,8}?)(?:增加|增长|多|增)了?(?<increase>${number})(?<increaseUnit>${words}{1,6}?)[，,、]${words}{0,8}?$`,
  "d",
)

/** Finds the multiples whose two values are printed; each looks back a bounded way. */
export function* findMultiples(text: string): Generator<MultipleStatement> {
  if (!text.includes("倍") && !text.includes("番")) return
  yield* afterChanges(text)
  for (const match of text.matchAll(growthWords)) {
    const values =
      valuesBefore(text, match.index, comparedWith, "before") ?? valuesBefore(text, match.index, increased, "increase")
    const statement = values && statementOf(text, match, readingOf(match), values)
    if (statement !== undefined) yield statement
  }
  for (const match of text.matchAll(ratioWords)) {
    const values = valuesBefore(text, match.index, timesAs, "before")
    const statement = values && statementOf(text, match, "ratio", values)
    if (statement !== undefined) yield statement
  }
}

/** 由20件增加到60件，增长2倍. */
function* afterChanges(text: string): Generator<MultipleStatement> {
  for (const { from, to, direction } of findChanges(text)) {
    if (direction !== "rising") continue
    const rest = text.slice(to.span.end, to.span.end + 24)
    const opened = /^[^\d，。；、（）\n]{0,6}[，,](?:实现|同比|净|整整)?/.exec(rest)
    if (opened === null) continue
    const start = to.span.end + opened[0].length
    const match = stickyGrowth(text, start)
    if (match === undefined) continue
    const [now, other] = [valueAt(text, to.numeral.start), valueAt(text, from.numeral.start)]
    const shared = from.unit === "" && from.magnitude === ""
    const statement = statementOf(text, match, readingOf(match), {
      now,
      other: shared
        ? { ...other, interval: intervalOf(from.value, "exact", isExactLike(text, to.span.end), one) }
        : other,
      basis: "before",
    })
    if (statement !== undefined) yield statement
  }
}

const isExactLike = (text: string, unitStart: number): boolean => {
  const unit = unitAt(text, unitStart)
  return unit !== undefined && isCounted(unit.dimension)
}

function stickyGrowth(text: string, start: number): RegExpExecArray | undefined {
  const sticky = new RegExp(growthWords.source, "dy")
  sticky.lastIndex = start
  return sticky.exec(text) ?? undefined
}

type Values = Pick<MultipleStatement, "now" | "other" | "basis">

function valuesBefore(
  text: string,
  end: number,
  pattern: RegExp,
  basis: MultipleStatement["basis"],
): Values | undefined {
  const from = Math.max(0, end - longestComparison)
  const match = pattern.exec(text.slice(from, end))
  const [now, other] = [match?.indices?.groups?.now, match?.indices?.groups?.before ?? match?.indices?.groups?.increase]
  if (match === null || now === undefined || other === undefined) return undefined
  const { nowUnit = "", beforeUnit, increaseUnit = "", context = "" } = match.groups ?? {}
  if (/[增减多少升降翻]/.test(context)) return undefined
  if (now[0] === 0 && from > 0) return undefined
  if (unitOf(nowUnit) !== unitOf(beforeUnit ?? increaseUnit)) return undefined
  return { now: valueAt(text, from + now[0]), other: valueAt(text, from + other[0]), basis }
}

const unitOf = (words: string): string =>
  words
    .trim()
    .replace(/^个(?=.)/, "")
    .replaceAll("％", "%")

/** The number at an offset with its unit, hedges considered. */
function valueAt(text: string, start: number): ComparedValue {
  const token = readArabicNumber(text, start)
  const unit = unitAt(text, token.end)
  const { hedge } = hedgeBefore(text, start, Math.max(0, start - 4))
  const used = token.plus ? "plus" : hedge
  const exact = unit !== undefined && isCounted(unit.dimension) && !token.scaled
  return {
    span: localSpanOf(start, token.end + (unit?.text.length ?? 0)),
    value: token.value,
    interval: intervalOf(token.value, used, exact, one),
    hedged: used !== "exact",
  }
}

function readingOf({ groups = {} }: RegExpExecArray): MultipleReading {
  if (groups.unit === "番") return "doublings"
  if (groups.verb === "翻") return "turned"
  return groups.link === "到" || groups.link === "至" ? "ratio" : "growth"
}

function statementOf(
  text: string,
  match: RegExpExecArray,
  reading: MultipleReading,
  values: Values,
): MultipleStatement | undefined {
  const [start, end] = match.indices?.groups?.numeral ?? [0, 0]
  const multiple = valueOfNumeral(text.slice(start, end))
  if (multiple === undefined || (reading === "doublings" && multiple.scale > 0)) return undefined
  if (match.groups?.unit === "番" && match.groups.verb !== "翻") return undefined
  const { hedge } = hedgeBefore(text, start, match.index)
  return {
    reading,
    multiple,
    hedge: match.groups?.plus ? "plus" : hedge,
    span: localSpanOf(start, match.index + match[0].length),
    numeral: localSpanOf(start, end),
    ...values,
  }
}

function valueOfNumeral(printed: string): Decimal | undefined {
  const chinese = parseChineseInteger(printed)
  return chinese === undefined ? parseDecimal(printed) : decimal(chinese)
}
