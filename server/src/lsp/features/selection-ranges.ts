import type { Position, SelectionRange } from "vscode-languageserver"
import type { Section } from "../../report/model.ts"
import { CharacterClass, classAt } from "../../text/characters.ts"
import { contains, type Offset, type Span, spanOf } from "../../text/span.ts"
import type { Analysis } from "../analyses.ts"
import { toOffset, toRange } from "../convert.ts"

/** Selections that grow from the sentence over the paragraph and the sections to the whole document. */
export const selectionRanges = (positions: readonly Position[], analysis: Analysis): SelectionRange[] =>
  positions.map((position) => selectionRange(toOffset(analysis.lines, position), analysis))

function selectionRange(offset: Offset, { text, lines, checked }: Analysis): SelectionRange {
  const here = spanOf(offset, offset)
  const { blocks, root } = checked.report
  const block = blocks.find(({ span }) => contains(span, here))
  const spans = [
    spanOf(0, text.length),
    ...sectionsAround(root, here),
    ...(block === undefined ? [] : [block.span]),
    ...(block?.kind === "paragraph" ? [sentenceAround(text, offset, block.span)] : []),
  ]
  return spans.slice(1).reduce<SelectionRange>((parent, span) => ({ range: toRange(lines, span), parent }), {
    range: toRange(lines, spanOf(0, text.length)),
  })
}

const sectionsAround = (section: Section, here: Span): Span[] =>
  section.children
    .filter(({ span }) => contains(span, here))
    .flatMap((child) => [child.span, ...sectionsAround(child, here)])

/** From behind the previous 。；！？ to behind the next one, inside the paragraph. */
function sentenceAround(text: string, offset: Offset, paragraph: Span): Span {
  let start: number = offset
  while (start > paragraph.start && classAt(text, start - 1) !== CharacterClass.sentenceEnd) start--
  let end: number = offset
  while (end < paragraph.end && classAt(text, end) !== CharacterClass.sentenceEnd) end++
  return spanOf(start, Math.min(end + 1, paragraph.end))
}
