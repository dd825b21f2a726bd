import { characterSet, nextIn } from "../../text/characters.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"

/** Names that a text lists; the spans are without joiners and blanks. */
export interface NameList {
  readonly names: readonly LocalSpan[]
  /** 等 behind the last name: there are more. */
  readonly open: boolean
  /** Names that a 和 may hide: 深空灰和银色 are two, 督导和检查组 is one. */
  readonly hidden: number
}

const longestList = 600
export const longestName = 40

const openers: Readonly<Record<string, string>> = { "（": "）", "(": ")", "《": "》", "“": "”", "「": "」" }
const closers = new Set(Object.values(openers))
const brackets = Object.keys(openers).join("") + [...closers].join("")

/** Marks that end a list: those of a clause, those that let commas or semicolons divide it. */
const stops = { clause: "，,。；;：:", sentence: "。；;：:", fullStop: "。" }
const marksOf = {
  clause: characterSet(`${stops.clause}${brackets}\n`),
  sentence: characterSet(`${stops.sentence}${brackets}\n`),
  fullStop: characterSet(`${stops.fullStop}${brackets}\n`),
}

/** The first mark behind `start` outside brackets, quotes and titles, or a closing mark that was never opened. */
export function endBefore(text: string, start: number, by: keyof typeof stops): number {
  const stack: string[] = []
  const limit = Math.min(text.length, start + longestList)
  for (let at = nextIn(marksOf[by], text, start, limit); at < limit; at = nextIn(marksOf[by], text, at + 1, limit)) {
    const character = text.charAt(at)
    const closer = openers[character]
    if (closer !== undefined) stack.push(closer)
    else if (closers.has(character)) {
      if (stack.pop() !== character) return at
    } else if (character === "\n" || (stack.length === 0 && !isWithinFigure(text, at))) return at
  }
  return limit
}

/** 1,200: a half-width comma or colon between digits divides nothing. */
const isWithinFigure = (text: string, at: number): boolean =>
  ",:".includes(text.charAt(at)) && /\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? "")

const dividers = {
  "、": characterSet(`、${brackets}`),
  "，": characterSet(`，,${brackets}`),
  "；": characterSet(`；;${brackets}`),
}

/** What a mark divides outside brackets, quotes and titles; names in marks of their own need no 、 (“甲”“乙”). */
export function piecesOf(text: string, start: number, end: number, mark: keyof typeof dividers): readonly LocalSpan[] {
  const pieces: LocalSpan[] = []
  const marks = dividers[mark]
  let depth = 0
  let from = start
  const cut = (to: number, next: number): void => {
    const piece = withoutBlanks(text, localSpanOf(from, to))
    if (piece.end > piece.start) pieces.push(piece)
    from = next
  }
  for (let at = nextIn(marks, text, start, end); at < end; at = nextIn(marks, text, at + 1, end)) {
    const character = text.charAt(at)
    if (openers[character] !== undefined) {
      if (depth === 0 && at > from && mark === "、" && /[”》」]/.test(text.charAt(at - 1))) cut(at, at)
      depth++
    } else if (closers.has(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && !isWithinFigure(text, at)) cut(at, at + 1)
  }
  cut(end, end)
  return pieces
}

/** Blanks and line ends around a name do not belong to it. */
export function withoutBlanks(text: string, { start, end }: LocalSpan): LocalSpan {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return localSpanOf(from, from + words.trim().length)
}

const joiners = ["以及", "和", "与", "及"] as const

/** 和, 与 and 及 within a word: 缓和, 和平, 共和国, 参与, 与会, 涉及, 及时. */
const wordBefore = /[缓总饱共温调柔随亲][和]$|[参赋给授干][与]$|[涉普波危触提顾惠埃旁][及]$/
const wordBehind = /^和[平谐解睦]|^与[否会]|^及(?:[时格]|其[^他它余])/

/** The words on both sides of the last 和, 与, 及 or 以及 outside brackets and quotes. */
export function halvesOf(text: string, { start, end }: LocalSpan): readonly [LocalSpan, LocalSpan] | undefined {
  let depth = 0
  for (let at = end - 1; at > start; at--) {
    const character = text.charAt(at)
    if (closers.has(character)) depth++
    else if (openers[character] !== undefined) depth--
    if (depth !== 0) continue
    const joiner = joiners.find((word) => text.startsWith(word, at))
    if (joiner === undefined || at + joiner.length >= end) continue
    if (wordBefore.test(text.slice(at - 1, at + 1)) || wordBehind.test(text.slice(at, at + 3))) continue
    const isLong = joiner === "及" && text[at - 1] === "以"
    const first = withoutBlanks(text, localSpanOf(start, isLong ? at - 1 : at))
    const second = withoutBlanks(text, localSpanOf(at + joiner.length, end))
    if (first.end > first.start && second.end > second.start) return [first, second]
  }
  return undefined
}

/** The last character of a name without the note behind it: 秘书股（法治宣传股） ends with 股. */
function endOf(text: string, name: LocalSpan | undefined): string {
  if (name === undefined) return ""
  return withoutNote(text.slice(name.start, name.end)).slice(-1)
}

/** A name without the bracket at its end: 上海（9.7%） is 上海. */
function withoutNote(name: string): string {
  const close = name.at(-1)
  const open = close === "）" ? "（" : close === ")" ? "(" : undefined
  const at = open === undefined ? -1 : name.lastIndexOf(open)
  return (at > 0 ? name.slice(0, at) : name).trim()
}

/** 上海（9.7%） has a note. */
function hasNote(text: string, { start, end }: LocalSpan): boolean {
  const name = text.slice(start, end)
  return withoutNote(name) !== name
}

/** 约翰·史密斯: a name in two parts; a verb makes it more than a name. */
const isInParts = (name: string): boolean => /^[^·是为]+(?:·[^·是为]+)+$/.test(name)

/** Names that end in marks of their own, whatever follows: notes and names in parts. */
export const closeThemselves = (text: string, names: readonly LocalSpan[]): boolean =>
  names.every((name) => hasNote(text, name)) || names.every(({ start, end }) => isInParts(text.slice(start, end)))

/** 杨威、李华、王强: bare words of two to four characters. */
export const areShort = (text: string, names: readonly LocalSpan[]): boolean =>
  names.length > 2 && names.every(({ start, end }) => /^[\u4e00-\u9fff]{2,4}$/.test(text.slice(start, end)))

/** Whether a name may be more than one, or a part of one: a 和 within it, a 、 in its note (历史组（一、二组）), 其他 (版权运营及其他). */
export const mayBeSeveral = (text: string, name: LocalSpan): boolean =>
  /^其[他它余]|、/.test(text.slice(name.start, name.end)) || halvesOf(text, name) !== undefined

/** 服装类药品类: what all names end with stands within one of them, where a 、 may have been lost. */
export const isRunTogether = (text: string, names: readonly LocalSpan[]): boolean => {
  const build = endOf(text, names[0])
  if (/[”》」]/.test(build) || names.some((name) => endOf(text, name) !== build)) return false
  return names.some(({ start, end }) => withoutNote(text.slice(start, end)).slice(0, -1).includes(build))
}

/**
 * Whether names are of one kind, so that each of them is certainly one name and the last of them a whole one: all end alike
 * (as 组, 制 or the mark around them do), all carry a note (上海（9.7%）、海南（8.6%）), or all are names in two parts
 * (约翰·史密斯). A 、 within a name would make pieces that are not.
 */
export function areAlike(text: string, names: readonly LocalSpan[]): boolean {
  const words = names.map(({ start, end }) => text.slice(start, end))
  if (words.some((name) => name.length > longestName || /\d/.test(withoutNote(name)))) return false
  const build = endOf(text, names[0])
  if (build !== "" && names.every((name) => endOf(text, name) === build)) return true
  return words.every((name) => withoutNote(name) !== name) || words.every((name) => isInParts(name))
}
