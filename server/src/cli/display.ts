import { eastAsianWidth } from "get-east-asian-width"

/** One code point as the terminal shows it. */
export interface DisplayedCharacter {
  readonly text: string
  /** Columns: 0, 1 or 2; more for a tab. */
  readonly width: number
}

const tab: DisplayedCharacter = { text: "    ", width: 4 }
const nothing: DisplayedCharacter = { text: "", width: 0 }
const replacement: DisplayedCharacter = { text: "\ufffd", width: 1 }

/**
 * How a code point is shown. Control characters could steer the terminal and format characters (joiners, direction
 * marks, BOM) could disguise the text: neither gets through.
 */
export function displayCharacter(character: string): DisplayedCharacter {
  const code = character.charCodeAt(0)
  if (code >= 0x4e00 && code <= 0x9fff) return { text: character, width: 2 }
  if (code >= 0x20 && code <= 0x7e) return { text: character, width: 1 }
  if (character === "\t") return tab
  if (/\p{Cc}|\p{Cs}|[\u2028\u2029]/u.test(character)) return replacement
  if (/\p{Cf}|\p{Variation_Selector}/u.test(character)) return nothing
  if (/\p{Mn}|\p{Me}/u.test(character)) return { text: character, width: 0 }
  return { text: character, width: eastAsianWidth(character.codePointAt(0) ?? 0) }
}

/** Text of any origin (names, messages, quotations) on one line, safe to print. */
export const displayText = (text: string): string =>
  isPlain(text) ? text : Array.from(text, (character) => displayCharacter(character).text).join("")

/** Columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += displayCharacter(character).width
  return width
}

/** Pads with blanks on the right up to a width in columns. */
export const padTo = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)))

/** Text without anything that `displayCharacter` changes; the usual case, told quickly. */
const isPlain = (text: string): boolean => !/[\p{C}\u2028\u2029\p{Variation_Selector}]/u.test(text)
