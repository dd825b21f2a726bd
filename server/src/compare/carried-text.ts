import { isDigit } from "../text/characters.ts"
import { type Span, spanOf } from "../text/span.ts"
import type { CarriedParagraph, ComparisonFinding } from "./comparison.ts"
import type { MeasuredReport } from "./measured-report.ts"

/** Shorter paragraphs are phrases that every report has. */
const shortestParagraph = 25

/** Shorter sentences say nothing about copying. */
const shortestSentence = 10

/** A piece of text with its blanks left out. */
interface Piece {
  readonly span: Span
  /** The words without blanks. */
  readonly words: string
  /** The same with # for every number. */
  readonly mask: string
}

/** Paragraphs that stand in both reports, in the order of this year's. */
export function carriedParagraphs(last: MeasuredReport, now: MeasuredReport): readonly CarriedParagraph[] {
  const before = paragraphsOf(last)
  const byWords = new Map(before.map((piece) => [piece.words, piece]))
  const byMask = new Map(before.map((piece) => [piece.mask, piece]))
  const figureStarts = now.passages.flatMap(({ start, analysis }) =>
    analysis.passage.quantities.map(({ span }) => start + span.start),
  )
  let next = 0
  return paragraphsOf(now).flatMap((piece): readonly CarriedParagraph[] => {
    const same = byWords.get(piece.words)
    const alike = same ?? byMask.get(piece.mask)
    if (alike === undefined) return []
    while ((figureStarts[next] ?? piece.span.end) < piece.span.start) next++
    const first = next
    while ((figureStarts[next] ?? piece.span.end) < piece.span.end) next++
    const figures = next - first
    const changes = same === undefined ? changedNumbers(last.report.text, alike, now.report.text, piece) : []
    const kind = same === undefined ? "figuresOnly" : "unchanged"
    return [{ kind, span: piece.span, lastSpan: alike.span, figures, changes }]
  })
}

/** A paragraph with figures that is word for word last year's: its figures cannot all have stayed the same. */
export const staleParagraphs = (
  paragraphs: readonly CarriedParagraph[],
  text: string,
  lastYear: number | undefined,
): readonly ComparisonFinding[] =>
  paragraphs.flatMap(({ kind, span, lastSpan, figures }): readonly ComparisonFinding[] => {
    if (kind !== "unchanged") return []
    const words = text.slice(span.start, span.end)
    const year = lastYear !== undefined && words.includes(`${lastYear}年`) ? `，并且仍写“${lastYear}年”` : ""
    if (figures === 0 && year === "") return []
    const content = figures === 0 ? "" : `，所含 ${figures} 个数据也都相同`
    const message = `整段与上年报告相同${content}${year}。请核对是否忘了更新。`
    return [{ kind: "stale-paragraph", severity: "warning", message, span, lastSpan }]
  })

/** Share of this year's words whose sentences stand in last year's report. */
export function reusedShare(last: string, now: string): number {
  const known = new Set(sentencesOf(last))
  const sentences = sentencesOf(now)
  const length = (list: readonly string[]): number => list.reduce((sum, sentence) => sum + sentence.length, 0)
  const total = length(sentences)
  return total === 0 ? 0 : length(sentences.filter((sentence) => known.has(sentence))) / total
}

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/[。！？；\r\n]/)
    .map(withoutBlanks)
    .filter((sentence) => sentence.length >= shortestSentence)

const paragraphsOf = ({ report }: MeasuredReport): readonly Piece[] =>
  report.blocks.flatMap((block) => {
    if (block.kind !== "paragraph") return []
    const words = withoutBlanks(block.text)
    return words.length < shortestParagraph ? [] : [{ span: block.span, words, mask: masked(words) }]
  })

const withoutBlanks = (text: string): string => text.replaceAll(/[\s\u3000]/g, "")

function masked(words: string): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of numbersIn(words)) {
    pieces.push(words.slice(at, start))
    at = end
  }
  return [...pieces, words.slice(at)].join("#")
}

/** Stretches of digits, with decimal points and thousands separators inside. */
function numbersIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  let index = 0
  while (index < text.length) {
    if (!isDigit(text, index)) {
      index++
      continue
    }
    const start = index
    while (isDigit(text, index) || (".．,，".includes(text[index] ?? " ") && isInside(text, index))) index++
    found.push({ start, end: index })
  }
  return found
}

/** A point between digits; a comma only before groups of three: “12，345件”, not “12件，345件”. */
const isInside = (text: string, index: number): boolean =>
  isDigit(text, index + 1) &&
  (".．".includes(text[index] ?? " ") || (isDigit(text, index + 3) && !isDigit(text, index + 4)))

/** The numbers of two paragraphs with the same mask, one by one. */
function changedNumbers(lastText: string, last: Piece, text: string, now: Piece): CarriedParagraph["changes"] {
  const before = numbersIn(lastText.slice(last.span.start, last.span.end))
  const after = numbersIn(text.slice(now.span.start, now.span.end))
  return after.flatMap(({ start, end }, index) => {
    const other = before[index]
    if (other === undefined) return []
    const span = spanOf(now.span.start + start, now.span.start + end)
    const change = {
      last: lastText.slice(last.span.start + other.start, last.span.start + other.end),
      now: text.slice(span.start, span.end),
      span,
    }
    return change.last === change.now ? [] : [change]
  })
}
