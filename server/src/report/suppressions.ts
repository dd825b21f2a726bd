import { isBlank, isLineBreak, skipBlanksBack } from "../text/characters.ts"
import { type Span, spanOf } from "../text/span.ts"

/**
 * What a comment asks for: `nextLine` rules are off in the line after it, `begin` from here on, `end` they are on again,
 * `file` off in the whole text; `unknown` when the word after `baogao-` says none of these.
 */
export type SuppressionKind = "nextLine" | "begin" | "end" | "file" | "unknown"

/** A rule or a group of rules that a comment names. */
export interface SuppressedName {
  readonly text: string
  readonly span: Span
}

/**
 * A comment that switches rules off or on: `<!-- baogao-disable-next-line statistics/share -- 部门快报口径 -->`, or a line
 * `# baogao-disable-next-line statistics/share -- 部门快报口径` in plain text.
 */
export interface SuppressionComment {
  readonly kind: SuppressionKind
  readonly span: Span
  /** The directive as written, such as `baogao-disable-next-line`. */
  readonly directive: SuppressedName
  /** None means every rule. */
  readonly names: readonly SuppressedName[]
  /** What stands behind `--`; empty when nothing does. */
  readonly reason: string
}

const marker = "baogao-"

const kinds: ReadonlyMap<string, SuppressionKind> = new Map([
  ["baogao-disable-next-line", "nextLine"],
  ["baogao-disable", "begin"],
  ["baogao-enable", "end"],
  ["baogao-disable-file", "file"],
])

/** The directives, for messages and completion. */
export const suppressionDirectives: readonly string[] = [...kinds.keys()]

/** Whether a line that begins at `at` is a plain-text comment for this program. */
export const isPlainComment = (text: string, at: number): boolean => text.startsWith(`# ${marker}`, at)

/** All such comments in the order of the text. Comments stand at the beginning of a line, blanks before them left out. */
export function findSuppressions(text: string): readonly SuppressionComment[] {
  const comments: SuppressionComment[] = []
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at)) {
    const comment = readComment(text, at)
    if (comment !== undefined) comments.push(comment)
    at = Math.max(comment?.span.end ?? 0, at + marker.length)
  }
  return comments
}

/** Longer ones are no directives; the bound keeps a text of unclosed comments from being searched again and again. */
const longestComment = 2000

function readComment(text: string, at: number): SuppressionComment | undefined {
  const before = skipBlanksBack(text, at)
  if (text.startsWith("<!--", before - 4)) {
    const start = before - 4
    const close = text.slice(at, at + longestComment).indexOf("-->")
    if (close < 0 || !beginsLine(text, start)) return undefined
    return commentOf(text, spanOf(start, at + close + 3), spanOf(at, at + close))
  }
  if (at - before !== 1 || text[before - 1] !== "#" || !beginsLine(text, before - 1)) return undefined
  let end = at
  while (end < text.length && !isLineBreak(text, end)) end++
  return commentOf(text, spanOf(before - 1, skipBlanksBack(text, end)), spanOf(at, end))
}

function beginsLine(text: string, at: number): boolean {
  const before = skipBlanksBack(text, at)
  return before === 0 || isLineBreak(text, before - 1)
}

function commentOf(text: string, span: Span, body: Span): SuppressionComment {
  const directive = nextWord(text, body.start, body.end)
  const reasonMark = reasonStart(text, directive.span.end, body.end)
  const reason = text.slice(reasonMark, body.end).replace(/^(?:-|—|–)+/u, "")
  return {
    kind: kinds.get(directive.text) ?? "unknown",
    span,
    directive,
    names: wordsBetween(text, directive.span.end, reasonMark),
    reason: reason.trim(),
  }
}

/** `--` as programmers write it, or the dash that a Chinese keyboard gives. */
function reasonStart(text: string, from: number, end: number): number {
  for (let at = from; at + 1 < end; at++) {
    const pair = text.slice(at, at + 2)
    if (pair === "--" || pair === "——") return at
  }
  return end
}

const separators = " \t\u3000\u00a0,，、;；"

function wordsBetween(text: string, start: number, end: number): readonly SuppressedName[] {
  const words: SuppressedName[] = []
  let at = start
  while (at < end) {
    if (separators.includes(text.charAt(at)) || isLineBreak(text, at)) {
      at++
      continue
    }
    const word = nextWord(text, at, end)
    words.push(word)
    at = word.span.end
  }
  return words
}

function nextWord(text: string, start: number, limit: number): SuppressedName {
  let end = start
  while (end < limit && !separators.includes(text.charAt(end)) && !isLineBreak(text, end)) end++
  return { text: text.slice(start, end), span: spanOf(start, end) }
}

/**
 * The line that each comment would be about as one for the next line: the first one after it that holds something
 * other than such a comment. In the order of the comments; passes over the text between them once.
 */
export function linesAfter(text: string, comments: readonly SuppressionComment[]): readonly Span[] {
  let next: { readonly start: number; readonly line: Span } | undefined
  const lines: Span[] = []
  for (const { span } of comments.toReversed()) {
    const start = skipToWords(text, span.end, next?.start ?? text.length)
    const line: Span = next !== undefined && start === next.start ? next.line : lineAt(text, start)
    next = { start: span.start, line }
    lines.push(line)
  }
  return lines.toReversed()
}

function skipToWords(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && (isBlank(text, at) || isLineBreak(text, at))) at++
  return at
}

function lineAt(text: string, start: number): Span {
  let end = start
  while (end < text.length && !isLineBreak(text, end)) end++
  return spanOf(start, end)
}
