import { CharacterClass, classAt, isDigit, isHan, skipBlanks, skipBlanksBack } from "../text/characters.ts"
import { type Gathered, gather } from "../text/runs.ts"
import type { Report } from "./model.ts"
import { type Prose, type ProseOfDocument, Protection } from "./prose.ts"

/** A half-width mark, or a pair of them, in Chinese text. */
export interface HalfWidthMark {
  /** One offset in its piece of prose for a mark that pauses, two for a pair. */
  readonly places: readonly number[]
  readonly actual: string
  readonly expected: string
}

/** A mark and where its piece of prose begins: documents that are half-width throughout have thousands of them. */
export type PlacedMark = Gathered<HalfWidthMark>

/**
 * The half-width marks that stand in Chinese text, in order. The brackets of number marks count only when most of them
 * are half-width: the odd one is a matter of numbering.
 */
export function halfWidthMarks({
  report,
  proseRuns,
}: ProseOfDocument & { readonly report: Report }): readonly PlacedMark[] {
  const marks = gather(proseRuns, marksOf)
  if (marks.length === 0) return []
  const skipped = markersToSkip(report)
  if (skipped.size === 0) return marks
  return marks.filter(({ found, start }) => !skipped.has(start + (found.places[0] ?? 0)))
}

/** The marks of one piece in order; offsets are local to it. */
const marksOf = (prose: Prose): readonly HalfWidthMark[] =>
  [...pausesOf(prose), ...enclosuresOf(prose)].sort((first, second) => (first.places[0] ?? 0) - (second.places[0] ?? 0))

function markersToSkip({ headings }: Report): ReadonlySet<number> {
  const markers = headings.flatMap(({ numbering }) =>
    numbering !== undefined && /^[（(]/.test(numbering.text) ? [numbering] : [],
  )
  const half = markers.filter(({ text }) => text.startsWith("("))
  if (half.length * 2 > markers.length) return new Set()
  return new Set(half.flatMap(({ span }) => Array.from({ length: span.end - span.start }, (_, i) => span.start + i)))
}

const pauses: ReadonlyMap<string, string> = new Map([
  [",", "，"],
  [";", "；"],
  [":", "："],
  ["?", "？"],
  ["!", "！"],
  [".", "。"],
])

function* pausesOf(prose: Prose): Generator<HalfWidthMark> {
  const { text, marks, protectionAt } = prose
  for (const at of marks) {
    const actual = text.charAt(at)
    const expected = pauses.get(actual)
    if (expected === undefined || (protectionAt(at) & Protection.foreign) !== 0) continue
    if (actual === "." ? endsSentence(text, at) : isInChinese(text, at)) yield { places: [at], actual, expected }
  }
}

/** Between Chinese characters or marks, or between a figure or foreign word and Chinese. */
function isInChinese(text: string, at: number): boolean {
  const before = skipBlanksBack(text, at) - 1
  const after = skipBlanks(text, at + 1)
  if (isOther(text, before) || (text[at] === "!" && text[after] === "[")) return false
  if (text[at] === ";" && /&#?\w{2,8}$/.test(text.slice(Math.max(0, at - 10), at))) return false
  if (isDigit(text, before) && isDigit(text, after)) return false
  if (text[at] === "?" && isLostCharacter(text, at)) return false
  if (isChinese(text, before)) return after >= text.length || !isRule(text, after)
  return isChinese(text, after) && after < text.length && (isAlphanumeric(text, before) || text[before] === "%")
}

/** “前1?。”, “、?水灌区”: a character that an encoding did not have; nobody asks there. */
const isLostCharacter = (text: string, at: number): boolean =>
  /[，。、；：,;]/.test(text.charAt(at - 1)) || /[，。、；：,;]/.test(text.charAt(at + 1))

const fullWidthMarks = "，。、；：？！（）《》〈〉“”‘’〔〕【】「」…—％"

const isChinese = (text: string, at: number): boolean =>
  isHan(text, at) || (at >= 0 && at < text.length && fullWidthMarks.includes(text.charAt(at)))

const isAlphanumeric = (text: string, at: number): boolean =>
  isDigit(text, at) || classAt(text, at) === CharacterClass.latin || text[at] === ")" || text[at] === '"'

/** Marks of markup and formulas: no pause belongs there. */
const isOther = (text: string, at: number): boolean => at < 0 || "|=<>{}\\".includes(text.charAt(at))
const isRule = (text: string, at: number): boolean => text[at] === "-" && text[at + 1] === "-"

/** A point right behind a Chinese word at the end, or before Chinese; “一.” is a number mark. */
function endsSentence(text: string, at: number): boolean {
  if (!isHan(text, at - 1) || text[at + 1] === "." || "一二三四五六七八九十".includes(text.charAt(at - 1))) return false
  const after = skipBlanks(text, at + 1)
  return after >= text.length || (isHan(text, after) && at > 6)
}

function* enclosuresOf({ text, enclosures, protectionAt }: Prose): Generator<HalfWidthMark> {
  for (const { family, open, close } of enclosures.pairs) {
    const isRound = family === "round" && text[open] === "(" && text[close] === ")"
    if (!isRound && family !== "straightQuote") continue
    if ((protectionAt(open) & Protection.foreign) !== 0 || text[open - 1] === "]") continue
    if (!hasHan(text, open + 1, close) && !(isChinese(text, open - 1) && isPlainNumber(text, open, close))) continue
    const [actual, expected] = isRound ? ["()", "（）"] : ['""', "“”"]
    yield { places: [open, close], actual, expected }
  }
}

/** (2)、(2023)、(2021-2035) behind Chinese; a code or foreign name in half-width brackets is nobody's mistake. */
const isPlainNumber = (text: string, open: number, close: number): boolean =>
  close - open <= 12 && /^[\d年—~-]+$/.test(text.slice(open + 1, close))

/** A short look inside is enough: brackets with Chinese text have it at once. */
const longestLook = 60

function hasHan(text: string, from: number, to: number): boolean {
  const end = Math.min(to, from + longestLook)
  for (let at = from; at < end; at++) if (isHan(text, at)) return true
  return false
}
