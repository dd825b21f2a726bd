import { findInlineOrdinals } from "../../report/inline-ordinals.ts"
import type { Passage } from "../../report/passage.ts"
import { isAddable } from "../../report/units.ts"
import { characterSet, nextIn } from "../../text/characters.ts"
import { type Frame, plainFrame } from "./frame.ts"
import type { Summand } from "./summand.ts"

/** Where an item of an enumeration begins, and its ordinal. */
interface Mark {
  readonly at: number
  readonly ordinal: number
}

const circled = "①②③④⑤⑥⑦⑧⑨⑩"
const circledSet = characterSet(circled)

/**
 * 收入58.2亿元，同比下降2.9%。①税收收入46.8亿元，…；②非税收入11.4亿元: the figures that lead the items of an
 * enumeration (①, 一是, 第一) and the figure before the first item.
 */
export function findEnumeratedFrames(passage: Passage, summands: readonly Summand[]): readonly Frame[] {
  // A total and at least two parts.
  if (summands.length < 3) return []
  return [circledMarks(passage.text), ordinalMarks(passage.text)].flatMap((marks) =>
    seriesOf(marks).flatMap((series) => frameOf(passage, summands, series) ?? []),
  )
}

function circledMarks(text: string): readonly Mark[] {
  const marks: Mark[] = []
  const end = text.length
  for (let at = nextIn(circledSet, text, 0, end); at < end; at = nextIn(circledSet, text, at + 1, end))
    marks.push({ at, ordinal: circled.indexOf(text.charAt(at)) + 1 })
  return marks
}

const ordinalMarks = (text: string): readonly Mark[] =>
  findInlineOrdinals(text).map(({ span, ordinal }) => ({ at: span.start, ordinal }))

/** Runs 1, 2, 3 … of at least two marks. */
function seriesOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const all: Mark[][] = []
  for (const mark of marks) {
    if (mark.ordinal === 1) all.push([mark])
    else if (all.at(-1)?.at(-1)?.ordinal === mark.ordinal - 1) all.at(-1)?.push(mark)
  }
  return all.filter((series) => series.length > 1)
}

function frameOf(passage: Passage, summands: readonly Summand[], marks: readonly Mark[]): Frame | undefined {
  const [first] = marks
  const total = summands.findLast(({ quantity }) => first !== undefined && quantity.span.end <= first.at)
  if (total === undefined) return undefined
  const parts = marks.flatMap(({ at }, index) => {
    const end = marks[index + 1]?.at ?? passage.text.length
    const lead = summands.find(({ quantity }) => quantity.span.start >= at && quantity.span.start < end)
    return lead !== undefined && isAddable(lead.quantity.dimension, total.quantity.dimension) ? [lead] : []
  })
  return parts.length === marks.length ? plainFrame("enumerated", total, parts) : undefined
}
