import type { Report } from "../report/model.ts"
import type { Finding, TextEdit } from "../rules/finding.ts"
import { isLineBreak } from "../text/characters.ts"
import { type Span, spanOf } from "../text/span.ts"

/** How comments are written: `<!-- … -->` in Markdown and the like, `# …` in plain text. */
export type CommentStyle = "markup" | "plain"

/** Where a rule is switched off: in the line of the finding (around its table), or in the whole file. */
export type DisableScope = "here" | "file"

/** The edits that switch the rule of a finding off; with an empty reason the comment asks for one itself. */
export function disableEdits(
  { text, blocks }: Report,
  { rule, span }: Finding,
  scope: DisableScope,
  style: CommentStyle,
  reason: string,
): readonly TextEdit[] {
  const newLine = text.includes("\r\n") ? "\r\n" : "\n"
  const comment = (directive: string, why: string): string => {
    const words = `baogao-${directive} ${rule}${why}`
    return style === "markup" ? `<!-- ${words} -->` : `# ${words}`
  }
  const explained = (directive: string): string => comment(directive, ` -- ${cleanReason(reason)}`.trimEnd())
  if (scope === "file") {
    const start = text.startsWith("\ufeff") ? 1 : 0
    return [insert(start, explained("disable-file") + newLine)]
  }
  const table = blocks.find((block) => block.kind === "table" && holds(block.span, span))
  if (table === undefined) return [insert(lineStart(text, span.start), explained("disable-next-line") + newLine)]
  // A comment between the rows would part the table.
  const end = lineEnd(text, table.span.end)
  return [
    insert(lineStart(text, table.span.start), explained("disable") + newLine),
    insert(end, newLine + comment("enable", "")),
  ]
}

/** A reason is one line and cannot end the comment. */
const cleanReason = (reason: string): string =>
  reason
    .replaceAll(/[\r\n]+/g, " ")
    .replaceAll("-->", "—")
    .trim()

const insert = (at: number, newText: string): TextEdit => ({ span: spanOf(at, at), newText })

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.start < outer.end

function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !isLineBreak(text, at - 1)) at--
  return at
}

function lineEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !isLineBreak(text, at)) at++
  return at
}
