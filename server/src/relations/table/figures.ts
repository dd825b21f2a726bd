import type { Decimal } from "../../number/decimal.ts"
import { decimal } from "../../number/decimal.ts"
import { one } from "../../number/rational.ts"
import { intervalOf } from "../../report/hedges.ts"
import type { Table, TableCell } from "../../report/model.ts"
import { longestNumeral, readArabicNumber } from "../../report/number-token.ts"
import { unitAt } from "../../report/units.ts"
import { isDigit, skipBlanks, skipBlanksBack } from "../../text/characters.ts"
import { type Span, spanOf } from "../../text/span.ts"
import type { MeasuredFigure } from "../equation.ts"

/** A number that fills a table cell. Its unit is the one printed in the cell itself. */
export interface CellFigure extends MeasuredFigure {
  /** The number with its unit, Markdown emphasis left out. */
  readonly span: Span
  readonly text: string
  /** The number without unit, for a changed one to take its place. */
  readonly numeral: Span
  readonly value: Decimal
  /** Whether 万 or 亿 was printed. */
  readonly scaled: boolean
  /** The share in brackets behind it: 12（31.2%）. */
  readonly share?: CellFigure
}

/** What a cell holds. A blank cell (also —, /, …) is unknown, not 0. */
export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "figure"; readonly figure: CellFigure }

const blankMarks = /^[-—–－~～/／\\…·*＊无.]*$/u

/**
 * Reads a cell: a single number with at most a unit is a figure, perhaps behind a sign, an arrow or a verb (↓0.56, 下降3.1%), or
 * with its share in brackets (12（31.2%））; everything else is words.
 */
export function readCell({ text, span }: TableCell): CellContent {
  const inner = withoutEmphasis(text)
  const words = inner.text
  if (blankMarks.test(words)) return { kind: "blank" }
  const figure = readSharedFigure(words, span.start + inner.offset)
  return figure === undefined ? { kind: "words", words } : { kind: "figure", figure }
}

function readSharedFigure(text: string, base: number): CellFigure | undefined {
  if (text.length > longestCell || !/[%％][)）]$/u.test(text)) return readFigure(text, base)
  const open = text.search(/[(（]/u)
  const share = readFigure(text.slice(open + 1, -1), base + open + 1)
  const figure = open < 0 ? undefined : readFigure(text.slice(0, skipBlanksBack(text, open)), base)
  return figure === undefined || share === undefined ? undefined : { ...figure, share }
}

/** `**385**`: totals are often set in bold. */
function withoutEmphasis(text: string): { readonly text: string; readonly offset: number } {
  let offset = 0
  let inner = text
  while (offset < 3 && inner.length > 2 && "*_".includes(inner[0] ?? " ") && inner.endsWith(inner[0] ?? " ")) {
    inner = inner.slice(1, -1)
    offset++
  }
  return { text: inner, offset }
}

const longestCell = 60

function readFigure(text: string, base: number): CellFigure | undefined {
  if (text.length > longestCell) return undefined
  const negative = falls.test(text)
  const start = skipBlanks(text, (falls.exec(text) ?? rises.exec(text) ?? [""])[0].length)
  if (!isDigit(text, start)) return undefined
  const token = readArabicNumber(text, start)
  if (token.plus || token.digitsEnd - token.start > longestNumeral || isCode(text, start)) return undefined
  const unitStart = skipBlanks(text, token.end)
  const unit = unitStart === text.length ? undefined : unitAt(text, unitStart)
  if (unitStart < text.length && unit?.text.length !== text.length - unitStart) return undefined
  const value = negative ? decimal(-token.value.coefficient, token.value.scale) : token.value
  const figure = { value, hedge: "exact", exact: false, unit: unit?.text ?? "" } as const
  return {
    ...figure,
    interval: intervalOf(value, "exact", false, unit?.factor ?? one),
    span: spanOf(base, base + text.length),
    text,
    numeral: spanOf(base + (/^[-−－+＋]/u.test(text) ? 0 : start), base + token.digitsEnd),
    scaled: token.scaled,
  }
}

const falls = /^(?:[-−－↓▼]|下降|减少|降低|下跌|回落)/u
const rises = /^(?:[+＋↑▲]|增长|增加|上升|提高|上涨)/u

/** 0571, 007: leading zeros make a code. */
const isCode = (text: string, start: number): boolean => /^[0０]/u.test(text.slice(start)) && isDigit(text, start + 1)

/** The same figure as a count of things: an exact point. */
export const counted = (figure: CellFigure): CellFigure => ({
  ...figure,
  exact: true,
  interval: intervalOf(figure.value, "exact", true, unitAt(figure.unit, 0)?.factor ?? one),
})

/** A figure of a table with the words before it in its row. */
export interface LabelledFigure {
  readonly figure: CellFigure
  readonly label: string
}

/** Every figure of a table in the order of the text. */
export function tableFigures({ rows }: Table): readonly LabelledFigure[] {
  return rows.flatMap((cells) => {
    const contents = cells.map(readCell)
    const words = contents.filter((content) => content.kind === "words")
    const label = words.map((content) => content.words).join(" ")
    return contents.flatMap((content) => (content.kind === "figure" ? [{ figure: content.figure, label }] : []))
  })
}
