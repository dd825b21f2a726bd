import { type Span, spanOf } from "../text/span.ts"
import type { Block, Heading, Paragraph, Section, Table } from "./model.ts"
import { schemeOrder } from "./numbering.ts"

/** A block whose headings have no level yet, or perhaps one of another version of the text. */
export type UnlevelledBlock = Block | Omit<Heading, "level">

const isHeading = (block: UnlevelledBlock): block is Omit<Heading, "level"> => block.kind === "heading"

/** Gives every heading its level: the ranks that occur, from the highest on, are 1, 2, 3 … */
export function assignLevels(blocks: readonly UnlevelledBlock[]): readonly Block[] {
  const headings = blocks.filter(isHeading)
  const rankOf = rankings(headings)
  const ranks = [...new Set(headings.filter(({ boundary }) => boundary === undefined).map(rankOf))].sort(
    (a, b) => a - b,
  )
  const levels = new Map(ranks.map((rank, index) => [rank, index + 1]))
  return blocks.map((block) => {
    if (!isHeading(block)) return block
    const level = block.boundary === undefined ? (levels.get(rankOf(block)) ?? 1) : 1
    return "level" in block && block.level === level ? block : { ...block, level }
  })
}

/**
 * Numbered headings rank by scheme. A Markdown heading without number ranks with the numbered headings that have as
 * many `#`, else directly below those with fewer, else above everything numbered.
 */
function rankings(headings: readonly Omit<Heading, "level">[]): (heading: Omit<Heading, "level">) => number {
  const schemeRanks = new Map<number, number>()
  for (const { numbering, markdownLevel } of headings) {
    if (numbering === undefined || markdownLevel === 0) continue
    const rank = schemeOrder.indexOf(numbering.scheme)
    schemeRanks.set(markdownLevel, Math.min(rank, schemeRanks.get(markdownLevel) ?? rank))
  }
  return ({ numbering, markdownLevel }) => {
    if (numbering !== undefined) return schemeOrder.indexOf(numbering.scheme)
    const same = schemeRanks.get(markdownLevel)
    if (same !== undefined) return same
    const above = Math.max(0, ...[...schemeRanks.keys()].filter((level) => level < markdownLevel))
    const rank = schemeRanks.get(above)
    return rank === undefined ? markdownLevel - 10 : rank + 0.1 * (markdownLevel - above)
  }
}

/** A section whose end has not come yet; once it has, it is what it is to others. */
interface OpenSection extends Section {
  span: Span
  blocks: (Paragraph | Table)[]
  children: Section[]
}

/** Nearly every section lacks blocks or children: they share one list, to which nothing is added. */
const noBlocks: (Paragraph | Table)[] = []
const noChildren: Section[] = []

const openSection = (heading: Heading | undefined, level: number, span: Span): OpenSection => ({
  heading,
  level,
  span,
  blocks: noBlocks,
  children: noChildren,
})

/**
 * Nests blocks under their headings. Titles of embedded documents and boundaries close every open section; what follows
 * a title without a heading belongs to the root.
 */
export function buildSections(blocks: readonly Block[], textEnd: number): Section {
  const root = openSection(undefined, 0, spanOf(0, textEnd))
  const open: OpenSection[] = [root]
  let contentEnd = 0
  const closeTo = (level: number): void => {
    for (let last = open.at(-1); last !== undefined && last.level >= level && last.level > 0; last = open.at(-1)) {
      open.pop()
      const { start, end } = last.span
      // A heading alone already has the span of its section.
      if (contentEnd > end) last.span = spanOf(start, contentEnd)
      const parent = open.at(-1) ?? root
      if (parent.children === noChildren) parent.children = [last]
      else parent.children.push(last)
    }
  }
  for (const block of blocks) {
    if (block.kind === "heading") {
      closeTo(block.level)
      open.push(openSection(block, block.level, block.span))
    } else if (block.kind === "paragraph" || block.kind === "table") {
      const section = open.at(-1) ?? root
      if (section.blocks === noBlocks) section.blocks = [block]
      else section.blocks.push(block)
    } else if (block.kind === "title" || block.kind === "signature") {
      closeTo(1)
    }
    contentEnd = Math.max(contentEnd, block.span.end)
  }
  closeTo(1)
  return root
}
