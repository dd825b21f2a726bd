import { parseReport } from "../report/parse-report.ts"
import type { Finding } from "../rules/finding.ts"
import { indexLines } from "../text/lines.ts"
import { html, type Markup } from "./html.ts"
import type { FigureState, ReviewedFigure } from "./review.ts"
import type { View } from "./view.ts"
import { words } from "./words.ts"

/** Something that is marked in the text. */
interface Annotation {
  readonly kind: "figure" | "finding"
  readonly index: number
  readonly start: number
  readonly end: number
}

/** The whole text, line by line, with every figure in the colour of its state and every finding underlined. */
export function annotatedText(view: View): Markup {
  const { document, figures, id } = view
  const { text, findings } = document
  const annotations = annotationsOf(figures, findings)
  const headings = headingLevels(text)
  const { starts, ends } = indexLines(text)
  const paint = painter(view)
  let next = 0
  let open: readonly Annotation[] = []
  const lines = starts.map((start, line) => {
    const end = ends[line] ?? start
    const inLine = [...open]
    for (let entry = annotations[next]; entry !== undefined && entry.start <= end; entry = annotations[++next])
      inLine.push(entry)
    open = inLine.filter((entry) => entry.end > end + 1)
    const level = headings.get(start)
    const className = level === undefined ? "line" : `line heading level-${Math.min(level, 4)}`
    return html`<p class="${className}" id="${id}-l${line + 1}" data-line="${line + 1}">${pieces(inLine, start, end).map(paint)}</p>
`
  })
  return html`<div class="text">${lines}</div>`
}

function annotationsOf(figures: readonly ReviewedFigure[], findings: readonly Finding[]): readonly Annotation[] {
  const marked: readonly Annotation[] = [
    ...figures.map(({ quantity }, index) => ({ kind: "figure" as const, index, ...quantity.span })),
    ...findings.map(({ span }, index) => ({ kind: "finding" as const, index, ...span })),
  ]
  return marked.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** Where headings begin, with their level. Lines begin with blanks or marks, so the line's own start is looked up. */
function headingLevels(text: string): ReadonlyMap<number, number> {
  const { starts } = indexLines(text)
  const levels = new Map<number, number>()
  let line = 0
  for (const block of parseReport(text).blocks) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= block.span.start) line++
    const start = starts[line] ?? 0
    if (block.kind === "title") levels.set(start, 0)
    if (block.kind === "heading" && !block.runIn) levels.set(start, block.level)
  }
  return levels
}

/** A stretch of one line in which the same annotations hold. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly figure: Annotation | undefined
  /** Those that end here get their number. */
  readonly findings: readonly Annotation[]
}

function pieces(annotations: readonly Annotation[], start: number, end: number): readonly Piece[] {
  const inside = (offset: number): boolean => offset > start && offset < end
  const borders = annotations.flatMap((entry) => [entry.start, entry.end]).filter(inside)
  const cuts = [...new Set([start, ...borders, end])].toSorted((a, b) => a - b)
  if (cuts.length === 1) cuts.push(end)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end
    const here = annotations.filter((entry) => entry.start < to && entry.end > from)
    const empty = annotations.filter((entry) => entry.start === entry.end && entry.start === from)
    return {
      start: from,
      end: to,
      figure: here.find(({ kind }) => kind === "figure"),
      findings: [...here, ...empty].filter(({ kind }) => kind === "finding"),
    }
  })
}

function painter({ document, figures, id, language }: View): (piece: Piece) => Markup {
  const { text, findings, ledger } = document
  const { states } = words[language]
  const paintFigure = (piece: Piece, index: number): Markup => {
    const reviewed = figures[index]
    const content = text.slice(piece.start, piece.end)
    if (reviewed === undefined) return html`${content}`
    const relation = ledger.relations[reviewed.relation ?? -1]
    const title = [states[reviewed.state], relation?.formula].filter(Boolean).join("：")
    const className = figureClass[reviewed.state]
    const offset = reviewed.quantity.span.start
    if (reviewed.relation === undefined)
      return html`<span class="${className}" title="${title}" data-offset="${offset}">${content}</span>`
    return html`<a class="${className}" title="${title}" data-offset="${offset}" href="#${id}-r${reviewed.relation + 1}">${content}</a>`
  }
  return (piece) => {
    const content = piece.figure ? paintFigure(piece, piece.figure.index) : html`${text.slice(piece.start, piece.end)}`
    return piece.findings.reduce((inner, { index, end, start }) => {
      const severity = findings[index]?.severity ?? "hint"
      const last = end <= piece.end || end === start
      const number = last ? html`<sup><a href="#${id}-n${index + 1}">${index + 1}</a></sup>` : undefined
      return html`<mark class="${severity}">${inner}</mark>${number}`
    }, content)
  }
}

const figureClass: Readonly<Record<FigureState, string>> = {
  conflict: "figure conflict",
  consistent: "figure consistent",
  unchecked: "figure unchecked",
}
