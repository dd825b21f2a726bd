import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { type Frame, plainFrame } from "./frame.ts"
import { nameOf } from "./names.ts"
import { naturalReading } from "./readings.ts"
import type { Summand } from "./summand.ts"

/**
 * 立案120件（大案12件），其中甲区50件（大案5件）、乙区70件（大案7件）: what the brackets behind a total and all of its parts count alike
 * is a sum of its own. The list itself is its twin.
 */
export function findNotedFrames(
  passage: Passage,
  summands: readonly Summand[],
  frames: readonly Frame[],
): readonly Frame[] {
  const inBrackets = summands.filter(({ quantity }) => quantity.bracket !== 0)
  if (inBrackets.length < 3) return []
  const notes = new Map(inBrackets.map((summand) => [summand.quantity.index, summand]))
  return frames.flatMap((frame) => {
    const reading = naturalReading(frame)
    if (reading === undefined || reading.parts.length < 2) return []
    const total = noteBehind(passage, reading.total, notes)
    const parts = reading.parts.map(({ quantity }) => noteBehind(passage, quantity, notes))
    const found = parts.filter((part) => part !== undefined)
    if (total === undefined || found.length < parts.length) return []
    const isAlike = found.every(({ quantity }) => isOneMatter(quantity, total.quantity))
    return isAlike ? [{ ...plainFrame("noted", total, found), twin: frame }] : []
  })
}

/** The first figure in the bracket that opens behind a figure, in its clause: 23人（其中无证人员1人）. */
function noteBehind(passage: Passage, figure: Quantity, notes: ReadonlyMap<number, Summand>): Summand | undefined {
  const note = notes.get(figure.index + 1)
  const bracket = note && passage.brackets[note.quantity.bracket]
  if (note === undefined || bracket === undefined || bracket.parent !== figure.bracket) return undefined
  const between = passage.text.slice(figure.span.end, bracket.span.start)
  return /[，。；：、,;:]/.test(between) || between.length > longestNoun ? undefined : note
}

/** 29名终生禁驾人员中（…: the noun of the figure may stand in front of the bracket. */
const longestNoun = 12

/** 无证人员2名 and 无证人员1人 count one matter. */
const isOneMatter = (one: Quantity, other: Quantity): boolean =>
  one.dimension === other.dimension && nameOf(one).length > 1 && nameOf(one) === nameOf(other)
