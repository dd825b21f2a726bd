import { wordsOf } from "../report/line-words.ts"
import type { Report } from "../report/model.ts"
import { findYears, type PrintedYear } from "../report/years.ts"
import { rebase, type Span, spanOf } from "../text/span.ts"
import { createNamedParts } from "./named-parts.ts"
import type { Profile } from "./profile.ts"
import { freshTitles, type Titles } from "./titles.ts"

/** A place that says which year the report is about. */
export interface YearClaim {
  readonly place: "title" | "opening" | "heading"
  /** As printed. */
  readonly year: number
  /** The digits alone. */
  readonly span: Span
  /** What the printed year is when the report is about year 0: 1 in a heading about the year to come. */
  readonly shift: 0 | 1
}

/** The year that a report is about, as most of its places say. */
export interface ReportYear {
  readonly year: number | undefined
  readonly claims: readonly YearClaim[]
  /** How much speaks for `year`: two for a claim, one for the document number, the closing date and the running text. */
  readonly weight: number
}

const claimWeight = 2

/** The year that most claims agree on; when two are level, the one that the title names. */
export function findReportYear(
  report: Report,
  profile: Profile,
  titles: Titles = freshTitles(report, createNamedParts(profile)),
): ReportYear {
  if (profile.period === undefined) return { year: report.year, claims: [], weight: 0 }
  const claims = [...titleClaims(report, profile), ...openingClaims(report), ...headingClaims(report, titles)]
  const weights = new Map<number, number>()
  const add = (year: number | undefined, weight: number): void => {
    if (year !== undefined) weights.set(year, (weights.get(year) ?? 0) + weight)
  }
  for (const { year, shift } of claims) add(year - shift, claimWeight)
  const signedLater = profile.period === "pastYear" ? 1 : 0
  for (const signed of signingYears(report)) add(signed - signedLater, 1)
  add(usualYear(report), 1)
  const [first] = claims
  const own = first && first.year - first.shift
  const best = [...weights].toSorted(
    ([year, weight], [other, otherWeight]) => otherWeight - weight || Number(other === own) - Number(year === own),
  )[0]
  return claims.length === 0 || best === undefined
    ? { year: report.year, claims, weight: 0 }
    : { year: best[0], claims, weight: best[1] }
}

/** The first year of every title; a speech names the year in which it is given, which says nothing. */
function titleClaims({ text, titles }: Report, { titleYear = "report" }: Profile): readonly YearClaim[] {
  if (titleYear === "none") return []
  return titles.flatMap(({ span }) => {
    const [first] = yearsIn(text, span)
    return first === undefined ? [] : [{ place: "title" as const, shift: 0 as const, ...first }]
  })
}

const openingParagraphs = 3

/** “2023年，…”, “现将2023年…情况报告如下”, and the title of the enclosed document in 《…》. */
function openingClaims(report: Report): readonly YearClaim[] {
  const paragraphs = report.root.blocks.filter((block) => block.kind === "paragraph").slice(0, openingParagraphs)
  return paragraphs.flatMap(({ span }) => {
    const years = yearsIn(report.text, span)
    const claimed = years.filter((year) => isOpeningYear(report, span, year) || isQuotedTitle(report, span, year))
    return claimed.map((year) => ({ place: "opening" as const, shift: 0 as const, ...year }))
  })
}

function isOpeningYear({ text }: Report, paragraph: Span, year: PrintedYear): boolean {
  const after = text.slice(year.span.end, year.span.end + longestAnnouncement)
  if (year.span.start === paragraph.start) return /^年度?(?:[，,]|是)/u.test(after)
  const before = text.slice(Math.max(paragraph.start, year.span.start - longestLead), year.span.start)
  return (
    /(?:现将|现就|报告|汇报)[^，。；《]*$/u.test(before) &&
    /^年度?[^，。；》]*(?:报告|汇报|审议|情况[,，])/u.test(after)
  )
}

const longestAnnouncement = 50
const longestLead = 20

/** 《示例区2024年工作计划》 in the notice that issues it. */
function isQuotedTitle({ text, titles }: Report, paragraph: Span, { span }: PrintedYear): boolean {
  const open = text.lastIndexOf("《", span.start)
  const close = text.indexOf("》", span.end)
  if (open < paragraph.start || close < 0 || close > paragraph.end) return false
  const name = withoutYears(text.slice(open + 1, close))
  const enclosed = titles.filter(({ text: title }) => title !== titles[0]?.text)
  return name.length >= shortestName && enclosed.some((title) => withoutYears(title.text) === name)
}

const shortestName = 6

const withoutYears = (title: string): string => wordsOf(title).replaceAll(/\d{4}年/gu, "年")

/** The years in headings of level 1 of the body. */
function headingClaims({ headings }: Report, titles: Titles): readonly YearClaim[] {
  const end = headings.findIndex(({ level, boundary }) => level === 1 && boundary !== undefined)
  return titles.years().flatMap(({ found: { year, span, shift }, start, index }): readonly YearClaim[] => {
    if (headings[index]?.level !== 1 || (end >= 0 && index >= end)) return []
    return [{ place: "heading", shift, year, span: rebase(span, start) }]
  })
}

/** The years of the document number and of the closing date. */
function signingYears({ elements, text }: Report): readonly number[] {
  return elements.flatMap(({ kind, span }) => {
    if (kind !== "documentNumber" && kind !== "date") return []
    const found = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text.slice(span.start, span.end))?.[0]
    return found === undefined ? [] : [Number(found)]
  })
}

/** The year that the running text names most often. */
function usualYear({ text, bodyStart }: Report): number | undefined {
  const counts = new Map<number, number>()
  for (const { year } of findYears(text.slice(bodyStart))) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].toSorted(([, count], [, other]) => other - count)[0]?.[0]
}

const yearsIn = (text: string, { start, end }: Span): readonly PrintedYear[] =>
  findYears(text.slice(start, end)).map(({ year, span }) => ({
    year,
    span: spanOf(span.start + start, span.end + start),
  }))
