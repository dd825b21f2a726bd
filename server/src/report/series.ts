import { isNumbered, opensContext } from "./contexts.ts"
import type { Block, Report, Series, SeriesItem } from "./model.ts"
import { schemeOrder } from "./numbering.ts"
import { findSequenceDefects } from "./sequence-defects.ts"

interface ContextItem extends SeriesItem {
  readonly rank: number
}

/**
 * All series of a report. Numbers of a kind start anew below each heading of a higher kind, or run on through some or
 * all of them: of these readings the one with the fewest defects counts. Attachments, notes
 * and embedded documents begin anew in every reading.
 */
export function findSeries(report: Pick<Report, "blocks" | "titles">): readonly Series[] {
  const contexts = contextItems(report.blocks)
  return contexts.flatMap((context, index) => {
    const decimals = decimalSeries(context.filter(isDecimal))
    const others = context.filter((item) => !isDecimal(item))
    const ranks = [...new Set(others.map(({ rank }) => rank))].sort((a, b) => a - b)
    const isExcerpt = index === 0 && report.titles.length === 0
    const readings = ranks.flatMap((rank, level) =>
      bestReading(others, rank, ranks.slice(0, level)).map((reading, position) => ({
        ...reading,
        mayBeExcerpt: isExcerpt && level === 0 && position === 0,
      })),
    )
    return [...readings, ...decimals.map((items) => ({ items, mayNest: false, mayBeExcerpt: isExcerpt }))]
  })
}

/** Numbered headings between the places where every number may start anew. */
function contextItems(blocks: readonly Block[]): readonly (readonly ContextItem[])[] {
  const contexts: ContextItem[][] = [[]]
  let before: Block | undefined
  let after = 0
  for (const block of blocks) {
    if (opensContext(block)) contexts.push([])
    else if (isNumbered(block)) {
      contexts.at(-1)?.push({
        heading: block,
        rank: schemeOrder.indexOf(block.numbering.scheme),
        opensList: block.numbering.ordinal === 1 && announcesList(before),
        after,
      })
      after = block.span.start
    }
    before = block
  }
  return contexts.filter((context) => context.length > 0)
}

const isDecimal = ({ heading }: SeriesItem): boolean => heading.numbering.scheme === "decimal"

/** 1.1 and 1.2 belong to one series, 2.1 to another: the leading numbers say so, wherever the items stand. */
function decimalSeries(items: readonly SeriesItem[]): readonly (readonly SeriesItem[])[] {
  const groups = new Map<string, SeriesItem[]>()
  for (const item of items) {
    const leading = leadingNumbers(item.heading.numbering.text)
    const group = groups.get(leading)
    if (group === undefined) groups.set(leading, [item])
    else group.push(item)
  }
  return [...groups.values()]
}

const leadingNumbers = (mark: string): string => mark.slice(0, Math.max(mark.lastIndexOf("."), mark.lastIndexOf("．")))

const longestHeadline = 40

/** A paragraph that ends with a colon, or a short line without any punctuation: an unnumbered headline. */
function announcesList(before: Block | undefined): boolean {
  if (before === undefined || before.kind === "heading")
    return before?.kind === "heading" && before.numbering === undefined
  if (before.kind !== "paragraph") return true
  const last = before.text.at(-1) ?? ""
  if (last === "：" || last === ":") return true
  return before.text.length <= longestHeadline && !/[，。；！？、,;!?]/u.test(before.text)
}

function bestReading(
  context: readonly ContextItem[],
  rank: number,
  higherRanks: readonly number[],
): readonly Omit<Series, "mayBeExcerpt">[] {
  const nearestParent = higherRanks.at(-1) ?? Number.NEGATIVE_INFINITY
  let best: readonly Omit<Series, "mayBeExcerpt">[] = []
  let fewest = Number.POSITIVE_INFINITY
  for (const resetRank of higherRanks.toReversed().concat(Number.NEGATIVE_INFINITY)) {
    const mayNest = resetRank === nearestParent
    const groups = groupBy(context, rank, resetRank)
    const defects = groups.reduce((sum, group) => sum + findSequenceDefects(ordinalsOf(group), { mayNest }).length, 0)
    if (defects < fewest) [best, fewest] = [groups.map((items) => ({ items, mayNest })), defects]
    if (defects === 0) break
  }
  return fewest === 0 ? best : (invertedReading(context, rank) ?? best)
}

/**
 * The reading of numbers that stand inside items of a lower kind, 1. 2. below （1） and again below （2）: every list from 1
 * follows the next item of that kind directly, and is in order.
 */
function invertedReading(
  context: readonly ContextItem[],
  rank: number,
): readonly Omit<Series, "mayBeExcerpt">[] | undefined {
  const groups: { readonly outer: ContextItem; readonly items: SeriesItem[] }[] = []
  for (const [index, item] of context.entries()) {
    if (item.rank !== rank) continue
    const before = context[index - 1]
    if (item.heading.numbering.ordinal > 1) groups.at(-1)?.items.push(item)
    else if (before === undefined || before.rank <= rank) return undefined
    else groups.push({ outer: before, items: [item] })
  }
  const isInOrder = groups.every(
    ({ outer, items }, index) =>
      outer.rank === groups[0]?.outer.rank &&
      outer.heading.numbering.ordinal === index + 1 &&
      items.length > 1 &&
      findSequenceDefects(ordinalsOf(items)).length === 0,
  )
  if (groups.length < 2 || !isInOrder) return undefined
  return groups.map(({ outer, items }) => ({ items, mayNest: false, within: outer.heading }))
}

/** The numbers of a series as printed. */
export const ordinalsOf = (items: readonly SeriesItem[]): readonly number[] =>
  items.map(({ heading }) => heading.numbering.ordinal)

/** Groups the items of `rank`; a heading of `resetRank` or higher begins a new group, and so does a new list from 1. */
function groupBy(context: readonly ContextItem[], rank: number, resetRank: number): readonly (readonly SeriesItem[])[] {
  const groups: SeriesItem[][] = []
  let current: SeriesItem[] | undefined
  for (const item of context) {
    if (item.rank <= resetRank) current = undefined
    if (item.rank !== rank) continue
    if (current === undefined || item.opensList) {
      current = []
      groups.push(current)
    }
    current.push(item)
  }
  return groups
}
