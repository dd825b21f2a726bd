import { isNumbered } from "./contexts.ts"
import type { Block, NumberedHeading, NumberingScheme, Report, Series } from "./model.ts"
import { schemeOrder } from "./numbering.ts"
import { findSeries } from "./series.ts"
import { seriesDefects } from "./series-defects.ts"

/** Documents with more numbered headings than this are not searched: every try reads all of them again. */
const mostHeadings = 2000
/** Slips that are corrected in one document; what is left is reported as it stands. */
const mostSlips = 2
/** One slip makes a few defects; where there are more than this, the numbers follow a plan of their own. */
const mostDefects = 8
/** Defects whose surroundings are searched. */
const mostSearched = 4
/** How far before a defect a mark with a matching number is looked for. */
const farthest = 200
/** More numbers than this are not missing in one place. */
const mostMissing = 5

type Reading = Pick<Report, "text" | "blocks" | "titles">

/** A mark read as another kind, and what that is worth. */
interface Correction {
  readonly heading: NumberedHeading
  readonly scheme: NumberingScheme
  /** Defects that go away. */
  readonly gain: number
  /** Whether the mark is in order then. */
  readonly isInOrder: boolean
  /** How many different kinds of marks stand below each other then. */
  readonly nestings: number
}

/**
 * Gives a mark of the wrong kind the kind that it should have: （一） 2. （三） is one slip, not a gap and a stray item.
 * A document whose numbers, `printedSeries`, are in order is left alone; elsewhere a mark is read as another kind where at least two defects
 * go away with it, or one that nothing else explains.
 */
export function correctSchemes(printed: Reading, printedSeries: readonly Series[]): readonly Block[] {
  let reading = printed
  let series = printedSeries
  for (let round = 0; round < mostSlips; round++) {
    const slip = findSlip(reading, series)
    if (slip === undefined) break
    reading = { ...reading, blocks: withScheme(reading.blocks, slip.heading, slip.scheme) }
    series = findSeries(reading)
  }
  return reading.blocks
}

function findSlip(reading: Reading, series: readonly Series[]): Correction | undefined {
  if (series.every((each) => seriesDefects(each, reading).length === 0)) return undefined
  const before = countDefects(series, reading)
  if (before > mostDefects) return undefined
  const headings = reading.blocks.filter(isNumbered)
  if (headings.length > mostHeadings) return undefined
  const nestings = countNestings(headings)
  const schemes = [...new Set(headings.map(({ numbering }) => numbering.scheme))].filter((each) => each !== "decimal")
  const corrections = candidatesOf(series, reading, headings).flatMap((heading) =>
    schemes.flatMap((scheme) =>
      scheme === heading.numbering.scheme ? [] : [correctionOf(reading, heading, scheme, before)],
    ),
  )
  const convincing = corrections.filter(
    (correction) =>
      correction.isInOrder &&
      correction.gain >= (hasPlace(correction.heading, series) ? 2 : 1) &&
      correction.nestings <= nestings,
  )
  return convincing.toSorted(byWorth)[0]
}

/** The largest gain first, then the plainest nesting, then the usual kind: （一） rather than 1）. */
const byWorth = (first: Correction, second: Correction): number =>
  second.gain - first.gain ||
  first.nestings - second.nestings ||
  schemeOrder.indexOf(first.scheme) - schemeOrder.indexOf(second.scheme)

function correctionOf(reading: Reading, heading: NumberedHeading, scheme: NumberingScheme, before: number): Correction {
  const corrected = { ...reading, blocks: withScheme(reading.blocks, heading, scheme) }
  const series = findSeries(corrected)
  return {
    heading,
    scheme,
    gain: before - countDefects(series, corrected),
    isInOrder: series.every((each) =>
      seriesDefects(each, corrected).every(({ index }) => each.items[index]?.heading.span.start !== heading.span.start),
    ),
    nestings: countNestings(corrected.blocks.filter(isNumbered)),
  }
}

/** Two levels with one kind of mark are no excuse here: as one explanation among several they would be the weakest. */
const countDefects = (series: readonly Series[], reading: Reading): number =>
  series.reduce((sum, each) => sum + seriesDefects({ ...each, mayNest: false }, reading).length, 0)

/** The different pairs of a kind of mark and the kind that stands directly below it. */
function countNestings(headings: readonly NumberedHeading[]): number {
  const open: NumberingScheme[] = []
  const pairs = new Set<string>()
  for (const { numbering } of headings) {
    while (open.length > 0 && rankOf(open.at(-1)) >= rankOf(numbering.scheme)) open.pop()
    pairs.add(`${open.at(-1) ?? ""} ${numbering.scheme}`)
    open.push(numbering.scheme)
  }
  return pairs.size
}

const rankOf = (scheme: NumberingScheme | undefined): number =>
  scheme === undefined ? -1 : schemeOrder.indexOf(scheme)

/**
 * The marks at the first defects and beside them, and those before them that bear a number which is missing or repeated
 * there.
 */
function candidatesOf(
  series: readonly Series[],
  reading: Reading,
  headings: readonly NumberedHeading[],
): readonly NumberedHeading[] {
  const positions = new Map(headings.map((heading, index) => [heading.span.start, index]))
  const defects = series
    .flatMap((each) =>
      seriesDefects(each, reading).map(({ index, expected }) => ({ item: each.items[index], expected })),
    )
    .flatMap(({ item, expected }) => {
      const at = item && positions.get(item.heading.span.start)
      return at === undefined ? [] : [{ at, ordinal: item?.heading.numbering.ordinal ?? 0, expected }]
    })
    .toSorted((first, second) => first.at - second.at)
  const found = defects.slice(0, mostSearched).flatMap(({ at, ordinal, expected }) => {
    const from = Math.max(0, at - farthest)
    const matching = headings
      .slice(from, at)
      .flatMap(({ numbering }, index) => (isMissing(numbering.ordinal, ordinal, expected) ? [from + index] : []))
    const before = schemeOrder.flatMap((scheme) => {
      const ofScheme = matching.filter((index) => headings[index]?.numbering.scheme === scheme)
      return [...ofScheme.slice(0, 1), ...ofScheme.slice(-2)]
    })
    return [at - 1, at, at + 1, ...before]
  })
  return [...new Set(found)].flatMap((position) => {
    const heading = headings[position]
    return heading === undefined || heading.numbering.scheme === "decimal" ? [] : [heading]
  })
}

const isMissing = (candidate: number, actual: number, expected: number): boolean =>
  candidate === expected || candidate === actual || candidate === actual - 1

/**
 * Whether a mark has a place in its own series: the next number stands after it, or no larger one before it, so that it may
 * be right and a number before it missing.
 */
function hasPlace({ numbering, span }: NumberedHeading, series: readonly Series[]): boolean {
  for (const { items } of series) {
    const index = items.findIndex(({ heading }) => heading.span.start === span.start)
    if (index < 0) continue
    const [before, after] = [items[index - 1], items[index + 1]].map((item) => item?.heading.numbering.ordinal)
    // Followed by the first item of its own kind it stands above that list, not in it.
    if (after === 1) return false
    const gap = before === undefined ? -1 : numbering.ordinal - before
    return after === numbering.ordinal + 1 || (gap >= 0 && gap <= mostMissing)
  }
  return false
}

function withScheme(blocks: readonly Block[], heading: NumberedHeading, scheme: NumberingScheme): readonly Block[] {
  const { numbering } = heading
  const corrected = { ...numbering, scheme, printedScheme: numbering.printedScheme ?? numbering.scheme }
  return blocks.map((block) =>
    block.kind === "heading" && block.span.start === heading.span.start ? { ...block, numbering: corrected } : block,
  )
}
