import type { Section } from "../../report/model.ts"
import type { Severity } from "../../rules/finding.ts"
import { positionAt } from "../../text/lines.ts"
import type { Offset } from "../../text/span.ts"
import type { Analysis } from "../analyses.ts"
import { decodeName } from "../workspace/files.ts"

const severityNames: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  information: "信息",
  hint: "提示",
}

/** Longer quotations say no more about the place. */
const longestQuotation = 40

/** The findings as a note to the author, numbered, each with its line, its section and the words it is about. */
export function reviewNote(analysis: Analysis): string {
  const { checked, text, lines, uri } = analysis
  const { findings, report } = checked
  if (findings.length === 0) return `《${decodeName(uri)}》审核意见：未发现问题。\n`
  const items = findings.map(({ span, message, severity, rule }, index) => {
    const place = [`第${positionAt(lines, span.start).line + 1}行`, ...sectionNames(report.root, span.start)].join("，")
    const words = text.slice(span.start, Math.min(span.end, span.start + longestQuotation)).replaceAll(/\s+/g, " ")
    const quotation = words === "" ? "" : `“${words}”：`
    return `${index + 1}. ${place}：${quotation}${message}（${severityNames[severity]}，${rule}）`
  })
  return `《${decodeName(uri)}》审核意见，共${findings.length}条：\n\n${items.join("\n")}\n`
}

/** The innermost numbered heading above a place. */
function sectionNames({ children, heading }: Section, offset: Offset): readonly string[] {
  const inner = children.find(({ span }) => span.start <= offset && offset < span.end)
  if (inner !== undefined) return sectionNames(inner, offset)
  return heading === undefined
    ? []
    : [`${heading.numbering?.text ?? ""}${heading.titleText}`.slice(0, longestQuotation)]
}
