import { isDigit, isHan } from "../text/characters.ts"
import { gather, readRuns } from "../text/runs.ts"
import { type Prose, type ProseOfDocument, recallOf } from "./prose.ts"

/** A blank between a figure and what belongs to it, or between two digits. Offsets are absolute. */
export interface StraySpace {
  /** `inside`: the blank stands between digits, and what was meant is unknown. */
  readonly kind: "stray" | "inside"
  readonly start: number
  readonly end: number
  readonly actual: string
}

/** A document in which more of the borders between figures and words than this have a blank is set so on purpose. */
const spacedShare = 0.3

/** The blanks beside figures that a document without such blanks has; none when blanks are its style. */
export function findStraySpaces({ proseRuns }: ProseOfDocument): readonly StraySpace[] {
  const found = gather(proseRuns, spacesOf).map(
    ({ found: space, start }): StraySpace => ({ ...space, start: space.start + start, end: space.end + start }),
  )
  const tight = readRuns(proseRuns, countTight).reduce((sum, count) => sum + count, 0)
  const stray = found.filter(({ kind }) => kind === "stray").length
  return stray > (stray + tight) * spacedShare ? found.filter(({ kind }) => kind === "inside") : found
}

/** The borders between figures and words of one piece; offsets are local to it. */
interface Borders {
  readonly spaces: readonly StraySpace[]
  /** How many have no blank. */
  readonly tight: number
}

const spacesOf = (prose: Prose): readonly StraySpace[] => recallOf(prose, bordersOf).spaces

const countTight = (pieces: readonly Prose[]): number =>
  pieces.reduce((sum, prose) => sum + recallOf(prose, bordersOf).tight, 0)

function bordersOf(prose: Prose): Borders {
  const { text, kind, digits } = prose
  const spaces: StraySpace[] = []
  let tight = 0
  if (kind !== "paragraph" && kind !== "heading" && kind !== "title") return { spaces, tight }
  for (const { start, end } of digits) {
    if (isHan(text, start - 1)) tight++
    if (isHan(text, end) || /[%％]/.test(text.charAt(end))) tight++
    spaces.push(...spacesAround(prose, start, end))
  }
  return { spaces, tight }
}

const isSpace = (character: string): boolean => character === " " || character === "\u00a0" || character === "\u2009"

function spacesAround({ text, protectionAt }: Prose, from: number, to: number): readonly StraySpace[] {
  const spaces: StraySpace[] = []
  if (
    isSpace(text.charAt(from - 1)) &&
    isHan(text, from - 2) &&
    !isLabel(text, from - 2) &&
    to - from < 7 &&
    !isItem(text, to) &&
    !opensDate(text, from)
  )
    spaces.push({ kind: "stray", start: from - 1, end: from, actual: text.slice(from - 2, to) })
  if (!isSpace(text.charAt(to)) || protectionAt(to) === 4) return spaces
  if (
    /[%％]/.test(text.charAt(to + 1)) ||
    (isHan(text, to + 1) && text[to + 1] !== "版" && !isItemNumber(text, from) && !isClock(text, from) && to - from < 7)
  )
    spaces.push({ kind: "stray", start: to, end: to + 1, actual: text.slice(from, to + 2) })
  else if (isDigit(text, to + 1) && isBrokenNumber(text, from, to))
    spaces.push({
      kind: "inside",
      start: from,
      end: endOfDigits(text, to + 1),
      actual: text.slice(from, endOfDigits(text, to + 1)),
    })
  return spaces
}

/** A blank before a date or a time of day parts a headline or a dateline from the text. */
const opensDate = (text: string, at: number): boolean =>
  /^(?:\d{4}年)?\d{1,2}(?:月\d{1,2}|日\d{0,2}|[:：]\d| ?版)/.test(text.slice(at, at + 10))

const isClock = (text: string, from: number): boolean => /[:：\-/]/.test(text.charAt(from - 1))

/** 附件 1, 表 2, 图 3, 第 3 页 of a layout; names and their telephone numbers. */
const isLabel = (text: string, at: number): boolean => "件表图号版".includes(text.charAt(at))

/** “制度 1. 健全”: the number opens an item. */
const isItem = (text: string, end: number): boolean => /^[.．、）)](?!\d)/.test(text.slice(end, end + 2))

/** “2023 年” at the beginning of a line may be an item “3 健全制度”; a year is none. */
const isItemNumber = (text: string, from: number): boolean => from === 0 && !/^\d{4} 年/.test(text)

/** “1 5起”: two short runs before a unit; “12 345” is grouped by threes with a blank, which the standard allows. */
function isBrokenNumber(text: string, from: number, to: number): boolean {
  const end = endOfDigits(text, to + 1)
  const second = end - to - 1
  return (
    isHan(text, from - 1) && second < 3 && to - from < 4 && /^[起件个人名家户项次元%％]/u.test(text.slice(end, end + 1))
  )
}

function endOfDigits(text: string, from: number): number {
  let at = from
  while (isDigit(text, at)) at++
  return at
}
