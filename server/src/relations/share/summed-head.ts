import { addIntervals, type Interval, intersects } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"

/** A figure with the figures behind it that add up to it. */
export interface SummedHead {
  readonly head: Quantity
  readonly items: readonly Quantity[]
}

const mostBefore = 12
const mostItems = 8
/** Few and small figures add up by chance. */
const leastOfEach = 50n

/**
 * 新生13268人，公办学校录取12491人，民办学校录取777人，随迁子女4156人，占31.3%: the first figures of a sentence that one of them is the sum of. A share
 * behind them is one of that figure, not of its items.
 */
export function summedHead({ quantities }: Passage, { index, sentence }: Quantity): SummedHead | undefined {
  const figures = quantities
    .slice(Math.max(0, index - mostBefore), index)
    .filter((figure) => figure.sentence === sentence && figure.role === "level" && figure.hedge === "exact")
  for (const head of figures) {
    const items = itemsOf(head, figures)
    if (items !== undefined) return { head, items }
  }
  return undefined
}

/** The figures of its unit right behind one that add up to it. */
function itemsOf(head: Quantity, figures: readonly Quantity[]): readonly Quantity[] | undefined {
  const alike = figures.filter(({ unit, index }) => unit === head.unit && index > head.index).slice(0, mostItems)
  let sum: Interval | undefined
  for (const [at, { interval }] of alike.entries()) {
    sum = sum === undefined ? interval : addIntervals(sum, interval)
    if (at > 0 && intersects(sum, head.interval))
      return head.value.coefficient >= leastOfEach * BigInt(at + 1) ? alike.slice(0, at + 1) : undefined
  }
  return undefined
}
