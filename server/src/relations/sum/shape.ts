import { isPoint } from "../../number/interval.ts"
import { compare } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isOneUnit } from "../../report/units.ts"
import { chanceOfSlip } from "./chance.ts"
import { frontName, nameOf } from "./names.ts"
import { isJoined } from "./partitions.ts"
import { holds, type SumReading } from "./readings.ts"
import type { Summand } from "./summand.ts"
import { isAnnouncedTotal } from "./totals.ts"

/** 215例，甲市167例、乙县33例、丙市15例: a comma behind the total, and nothing but 、 between its parts. */
export function isEnumerated(reading: SumReading): boolean {
  const [first, ...rest] = reading.parts
  if (first === undefined || rest.length < 2 || !isTight(reading) || !reading.total.exact) return false
  const joined = rest.every(({ gap }) => /^(?:、|和|及|以及)/.test(gap))
  const sameUnit = reading.parts.every(({ quantity }) => isOneUnit(quantity, reading.total))
  return joined && sameUnit && /^[，：,:]/.test(first.gap) && (isLarge(reading) || reading.parts.length > 3)
}

/**
 * 败诉2件，1件已生效，1件在上诉期中: parts without names of their own belong to the named figure before them, unless that is described
 * behind like them (4人中有1人送医后死亡，1人仍在抢救).
 */
export const areUnnamed = ({ total, parts }: SumReading): boolean =>
  total.labelText !== "" &&
  total.tailText.length <= longestNoun &&
  parts.every(({ quantity }) => quantity.labelText === "" && quantity.tailText !== "")

const longestNoun = 4

/** 特等奖1项、二等奖2项、三等奖4项: the first figure carries the same name as the others. */
export function isSibling({ total, parts }: SumReading): boolean {
  const end = total.labelText.slice(-1)
  return end !== "" && parts.every(({ quantity }) => quantity.labelText.endsWith(end))
}

export const isAnnounced = ({ total }: SumReading, passage: Passage): boolean =>
  isAnnouncedTotal(total, passage.text, total.span.start)

export const isHedged = ({ total, parts }: SumReading): boolean =>
  [total, ...parts.map(({ quantity }) => quantity)].some(({ hedge }) => hedge !== "exact")

export const isLarge = ({ total }: SumReading): boolean => total.value.coefficient >= 100n

/** Every part is named in front and ends its clause (一审54件，二审26件), or every part is named behind (7个撤销案件、2个终止侦查). */
export const isTight = ({ parts }: SumReading): boolean =>
  (parts.every(({ quantity }) => nameOf(quantity) !== "" && endsClause(quantity)) ||
    parts.every(({ quantity }) => frontName(quantity) === "" && quantity.tailText !== "")) &&
  hasOneSeparator(parts)

/** Nothing stands behind the figure in its clause but the next item: 屏东县9例及台中市1例. */
const endsClause = ({ tailText }: Quantity): boolean => /^(?:$|和|及|与|以及)/.test(tailText)

/**
 * Parts divided by ， or 、, or each of them by ；: a ； among commas begins something else, and so does a ， behind items that
 * 、 joins (省级3个、市级5个，复核8个).
 */
function hasOneSeparator([, ...parts]: readonly Summand[]): boolean {
  const divided = parts.filter(({ gap }) => /[；;。]/.test(gap))
  const apart = parts.findIndex((part) => !isJoined(part))
  return (divided.length === 0 && apart <= 0) || divided.length === parts.length
}

/** A “part” as large as the total is the total said again. */
export const restatesTotal = ({ total, parts }: SumReading): boolean =>
  parts.some(
    ({ quantity }) =>
      quantity.interval.low !== undefined &&
      total.interval.low !== undefined &&
      compare(quantity.interval.low, total.interval.low) === 0,
  )

/** 3305个，包括870名、236名…: the parts are counted alike, though not like the total. */
export const haveOneUnit = ({ parts }: SumReading): boolean =>
  parts.every(({ quantity }) => quantity.unit === parts[0]?.quantity.unit)

export const isOneDimension = ({ total, parts }: SumReading): boolean =>
  parts.every(({ quantity }) => quantity.dimension === total.dimension)

/** 6个城市上涨，赣州持平，其余63个: an item without a figure counts as one. */
export function hasUncountedItems({ total, parts }: SumReading, passage: Passage): boolean {
  const first = parts[0]?.quantity.segment ?? 0
  const last = parts.at(-1)?.quantity.segment ?? 0
  const counted = new Set(passage.quantities.map(({ segment }) => segment))
  let uncounted = 0
  for (let index = first + 1; index < last; index++) {
    const segment = passage.segments[index]
    if (segment === undefined || segment.bracket !== total.bracket || counted.has(index)) continue
    if (segment.after === "（") continue
    if (segment.span.end - segment.span.start > 1) uncounted++
  }
  if (!total.exact) return false
  const sum = parts.reduce((value, { quantity }) => value + quantity.value.coefficient, 0n)
  const missing = total.value.coefficient - sum
  return missing > 0n && missing <= BigInt(uncounted + uncountedBehind(passage, last))
}

/** 178人赞成，120人反对，两人缺席; 优良10个，而东湖、西湖、南湖和北湖为轻度污染: what goes on behind the last part without a figure. */
function uncountedBehind({ segments, quantities }: Passage, last: number): number {
  const own = segments[last]
  const behind: number[] = []
  for (let index = last + 1; index < segments.length; index++) {
    const segment = segments[index]
    if (segment === undefined || segment.sentence !== own?.sentence || segment.bracket !== own.bracket) break
    const figure = quantities.find((quantity) => quantity.segment === index)
    if (figure !== undefined)
      return behind.length === 0 && isPlainNumeral(figure) ? Number(figure.value.coefficient) : 0
    behind.push(index)
    if (segment.after !== "、") break
  }
  return behind.length > 2 ? behind.length + 1 : 0
}

/** 两名: a single Chinese numeral, which is no part of a sum of figures. */
const isPlainNumeral = ({ script, numeral, role }: Quantity): boolean =>
  script === "chinese" && role === "level" && numeral.end - numeral.start === 1

/** 1.31万余, 500多: no more than the next round number, so that a complete list can be held to it. */
export const isHedgedUpwardsOnly = ({ total, parts }: SumReading): boolean =>
  [total, ...parts.map(({ quantity }) => quantity)].every(({ hedge }) => hedge === "exact" || hedge === "plus")

/** 超400个, 不足400个: no sum contradicts a figure that is open on one side. */
export const isOpen = ({ total, parts }: SumReading): boolean =>
  [total, ...parts.map(({ quantity }) => quantity)].some(
    ({ hedge }) => hedge !== "exact" && hedge !== "about" && hedge !== "plus",
  )

/**
 * 签约35个项目。其中，产业类22个，贸易类18个，合作类3个: a sentence of nothing but parts is the whole list; parts that fall short
 * may still leave some out, unless there are many, and two may count the same things twice. One head more at the end of a list that adds up without it is no part.
 */
export function isSentenceOfParts(reading: SumReading, excess: boolean): boolean {
  const { total, parts } = reading
  if (!isPoint(total.interval) || !isTight(reading) || parts.some(({ quantity }) => !isOneUnit(quantity, total)))
    return false
  if (!excess) return parts.length > 3
  return parts.length === 2 ? chanceOfSlip(reading) < 0.05 : !holds({ ...reading, parts: parts.slice(0, -1) })
}

/** 分别为2000万元、1800万元、1630万元: figures in a row, with nothing but 、 between them. */
export const isRow = ({ parts }: SumReading): boolean => parts.length > 2 && parts.slice(1).every(isJoined)

/** 11个学院14个专业: items of a list are divided by marks or 和. */
export const areDivided = ({ parts: [, ...rest] }: SumReading): boolean =>
  rest.every(({ gap }) => /[，,、；;：:。（）()\s]|和|与|及/.test(gap))

/**
 * 捐款5000万元。…各大车企均有参与，其中甲公司2000万元、…: 其中 divides what its own sentence names; 处罚148起；暂扣40辆，其中…15起: what its
 * own clause names. A total farther away is not meant.
 */
export function dividesNearer({ total, parts: [first], distance }: SumReading, { text, sentences }: Passage): boolean {
  if (first === undefined) return false
  const start = sentences[first.quantity.sentence]?.start ?? 0
  const before = text.slice(Math.max(total.span.end, start), first.quantity.span.start)
  const words = before.slice(0, Math.max(0, before.lastIndexOf("其中")))
  return distance > 0 ? /\p{Script=Han}/u.test(words) : /[；;]/.test(words)
}
