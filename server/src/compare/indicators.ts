import { intersects } from "../number/interval.ts"
import type { MeasuredPassage } from "../relations/document.ts"
import { type Mention, mentionsOf, placesIn, withoutScope } from "../relations/repeated/mentions.ts"
import type { Quantity } from "../report/analysis.ts"
import { rebase, type Span } from "../text/span.ts"
import type { VanishedIndicator } from "./comparison.ts"
import type { MeasuredReport } from "./measured-report.ts"
import { createNameSearch } from "./name-search.ts"

/** A named figure of a report: “受理行政复议案件” 206件. */
export interface Indicator {
  readonly name: string
  readonly quantity: Quantity
  readonly span: Span
  readonly passage: MeasuredPassage
  /** 本级, 各县 …: the same name with another one is another indicator. */
  readonly places: string
}

/** The named levels of a report in the order of the text; figures of parts of a year are left out. */
export function indicatorsOf({ passages }: MeasuredReport): readonly Indicator[] {
  return mentionsOf(passages).flatMap((mention) => indicatorOf(mention) ?? [])
}

function indicatorOf(mention: Mention): Indicator | undefined {
  const { passage } = mention
  const { quantity, name } = mention.figure
  const bare = withoutScope(name)
  const { places, isPartOfYear } = placesIn(mention)
  if (quantity.role !== "level" || isPartOfYear || bare.length < shortestName) return undefined
  return { name: bare, quantity, span: rebase(quantity.span, passage.start), passage, places }
}

/** Shorter names (案件, 受理) mean another thing in every sentence. */
const shortestName = 4

/** Finds figures by name. */
export type FindNamesakes = (indicator: Indicator) => readonly Indicator[]

/** Prepares the indicators of a report: those of the same name, dimension and place as a given one. */
export function indexIndicators(indicators: readonly Indicator[]): FindNamesakes {
  const keyed = new Map<string, Indicator[]>()
  for (const indicator of indicators) {
    const key = keyOf(indicator)
    const known = keyed.get(key)
    if (known === undefined) keyed.set(key, [indicator])
    else known.push(indicator)
  }
  return (indicator) => keyed.get(keyOf(indicator)) ?? []
}

const keyOf = ({ name, quantity, places }: Indicator): string => `${name}|${quantity.dimension}|${places}`

/** Indicators of last year that have no namesake and nothing like it this year. */
export function vanishedIndicators(
  last: readonly Indicator[],
  { report }: MeasuredReport,
): readonly VanishedIndicator[] {
  const isSpokenOf = createNameSearch(report.text)
  const firsts = new Map(last.toReversed().map((indicator) => [indicator.name, indicator]))
  return [...firsts.values()]
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ name }) => !isSpokenOf(name))
    .map(({ name, quantity, span }) => ({ name, text: quantity.text, lastSpan: span }))
}

/** Whether all figures say the same. */
export const isOneValue = ([first, ...others]: readonly Indicator[]): boolean =>
  first !== undefined && others.every(({ quantity }) => intersects(quantity.interval, first.quantity.interval))
