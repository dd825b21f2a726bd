import type { Block, Report } from "../report/model.ts"
import type { Span } from "../text/span.ts"
import type { ComparisonFinding } from "./comparison.ts"

/** A heading or title with the years that it names. */
interface DatedHeading {
  readonly words: string
  readonly span: Span
  readonly years: readonly number[]
}

/**
 * Headings taken over together with their year: last year's report spoke of its own or the next year there, and this
 * year's should speak of the year after.
 */
export function staleHeadings(last: Report, now: Report): readonly ComparisonFinding[] {
  if (last.year === undefined || now.year === undefined || now.year <= last.year) return []
  const step = now.year - last.year
  const before = new Map(last.blocks.flatMap(datedHeading).map((heading) => [heading.words, heading]))
  return now.blocks.flatMap(datedHeading).flatMap(({ words, span, years }): readonly ComparisonFinding[] => {
    const same = before.get(words)
    if (same === undefined) return []
    const wrong = years.map((year) => `“${year}年”应为“${year + step}年”`).join("，")
    const message = `标题与上年报告完全相同，年份也没有改：${wrong}？请核对。`
    return [{ kind: "stale-heading", severity: "error", message, span, lastSpan: same.span }]
  })
}

/** This year's report must be about a later year than last year's. */
export function yearFindings(last: Report, now: Report): readonly ComparisonFinding[] {
  if (last.year === undefined || now.year === undefined || now.year > last.year) return []
  const title = now.titles[0]?.span
  if (title === undefined) return []
  const message =
    now.year === last.year
      ? `两份报告都是${now.year}年的。请核对标题的年份，或者是否选错了文件。`
      : `今年的报告（${now.year}年）早于上年的（${last.year}年）。请核对标题的年份，或者把两份文件的次序对调。`
  return [{ kind: "year", severity: "error", message, span: title, lastSpan: last.titles[0]?.span }]
}

/** Years of a range (2021—2025年) and in names (《…2021年版》) stay what they are. */
function datedHeading(block: Block): readonly DatedHeading[] {
  if (block.kind !== "heading" || block.runIn) return []
  const words = block.titleText.replaceAll(/\s/g, "")
  const bare = words.replaceAll(/《[^《》]{0,200}》/g, "").replaceAll(/\d{4}年?[-—–－~～至到]+\d{4}年?/g, "")
  const years = [...bare.matchAll(/(?<!\d)((?:19|20)\d\d)年/g)].map(([, year]) => Number(year))
  return years.length === 0 ? [] : [{ words, span: block.span, years }]
}
