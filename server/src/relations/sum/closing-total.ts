import { addIntervals, type Interval, intersects } from "../../number/interval.ts"
import { parseChineseInteger } from "../../number/numeral.ts"
import { isOneUnit } from "../../report/units.ts"
import { characterSet, isIn } from "../../text/characters.ts"
import { behindLast } from "../../text/clauses.ts"
import { type Frame, plainFrame } from "./frame.ts"
import { areNamedBehind, isJoined } from "./partitions.ts"
import type { Summand } from "./summand.ts"

/** Words that add up what stands before them. */
const closingWords = ["合计", "共计", "总计", "总共", "合共", "一共", "共有", "共"]
/** Words that may: 累计探获592吨, 总罚款541万元, 至此达到272项. Only figures that bear them out make them totals. */
const gatheringWords = ["累计", "总", "达到", "达", "至"]

const farthestSentence = 4
const mostParts = 8
/** No list is so long. */
const farthestFigure = 60

/**
 * 省级18件、区级367件，共385件; 小学共录取1271人，其中…；初中共录取3426人，其中…。总计录取4697人: a total that stands
 * behind its parts. The parts are the figures of its sentence, or the last of them that add up, or the figures that
 * lead the sentences and clauses before it.
 */
export function closingTotalFrame(summands: readonly Summand[], at: number): Frame | undefined {
  const total = summands[at]
  if (total === undefined) return undefined
  const clause = clauseOf(total)
  const counted = countedFrame(summands, at, clause)
  if (counted !== undefined) return counted
  const closing = closingWords.some((word) => clause.includes(word))
  if (!closing && !gatheringWords.some((word) => clause.includes(word))) return undefined
  const listed = namesakes(listedBefore(summands, at), clause)
  const held =
    lastThatAddUp(listed, total) ?? lastThatAddUp(leading(figuresBefore(summands, at, farthestSentence)), total)
  if (held !== undefined) return plainFrame("totalLast", total, held)
  const divided = [...listed.slice(1), total].some(({ gap }) => gap.includes("其中"))
  const added =
    closing ||
    (totalWords.test(clause) && listed.length > 2) ||
    (clause.startsWith("累计") && listed.length > 2 && listed.slice(1).every(isJoined))
  return added && !divided && !beginsWithWhole(listed, total) && isApart(total, listed) && listed.length > 1
    ? plainFrame("totalLast", total, listed)
    : undefined
}

/** 应诉案件总数为78件, 总办件量21467件: the name of the figure says that it is the total. */
const totalWords = /总(?:[\p{Script=Han}]{0,4}[数量])[为达是]?$/u

/** 三类案件合计, 三年累计, 两项共: how many figures the words add up. */
const countedWords =
  /(?:^|[^第前后])([两二三四五六七八九]|十[一二]?|\d{1,2})(?:类|项|种|年|者|方面|部分|级|地|批|期|个)[\p{Script=Han}]{0,6}?(?:合计|共计|累计|总计|一共|总共|共|总[数量])[\p{Script=Han}]{0,6}$/u

/** 不予处罚803件，减轻处罚146件，从轻处罚377件，三类案件合计1326件: as many figures right before the total as its words say. */
function countedFrame(summands: readonly Summand[], at: number, clause: string): Frame | undefined {
  const total = summands[at]
  const { count, end } = saidBefore(summands, at, clause)
  if (total === undefined || count < 2 || count > Math.min(mostParts, end)) return undefined
  const parts = summands.slice(end - count, end)
  const isRun = parts.every(
    ({ quantity }, place) =>
      isOneUnit(quantity, total.quantity) &&
      quantity.bracket === total.quantity.bracket &&
      quantity.sentence === total.quantity.sentence &&
      (place === 0 || quantity.index === (parts[place - 1]?.quantity.index ?? 0) + 1),
  )
  return isRun ? { ...plainFrame("totalLast", total, parts), counted: true } : undefined
}

/** How many figures the words in front of a total add up, and where these end; 0 where the words do not say. */
function saidBefore(
  summands: readonly Summand[],
  at: number,
  clause: string,
): { readonly count: number; readonly end: number } {
  const said = countedWords.exec(clause)?.[1]
  if (said !== undefined) return { count: said === "两" ? 2 : Number(parseChineseInteger(said) ?? said), end: at }
  // 三类 is a figure of its own.
  const [number, total] = [summands[at - 1]?.quantity, summands[at]?.quantity]
  const isNumber = number?.segment === total?.segment && number?.exact === true && countingUnits.has(number.unit)
  if (number === undefined || !isNumber || !addingWords.test(clause)) return { count: 0, end: at }
  return { count: Number(number.value.coefficient), end: at - 1 }
}

const countingUnits = new Set("类 项 种 个 方面 部分 级 批 期 大类".split(" "))
const addingWords = /^[\p{Script=Han}]{0,6}?(?:合计|共计|累计|总计|一共|总共|共|总[数量])[\p{Script=Han}]{0,6}$/u

/**
 * ，共15所; 中学3所共15所; 2名烫伤、7名呛伤共9名: a mark, nothing at all or the name of the last part stands between it and the words
 * that add up.
 */
const isApart = ({ gap }: Summand, parts: readonly Summand[]): boolean =>
  /[，,、；;]/.test(gap) ||
  closingWords.some((word) => gap.startsWith(word)) ||
  (areNamedBehind(parts) && closingWords.some((word) => gap.endsWith(word)))

/** 发明专利8项、实用新型53项、软件著作权3项，合计61项专利: the first figures add up, what follows them is of another kind. */
function beginsWithWhole(figures: readonly Summand[], { quantity: total }: Summand): boolean {
  let sum: Interval | undefined
  return figures.slice(0, -1).some(({ quantity }, index) => {
    sum = sum === undefined ? quantity.interval : addIntervals(sum, quantity.interval)
    return index > 0 && intersects(sum, total.interval)
  })
}

/** 罚款6670万元，没收2万元，罚款2300万元，共计罚款8970万元: what the closing words name adds up, and nothing else. */
function namesakes(figures: readonly Summand[], clause: string): readonly Summand[] {
  const name = clause.slice(Math.max(0, ...closingWords.map((word) => endOf(clause, word))))
  const named = figures.filter(({ quantity }) => name.length > 1 && quantity.labelText.includes(name))
  return named.length > 1 ? named : figures
}

const endOf = (clause: string, word: string): number => (clause.includes(word) ? clause.indexOf(word) + word.length : 0)

/** The words of the clause in front of the figure. */
function clauseOf({ gap }: Summand): string {
  let start = gap.length
  while (start > 0 && !isIn(clauseMarks, gap, start - 1)) start--
  return gap.slice(start)
}

const clauseMarks = characterSet("，,、；;。：:\n")

/**
 * The figures of the sentence that are counted like the total; where there is but one, all that 、 joins to it:
 * 公园5个、长廊12条、宣传栏238处，共255处.
 */
function listedBefore(summands: readonly Summand[], at: number): readonly Summand[] {
  const alike = figuresBefore(summands, at, 0)
  const last = summands[at - 1]
  if (alike.length !== 1 || alike[0] !== last || last?.quantity.dimension !== "count") return alike
  let first = at - 1
  while (first > 0 && at - first < farthestFigure && isJoinedCount(summands[first - 1], summands[first])) first--
  return summands.slice(first, at)
}

const isJoinedCount = (one: Summand | undefined, next: Summand | undefined): boolean =>
  next !== undefined &&
  isJoined(next) &&
  one?.quantity.dimension === "count" &&
  one.quantity.bracket === next.quantity.bracket

/** The figures of one unit before figure `at`, up to `sentences` sentences back, in the order of the text. */
function figuresBefore(summands: readonly Summand[], at: number, sentences: number): readonly Summand[] {
  const { quantity } = summands[at] ?? {}
  const figures: Summand[] = []
  for (let index = at - 1; index >= 0 && quantity !== undefined && at - index < farthestFigure; index--) {
    const figure = summands[index]
    if (figure === undefined || quantity.sentence - figure.quantity.sentence > sentences) break
    if (figure.quantity.bracket === quantity.bracket && isOneUnit(figure.quantity, quantity)) figures.unshift(figure)
  }
  return figures
}

/** Without the figures that 其中 introduces up to the end of its part between two ；. */
function leading(figures: readonly Summand[]): readonly Summand[] {
  let nested = false
  return figures.filter(({ gap }) => {
    const sentence = behindLast(gap, "。\n")
    nested = sentence.includes("其中") || (nested && !/[；;。\n]/.test(gap))
    return !nested
  })
}

/** The shortest run of two or more last figures that adds up to a total large enough to make chance unlikely. */
function lastThatAddUp(figures: readonly Summand[], { quantity: total }: Summand): readonly Summand[] | undefined {
  let sum: Interval | undefined
  for (let count = 1; count <= Math.min(figures.length, mostParts); count++) {
    const part = figures[figures.length - count]
    if (part === undefined || part.quantity.hedge !== "exact") return undefined
    sum = sum === undefined ? part.quantity.interval : addIntervals(sum, part.quantity.interval)
    if (count > 1 && intersects(sum, total.interval) && isTelling(total.value.coefficient, count))
      return figures.slice(-count)
  }
  return undefined
}

/** Two figures of fifty meet by chance too easily. */
const isTelling = (coefficient: bigint, parts: number): boolean => coefficient >= 50n * BigInt(parts)
