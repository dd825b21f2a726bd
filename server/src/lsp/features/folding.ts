import type { FoldingRange } from "vscode-languageserver"
import type { Block, Section } from "../../report/model.ts"
import type { Span } from "../../text/span.ts"
import type { Analysis } from "../analyses.ts"
import { toRange } from "../convert.ts"

/** Sections fold below their heading, tables below their first row. */
export function foldingRanges(analysis: Analysis): FoldingRange[] {
  const { blocks, root } = analysis.checked.report
  return [...sectionSpans(root), ...blocks.filter(isTable).map(({ span }) => span)].flatMap((span) => {
    const { start, end } = toRange(analysis.lines, span)
    // A span that ends at the start of a line does not hold that line.
    const endLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line
    return endLine > start.line ? [{ startLine: start.line, endLine }] : []
  })
}

const isTable = (block: Block): boolean => block.kind === "table"

const sectionSpans = (section: Section): Span[] =>
  section.children.flatMap((child) => [child.span, ...sectionSpans(child)])
