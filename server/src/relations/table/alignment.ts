import type { CellContent } from "./figures.ts"
import type { Row } from "./panels.ts"

const blank: CellContent = { kind: "blank" }

/**
 * Puts rows in line that a web page filled up at the wrong end: where a label reaches over two columns or two rows, the page
 * gives the row a blank cell behind its figures. Only when all rows end with equally many figures once those are gone.
 */
export function withoutFillers(rows: readonly Row[]): readonly Row[] {
  const stripped = rows.map(withoutTrailingBlanks)
  const withFigures = stripped.filter((row) => row.some(({ kind }) => kind === "figure"))
  const counts = new Set(withFigures.map(figuresAtEnd))
  const [count = 0] = counts
  const areFilled = rows.some((row, index) => row.length > (stripped[index]?.length ?? 0) && hasFigure(row))
  const wereInLine = new Set(rows.filter(hasFigure).map(firstFigure)).size < 2
  if (!areFilled || wereInLine || counts.size !== 1 || count < 2) return rows
  const full = stripped.map((row) => (hasFigure(row) || row.length > count ? row : withBlanks(row, count)))
  const width = full.reduce((most, { length }) => Math.max(most, length), 0)
  return full.map((row) => [...Array.from({ length: width - row.length }, () => blank), ...row])
}

const hasFigure = (row: Row): boolean => row.some(({ kind }) => kind === "figure")

const firstFigure = (row: Row): number => row.findIndex(({ kind }) => kind === "figure")

function withoutTrailingBlanks(row: Row): Row {
  let end = row.length
  while (end > 0 && row[end - 1]?.kind === "blank") end--
  return row.slice(0, end)
}

/** The figures at the end, when only words stand before them; 0 otherwise. */
function figuresAtEnd(row: Row): number {
  const first = firstFigure(row)
  return row.slice(first).every(({ kind }) => kind === "figure") ? row.length - first : 0
}

/** A row of which no figure is printed keeps its place. */
const withBlanks = (row: Row, count: number): Row => [...row.slice(-1), ...Array.from({ length: count }, () => blank)]
