import { spanOf } from "../text/span.ts"
import type { Block, Heading, Paragraph, Section, Table } from "./model.ts"
import { schemeOrder } from "./numbering.ts"

/** A block whose headings have no level yet. */
export type UnlevelledBlock = Exclude<Block, Heading> | Omit<Heading, "level">

const isHeading = (block: UnlevelledBlock): block is Omit<Heading, "level"> => block.kind === "heading"

/** Gives every heading its level: the ranks that occur, from the highest on, are 1, 2, 3 … */
export function assignLevels(blocks: readonly UnlevelledBlock[]): readonly Block[] {
  const headings = blocks.filter(isHeading)
  const rankOf = rankings(headings)
  const ranks = [...new Set(headings.filter(({ boundary }) => boundary === undefined).map(rankOf))].sort(
    (a, b) => a - b,
  )
  const levels = new Map(ranks.map((rank, index) => [rank, index + 1]))
  return blocks.map((block) =>
    isHeading(block) ? { ...block, level: block.boundary === undefined ? (levels.get(rankOf(block)) ?? 1) : 1 } : block,
  )
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

interface OpenSection {
  readonly heading: Heading | undefined
  readonly level: number
  readonly start: number
  readonly blocks: (Paragraph | Table)[]
  readonly children: Section[]
}

/**
 * Nests blocks under their headings. Titles of embedded documents and boundaries close every open section; what follows
 * a title without a heading belongs to the root.
 */
export function buildSections(blocks: readonly Block[], textEnd: number): Section {
  const root: OpenSection = { heading: undefined, level: 0, start: 0, blocks: [], children: [] }
  const open: OpenSection[] = [root]
  let contentEnd = 0
  const closeTo = (level: number): void => {
    for (let last = open.at(-1); last !== undefined && last.level >= level && last.level > 0; last = open.at(-1)) {
      open.pop()
      const { heading, level: own, start, blocks: content, children } = last
      const span = spanOf(start, Math.max(contentEnd, start))
      open.at(-1)?.children.push({ heading, level: own, span, blocks: content, children })
    }
  }
  for (const block of blocks) {
    if (block.kind === "heading") {
      closeTo(block.level)
      open.push({ heading: block, level: block.level, start: block.span.start, blocks: [], children: [] })
    } else if (block.kind === "paragraph" || block.kind === "table") {
      open.at(-1)?.blocks.push(block)
    } else if (block.kind === "title" || block.kind === "signature") {
      closeTo(1)
    }
    contentEnd = Math.max(contentEnd, block.span.end)
  }
  closeTo(1)
  return { heading: undefined, level: 0, span: spanOf(0, textEnd), blocks: root.blocks, children: root.children }
}
