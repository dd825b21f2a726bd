import { isBlank, skipBlanks, skipBlanksBack } from "../text/characters.ts"
import { isPlainComment } from "./suppressions.ts"

/** A line that holds something, blanks around it and Markdown marks before it told apart. Offsets are absolute. */
export interface SourceLine {
  /** First and last non-blank character. */
  readonly start: number
  readonly end: number
  /** Where the words begin, after `#`, `>`, `-` and `**`. */
  readonly content: number
  /** Where the words end, before closing `#` and `**`. */
  readonly contentEnd: number
  /** Number of `#`; 0 without. */
  readonly markdownLevel: number
  /** Whether a tab stands between words. */
  readonly hasTab: boolean
  /** Whether a bar stands on the line. */
  readonly hasBar: boolean
}

/** The lines of a text that hold something. Fenced code and comments are left out; line ends as in LSP. */
export function scanSourceLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = []
  const nextBreak = lineEndFinder(text)
  const next = { tab: finder(text, "\t"), bar: finder(text, "|") }
  const afterFence = fenceFinder(text)
  const afterComment = commentFinder(text)
  let at = 0
  while (at < text.length) {
    const lineEnd = nextBreak(at)
    const start = skipBlanks(text, at)
    if (start >= lineEnd) {
      at = lineEnd + 1
    } else if (text.startsWith("<!--", start) && afterComment(start) > start) {
      at = afterComment(start)
    } else if (isPlainComment(text, start)) {
      at = lineEnd + 1
    } else if (isFence(text, start)) {
      at = afterFence(start, lineEnd)
      if (at === lineEnd) lines.push(markedLine(text, start, skipBlanksBack(text, lineEnd), next))
    } else {
      lines.push(markedLine(text, start, skipBlanksBack(text, lineEnd), next))
      at = lineEnd + 1
    }
  }
  return lines
}

const isFence = (text: string, at: number): boolean => text.startsWith("```", at) || text.startsWith("~~~", at)

/** Finds the next place of a character; all calls together pass over the text once, as long as `from` grows. */
function finder(text: string, searched: string): (from: number) => number {
  let found = -1
  return (from) => {
    if (found < from) found = positionOrEnd(text, searched, from)
    return found
  }
}

function lineEndFinder(text: string): (from: number) => number {
  const nextFeed = finder(text, "\n")
  const nextReturn = finder(text, "\r")
  return (from) => Math.min(nextFeed(from), nextReturn(from))
}

function positionOrEnd(text: string, searched: string, from: number): number {
  const found = text.indexOf(searched, from)
  return found < 0 ? text.length : found
}

/** Where the text goes on after a comment opened at `start`; `start` itself when the comment is never closed. */
function commentFinder(text: string): (start: number) => number {
  let close = 0
  return (start) => {
    if (close < start + 4) close = positionOrEnd(text, "-->", start + 4)
    return close === text.length ? start : close + 3
  }
}

/**
 * Where the text goes on after a fence opened at `start`; the line's own end when the fence is never closed,
 * because a stray mark must not hide the rest of a report. An unsuccessful search is remembered: it is made once.
 */
function fenceFinder(text: string): (start: number, lineEnd: number) => number {
  const exhausted = new Set<string>()
  return (start, lineEnd) => {
    const mark = text.slice(start, start + 3)
    if (exhausted.has(mark)) return lineEnd
    const close = closingFence(text, mark, lineEnd)
    if (close === undefined) {
      exhausted.add(mark)
      return lineEnd
    }
    return close
  }
}

function closingFence(text: string, mark: string, from: number): number | undefined {
  for (let found = text.indexOf(mark, from); found >= 0; found = text.indexOf(mark, found + 3)) {
    if (!startsLine(text, found)) continue
    let end = found
    while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++
    return Math.min(end + 1, text.length)
  }
  return undefined
}

function startsLine(text: string, at: number): boolean {
  let before = at
  while (before > 0 && at - before < 4 && isBlank(text, before - 1)) before--
  return before === 0 || text[before - 1] === "\n" || text[before - 1] === "\r"
}

/** Where the next tab and the next bar stand. */
interface CellMarks {
  readonly tab: (from: number) => number
  readonly bar: (from: number) => number
}

function markedLine(text: string, start: number, end: number, next: CellMarks): SourceLine {
  const hasTab = next.tab(start) < end
  const hasBar = next.bar(start) < end
  const first = text.charCodeAt(start)
  // Nearly every line begins with a Han character: no Markdown mark to look for.
  if (first > 0x7f) return { start, end, content: start, contentEnd: end, markdownLevel: 0, hasTab, hasBar }
  const quoted = skipQuoteMarks(text, start, end)
  const hashes = countHashes(text, quoted, end)
  const afterHashes = hashes > 0 ? skipBlanks(text, quoted + hashes) : quoted
  const afterBullet = hashes > 0 ? afterHashes : skipBullet(text, afterHashes, end)
  const content = skipEmphasis(text, afterBullet, end)
  const contentEnd = content > start ? withoutClosingMarks(text, content, end, hashes > 0) : end
  return { start, end, content, contentEnd, markdownLevel: hashes, hasTab, hasBar }
}

function skipQuoteMarks(text: string, start: number, end: number): number {
  let at = start
  while (at < end && text[at] === ">") at = skipBlanks(text, at + 1)
  return Math.min(at, end)
}

/** Number of `#` that open a Markdown heading; a blank must follow. */
function countHashes(text: string, at: number, end: number): number {
  let count = 0
  while (at + count < end && count < 7 && text[at + count] === "#") count++
  return count >= 1 && count <= 6 && at + count < end && isBlank(text, at + count) ? count : 0
}

function skipBullet(text: string, at: number, end: number): number {
  const mark = text[at]
  const isBullet = (mark === "-" || mark === "*" || mark === "+") && at + 1 < end && isBlank(text, at + 1)
  return isBullet ? skipBlanks(text, at + 1) : at
}

/** Skips `**` and `__`; a single mark may be a multiplication sign or part of a name. */
export function skipEmphasis(text: string, at: number, end: number): number {
  const opens = text.startsWith("**", at) || text.startsWith("__", at)
  return opens && at + 2 <= end ? skipBlanks(text, at + 2) : at
}

function withoutClosingMarks(text: string, content: number, end: number, isHeading: boolean): number {
  let at = end
  if (isHeading) while (at > content && text[at - 1] === "#") at--
  at = skipBlanksBack(text, at)
  const emphasised = at - 2 >= content && (text.startsWith("**", at - 2) || text.startsWith("__", at - 2))
  return Math.max(content, emphasised ? skipBlanksBack(text, at - 2) : at)
}
