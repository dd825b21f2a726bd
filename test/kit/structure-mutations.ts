import { applyEdits } from "../../server/src/engine/fixes.ts"
import { formatChineseInteger } from "../../server/src/number/numeral.ts"
import { findParts } from "../../server/src/profiles/parts.ts"
import type { Profile } from "../../server/src/profiles/profile.ts"
import { findInlineSeries, placeOfNumeral, placeOfOrdinal } from "../../server/src/report/inline-series.ts"
import type { Heading, Numbering, Report, Section, SeriesItem } from "../../server/src/report/model.ts"
import { markOf, renumbered } from "../../server/src/report/renumbering.ts"
import { topHeadings } from "../../server/src/report/vacancies.ts"
import type { TextEdit } from "../../server/src/rules/finding.ts"
import { type Span, spanOf } from "../../server/src/text/span.ts"

/** A single slip put into a correct report. */
export interface Mutation {
  readonly kind: "part" | "repeat" | "skip" | "swap" | "style" | "year" | "inline"
  /** What was changed, in one line. */
  readonly name: string
  readonly edits: readonly TextEdit[]
  /** Places of the original text at which a reader would look for the slip. */
  readonly places: readonly Span[]
}

/** A mutated text, and where in it a finding is at the mutated place. */
export interface Mutated {
  readonly text: string
  readonly places: readonly Span[]
  /** Where an offset of the original stands now. */
  readonly moved: (offset: number) => number
}

export function mutate(original: string, { edits, places }: Mutation): Mutated {
  const moved = (offset: number): number =>
    edits.reduce((at, { span, newText }) => {
      if (span.start >= offset) return at
      return at + newText.length - (Math.min(span.end, offset) - span.start)
    }, offset)
  const text = applyEdits(original, edits)
  return { text, moved, places: places.map(({ start, end }) => spanOf(moved(start), moved(end))) }
}

/** Every mutation of a report whose numbers are in order. */
export const mutationsOf = (report: Report, profile: Profile): readonly Mutation[] => [
  ...deletedParts(report, profile),
  ...seriesOf(report).flatMap((items) => items.flatMap((_, index) => changedNumbers(items, index))),
  ...inlineMutations(report.root),
  ...seriesOf(report).flatMap((items) => changedStyles(items)),
  ...changedYears(report),
]

const seriesOf = (report: Report): readonly (readonly SeriesItem[])[] =>
  report.series.map(({ items }) => items).filter((items) => items.length > 1)

/** Each section of level 1 that carries a required part: the heading line alone, the section, the section and its number. */
function deletedParts(report: Report, profile: Profile): readonly Mutation[] {
  const tops = topHeadings(report)
  const carrying = findParts(report, profile).flatMap((presence) =>
    presence.kind === "present" && presence.part.required && presence.headings.length === 1 ? presence.headings : [],
  )
  return tops.flatMap((heading, index) => {
    if (!carrying.some(({ span }) => span.start === heading.span.start)) return []
    const end = tops[index + 1]?.span.start ?? sectionEnd(report, heading)
    const deletion = { span: spanOf(heading.span.start, end), newText: "" }
    const renumbering = tops
      .slice(index + 1)
      .flatMap(({ numbering }) =>
        numbering === undefined
          ? []
          : [{ span: numbering.span, newText: renumbered(numbering, numbering.ordinal - 1) }],
      )
    const places = [tops[index - 1], tops[index + 1]].flatMap((near) => (near === undefined ? [] : [near.span]))
    // The order is free: where no number is vacant, any place between two parts is right.
    const anyPlace = tops.filter((top) => top !== heading).map(({ span }) => span)
    const name = `without “${heading.titleText}”`
    return [
      { kind: "part", name, edits: [deletion], places },
      { kind: "part", name: `${name}, renumbered`, edits: [deletion, ...renumbering], places: anyPlace },
    ] as const
  })
}

const sectionEnd = (report: Report, heading: Heading): number =>
  report.root.children.find((child) => child.heading === heading)?.span.end ?? report.text.length

function changedNumbers(items: readonly SeriesItem[], index: number): readonly Mutation[] {
  const item = items[index]
  if (item === undefined) return []
  const { numbering } = item.heading
  const other = index === 0 ? items[1] : items[index - 1]
  const next = items[index + 1]
  const shown = `${numbering.text}${item.heading.titleText.slice(0, 12)}`
  const shifted = items.slice(index).map(({ heading }) => edit(heading.numbering, heading.numbering.ordinal + 1))
  const mutations: Mutation[] = [
    { kind: "skip", name: `${shown} and those after it skip`, edits: shifted, places: [numbering.span] },
  ]
  if (next !== undefined) {
    mutations.push({ kind: "skip", name: `${shown} skips`, edits: shifted.slice(0, 1), places: [numbering.span] })
    mutations.push({
      kind: "swap",
      name: `${shown} swapped with the next`,
      edits: [edit(numbering, next.heading.numbering.ordinal), edit(next.heading.numbering, numbering.ordinal)],
      places: [numbering.span, next.heading.numbering.span],
    })
  }
  if (other !== undefined)
    mutations.push({
      kind: "repeat",
      name: `${shown} repeats ${other.heading.numbering.text}`,
      edits: [edit(numbering, other.heading.numbering.ordinal)],
      places: [numbering.span],
    })
  return mutations
}

const edit = (numbering: Numbering, ordinal: number): TextEdit => ({
  span: numbering.span,
  newText: renumbered(numbering, ordinal),
})

const sectionsOf = (section: Section): readonly Section[] => [section, ...section.children.flatMap(sectionsOf)]

function inlineMutations(root: Section): readonly Mutation[] {
  return sectionsOf(root).flatMap((section) =>
    findInlineSeries(section).flatMap((items) => {
      if (items.length < 2) return []
      return items.flatMap((item, index) => {
        const { text, ordinal } = item.local
        return [index === 0 ? 2 : ordinal - 1, ordinal + 1].map(
          (changed): Mutation => ({
            kind: "inline",
            name: `${text} → ${formatChineseInteger(changed)}`,
            edits: [{ span: placeOfNumeral(item), newText: formatChineseInteger(changed) }],
            places: [placeOfOrdinal(item)],
          }),
        )
      })
    }),
  )
}

/** Each mark in the other ways in which people write it: other width, other point, other kind. */
function changedStyles(items: readonly SeriesItem[]): readonly Mutation[] {
  return items.flatMap(({ heading: { numbering, titleText } }) =>
    otherStyles(numbering, /^\d/u.test(titleText)).map(
      (newText): Mutation => ({
        kind: "style",
        name: `${numbering.text} as ${newText} before ${titleText.slice(0, 12)}`,
        edits: [{ span: numbering.span, newText }],
        places: [numbering.span],
      }),
    ),
  )
}

/** Before a digit “4.” would make a number with it, and is written with a blank. */
function otherStyles({ scheme, ordinal, text }: Numbering, beforeDigit: boolean): readonly string[] {
  const numeral = formatChineseInteger(ordinal)
  const kinds = (["chinese", "chineseParenthesized", "arabic", "arabicParenthesized"] as const)
    .filter((other) => other !== scheme)
    .map((other) => markOf(other, ordinal, undefined) + (other === "arabic" && beforeDigit ? " " : ""))
  switch (scheme) {
    case "chinese":
      return [`${numeral}.`, `${numeral}，`, ...kinds]
    case "chineseParenthesized":
      return [text.includes("（") ? `(${numeral})` : `（${numeral}）`, `${text}、`, ...kinds]
    case "arabic":
      return [text.endsWith("、") ? `${ordinal}.` : `${ordinal}、`, `${ordinal}）`, ...kinds]
    case "arabicParenthesized":
      return [text.includes("（") ? `(${ordinal})` : `（${ordinal}）`, `${text}、`, `${ordinal}）`, ...kinds]
    default:
      return kinds
  }
}

/** Each year that says what the report is about: in the title, the opening, the headings of level 1 and the closing date. */
function changedYears(report: Report): readonly Mutation[] {
  const opening = report.blocks.find(({ kind }) => kind === "paragraph")
  const date = report.blocks.findLast(({ kind }) => kind === "date")
  const tops = topHeadings(report).map(({ title }) => title)
  const titles = report.titles.map(({ span }) => span)
  const spans = [...titles, ...tops, ...(opening ? [opening.span] : []), ...(date ? [date.span] : [])]
  // A year that stands in one place only contradicts nothing.
  if (spans.filter((span) => firstYear(report, span) !== undefined).length < 2) return []
  return spans.flatMap((span) => {
    const found = firstYear(report, span)
    if (found === undefined) return []
    return [-1, 1].map(
      (by): Mutation => ({
        kind: "year",
        name: `${found.year} → ${found.year + by} in ${report.text.slice(span.start, Math.min(span.end, span.start + 30))}`,
        edits: [{ span: found.span, newText: String(found.year + by) }],
        places: [found.span],
      }),
    )
  })
}

function firstYear({ text, year }: Report, span: Span): { readonly year: number; readonly span: Span } | undefined {
  for (const match of text.slice(span.start, span.end).matchAll(/(?<!\d)20\d\d(?=年)/gu)) {
    const found = Number(match[0])
    const start = span.start + match.index
    if (year !== undefined && Math.abs(found - year) <= 1) return { year: found, span: spanOf(start, start + 4) }
  }
  return undefined
}
