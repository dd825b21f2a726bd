import { decimal } from "../../number/decimal.ts"
import { intersects, roundedTo, sumIntervals } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { behindLast } from "../../text/clauses.ts"
import { similarity } from "../share/labels.ts"
import { shareHolds } from "../share/share-of.ts"
import { frontName, nameOf } from "./names.ts"
import type { SumReading } from "./readings.ts"
import { isSeries, isStrictSeries } from "./series.ts"

/**
 * How sure it is that the parts are all there are: `certain` when the words close the list, `likely` when the names of
 * the parts are built alike, `no` otherwise.
 */
export type Closedness = "certain" | "likely" | "no"

const remainderWords = ["其余", "其他", "其它", "剩余", "剩下", "余下"]
/** What is done, and what is not yet: a list of nothing but states is a partition. */
const doneMarks = ["已", "完成", "办结", "审结"]
const pendingMarks = ["正在", "未", "尚", "待", "仍", "在", "现在", "目前", "处于", "稳控"]
const negations = ["不予", "未予", "不", "未", "非", "无"]
/** Names of places that begin like a negation. */
const placesLikeNegations = /非洲|无锡|不丹/

export function closednessOf(reading: SumReading, passage: Passage): Closedness {
  const names = reading.parts.map(({ quantity }) => nameOf(quantity))
  if (isWhole(reading) || areNamedByTotal(names, reading.total, passage)) return "certain"
  if (sharesTotalHundred(reading, passage)) return "certain"
  if (hasOpposites(names) || isDivided(names) || isStatePartition(names)) return "certain"
  if (isCompound(names, reading.total)) return "certain"
  // 甲区3个，乙区、丙区各2个.
  const items = reading.parts.reduce((sum, part) => sum + part.names, 0)
  return isSeries(names) && commonEnd(names, reading.total) >= (items > 2 ? 1 : shortestCommonEnd) ? "likely" : "no"
}

/**
 * How many characters all names end with beyond what the total is called: 邮政业务收入、电信业务收入. Of 查处案件54件，其中食品案件9件，
 * 药品案件3件 every item is called 案件, whether there are more of them or not; and 公安领域18件、自然资源领域20件 are two of many.
 */
function commonEnd(names: readonly string[], { labelText }: Quantity): number {
  const [first = ""] = names
  let length = 0
  while (length < first.length && names.every((name) => name.at(-1 - length) === first.at(-1 - length))) length++
  // A series of names that end differently begins with the same two characters.
  const common = length === 0 ? first.slice(0, 2) : first.slice(-length)
  return labelText.includes(common) ? 0 : Math.max(1, length)
}

/** Two names must have so much in common. */
const shortestCommonEnd = 4

/** 支付本金和利息12.6亿元，其中本金9.3亿元、利息3.3亿元; 投诉举报1678件，其中投诉1501件，举报177件: the total says what it is made of. */
function areNamedByTotal(names: readonly string[], { span }: Quantity, { text }: Passage): boolean {
  const clause = behindLast(text.slice(Math.max(0, span.start - longestName), span.start), "，。；：,;:\n")
  if (names.every((name) => name.length > 1) && clause.includes(names.join(""))) return true
  const joined = [...clause.matchAll(/\p{Script=Han}[、和与及](?=\p{Script=Han})/gu)].length
  return joined === names.length - 1 && names.every((name) => name.length > 1 && clause.includes(name))
}

const longestName = 40

/** A list that nothing may be left out of: it ends with a remainder, or is one series from first to last. */
export const isWhole = (reading: SumReading): boolean =>
  hasRemainder(reading) || isStrictSeries(reading.parts.map(({ quantity }) => nameOf(quantity)))

/** 其余1件, 其他18家, 主管部门和其他单位30件: the list runs to its remainder and no further. */
export const hasRemainder = ({ parts }: SumReading): boolean =>
  parts.slice(1).some(({ quantity }) => {
    const front = frontName(quantity)
    // 2门火炮及其他若干装备: what is left over has no figure.
    return front === "" ? startsAsRemainder(quantity.tailText) : isRemainder(front) || isLeftOver(quantity)
  })

/** 受理90件，不予受理3件，另有2件作其他处理: what is dealt with otherwise is the rest. */
const isLeftOver = ({ labelText, tailText }: Quantity): boolean =>
  /^(?:另|还)有?$/.test(labelText) && /其[他它余]/.test(tailText)

/** Whether a name in front of its figure means everything that the names before it leave. */
export const isRemainder = (name: string): boolean => startsAsRemainder(name) || /[和及与]其[他它余]/.test(name)

const startsAsRemainder = (name: string): boolean => remainderWords.some((word) => name.startsWith(word))

/** Every part prints its share and every share fits: parts and total are confirmed, the list is simply not complete. */
export function isConfirmedByShares({ total, parts }: SumReading, passage: Passage): boolean {
  const shares = parts.map(({ quantity }) => ({ quantity, share: shareBehind(passage, quantity) }))
  return shares.every(
    ({ quantity, share }) => share !== undefined && shareHolds(quantity.interval, total.interval, share),
  )
}

function sharesTotalHundred({ parts }: SumReading, passage: Passage): boolean {
  const shares = parts.map(({ quantity }) => shareBehind(passage, quantity))
  if (shares.some((share) => share === undefined)) return false
  const sum = sumIntervals(shares.flatMap((share) => (share === undefined ? [] : [share.interval])))
  return intersects(sum, roundedTo(decimal(100n)))
}

/** The share printed right behind a figure: 333件，占90.7%. */
function shareBehind(passage: Passage, quantity: Quantity): Quantity | undefined {
  const next = passage.quantities
    .slice(quantity.index + 1, quantity.index + 8)
    .find(({ bracket }) => bracket === quantity.bracket)
  if (next === undefined || next.role !== "share" || next.segment - quantity.segment > 1) return undefined
  return next
}

/**
 * The last name and an earlier one are opposites (不予受理 / 实际受理, 合格 / 不合格): the list is complete with them. What
 * follows a pair of opposites is another matter (不予受理21件，受理40件，审结37件).
 */
function hasOpposites(names: readonly string[]): boolean {
  const last = names.at(-1) ?? ""
  return names.slice(0, -1).some((name) => isOpposite(name, last) || isOpposite(last, name))
}

/** Whether `name` is `other` with 不, 未, 非 or 无 put in. */
const isOpposite = (name: string, other: string): boolean =>
  !placesLikeNegations.test(name) &&
  negations.some((negation) => {
    const at = name.indexOf(negation)
    const positive = at < 0 ? "" : name.slice(at + negation.length)
    return positive.length > 1 && !other.includes(negation) && isAbout(other, positive)
  })

const isAbout = (name: string, positive: string): boolean =>
  (name.endsWith(positive) && neutral.test(name.slice(0, -positive.length))) ||
  (name.length > 1 && positive.endsWith(name)) ||
  (name.length <= positive.length + 1 && similarity(name, positive) >= 0.6)

/** 实际受理 is all that 不予受理 leaves; 从轻处罚 is not all that 不予处罚 leaves. */
const neutral = /^(?:实际|予以|准予|依法|正式|决定|给予|当场|全部|已经?|可以?|应当?|有|是)?$/

/** Words that divide a whole in two. */
const antonyms: readonly (readonly [string, string])[] = [
  ["增长", "下降"],
  ["增加", "减少"],
  ["上升", "下降"],
  ["男", "女"],
  ["进口", "出口"],
  ["城镇", "乡村"],
  ["城镇", "农村"],
  ["城市", "农村"],
  ["公办", "民办"],
  ["公立", "民营"],
  ["公立", "民办"],
  ["公立", "私立"],
  ["内资", "外资"],
  ["中资", "外资"],
  ["国产", "进口"],
  ["国有", "民营"],
  ["线上", "线下"],
  ["以上", "以下"],
  ["税收", "非税"],
  ["中央", "地方"],
  ["境内", "境外"],
  ["省内", "省外"],
  ["市内", "市外"],
  ["国内", "国外"],
  ["国内", "国际"],
  ["本地", "外地"],
  ["本地", "外出"],
  ["本市", "外市"],
  ["本省", "外省"],
  ["集中", "分散"],
  ["单位", "个人"],
  ["普通程序", "简易程序"],
  ["一般程序", "简易程序"],
  ["长期", "短期"],
  ["固定", "流动"],
  ["日间", "夜间"],
  ["白天", "夜间"],
  ["直接", "间接"],
  ["主动", "被动"],
  ["有效", "无效"],
  ["支持", "驳回"],
  ["胜诉", "败诉"],
  ["诉前", "诉中"],
  ["专职", "兼职"],
  ["专任", "兼任"],
  ["在职", "退休"],
  ["自然人", "法人"],
  ["上半年", "下半年"],
  ["汉族", "少数民族"],
  ["书面", "口头"],
  ["有偿", "无偿"],
  ["首次", "再次"],
  ["原有", "新增"],
]

/**
 * 产量增长的18种，产量下降的46种: names that a word and its opposite divide; 公办306所，民办普惠性379所，民办非普惠性300所: and that another
 * pair of opposites divides again.
 */
function isDivided(names: readonly string[]): boolean {
  if (names.length < 2 || names.length > mostDivided) return false
  return antonyms.some(([one, other]) => {
    const [first, second] = [names.filter((name) => name.includes(one)), names.filter((name) => name.includes(other))]
    const isWhole = first.length > 0 && second.length > 0 && first.length + second.length === names.length
    return isWhole && isOneOrDivided(first, one) && isOneOrDivided(second, other)
  })
}

/** Longer lists are divided by more than opposites. */
const mostDivided = 6

function isOneOrDivided(names: readonly string[], word: string): boolean {
  if (names.length === 1) return true
  const rest = names.map((name) => name.replace(word, ""))
  return (rest.length === 2 && hasOpposites(rest)) || isDivided(rest)
}

/** 邮电业务收入34.3亿元，其中邮政收入3.6亿元，电信收入30.7亿元: the total is called by the first characters of both parts. */
function isCompound([first = "", second = "", ...others]: readonly string[], { labelText }: Quantity): boolean {
  const [one, two] = [first.charAt(0), second.charAt(0)]
  return (
    others.length === 0 &&
    /^\p{Script=Han}{2}$/u.test(one + two) &&
    first.at(-1) === second.at(-1) &&
    !first.includes(two) &&
    !second.includes(one) &&
    (labelText.includes(one + two) || labelText.includes(two + one))
  )
}

const beginsWith = (name: string, marks: readonly string[]): boolean => marks.some((mark) => name.startsWith(mark))

/** Whether the words behind a figure say that something is still to come. */
export const isPending = (words: string): boolean => beginsWith(words, pendingMarks)

const isStatePartition = (names: readonly string[]): boolean =>
  names.every((name) => beginsWith(name, doneMarks) || beginsWith(name, pendingMarks)) &&
  names.some((name) => beginsWith(name, doneMarks)) &&
  names.some((name) => beginsWith(name, pendingMarks))
