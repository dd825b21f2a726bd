import { decimal } from "../../number/decimal.ts"
import { intersects, isBelow, point, roundedTo, subtractIntervals, sumIntervals } from "../../number/interval.ts"
import { parseChineseInteger } from "../../number/numeral.ts"
import { rational, zero } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { behindLast } from "../../text/clauses.ts"
import { placeCountBefore } from "../count/place-count.ts"
import { shareHolds } from "../share/share-of.ts"
import { closedByClasses } from "./class-lists.ts"
import { frontName, nameOf } from "./names.ts"
import { areDividedByOpposites, hasOpposites } from "./opposites.ts"
import { namedIn, type SumReading, sumOf } from "./readings.ts"
import { coversBranches, isSeries, isStrictSeries } from "./series.ts"
import { isStatePartition } from "./states.ts"

/**
 * How sure it is that the parts are all there are: `certain` when the words close the list, `likely` when the names of
 * the parts are built alike, `no` otherwise.
 */
export type Closedness = "certain" | "likely" | "no"

const remainderWords = ["其余", "其他", "其它", "剩余", "剩下", "余下"]
export function closednessOf(reading: SumReading, passage: Passage): Closedness {
  const names = namesOf(reading)
  if (isWhole(reading) || isNamedByTotal(reading, passage)) return "certain"
  if (sharesTotalHundred(reading, passage)) return "certain"
  if (hasOpposites(names) || areDividedByOpposites(names) || isStatePartition(names)) return "certain"
  if (areCountedOff(names) || areAddedUp(names)) return "certain"
  if (isCompound(names, reading.total) || namesAllPlaces(reading, passage)) return "certain"
  if (closedByClasses(reading) === "certain") return "certain"
  if (runsOut(reading) || coversBranches(reading.parts.map(({ quantity }) => labelIn(passage, quantity))))
    return "likely"
  // 甲区3个，乙区、丙区各2个.
  const items = reading.parts.reduce((sum, part) => sum + part.names, 0)
  return isSeries(names) && commonEnd(reading) >= (items > 2 ? 1 : longCommonEnd) ? "likely" : "no"
}

/** 受理895件，加上上年结转56件，共审理951件: the words add the figures up. */
const areAddedUp = ([, ...names]: readonly string[]): boolean =>
  names.length > 0 && names.every((name) => /^(?:再?加上|连同|算上|另加)/.test(name))

/** 运用第一种形态113人次，运用第二种形态55人次，运用第三种形态26人次: three and more kinds or batches that are counted off from the first one. */
function areCountedOff(names: readonly string[]): boolean {
  const marks = names.map((name) =>
    /^(.*?)第(\d{1,2}|[一二三四五六七八九十]{1,3})(?:种|类|批|轮|阶段|档|步|组|款)/.exec(name),
  )
  return (
    names.length > 2 &&
    marks.every(
      (mark, at) => mark?.[1] === marks[0]?.[1] && Number(parseChineseInteger(mark?.[2] ?? "") ?? mark?.[2]) === at + 1,
    )
  )
}

/** 三个区共有35个街道上榜，其中甲区17个、乙区13个、丙区5个: as many places as the sentence counts. */
function namesAllPlaces(reading: SumReading, { text }: Passage): boolean {
  if (reading.parts.some(({ quantity }) => quantity.unit !== reading.total.unit)) return false
  return placeCountBefore(text, reading.total.span.start)?.stated === namedIn(reading)
}

/**
 * 甲区115例、乙区81例、…、丙区、丁区各1例: a long list in the order of its figures goes down to the least that can be; were something
 * left out, it would be more places with 1 than the list has names. One figure may stand out of order: the wrong one.
 */
function runsOut(reading: SumReading): boolean {
  const { parts, total } = reading
  const figures = parts.map(({ quantity }) => quantity)
  if (figures.length < fewestInOrder || figures.at(-1)?.value.coefficient !== 1n) return false
  if (figures.some(({ unit, value }) => unit !== total.unit || value.scale !== 0)) return false
  const leftOut = subtractIntervals(total.interval, sumOf(reading))
  if (!isBelow(leftOut, point(zero)) && !isBelow(point(rational(BigInt(figures.length))), leftOut)) return false
  const values = figures.map(({ value }) => value.coefficient)
  const isInOrder = (list: readonly bigint[]): boolean =>
    list.every((value, at) => at === 0 || value <= (list[at - 1] ?? 0n))
  const rise = values.findIndex((value, at) => at > 0 && value > (values[at - 1] ?? 0n))
  return rise < 0 || [rise - 1, rise].some((left) => isInOrder(values.toSpliced(left, 1)))
}

const fewestInOrder = 8

/**
 * How many characters all names end with beyond what the total is called: 邮政业务收入、电信业务收入. Of 查处案件54件，其中食品案件9件，
 * 药品案件3件 every item is called 案件, whether there are more of them or not; and 公安领域18件、自然资源领域20件 are two of many.
 */
export function commonEnd(reading: SumReading): number {
  const { labelText } = reading.total
  const names = namesOf(reading)
  const [first = ""] = names
  let length = 0
  while (length < first.length && names.every((name) => name.at(-1 - length) === first.at(-1 - length))) length++
  // A series of names that end differently begins with the same two characters.
  const common = length === 0 ? first.slice(0, 2) : first.slice(-length)
  return labelText.includes(common) ? 0 : Math.max(1, length)
}

/** Two names must have so much in common. */
export const longCommonEnd = 4

/** 支付本金和利息12.6亿元，其中本金9.3亿元、利息3.3亿元; 投诉举报1678件，其中投诉1501件，举报177件: the total says what it is made of. */
export function isNamedByTotal(reading: SumReading, { text }: Passage): boolean {
  const { span } = reading.total
  const names = namesOf(reading)
  if (isCompoundOfAll(names, reading.total.labelText)) return true
  const clause = behindLast(text.slice(Math.max(0, span.start - longestName), span.start), "，。；：,;:\n")
  if (names.every((name) => name.length > 1) && clause.includes(names.join(""))) return true
  const joined = [...clause.matchAll(/\p{Script=Han}[、和与及](?=\p{Script=Han})/gu)].length
  return joined === names.length - 1 && names.every((name, at) => isSaid(name, at, clause))
}

const longestName = 40

/** Whether the clause names an item; in front of the first one a headline may stand (一、总体情况乳制品140批次). */
const isSaid = (name: string, at: number, clause: string): boolean =>
  name.length > 1 &&
  (clause.includes(name) || (at === 0 && clause.split(/[、和与及]/).some((item) => endsAlike(item, name))))

/** Whether two names end with the same three characters and more. */
const endsAlike = (item: string, name: string): boolean => item.length > 2 && item.slice(-3) === name.slice(-3)

/**
 * 猪牛羊肉376吨，其中猪肉163吨，牛肉65吨，羊肉148吨: the total begins with the first characters of its parts. 农林牧渔业 is more than these four since
 * the services belong to it.
 */
function isCompoundOfAll(names: readonly string[], label: string): boolean {
  const own = names.filter((name) => !/服务|辅助/.test(name))
  const [first = ""] = own
  return (
    own.length > 2 &&
    label.includes(own.map((name) => name.charAt(0)).join("") + first.charAt(1)) &&
    (own.length === names.length - 1 || (own.length === names.length && !label.includes("农林牧渔")))
  )
}

/** The words in front of a figure as printed, notes in brackets included: 民事（行政）案件. */
const labelIn = ({ text }: Passage, { label, labelText }: Quantity): string =>
  label.end - label.start > longestName ? labelText : text.slice(label.start, label.end)

const namesOf = ({ parts }: SumReading): readonly string[] => parts.map(({ quantity }) => nameOf(quantity))

/** A list that nothing may be left out of: it ends with a remainder, or is one series from first to last. */
export const isWhole = (reading: SumReading): boolean => hasRemainder(reading) || isStrictSeries(namesOf(reading))

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
export const isRemainder = (name: string): boolean => startsAsRemainder(name) || /[和及与等]其[他它余]/.test(name)

const startsAsRemainder = (name: string): boolean =>
  remainderWords.some((word) => name.startsWith(word)) || /^(?:[还尚仍]?[剩余])$/.test(name)

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

/** 邮电业务收入34.3亿元，其中邮政收入3.6亿元，电信收入30.7亿元: the total is called by the first characters of both parts. */
function isCompound([first = "", second = "", ...others]: readonly string[], total: Quantity): boolean {
  const [one, two] = [first.charAt(0), second.charAt(0)]
  // 12个镇、3个乡，共15个乡镇.
  if (others.length === 0 && first.length + second.length === 2)
    return total.tailText.startsWith(one + two) || total.tailText.startsWith(two + one)
  const { labelText } = total
  // 猪牛羊禽肉2.99万吨，其中猪肉2.11万吨，牛肉0.38万吨: names that differ in one character are all there are only where nothing stands between.
  if (first.slice(1) === second.slice(1)) return labelText.includes(one + two + first.slice(1))
  return (
    others.length === 0 &&
    /^\p{Script=Han}{2}$/u.test(one + two) &&
    first.at(-1) === second.at(-1) &&
    !first.includes(two) &&
    !second.includes(one) &&
    (labelText.includes(one + two) || labelText.includes(two + one))
  )
}
