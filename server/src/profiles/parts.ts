import { wordsOf } from "../report/line-words.ts"
import type { Heading, Paragraph, Report, Section } from "../report/model.ts"
import { behindLast } from "../text/clauses.ts"
import { type Span, spanOf } from "../text/span.ts"
import { createNamedParts } from "./named-parts.ts"
import { type PartNames, partNames } from "./part-titles.ts"
import type { Profile, ProfileSection } from "./profile.ts"
import { findReportYear } from "./report-year.ts"
import { freshTitles, type Titles } from "./titles.ts"

/** How a document deals with a part of its profile. */
export type PartPresence =
  | { readonly kind: "present"; readonly part: ProfileSection; readonly headings: readonly Heading[] }
  /** Told in running text without a heading of its own. */
  | { readonly kind: "mentioned"; readonly part: ProfileSection; readonly at: Span }
  | { readonly kind: "missing"; readonly part: ProfileSection }

/** Whether the part's absence is an error: required by the profile and not held to a lower severity. */
export const isMandatory = ({ required, severity = "error" }: ProfileSection): boolean =>
  required && severity === "error"

/** Headings below this level are too small to carry a mandated part. */
const deepestPartLevel = 2

const mayCarryPart = ({ level, boundary }: Heading): boolean => level <= deepestPartLevel && boundary === undefined

/**
 * What became of every part of the profile in this report, which is about `year`. Order, merged headings and level 1 or 2
 * do not matter.
 */
export function findParts(
  report: Report,
  profile: Profile,
  year = findReportYear(report, profile).year,
  titles: Titles = freshTitles(report, createNamedParts(profile)),
): readonly PartPresence[] {
  const headings = report.headings.filter(mayCarryPart)
  const carrying = new Map<ProfileSection, Heading[]>()
  for (const { found: part, index } of titles.parts(year)) {
    const heading = report.headings[index]
    if (heading === undefined || !mayCarryPart(heading)) continue
    const known = carrying.get(part)
    if (known === undefined) carrying.set(part, [heading])
    else known.push(heading)
  }
  return profile.sections.map((part) => presenceOf(part, { report, profile, year, headings, carrying }))
}

interface Search {
  readonly report: Report
  readonly profile: Profile
  readonly year: number | undefined
  /** The headings that may carry a part. */
  readonly headings: readonly Heading[]
  /** Those that name it. */
  readonly carrying: ReadonlyMap<ProfileSection, readonly Heading[]>
}

function presenceOf(part: ProfileSection, search: Search): PartPresence {
  const { report, year, headings, carrying } = search
  const named = carrying.get(part)
  if (named !== undefined) return { kind: "present", part, headings: named }
  const outlined = outlineHeadings(part, headings)
  if (outlined.length > 0) return { kind: "present", part, headings: outlined }
  const at = headings.length === 0 ? wordsInText(partNames(part, year), report) : mentionOf(part, search)
  return at === undefined ? { kind: "missing", part } : { kind: "mentioned", part, at }
}

/** The top headings that stand for the part together, when there are enough of them about different matters. */
function outlineHeadings({ outline }: ProfileSection, headings: readonly Heading[]): readonly Heading[] {
  if (outline === undefined) return []
  const carrying = headings.filter(
    ({ level, titleText }) => level === 1 && outline.stems.some((stem) => titleText.includes(stem)),
  )
  return carrying.length >= outline.minimum ? carrying : []
}

/** Where a report without any heading deals with the part: the first paragraph that holds its stems. */
function wordsInText(names: PartNames, report: Report): Span | undefined {
  const found = report.blocks.find((block) => block.kind === "paragraph" && names(wordsOf(block.text)))
  return found?.span
}

/**
 * Where running text tells the part as its own topic: a sentence opened by 一是, 二是 … or standing first in a paragraph.
 * Sections about plans and shortcomings say what is to be done, not what was done, and do not count.
 */
function mentionOf(part: ProfileSection, { report, profile, year }: Search): Span | undefined {
  const stems = part.mentions ?? []
  if (stems.length === 0) return undefined
  const futures = profile.sections
    .filter(({ key, future }) => key !== part.key && future === true)
    .map((other) => partNames(other, year))
  const isFuture = ({ heading }: Section): boolean =>
    heading !== undefined && futures.some((names) => names(wordsOf(heading.titleText)))
  const search = (section: Section): Span | undefined => {
    if (isFuture(section)) return undefined
    if (section.heading !== undefined && stems.some((stem) => section.heading?.titleText.includes(stem) === true)) {
      return section.heading.span
    }
    for (const block of section.blocks) {
      const found = block.kind === "paragraph" ? topicIn(block, stems) : undefined
      if (found !== undefined) return found
    }
    for (const child of section.children) {
      const found = search(child)
      if (found !== undefined) return found
    }
    return undefined
  }
  return search(report.root)
}

/** The stem inside a clause that opens a point: after 一是 … or at the start of the paragraph. */
function topicIn({ text, span }: Paragraph, stems: readonly string[]): Span | undefined {
  for (const stem of stems) {
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length)) {
      if (opensPoint(text, at)) return spanOf(span.start + at, span.start + at + stem.length)
    }
  }
  return undefined
}

const longestTopic = 40

function opensPoint(text: string, at: number): boolean {
  const from = Math.max(0, at - longestTopic)
  const before = text.slice(from, at)
  const clause = behindLast(before, "。；：，,;:")
  const startsParagraph = from + before.length - clause.length === 0
  return startsParagraph || /^[一二三四五六七八九十]{1,2}是/u.test(clause)
}
