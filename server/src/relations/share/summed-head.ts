import { addIntervals, type Interval, intersects } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"

/** A figure with the figures behind it that add up to it. */
export interface SummedHead {
  readonly head: Quantity
  readonly items: readonly Quantity[]
}

const mostBefore = 14
const mostItems = 8
/** Few and small figures add up by chance. */
const leastOfEach = 50n
/** Behind 其中 or a colon they are meant to. */
const leastOfOpened = 5n

/**
 * 新生13268人，公办学校录取12491人，民办学校录取777人，随迁子女4156人，占31.3%: the first figures of a sentence that one of them is the sum of. A share
 * behind them is one of that figure, not of its items. A sentence with one figure of its own takes up the one before it: 受理548件：邻里纠纷203件，…。
 * 调解成功541件，成功率98.7%.
 */
export function summedHead({ quantities, text }: Passage, { index, sentence }: Quantity): SummedHead | undefined {
  const levels = quantities
    .slice(Math.max(0, index - mostBefore), index)
    .filter(({ role, hedge }) => role === "level" && hedge === "exact")
  const own = levels.filter((figure) => figure.sentence === sentence)
  return (
    headOf(own, text) ??
    (own.length === 1
      ? headOf(
          levels.filter((figure) => figure.sentence === sentence - 1),
          text,
        )
      : undefined)
  )
}

function headOf(figures: readonly Quantity[], text: string): SummedHead | undefined {
  for (const head of figures) {
    const items = itemsOf(head, figures, text)
    if (items !== undefined) return { head, items }
  }
  return undefined
}

/** The figures of its unit right behind one that add up to it. */
function itemsOf(head: Quantity, figures: readonly Quantity[], text: string): readonly Quantity[] | undefined {
  const alike = figures.filter(({ unit, index }) => unit === head.unit && index > head.index).slice(0, mostItems)
  const opens = /其中|[：:]/.test(text.slice(head.span.end, alike[0]?.span.start))
  const least = opens ? leastOfOpened : leastOfEach
  let sum: Interval | undefined
  for (const [at, { interval }] of alike.entries()) {
    sum = sum === undefined ? interval : addIntervals(sum, interval)
    if (at > 0 && intersects(sum, head.interval))
      return head.value.coefficient >= least * BigInt(at + 1) ? alike.slice(0, at + 1) : undefined
  }
  return undefined
}
