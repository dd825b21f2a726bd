import { isOneUnit } from "../../report/units.ts"
import { isRemainder } from "./closedness.ts"
import { frontName, isSettlement } from "./names.ts"
import { isJoined } from "./partitions.ts"
import { isPending } from "./states.ts"
import type { Summand } from "./summand.ts"

/**
 * How many of the figures a reader takes for the list. One whose items are divided by ， or 、 ends at the first ；, and
 * where a figure of another kind or a clause about the whole list begins; one divided by ； does not, unless its total
 * stands behind an earlier ； and so belongs to one of several clauses.
 */
export const naturalLength = (parts: readonly Summand[], total: Summand | undefined): number =>
  lengthUpTo(parts, total, (index) => beginsElse(parts, index) || isCountedOtherwise(parts, index, total))

/** The same with figures in another unit, which may be items as well: 全国平台704件，热线386件，来信21封. */
export const mixedLength = (parts: readonly Summand[], total: Summand | undefined): number =>
  lengthUpTo(parts, total, (index) => beginsElse(parts, index))

function lengthUpTo(parts: readonly Summand[], total: Summand | undefined, ends: (index: number) => boolean): number {
  const closing = parts.findIndex((part, index) => index > 0 && (/[；;]/.test(part.gap) || (index > 1 && ends(index))))
  if (closing > 1) return closing
  const sameSentence = total?.quantity.sentence === parts[0]?.quantity.sentence
  return closing === 1 && sameSentence && /[；;]/.test(total?.gap ?? "") ? 1 : parts.length
}

/** Whether figure `index` of a list without ； stands behind its end. */
const beginsElse = (parts: readonly Summand[], index: number): boolean =>
  isMeasuredOtherwise(parts, index) ||
  followsRemainder(parts, index) ||
  tellsWhatBecame(parts, index) ||
  speaksOfWhole.test(behindBracket(parts[index]))

/**
 * 其中消防隐患13处，用电隐患42处，整改55处: what became of all of them is none of them. Behind 人民调解1526件、行政调解298件、司法调解39件 a ， with
 * any other name begins something else (化解积案12件).
 */
function tellsWhatBecame(parts: readonly Summand[], index: number): boolean {
  const [first, second] = parts
  const part = parts[index]
  if (first === undefined || second === undefined || part === undefined || !/^[，,]/.test(behindBracket(part)))
    return false
  const ending = frontName(first.quantity).slice(-2)
  if (ending !== frontName(second.quantity).slice(-2)) return false
  const name = frontName(part.quantity)
  return isSettlement(name) || (isOtherMatter(part, ending) && parts.slice(1, index).every(isJoined))
}

const isOtherMatter = ({ quantity }: Summand, ending: string): boolean => {
  const name = frontName(quantity)
  return ending.length > 1 && name !== "" && !name.endsWith(ending) && !isRemainder(name) && !isPending(name)
}

/**
 * 邻里纠纷986件，其他纠纷1244件，调解成功2226件: the list runs to its remainder and no further, but for what is taken off
 * (扣除项0.16亿元) and what is still to come (尚未审结1件).
 */
function followsRemainder(parts: readonly Summand[], index: number): boolean {
  const [last, part] = [parts[index - 1], parts[index]]
  if (last === undefined || part === undefined || part.negative || isPending(frontName(part.quantity))) return false
  return isRemainder(frontName(last.quantity)) && /^[，,]/.test(behindBracket(part))
}

/** The words in front of a part without the rest of a note on the one before it: 蔬菜10468亩（露地3954亩），菌棚…. */
const behindBracket = (part: Summand | undefined): string => part?.gap.replace(/^[^，。；（(]{0,20}[)）]/, "") ?? ""

/**
 * 全长21.6公里，其中甲段16.2公里、乙段5.4公里，路基宽23.5米; 文件64件，其中规划34件、协议16件，出具意见26份: behind items that 、
 * joins a figure in another unit begins something else.
 */
function isMeasuredOtherwise(parts: readonly Summand[], index: number): boolean {
  const [first] = parts
  const part = parts[index]
  if (first === undefined || part === undefined) return false
  return (
    !isOneUnit(part.quantity, first.quantity) &&
    /^[，,]/.test(behindBracket(part)) &&
    parts.slice(1, index).every(isJoined)
  )
}

/** 企业411家，其中生产企业362家、流通企业49家，发现问题12个: all items so far are counted like the total, this one is not. */
function isCountedOtherwise(parts: readonly Summand[], index: number, total: Summand | undefined): boolean {
  const part = parts[index]
  const last = parts[index - 1]
  const unit = total?.quantity.unit
  if (part === undefined || last === undefined || part.quantity.unit === unit || !/^[，,]/.test(behindBracket(part)))
    return false
  return parts.slice(0, index).every(({ quantity }) => quantity.unit === unit) && !isNamedAlike(part, last)
}

/** 运用第二种形态处理1455人次，运用第三种形态处理261人: one row of items, whatever they are counted in. */
const isNamedAlike = (
  { quantity: { labelText: name } }: Summand,
  { quantity: { labelText: other } }: Summand,
): boolean => name.length > 2 && (other.startsWith(name.slice(0, 2)) || other.endsWith(name.slice(-2)))

/** 其中制度362个、机制49个，涵盖12个领域: a clause that tells how far the whole list reaches. */
const speaksOfWhole = /^[，,](?:共|总共|分别)?(?:涉及|涵盖|覆盖|惠及|辐射|带动|从中)/
