import { CharacterClass, classAt, isLineBreak, skipBlanksBack } from "../text/characters.ts"
import type { Numbering } from "./model.ts"
import { renumbered } from "./renumbering.ts"

/** A gap of more numbers than this is no lost line break. */
const mostHidden = 9

/**
 * Whether the numbers from `from` up to the one before `numbering` are printed between two places, at the start of a line
 * or of a sentence: where line breaks were lost, items stand inside a paragraph and are not missing.
 */
export function printsNumberBetween(
  text: string,
  start: number,
  end: number,
  numbering: Numbering,
  from: number,
): boolean {
  if (numbering.ordinal - from > mostHidden) return false
  const between = text.slice(start, end)
  let at = 0
  for (let ordinal = from; ordinal < numbering.ordinal; ordinal++) {
    at = findMark(between, renumbered(numbering, ordinal), at)
    if (at < 0) return false
  }
  return true
}

function findMark(text: string, mark: string, from: number): number {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    const before = skipBlanksBack(text, at)
    const opens =
      before === 0 || isLineBreak(text, before - 1) || classAt(text, before - 1) === CharacterClass.sentenceEnd
    if (opens) return at
  }
  return -1
}
