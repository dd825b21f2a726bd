import { countLeading } from "../text/search.ts"
import type { Block, Report } from "./model.ts"

/** How many blocks begin before a block of the report or with it. */
const positionOf = ({ blocks }: Report, { span }: Block): number =>
  countLeading(blocks, (other) => other.span.start <= span.start)

/** The block before an element. */
export const blockBefore = (report: Report, element: Block): Block | undefined =>
  report.blocks[positionOf(report, element) - 2]

/** The block behind an element. */
export const blockBehind = (report: Report, element: Block): Block | undefined =>
  report.blocks[positionOf(report, element)]
