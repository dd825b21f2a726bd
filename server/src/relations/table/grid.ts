import type { Table } from "../../report/model.ts"
import { scanNumbering } from "../../report/numbering.ts"
import { withoutFillers } from "./alignment.ts"
import { type CellContent, type CellFigure, readCell } from "./figures.ts"
import { type Nature, natureOf } from "./nature.ts"
import { panelsOf, type Row } from "./panels.ts"

/** How far a total reaches: 小计 over its group, 合计 over the table or a part of it, 总计 over everything. */
export type TotalLevel = 1 | 2 | 3

/** A row or a column: its words and what they say. */
export interface Line {
  readonly label: string
  /** Its words one by one, without blanks, brackets and colons. */
  readonly names: readonly string[]
  /** Set for 小计, 合计 and 总计. */
  readonly total: TotalLevel | undefined
  /** 其中：… repeats figures that another line has counted. */
  readonly ofWhich: boolean
  /** Kind of numbering mark before the label: 一、 and （一） are levels. */
  readonly scheme: string | undefined
  readonly nature: Nature
  /** Whether it is certain which cell of the line stands where. */
  readonly aligned: boolean
}

/** The figures of a table with the words of rows and columns; header rows are left out. */
export interface Grid {
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  /** Without heads a table may be the rest of another one. */
  readonly hasHeads: boolean
  /** By row, then column; blank where a short row has no cell. */
  readonly cells: readonly (readonly CellContent[])[]
  /** Figures in front of tables that stand side by side. */
  readonly besides: readonly CellFigure[]
}

const blank: CellContent = { kind: "blank" }

/** The grids of a table: one, or several that stand side by side; none when it has no two rows or columns to add up. */
export function gridsOf(table: Table): readonly Grid[] {
  const { panels, besides } = panelsOf(withoutFillers(table.rows.map((cells) => cells.map(readCell))))
  const figures = besides.flatMap((cell) => (cell.kind === "figure" ? [cell.figure] : []))
  return panels.flatMap((rows) => gridOf(rows, figures) ?? [])
}

function gridOf(rows: readonly Row[], besides: readonly CellFigure[]): Grid | undefined {
  const headers = headerCount(rows)
  const width = commonest(rows.slice(headers).flatMap((cells) => (hasFigure(cells) ? [cells.length] : [])))
  const body = rows.slice(headers).filter((cells) => hasFigure(cells) || isUnknownRow(cells, width))
  if (body.length === 0 || width < 2) return undefined
  const cells = body.map((row) => rightAligned(row, width))
  const columns = columnLines(rows.slice(0, headers), width).map((line, column) =>
    hasFigure(cells.map((row) => row[column] ?? blank)) ? line : withoutFigures(line),
  )
  const lines = body.map((row) => lineOf(labelWords(row), row.length === width))
  return { rows: lines, columns, hasHeads: headers > 0, cells, besides }
}

const hasFigure = (cells: readonly CellContent[]): boolean => cells.some(({ kind }) => kind === "figure")

/** A row whose figures were left blank: it may have some all the same. */
const isUnknownRow = (cells: readonly CellContent[], width: number): boolean =>
  cells.length === width && cells.slice(1).some(({ kind }) => kind === "blank")

/** A column of labels or remarks has nothing to add and fits no total. */
const withoutFigures = (line: Line): Line => ({ ...line, nature: { kind: "relative" } })

/** Rows before the first one with figures; years as column heads (2022 | 2023) are no figures. */
function headerCount(rows: readonly (readonly CellContent[])[]): number {
  const first = rows.findIndex((cells) => cells.some((cell) => cell.kind === "figure" && !isYear(cell)))
  return first < 0 ? rows.length : first
}

const isYear = (cell: CellContent): boolean => cell.kind === "figure" && /^(?:19|20)\d\d$/u.test(cell.figure.text)

function commonest(counts: readonly number[]): number {
  const frequencies = new Map<number, number>()
  for (const count of counts) frequencies.set(count, (frequencies.get(count) ?? 0) + 1)
  return [...frequencies].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0] ?? 0
}

/** A row whose label cells were merged is short at its left end. */
const rightAligned = (cells: readonly CellContent[], width: number): readonly CellContent[] =>
  cells.length >= width
    ? cells.slice(cells.length - width)
    : [...Array.from({ length: width - cells.length }, () => blank), ...cells]

/** The words before the first figure; a serial number before them is passed over. */
function labelWords(cells: readonly CellContent[]): readonly string[] {
  const isNumbered = cells[0]?.kind === "figure" && cells[1]?.kind === "words"
  const first = cells.findIndex(({ kind }, index) => kind === "figure" && (index > 0 || !isNumbered))
  return cells.slice(0, first < 0 ? cells.length : first).flatMap((cell) => (cell.kind === "words" ? [cell.words] : []))
}

/** Heads of all columns; a blank in an upper header row belongs to the head left of it. */
function columnLines(headers: readonly (readonly CellContent[])[], width: number): readonly Line[] {
  const complete = headers.filter(({ length }) => length === width)
  const words = complete.map((cells, row) => (row < complete.length - 1 ? filled(cells) : cells.map(wordsIn)))
  return Array.from({ length: width }, (_, column) =>
    lineOf(
      words.flatMap((cells) => cells[column] ?? []).filter((each) => each !== ""),
      complete.length === headers.length,
    ),
  )
}

const wordsIn = (cell: CellContent): string => (cell.kind === "words" ? cell.words : "")

function filled(cells: readonly CellContent[]): readonly string[] {
  let last = ""
  return cells.map((cell) => {
    last = wordsIn(cell) || last
    return last
  })
}

/** Marks, blanks and a bracketed note around a label: “ 合 计（件）：”. */
const bare = (words: string): string => words.replace(/[\s　:：]|[（(][^（()）]{0,12}[）)]/gu, "")

function lineOf(words: readonly string[], aligned: boolean): Line {
  const label = words.join(" ")
  const last = words.at(-1) ?? ""
  const names = words.map(bare)
  return {
    label: words.length === 0 ? "" : label,
    names,
    total: totalLevel(names.toReversed()),
    ofWhich: words.some((each) => /^[\s　]*(?:其中|#|其\s*中|含|另)/u.test(each)),
    scheme: scanNumbering(last, 0)?.scheme,
    nature: natureOf(label),
    aligned,
  }
}

function totalLevel(names: readonly string[]): TotalLevel | undefined {
  for (const name of names) {
    if (/(?:总计|总合计)$/u.test(name)) return 3
    if (/(?:合计|共计|总数)(?:数量|数|件数|人数|金额|宗)?$/u.test(name)) return 2
    if (/^总(?:量|件数|人数|户数|数量|金额)$/u.test(name)) return 2
    if (name.endsWith("小计")) return 1
  }
  return undefined
}
