import type { CellContent } from "./figures.ts"

/** A row of cells that have been read. */
export type Row = readonly CellContent[]

export interface Panels {
  readonly panels: readonly (readonly Row[])[]
  /** What stands in front of the first of several tables: a total of both. */
  readonly besides: readonly CellContent[]
}

/**
 * The tables that stand side by side in one: heads printed again (地区 件数 | 地区 件数) continue the table below, labels of
 * other things with the same heads (来源 数量 占比 | 类型 数量 占比) make tables of their own. Mostly the table itself.
 */
export function panelsOf(rows: readonly Row[]): Panels {
  const [heads = [], ...body] = rows
  if (heads.length < 4 || body.some(({ length }) => length > heads.length)) return { panels: [rows], besides: [] }
  const period = periodOf(heads)
  if (period !== undefined && isLabel(body, period)) {
    const starts = Array.from({ length: heads.length / period }, (_, panel) => panel * period)
    const below = body.flatMap((row) => starts.map((start) => row.slice(start, start + period)))
    return { panels: [[heads.slice(0, period), ...below.filter(hasWords)]], besides: [] }
  }
  const starts = panelStarts(heads, body)
  if (starts.length < 2) return { panels: [rows], besides: [] }
  const panels = starts.map((start, panel) =>
    rows.map((row) => row.slice(start, starts[panel + 1])).filter((row, index) => index === 0 || hasWords(row)),
  )
  return { panels, besides: body.flatMap((row) => row.slice(0, starts[0])) }
}

const hasWords = (row: Row): boolean => row.some(({ kind }) => kind === "words")

const wordsOf = (cell: CellContent | undefined): string => (cell?.kind === "words" ? cell.words : "")

/** After how many columns the heads begin again; each of them is printed. */
function periodOf(heads: Row): number | undefined {
  for (let period = 2; period * 2 <= heads.length; period++) {
    if (heads.length % period !== 0) continue
    if (heads.every((head, index) => wordsOf(head) !== "" && wordsOf(head) === wordsOf(heads[index % period])))
      return period
  }
  return undefined
}

/** Whether a column holds words, or its neighbour does behind serial numbers. */
const isLabel = (body: readonly Row[], column: number): boolean =>
  [column, column + 1].some((each) => body.every((row) => row[each]?.kind !== "figure") && isWordy(body, each))

const isWordy = (body: readonly Row[], column: number): boolean =>
  body.filter((row) => row[column]?.kind === "words").length * 2 > body.length

/** Where each label column stands, if the same heads of figures follow all of them; empty otherwise. */
function panelStarts(heads: Row, body: readonly Row[]): readonly number[] {
  const labels = heads.flatMap((_, column) =>
    isWordy(body, column) && body.every((row) => row[column]?.kind !== "figure") ? [column] : [],
  )
  const figures = labels.map((label, index) => heads.slice(label + 1, labels[index + 1]).map(wordsOf))
  const [first = []] = figures
  const areAlike = figures.every(
    (each) => each.length === first.length && each.every((words, index) => words !== "" && words === first[index]),
  )
  return first.length > 0 && areAlike ? labels : []
}
