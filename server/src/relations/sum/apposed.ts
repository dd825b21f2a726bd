import type { Quantity } from "../../report/analysis.ts"
import { longestName } from "../../report/figure-labels.ts"
import type { Passage } from "../../report/passage.ts"
import { stripLinks } from "../../report/roles.ts"
import { isOneUnit } from "../../report/units.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"

/** A figure as a list reads it, and the stretch of the text that it takes up there. */
export interface ListFigure {
  readonly quantity: Quantity
  /** The figure, with the brackets around it when these are read as if they were not there. */
  readonly place: LocalSpan
}

/** A pair of brackets that holds nothing but figures: （50件）, （32件、81.5万元）, （罚款30万元）. */
interface FigureBracket {
  readonly span: LocalSpan
  readonly parent: number
  readonly figures: readonly Quantity[]
  /** What the figures are called and counted in, in their order; equal in the brackets of one row. */
  readonly build: string
}

/**
 * 甲街道（50件）、乙街道（200件） is what 甲街道50件、乙街道200件 is: figures that stand alone in the brackets behind the names of a
 * row, or behind its figures, are read as if there were no brackets, and so is the second total in front of these
 * (共60件（罚款80万元），其中甲局40件（50万元）、乙局20件（30万元）). One such bracket by itself is a note and stays one.
 */
export function listFigures(passage: Passage): readonly ListFigure[] {
  const figures = passage.quantities.map((quantity): ListFigure => ({ quantity, place: quantity.span }))
  const brackets = figureBrackets(passage)
  for (const [at, bracket] of brackets.entries()) {
    const continues = isOneRow(passage, brackets[at - 1], bracket)
    if (!continues && !isOneRow(passage, bracket, brackets[at + 1])) continue
    for (const figure of unwrapped(passage, bracket)) figures[figure.quantity.index] = figure
    const total = continues ? undefined : secondTotal(passage, bracket)
    if (total !== undefined) figures[total.quantity.index] = total
  }
  return figures
}

/** In the order of the text. */
function figureBrackets(passage: Passage): readonly FigureBracket[] {
  // The first one is the whole text.
  if (passage.brackets.length < 3) return []
  const inside = new Map<number, Quantity[]>()
  for (const quantity of passage.quantities) {
    if (quantity.bracket === 0) continue
    const others = inside.get(quantity.bracket)
    if (others === undefined) inside.set(quantity.bracket, [quantity])
    else others.push(quantity)
  }
  return [...inside].flatMap(([index, figures]) => {
    const bracket = passage.brackets[index]
    const builds = figures.map(({ labelText, unit }) => `${labelText} ${unit}`)
    // （男42人、女43人） divides, （32件、81.5万元） and （罚款30万元） tell.
    const isPlain =
      figures.every(({ labelText, tailText }) => tailText === "" && (labelText === "" || figures.length === 1)) &&
      new Set(builds).size === builds.length
    return bracket !== undefined &&
      isPlain &&
      holdsOnly(passage, bracket.span, figures) &&
      !dividesFigure(passage, bracket.span, figures)
      ? [{ ...bracket, figures, build: builds.join("、") }]
      : []
  })
}

/** 甲队20人（女8人）、乙队30人（女12人）: what is counted like the figure in front of the bracket is a part of that. */
function dividesFigure({ quantities }: Passage, { start }: LocalSpan, figures: readonly Quantity[]): boolean {
  const holder = quantities[(figures[0]?.index ?? 0) - 1]
  return holder?.span.end === start && figures.some((figure) => isOneUnit(figure, holder))
}

/** Whether nothing but names, marks and words such as 约 stand around the figures of a bracket. */
function holdsOnly({ text }: Passage, { start, end }: LocalSpan, figures: readonly Quantity[]): boolean {
  const length = figures.reduce((sum, { labelText, text: own }) => sum + labelText.length + own.length, 0)
  return text.slice(start, end).length - length <= longestRest * figures.length + 1
}

/** A mark and 约 or 超过. */
const longestRest = 3

/** Whether two such brackets follow each other with nothing but a mark and the name of the second one between them. */
function isOneRow(passage: Passage, first: FigureBracket | undefined, second: FigureBracket | undefined): boolean {
  if (first === undefined || second === undefined) return false
  if (first.build !== second.build || first.parent !== second.parent) return false
  const between = passage.text.slice(first.span.end, second.span.start)
  return between.length <= longestName && !/[，,、；;：:。\n]/.test(between.slice(1))
}

/** The figures of a bracket outside of it; the first one is called what stands in front of the bracket. */
function unwrapped(passage: Passage, { span, parent, figures }: FigureBracket): readonly ListFigure[] {
  const [first] = figures
  if (first === undefined) return []
  const segment = segmentEndingAt(passage, span.start, first.segment)
  const nameStart = Math.max(
    passage.segments[segment]?.span.start ?? span.start,
    passage.quantities[first.index - 1]?.span.end ?? 0,
    span.start - longestName,
  )
  const name = stripLinks(passage.text.slice(nameStart, span.start)).trim()
  const last = figures.at(-1)
  return figures.map((quantity) => ({
    place: localSpanOf(
      quantity === first ? span.start : quantity.span.start,
      quantity === last ? span.end : quantity.span.end,
    ),
    quantity: {
      ...quantity,
      segment,
      bracket: parent,
      labelText: quantity === first && name !== "" ? name : quantity.labelText,
      tailText: quantity === last ? wordsBehind(passage, quantity.segment) : "",
    },
  }))
}

function segmentEndingAt({ segments }: Passage, offset: number, from: number): number {
  for (let index = from; index >= 0; index--) if (segments[index]?.span.end === offset) return index
  return from
}

/** The words between the end of a bracket and the next mark. */
function wordsBehind({ text, segments }: Passage, lastInside: number): string {
  const behind = segments[lastInside + 1]?.span
  return behind === undefined ? "" : text.slice(behind.start, behind.end).trim()
}

/** The only figure of the bracket behind the figure in front of the row: 60件（罚款80万元）. */
function secondTotal(passage: Passage, { span, parent, figures: [first] }: FigureBracket): ListFigure | undefined {
  if (first === undefined) return undefined
  const { quantities, brackets } = passage
  const [holder, total, counted] = [3, 2, 1].map((back) => quantities[first.index - back])
  if (holder === undefined || total === undefined || counted === undefined) return undefined
  const own = brackets[total.bracket]
  const isColumn = counted.span.end === span.start && holder.span.end === own?.span.start && own.parent === parent
  if (!isColumn || total.unit !== first.unit || holder.unit !== counted.unit) return undefined
  return { place: own.span, quantity: { ...total, bracket: parent } }
}
