import { digitValue, isBlank, isDigit, skipBlanks } from "../text/characters.ts"
import { type Span, spanOf } from "../text/span.ts"
import type { Report } from "./model.ts"

/** The line above a table or below a figure: “表1 行政处罚案件情况”. */
export interface Caption {
  readonly kind: "table" | "figure"
  readonly ordinal: number
  /** “表1”. */
  readonly text: string
  readonly span: Span
  /** The numeral alone. */
  readonly numeral: Span
}

const longestCaption = 50

/** The captions of a report in order. 表1-1 and 表1.1 are numbered by chapter and left out. */
export function findCaptions({ blocks }: Report): readonly Caption[] {
  const captions: Caption[] = []
  for (const block of blocks) {
    const isLine = block.kind === "paragraph" || block.kind === "chrome"
    const caption = isLine && block.span.end - block.span.start <= longestCaption ? readCaption(block) : undefined
    if (caption !== undefined) captions.push(caption)
  }
  return captions
}

function readCaption({ text, span }: { readonly text: string; readonly span: Span }): Caption | undefined {
  const word = text[0]
  if (word !== "表" && word !== "图") return undefined
  if (/[。；，]$/u.test(text)) return undefined
  const start = skipBlanks(text, 1)
  let end = start
  let ordinal = 0
  while (isDigit(text, end) && end - start < 3) ordinal = ordinal * 10 + digitValue(text.charCodeAt(end++))
  const separated = end >= text.length || isBlank(text, end) || "：:　".includes(text[end] ?? " ")
  if (end === start || !separated) return undefined
  return {
    kind: word === "表" ? "table" : "figure",
    ordinal,
    text: text.slice(0, end),
    span: spanOf(span.start, span.start + end),
    numeral: spanOf(span.start + start, span.start + end),
  }
}
