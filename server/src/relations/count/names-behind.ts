import { type LocalSpan, localSpanOf } from "../../text/span.ts"

/** Names that a text lists; the spans are without joiners and blanks. */
export interface NameList {
  readonly names: readonly LocalSpan[]
  /** 等 behind the last name: there are more. */
  readonly open: boolean
  /** Names that a 和 within the last one may hide: 深空灰和银色 are two, 督导和检查组 is one. */
  readonly hidden: number
}

const longestList = 600
const longestName = 40

const openers: Readonly<Record<string, string>> = { "（": "）", "(": ")", "《": "》", "“": "”", "「": "」" }
const closers = new Set(Object.values(openers))

/**
 * The names from `start` to the end of the clause, divided by 、 or standing in marks of their own (“甲”“乙”). Only names of
 * one build are a list: all end alike, as 组, 制 or the mark around them do; a 、 within a name would make pieces that do
 * not. `undefined` for anything else.
 */
export function namesBehind(text: string, start: number): NameList | undefined {
  const end = clauseEnd(text, start)
  const pieces = split(text, start, end)
  const last = pieces.at(-1)
  if (last === undefined || pieces.length < 2) return undefined
  const open = /等[^、，。；]{0,8}$/.test(text.slice(last.start, last.end))
  const closed = open ? pieces.slice(0, -1).concat(withoutOpenEnd(text, last)) : pieces
  const build = endOf(text, closed[0])
  const names = closed.flatMap((piece, index) => (index === closed.length - 1 ? joined(text, piece, build) : [piece]))
  const alike = names.every((name) => endOf(text, name) === build && name.end - name.start <= longestName)
  if (!alike || build === "" || names.some(({ start: from, end: to }) => /\d/.test(text.slice(from, to))))
    return undefined
  return goesOn(text, end, build) ? undefined : { names, open, hidden: hidesName(text, names.at(-1)) ? 1 : 0 }
}

/** The first mark that ends the clause outside brackets, quotes and titles. */
function clauseEnd(text: string, start: number): number {
  const stack: string[] = []
  const limit = Math.min(text.length, start + longestList)
  for (let at = start; at < limit; at++) {
    const character = text.charAt(at)
    const closer = openers[character]
    if (closer !== undefined) stack.push(closer)
    else if (closers.has(character)) {
      if (stack.pop() !== character) return at
    } else if (stack.length === 0 && /[，,。；;：:\n]/.test(character)) return at
  }
  return limit
}

function split(text: string, start: number, end: number): readonly LocalSpan[] {
  const pieces: LocalSpan[] = []
  let depth = 0
  let from = start
  const cut = (to: number, next: number): void => {
    if (to > from) pieces.push(localSpanOf(from, to))
    from = next
  }
  for (let at = start; at < end; at++) {
    const character = text.charAt(at)
    if (openers[character] !== undefined) {
      if (depth === 0 && at > from && closers.has(text.charAt(at - 1)) && /[”》」]/.test(text.charAt(at - 1)))
        cut(at, at)
      depth++
    } else if (closers.has(character)) depth--
    else if (character === "、" && depth === 0) cut(at, at + 1)
  }
  cut(end, end)
  return pieces
}

const withoutOpenEnd = (text: string, { start, end }: LocalSpan): LocalSpan =>
  localSpanOf(start, start + text.slice(start, end).lastIndexOf("等"))

/** The last character of a name without the note behind it: 秘书股（法治宣传股） ends with 股. */
function endOf(text: string, name: LocalSpan | undefined): string {
  if (name === undefined) return ""
  return text
    .slice(name.start, name.end)
    .replace(/[（(][^（()）]{0,40}[)）]$/, "")
    .trim()
    .slice(-1)
}

/** 限时办结制和责任追究制: two names, when both halves are built like the others. */
function joined(text: string, piece: LocalSpan, build: string): readonly LocalSpan[] {
  for (const joiner of ["以及", "和", "与", "及"]) {
    const at = text.slice(piece.start, piece.end).lastIndexOf(joiner)
    if (at <= 0) continue
    const first = localSpanOf(piece.start, piece.start + at)
    const second = localSpanOf(piece.start + at + joiner.length, piece.end)
    if (endOf(text, first) === build && second.end - second.start > 1) return [first, second]
  }
  return [piece]
}

/** Whether 和, 与 or 及 stands in the middle of a name outside marks. */
const hidesName = (text: string, name: LocalSpan | undefined): boolean =>
  name !== undefined && /^[^“《「（(和与及]{2,}[和与及]./.test(text.slice(name.start, name.end))

/** Another name of the same build behind the comma: the list is divided by commas as well. */
function goesOn(text: string, end: number, build: string): boolean {
  if (text[end] !== "，" && text[end] !== "；") return false
  const next = text.slice(end + 1, end + 1 + longestName).split(/[，。；、：\n]/)[0] ?? ""
  return next.trim().endsWith(build)
}
