import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isOneUnit } from "../../report/units.ts"

/** The two figures of a sentence that a percentage behind them can mean. */
interface OnlyPair {
  readonly whole: Quantity
  readonly part: Quantity
  /** 1186名持证人员中…, 46场活动里，…, 其中…: whether the words make the second figure one of the first. */
  readonly isDivided: boolean
}

/**
 * 车辆643台，新能源车298台，占46.3%: the only two figures of one unit in the sentence before the percentage, side by side. Of more than
 * 40 such shares in real texts every one was that of these two; a rate is so where the words divide the whole.
 */
function onlyPair(passage: Passage, percentage: Quantity): OnlyPair | undefined {
  if (percentage.dimension !== "percent" || percentage.hedge !== "exact") return undefined
  const before = figuresBefore(passage, percentage)
  const pairs = before.flatMap((part, at) => {
    const same = before.filter((figure) => isOneUnit(figure, part))
    const whole = before[at - 1]
    return same.length === 2 && whole !== undefined && same[0] === whole ? [{ whole, part }] : []
  })
  const [pair] = pairs
  if (pair === undefined || pairs.length > 1 || pair.part.index !== pair.whole.index + 1) return undefined
  const isDivided = divides(passage.text.slice(pair.whole.span.end, pair.part.span.start))
  const isNext = pair.part.index === percentage.index - 1 && percentage.segment - pair.part.segment <= 1
  if (!(isNext || isDivided) || percentage.segment - pair.part.segment > 2) return undefined
  return { ...pair, isDivided }
}

const mostBefore = 8

/** The values of the sentence that a percentage can be a share of. */
const figuresBefore = ({ quantities }: Passage, { index, sentence, bracket }: Quantity): readonly Quantity[] =>
  quantities
    .slice(Math.max(0, index - mostBefore), index)
    .filter(
      (figure) =>
        figure.sentence === sentence &&
        figure.bracket === bracket &&
        figure.role === "level" &&
        figure.hedge === "exact" &&
        figure.dimension !== "percent" &&
        figure.dimension !== "none",
    )

const longestNoun = 14

/** Whether the words between two figures make the second one of the first. */
const divides = (words: string): boolean => {
  if (words.includes("其中")) return true
  const head = words.slice(0, longestNoun)
  return /^[^，。；：、]{0,13}(?:[中内](?![心国央小学级型东西部华医断止介标容外])|里)/.test(head)
}

/** Whether a reading is that of the only pair before its percentage, so that nothing else can be meant. */
export function isOfOnlyPair(
  passage: Passage,
  percentage: Quantity,
  numerator: readonly Quantity[],
  base: readonly Quantity[],
): boolean {
  const pair = onlyPair(passage, percentage)
  if (pair === undefined || numerator.length !== 1 || base.length !== 1) return false
  if (numerator[0] !== pair.part || base[0] !== pair.whole) return false
  return (
    pair.isDivided || (percentage.role === "share" && /^约?占?(?:比|的?比[重例])?[为达]?$/.test(percentage.labelText))
  )
}
