/** What a UTF-16 code unit is to the scanners; one table lookup instead of chains of comparisons. */
export const CharacterClass = {
  other: 0,
  /** 0–9 and ０–９ */
  digit: 1,
  /** Han characters of the basic plane, and 〇 */
  han: 2,
  /** Space, tab, U+00A0, U+3000 and the zero-width marks; never a line break */
  blank: 3,
  /** 。！？； and their half-width forms except “.” */
  sentenceEnd: 4,
  /** ，、：, and their half-width forms */
  separator: 5,
  open: 6,
  close: 7,
  /** CR, LF, U+2028, U+2029 */
  lineBreak: 8,
  latin: 9,
} as const

export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass]

const blanks = " \t\u00a0\u3000\u2002\u2003\u2009\u200b\ufeff"
const lineBreaks = "\r\n\u2028\u2029"

/** A blank or a line break, for native searches. */
export const gap = new RegExp(`[${blanks}${lineBreaks}]`)

const table = buildTable()

function buildTable(): Uint8Array {
  const classes = new Uint8Array(0x10000)
  const set = (characters: string, value: CharacterClass): void => {
    for (let index = 0; index < characters.length; index++) classes[characters.charCodeAt(index)] = value
  }
  classes.fill(CharacterClass.han, 0x3400, 0x4dc0)
  classes.fill(CharacterClass.han, 0x4e00, 0xa000)
  classes.fill(CharacterClass.han, 0xf900, 0xfb00)
  classes.fill(CharacterClass.latin, 0x41, 0x5b)
  classes.fill(CharacterClass.latin, 0x61, 0x7b)
  set("〇", CharacterClass.han)
  set("0123456789０１２３４５６７８９", CharacterClass.digit)
  set(blanks, CharacterClass.blank)
  set("。！？；!?;", CharacterClass.sentenceEnd)
  set("，、：,:", CharacterClass.separator)
  set("（(《〈“‘「『〔［[【｛{", CharacterClass.open)
  set("）)》〉”’」』〕］]】｝}", CharacterClass.close)
  set(lineBreaks, CharacterClass.lineBreak)
  return classes
}

/** The class of the code unit at `index`; `other` outside the text. */
export const classAt = (text: string, index: number): CharacterClass =>
  index >= 0 && index < text.length ? ((table[text.charCodeAt(index)] ?? 0) as CharacterClass) : CharacterClass.other

export const isDigit = (text: string, index: number): boolean => classAt(text, index) === CharacterClass.digit
export const isHan = (text: string, index: number): boolean => classAt(text, index) === CharacterClass.han
export const isBlank = (text: string, index: number): boolean => classAt(text, index) === CharacterClass.blank
export const isLineBreak = (text: string, index: number): boolean => classAt(text, index) === CharacterClass.lineBreak

/** The value 0–9 of a half- or full-width digit. */
export function digitValue(code: number): number {
  return code >= 0xff10 ? code - 0xff10 : code - 0x30
}

/** A set of characters for scanners: asking is one table lookup by code unit. Only for the basic plane. */
export type CharacterSet = Uint8Array

/** The set of the given characters. */
export function characterSet(characters: string): CharacterSet {
  const members = new Uint8Array(0x10000)
  for (let index = 0; index < characters.length; index++) members[characters.charCodeAt(index)] = 1
  return members
}

/** Whether the character at `index` belongs to the set; outside the text it does not. */
export const isIn = (members: CharacterSet, text: string, index: number): boolean =>
  index >= 0 && index < text.length && members[text.charCodeAt(index)] === 1

/** First index from `index` on, before `end`, whose character belongs to the set; `end` when there is none. */
export function nextIn(members: CharacterSet, text: string, index: number, end: number): number {
  let at = index
  while (at < end && members[text.charCodeAt(at)] === 0) at++
  return at
}

/** First index at or after `index` that is not blank. */
export function skipBlanks(text: string, index: number): number {
  let at = index
  while (isBlank(text, at)) at++
  return at
}

/** Index after the last non-blank character before `index`. */
export function skipBlanksBack(text: string, index: number): number {
  let at = index
  while (at > 0 && isBlank(text, at - 1)) at--
  return at
}
