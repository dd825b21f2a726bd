import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { behindLast } from "../../text/clauses.ts"

/** The values of two years of one series. */
export interface YearPair {
  readonly now: Quantity
  readonly before: Quantity
}

/** 比2022年少, 2024年比2023年下降: the years that a change compares. */
const comparedYears = /(?:(20\d\d)年度?)?[比较](20\d\d)年度?[^，。；\d]{0,8}$/
/** 2021年538件: a value that is named by its year. */
const ownYear = /(?:^|\D)(20\d\d)年度?(?:为|共|达)?$/
/** Years with what stands between them: 2022年至2024年, 2022年、2023年、2024年. */
const joinedYears = /^年?(?:[至到—–-]{1,2}|[、和])$/

const farthestSentence = 2
const mostBack = 14

/**
 * 2021年538件，2022年471件，2023年412件。比2022年少59件，降12.5%；比2021年少126件: the values that a change compares by their years. Where
 * only one year is said, the last value of the series has changed. `undefined` where the series lacks one of them.
 */
export function comparedInSeries(passage: Passage, change: Quantity): YearPair | undefined {
  const { text } = passage
  const words = behindLast(text.slice(Math.max(0, change.span.start - longestClause), change.span.start), "，。；,;")
  const [, own, other] = comparedYears.exec(words) ?? []
  if (other === undefined) return undefined
  const values = valuesByYear(passage, change)
  const last = [...values.keys()].sort((a, b) => a - b).at(-1)
  const now = values.get(own === undefined ? (last ?? 0) : Number(own))
  const before = values.get(Number(other))
  const isOfOne = now !== undefined && before !== undefined && now !== before && now.unit === before.unit
  return isOfOne ? { now, before } : undefined
}

const longestClause = 24

/** The values of the sentences before a change by their years; the nearest one of a year counts. */
function valuesByYear(passage: Passage, change: Quantity): ReadonlyMap<number, Quantity> {
  const values = new Map<number, Quantity>()
  const from = Math.max(0, change.index - mostBack)
  for (const quantity of passage.quantities.slice(from, change.index)) {
    if (change.sentence - quantity.sentence > farthestSentence || quantity.dimension === "percent") continue
    const year = ownYear.exec(quantity.labelText)?.[1]
    if (year !== undefined) values.set(Number(year), quantity)
    else for (const [each, value] of yearsOfRow(passage, quantity)) values.set(each, value)
  }
  return values
}

/** 2022年至2024年，依次为48件、36件、31件: the row that a figure begins, as long as the years of the range. */
function yearsOfRow({ quantities, text }: Passage, first: Quantity): readonly (readonly [number, Quantity])[] {
  if (!/(?:依次|分别)[为是达]?$/.test(text.slice(Math.max(0, first.span.start - 4), first.span.start))) return []
  const [start, end] = yearsBefore(text.slice(Math.max(0, first.span.start - longestRange), first.span.start))
  if (start === undefined || end === undefined) return []
  const years = end - start + 1
  if (years < 2 || years > longestRow) return []
  const row = quantities.slice(first.index, first.index + years)
  const isRow =
    row.length === years &&
    row.every(({ unit, sentence }) => unit === first.unit && sentence === first.sentence) &&
    row.slice(1).every(({ labelText }) => /^[和及与]?$/.test(labelText))
  return isRow ? row.map((value, at) => [start + at, value] as const) : []
}

/** The first and the last of the years that 至, 、 or 和 join nearest to the end of some words. */
function yearsBefore(words: string): readonly number[] {
  const years = [...words.matchAll(/20\d\d(?=[年至到—–-])/g)]
  let first = years.length - 1
  while (first > 0 && joinedYears.test(words.slice((years[first - 1]?.index ?? 0) + 4, years[first]?.index))) first--
  return years
    .slice(first)
    .map(([year]) => Number(year))
    .filter((_, at, { length }) => at === 0 || at === length - 1)
}

const longestRange = 48
const longestRow = 6
