import { intersects } from "../../number/interval.ts"
import type { Passage } from "../../report/passage.ts"
import { isOneUnit } from "../../report/units.ts"
import { chanceOfSlip } from "./chance.ts"
import { closedByClasses, exceedsByClasses } from "./class-lists.ts"
import { type Closedness, hasRemainder, isNamedByTotal, isWhole } from "./closedness.ts"
import type { Frame } from "./frame.ts"
import type { Confidence } from "./list-evidence.ts"
import { frontName } from "./names.ts"
import { isClosedBeginning, outcomePair } from "./outcome-pair.ts"
import { areNamedBehind, isJoined } from "./partitions.ts"
import { holds, type SumReading, sumOf } from "./readings.ts"
import { areUnnamed, isAnnounced, isEnumerated, isLarge, isOneDimension, isRow, isSibling, isTight } from "./shape.ts"
import { isTwinComplete } from "./twin.ts"

/** How near classes of one classification may come to their total by chance. */
const likelySlip = 0.12

/** A list of nothing but the two outcomes that a thing has. */
export const isOutcomePair = (reading: SumReading): boolean =>
  reading.parts.length === 2 && outcomePair(reading) !== undefined

/** 取消事项56项，第一批23项，第二批18项，第三批15项: three and more that are counted off from the first one are all there are. */
export const countsOff = (reading: SumReading): boolean =>
  reading.parts.length > 2 &&
  isTight(reading) &&
  // What the first and the second place are worth is not all that is given.
  /^第一(?!名)/.test(frontName(reading.parts[0]?.quantity ?? reading.total)) &&
  isWhole(reading)

/** 捐款389万元，捐款4968.6万元，共计5357.6万元: the figures of the sentence, added up by its last words. */
export function weighClosing(frame: Frame, reading: SumReading, passage: Passage, closed: Closedness): Confidence {
  const isCalledTotal = isAnnounced(reading, passage) || /总[\p{Script=Han}]{0,4}[数量]$/u.test(reading.total.labelText)
  const listed = frame.parts.length === reading.parts.length && isCalledTotal
  if (!listed || !isOneDimension(reading)) return undefined
  const tight = isTight(reading)
  if (frame.counted === true) return reading.parts.length === frame.parts.length ? "certain" : undefined
  if (closed === "certain" && tight) return "certain"
  if (chanceOfSlip(reading) < 0.02) return tight ? "certain" : "likely"
  if (!tight && !isRow(reading)) return undefined
  if (chanceOfSlip(reading) < 0.12 && reading.parts.length > 2) return "likely"
  const { span } = reading.total
  const words = passage.text.slice(Math.max(0, span.start - longestClosing), span.start)
  const closes =
    (tight ? /合计|[共总]计|[一总]共|总[数量]/ : /合计|[共总累]计|[一总]共/).test(words) ||
    // 讲座12场、咨询30场、模拟法庭2场，共44场.
    (reading.parts.slice(1).every(isJoined) && /[，,]共$/.test(words)) ||
    (areNamedBehind(reading.parts) && words.endsWith("共"))
  return closes && reading.parts.every(({ quantity }) => isOneUnit(quantity, reading.total)) ? "likely" : undefined
}

/** 合计股东户数达6.45万户: how far the word that adds up may stand before the total. */
const longestClosing = 8

/** 行政处罚5316件。行政处罚中适用简易程序3129件: the list begins with the name of its total. */
const takesUpTotal = ({ total: { labelText }, parts: [first] }: SumReading): boolean => {
  const name = labelText.slice(-4)
  return (
    name.length > 1 &&
    /^.{0,14}[中里]/u.test(first?.quantity.labelText ?? "") &&
    first?.quantity.labelText.includes(name) === true
  )
}

/** A sentence of its own whose list belongs to a total further up: only large totals and lists of one build. */
export function weighResumed(frame: Frame, reading: SumReading, passage: Passage, closed: Closedness): Confidence {
  const sameUnit = reading.parts.every(({ quantity }) => isOneUnit(quantity, reading.total))
  if (sameUnit && reading.parts.length > 2 && isNamedByTotal(reading, passage)) return "certain"
  if (closed === "no" || !sameUnit || !isTight(reading)) return undefined
  const next = closed === "certain" && reading.distance === 1
  if (next && isTwinComplete(frame)) return "likely"
  if (next && (isAnnounced(reading, passage) || takesUpTotal(reading))) return "likely"
  return reading.parts.length > 2 && chanceOfSlip(reading) < (next ? 0.1 : 0.02) ? "likely" : undefined
}

/** 对186件文件进行清理，保留132件、修改21件、废止33件: 对 makes the total what the parts are the outcome of. */
const isObjectOfWork = ({ total, parts }: SumReading, { text }: Passage): boolean =>
  text[total.span.start - 1] === "对" && parts.slice(1).every(isJoined)

/** 检查512家次，发现问题274个，责令改正251个，其余23个…: figure, part and rest one right behind the other, whatever stands before them. */
export const endsInRest = (reading: SumReading): boolean =>
  hasRemainder(reading) &&
  reading.distance === 0 &&
  reading.total.labelText !== "" &&
  // 5个站点围挡施工；4个站点主体施工；剩余2个站点绿迁: three parts of what stands elsewhere.
  reading.parts.every(({ gap }) => !/[；;。]/.test(gap)) &&
  reading.parts.every(
    ({ quantity }, at) =>
      quantity.exact && isOneUnit(quantity, reading.total) && quantity.index === reading.total.index + at + 1,
  )

/** 333人，其中男性70人、女性263人；市级236人、区级97人: the list adds up to a figure further up in its sentence, which is its total. */
function meetsAnother(reading: SumReading, { quantities }: Passage): boolean {
  const sum = sumOf(reading)
  const { total } = reading
  return quantities
    .slice(Math.max(0, total.index - farthestTotal), total.index)
    .some(
      (figure) => figure.sentence === total.sentence && isOneUnit(figure, total) && intersects(figure.interval, sum),
    )
}

const farthestTotal = 16

/** 5个站点围挡施工；4个站点主体施工；剩余2个站点绿迁: the first figure has no name either, and ； parts it from the others like them. */
const isItemItself = ({ total, parts }: SumReading): boolean =>
  total.labelText === "" && parts.every(({ gap }) => /[；;]/.test(gap))

/** 检查512家次，发现问题274个，责令改正251个，其余23个: the first item is what the others divide. */
function isChain({ parts: [first, ...rest], distance, each }: SumReading): boolean {
  return first !== undefined && rest.length > 1 && holds({ total: first.quantity, parts: rest, distance, each })
}

/** 132件，直接答复59件，分转73件: nothing but order and names tells that these are parts. */
export function weighJuxtaposed(frame: Frame, reading: SumReading, passage: Passage, closed: Closedness): Confidence {
  if (frame.parts.length > reading.parts.length && closed === "certain" && isClosedBeginning(reading)) return "likely"
  if (isOutcomePair(reading) || (areUnnamed(reading) && closed === "certain")) return "certain"
  if (frame.parts.length !== reading.parts.length || frame.open || frame.totalIsPart) return undefined
  if (isChain(reading) || isItemItself(reading) || meetsAnother(reading, passage)) return undefined
  const announcedTotal = isAnnounced(reading, passage)
  // 持证执法人员1126人，县直部门839人，乡镇287人: a law or a form divides like this, and leaves hardly anything out.
  if (exceedsByClasses(reading) && frame.totalOpensClause) return "certain"
  if (closedByClasses(reading) !== "no" && isTight(reading) && chanceOfSlip(reading) < likelySlip) return "likely"
  if (endsInRest(reading)) return "likely"
  if (isEnumerated(reading) || countsOff(reading) || isTwinComplete(frame)) return "likely"
  if (isObjectOfWork(reading, passage) && reading.parts.length > 2 && isTight(reading) && isLarge(reading))
    return "likely"
  if (frame.opening === "juxtaposed" && !frame.totalOpensClause && !announcedTotal)
    return closed === "certain" && isTight(reading) && chanceOfSlip(reading) < 0.02 ? "likely" : undefined
  if (isSibling(reading)) return undefined
  // 受理180.00万件，办结150.25万件，正在办理29.75万件: so many digits are as good as a count.
  if (!reading.total.exact)
    return closed === "certain" && isTight(reading) && chanceOfSlip(reading) < 0.02 ? "likely" : undefined
  if (closed === "certain") return "certain"
  const alike = reading.parts.every(({ quantity }) => isOneUnit(quantity, reading.total))
  // 线索121件，立案71件，提出建议60件: two figures may be steps that the same cases go through.
  const [, second, third] = reading.parts
  const listed = third !== undefined || (second !== undefined && isJoined(second))
  const telling = isLarge(reading) && (listed || chanceOfSlip(reading) < 0.05)
  return announcedTotal && alike && isTight(reading) && telling ? "certain" : undefined
}
