import type { DocumentLink, Location, Position } from "vscode-languageserver"
import type { Heading } from "../../report/model.ts"
import { findReferences, indexReferences, type Reference } from "../../report/references.ts"
import type { Offset, Span } from "../../text/span.ts"
import type { Analysis } from "../analyses.ts"
import { toOffset, toRange } from "../convert.ts"

/** A heading and the places that point to it: 见第三部分. */
interface CrossReferences {
  readonly heading: Heading
  readonly references: readonly Reference[]
}

/** Where the words at a place point to. */
export function definition(position: Position, analysis: Analysis): Location | null {
  const offset = toOffset(analysis.lines, position)
  const found = crossReferences(analysis).find(({ references }) => references.some(({ span }) => covers(span, offset)))
  return found === undefined ? null : locationOf(found.heading.span, analysis)
}

/** Everything that points to the heading at a place, or to the one that the words there point to. */
export function references(position: Position, includeDeclaration: boolean, analysis: Analysis): Location[] {
  const offset = toOffset(analysis.lines, position)
  const found = crossReferences(analysis).find(
    ({ heading, references: all }) => covers(heading.span, offset) || all.some(({ span }) => covers(span, offset)),
  )
  if (found === undefined) return []
  const spans = found.references.map(({ span }) => span)
  return [...(includeDeclaration ? [found.heading.span] : []), ...spans].map((span) => locationOf(span, analysis))
}

/** The same as links, which editors underline. */
export const documentLinks = (analysis: Analysis): DocumentLink[] =>
  crossReferences(analysis).flatMap(({ heading, references: all }) => {
    const { line, character } = toRange(analysis.lines, heading.span).start
    const target = `${analysis.uri}#L${line + 1},${character + 1}`
    return all.map(({ span }) => ({ range: toRange(analysis.lines, span), target, tooltip: heading.titleText }))
  })

function crossReferences({ checked }: Analysis): readonly CrossReferences[] {
  const index = indexReferences(checked.report, findReferences(checked.report))
  return checked.report.blocks.flatMap((block) => {
    const found = block.kind === "heading" ? index.get(block.span.start) : undefined
    return block.kind === "heading" && found !== undefined ? [{ heading: block, references: found }] : []
  })
}

const covers = ({ start, end }: Span, offset: Offset): boolean => start <= offset && offset <= end

const locationOf = (span: Span, { uri, lines }: Analysis): Location => ({ uri, range: toRange(lines, span) })
