import { isMandatory, type PartPresence } from "../../profiles/parts.ts"
import type { ProfileSection } from "../../profiles/profile.ts"
import { bodyLines, headingOf } from "../../profiles/skeleton.ts"
import { insertSection, type Place, placeFor } from "../../report/insertion.ts"
import type { Heading, Report } from "../../report/model.ts"
import { findVacancies } from "../../report/vacancies.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** Every part that the kind of document must have stands under a heading of level 1 or 2, in whatever order. */
export const requiredSections = defineRule({
  id: "structure/required-sections",
  summary: "文种规定的各部分齐全，次序不限，可以合并，也可以放在二级标题下。",
  why: "法治政府建设年度报告的四项内容由《法治政府建设与责任落实督察工作规定》列明，缺项的报告会被退回补正。请在提示的位置补写；只在正文中提到的，建议单列标题。",
  source: { document: "《法治政府建设与责任落实督察工作规定》", clause: "法治政府建设年度报告的内容", level: "law" },
  severity: "error",
  scope: "report",
  options: noOptions,
  messages: {
    missing: "缺少“{name}”部分，{basis}。请在{place}补写，标题可写作“{heading}”。",
    mentioned: "“{name}”只在正文中提到，没有单独的标题，{basis}。建议单列一部分，标题可写作“{heading}”。",
  },
  exampleProfile: "fazhi-annual-report",
  examples: {
    valid: [
      "示例市2023年度法治政府建设情况报告\n一、主要举措和成效\n二、存在的不足和原因\n三、党政主要负责人履行推进法治建设第一责任人职责情况\n四、2024年主要安排",
      "示例市2023年度法治政府建设情况报告\n一、党政主要负责人履行法治建设第一责任人职责情况\n二、推进法治政府建设的主要做法\n三、存在的问题及2024年工作打算",
    ],
    invalid: [
      "示例市2023年度法治政府建设情况报告\n一、主要举措和成效\n⟦二、党政主要负责人履行推进法治建设第一责任人职责情况⟧\n三、2024年主要安排",
      "示例市2023年度法治政府建设情况报告\n一、主要举措和成效\n二、存在的不足和原因\n⟦三、党政主要负责人履行推进法治建设第一责任人职责情况⟧",
    ],
  },
  check(document, { report, reading }) {
    const parts = reading.parts()
    const missing = parts.filter(({ kind, part }) => kind !== "present" && part.required)
    if (missing.length === 0) return
    const vacancies = findVacancies(document)
    const related = presentHeadings(parts)
    let used = 0
    for (const presence of missing) {
      const { part } = presence
      const data = { name: part.name, basis: basisOf(part), heading: headingOf(part, document) }
      if (presence.kind === "mentioned") {
        report("mentioned", presence.at, data, { related, severity: "information" })
        continue
      }
      const vacancy = isMandatory(part) ? vacancies[used++] : undefined
      const place = placeFor(document, nextHeading(parts, part), vacancy)
      report(
        "missing",
        place.span,
        { ...data, place: describe(place, document) },
        {
          related: related.filter(({ span }) => span.start !== place.span.start),
          fixes: [fixFor(document, part, place)],
          ...(part.severity === undefined ? {} : { severity: part.severity }),
        },
      )
    }
  },
})

function presentHeadings(
  parts: readonly PartPresence[],
): { readonly message: string; readonly span: Heading["span"] }[] {
  return parts.flatMap((presence) => {
    const [heading] = presence.kind === "present" ? presence.headings : []
    return heading === undefined ? [] : [{ message: `已有“${presence.part.name}”`, span: heading.span }]
  })
}

const basisOf = ({ source }: ProfileSection): string =>
  source.level === "practice" ? "这类文件通常有这一部分" : `这是${source.document}要求报告的内容`

/** The heading of the next part, in the profile's order, that the document has. */
function nextHeading(parts: readonly PartPresence[], missing: ProfileSection): Heading | undefined {
  const index = parts.findIndex(({ part }) => part.key === missing.key)
  for (const presence of parts.slice(index + 1)) {
    if (presence.kind === "present") return presence.headings[0]
  }
  return undefined
}

function describe({ kind, span }: Place, { text }: Report): string {
  if (kind === "end") return "正文末尾"
  return `“${text.slice(span.start, span.end)}”之${kind === "before" ? "前" : "后"}`
}

function fixFor(document: Report, part: ProfileSection, place: Place) {
  const edits = insertSection(document, place, headingOf(part, document), bodyLines(part, document))
  return { title: `补写“${part.name}”部分${edits.length > 1 ? "并顺延序号" : ""}`, safe: false, edits }
}
