import { type Decimal, decimal, parseDecimal, shift } from "../number/decimal.ts"
import { characterSet, nextIn } from "../text/characters.ts"
import { type LocalSpan, localSpanOf } from "../text/span.ts"

/** A value of a change, as printed: “1.2亿元”. */
export interface ChangeValue {
  /** Number with 万/亿 and, for the first value, its unit. */
  readonly span: LocalSpan
  /** The digits alone. */
  readonly numeral: LocalSpan
  /** 万 and 亿 applied. */
  readonly value: Decimal
  /** 万, 亿 or empty. */
  readonly magnitude: string
  /** The words behind the number, up to eight characters; for the second value they need not be a unit only. */
  readonly unit: string
}

/** “由20件降至25件”: two values of one figure with the direction in which it is said to move. */
export interface Change {
  /** From 由 to the second number with its 万/亿. */
  readonly span: LocalSpan
  readonly from: ChangeValue
  readonly to: ChangeValue
  /** 降至, 提高到 as printed. */
  readonly verb: LocalSpan
  readonly direction: "rising" | "falling"
}

const rising = "增加|增长|上升|提高|提升|上涨|上调|扩大|扩增|扩充|回升|攀升|增|升|涨"
const falling = "下降|减少|降低|压缩|压减|压降|缩短|缩减|缩小|精简|收窄|下调|回落|下跌|下滑|降|减|跌|缩"
const movement = new RegExp(`(?:(${rising})|(${falling}))了?$`)
/** 到, 至 and 为 end the verb; looking for them first passes over nearly all of a text. */
const arrivals = characterSet("到至为")
/** The longest verb and 了. */
const longestMovement = 3

/** How far the two values may stand from the verb. */
const longestHead = 44
const longestTail = 28

/**
 * Finds the changes whose both values are printed with the same unit, or with one unit for both. Ranges, lists of
 * values, ranks, grades, years, negative and hedged values are left out: they cannot be compared by size.
 */
export function* findChanges(text: string): Generator<Change> {
  for (
    let at = nextIn(arrivals, text, 0, text.length);
    at < text.length;
    at = nextIn(arrivals, text, at + 1, text.length)
  ) {
    const from = Math.max(0, at - longestMovement)
    const match = movement.exec(text.slice(from, at))
    if (match === null) continue
    const verb = localSpanOf(from + match.index, at + 1)
    const before = valueBefore(text, verb.start)
    const to = valueAfter(text, verb.end)
    if (before === undefined || to === undefined || !isComparable(before, to) || isRank(text, before)) continue
    yield {
      span: localSpanOf(before.start, to.span.end),
      from: before,
      to,
      verb,
      direction: match[1] === undefined ? "falling" : "rising",
    }
  }
}

/** The start point begins with 由 or 从. */
interface StartValue extends ChangeValue {
  readonly start: number
  readonly context: string
}

interface EndValue extends ChangeValue {
  readonly context: string
}

const times = "(?:(?:19|20)\\d\\d年(?:\\d{1,2}月份?)?(?:底|末|初)?的?)?"
const startPattern = new RegExp(
  `[由从](${times}[^\\d由从，。；、：:（）()—～~/\\n]{0,16})(\\d+(?:\\.\\d+)?) ?(万亿|亿|万)?([^\\d，。；、：:（）()“”\\n]{0,8})$`,
)
const endPattern = new RegExp(
  `^(${times}[^\\d，。；、：:（）()—～~/“”\\n]{0,8})(\\d+(?:\\.\\d+)?) ?(万亿|亿|万)?([^\\d，。；、：:（）()“”\\n]{0,8})`,
)

function valueBefore(text: string, end: number): StartValue | undefined {
  const from = Math.max(0, end - longestHead)
  const match = startPattern.exec(text.slice(from, end))
  if (match === null) return undefined
  const [, context = "", digits = "", magnitude = "", words = ""] = match
  const unit = words.trim().replace(manner, "")
  const start = from + match.index
  const numberStart = start + 1 + context.length
  const unitEnd = end - words.length + (words.length - words.trimStart().length) + unit.length
  return { start, context, unit, ...amountOf(digits, magnitude, numberStart), span: localSpanOf(numberStart, unitEnd) }
}

/** How the value moves, between its unit and the verb: 由20%逐步提高到25%. */
const manner = /(?:逐步|大幅度?|进一步|稳步|快速|迅速|直接|同比|再|又|已|一举|普遍|统一|相应|分别)$/

function valueAfter(text: string, start: number): EndValue | undefined {
  const match = endPattern.exec(text.slice(start, start + longestTail))
  if (match === null) return undefined
  const [whole, context = "", digits = "", magnitude = "", unit = ""] = match
  const end = start + whole.length
  if (unit.length < 3 && /^[、:：]?\d/.test(text.slice(end, end + 2))) return undefined
  const numberStart = start + context.length
  const amount = amountOf(digits, magnitude, numberStart)
  return { context, unit, ...amount, span: localSpanOf(numberStart, end - unit.length) }
}

function amountOf(
  digits: string,
  magnitude: string,
  start: number,
): Pick<ChangeValue, "value" | "magnitude" | "numeral"> {
  const value = parseDecimal(digits) ?? decimal(0n)
  const numeral = localSpanOf(start, start + digits.length)
  return { value: shift(value, powers[magnitude] ?? 0), magnitude, numeral }
}

const powers: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 万亿: 12 }

/** Grades and ranks get better as they get smaller; years and dates are no amounts. */
const unorderedUnit = /^(?:位|名|级|类|等|档|星|届|期|版|代|年|月|日|号|时|点|[A-Za-z]|[+＋\-—–~～至到×/]\d?)/
/** What opens or turns a value: 近, 余, 负, 零下, a rank, “每年” beside “每月”. */
const unclear =
  /[-−－负约近超逾]$|不足|不到|超过|零下|第|排名|排位|名次|位次|倒数|每|平均|[增降减跌涨升]|[折合]|[一二两三四五六七八九十][晚天次斤份]/

/** 排名由8提高到3, 排名稳中有升，化学由0.94‰提升至0.92‰: the better place is the smaller number. */
const isRank = (text: string, { start, unit }: StartValue): boolean => {
  const words = text.slice(Math.max(0, start - longestSentence), start)
  return (
    /(?:排名|排位|名次|位次|位列|等级|级别|类别|档次)[^，。；、]{0,6}$/.test(words.slice(-12)) ||
    (unit.startsWith("‰") && /排名|位次|[球国]前/.test(words))
  )
}

const longestSentence = 100

function isComparable(from: StartValue, to: EndValue): boolean {
  if (unclear.test(from.context) || unclear.test(to.context)) return false
  if (/^[余多几]/.test(from.unit) || /^[余多几]/.test(to.unit) || /左右|上下|以[上下内]/.test(from.unit + to.unit))
    return false
  if (unorderedUnit.test(from.unit) || unorderedUnit.test(to.unit)) return false
  return isSameUnit(from, to)
}

/** 15个工作日 … 5个; 20 … 25件; 3.2% … 2.9%. Without a unit of its own the first number shares unit and 万/亿 of the second. */
function isSameUnit(from: ChangeValue, to: ChangeValue): boolean {
  if (from.unit === "") return from.magnitude !== "" || to.magnitude === ""
  const [first, second] = [normal(from.unit), normal(to.unit)]
  if (second.startsWith(first)) return true
  return second !== "" && first.startsWith(second) && from.magnitude === to.magnitude
}

const normal = (unit: string): string => unit.replaceAll("％", "%")
