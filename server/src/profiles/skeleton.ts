import type { Report } from "../report/model.ts"
import { withYears } from "./part-titles.ts"
import type { ProfileSection } from "./profile.ts"

/** Snippet placeholders as plain text: `${1:举措}` becomes 【举措】, so that nobody overlooks what is to be filled in. */
export const plainText = (snippet: string): string =>
  snippet
    .replaceAll(/\$\{\d+:([^{}]*)\}/g, "【$1】")
    .replaceAll(/\$\{\d+\|([^{}|]*)\|\}/g, (_, choices: string) => `【${choices.replaceAll(",", "/")}】`)
    .replaceAll(/\$\d+/g, "")

/** The title of the part's heading in this report. */
export const headingOf = (part: ProfileSection, report: Report): string =>
  withYears(part.heading, report.year).replaceAll(/\{(?:year|nextYear)\}年度?/g, "")

/** The lines of the part's body as plain text, with the kind of brackets that the report's own marks have. */
export function bodyLines(part: ProfileSection, report: Report): readonly string[] {
  const marks = report.blocks.flatMap((block) =>
    block.kind === "heading" && block.numbering?.scheme === "chineseParenthesized" ? [block.numbering.text] : [],
  )
  const isHalfWidth = marks.filter((mark) => mark.startsWith("(")).length * 2 > marks.length
  const lines = part.skeleton.map(plainText)
  return isHalfWidth ? lines.map((line) => line.replace(/^（([一二三四五六七八九十]+)）/u, "($1)")) : lines
}
