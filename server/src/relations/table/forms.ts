import type { FormRow, TableForm } from "../../profiles/profile.ts"
import type { Table } from "../../report/model.ts"
import { type Equation, holds, slippedTerms, type Term } from "../equation.ts"
import { type CellContent, type CellFigure, counted, readCell } from "./figures.ts"
import type { WeighedCheck } from "./totals.ts"

/** A row of a form: its last label and the figures at its end. */
interface FormLine {
  readonly label: string
  readonly figures: readonly CellFigure[]
}

/** The prescribed layout that a table follows, if any. */
export function formOf(table: Table, forms: readonly TableForm[]): TableForm | undefined {
  if (forms.length === 0) return undefined
  const words = table.rows.flatMap((cells) => cells.map(({ text }) => bare(text))).join("\n")
  return forms.find(({ marks }) => marks.every((mark) => words.includes(mark)))
}

const bare = (text: string): string => text.replaceAll(/[\s　]/gu, "")

/** The equations of a form in every row and column that prints all their figures. */
export function formChecks(table: Table, form: TableForm): readonly WeighedCheck[] {
  const lines = table.rows.flatMap((cells) => lineOf(cells.map(readCell), form.width) ?? [])
  const across = lines.flatMap((line) => form.across.flatMap(({ total, parts }) => checkAcross(line, total, parts)))
  const down = form.down.flatMap((equation) => weighTogether(checksDown(lines, equation, form.width)))
  return [...across.map((check): WeighedCheck => ({ check, weight: check.holds ? "none" : "certain" })), ...down]
}

/** A row that ends with the right number of figures. */
function lineOf(cells: readonly CellContent[], width: number): FormLine | undefined {
  const figures = cells.slice(-width).flatMap((cell) => (cell.kind === "figure" ? [counted(cell.figure)] : []))
  if (figures.length < width || cells.at(-width - 1)?.kind === "figure") return undefined
  const words = cells.slice(0, -width).flatMap((cell) => (cell.kind === "words" ? [cell.words] : []))
  return { label: bare(words.at(-1) ?? ""), figures }
}

type Check = WeighedCheck["check"]

function checkOf(name: string, left: readonly CellFigure[], right: readonly CellFigure[]): readonly Check[] {
  const [total, ...others] = left
  if (total === undefined || right.length === 0) return []
  const equation: Equation<CellFigure> = [
    ...left.map((figure): Term<CellFigure> => ({ figure, sign: 1 })),
    ...right.map((figure): Term<CellFigure> => ({ figure, sign: -1 })),
  ]
  return [
    {
      name,
      total,
      parts: [...others, ...right],
      areShares: false,
      equation,
      incomplete: false,
      holds: holds(equation),
    },
  ]
}

function checkAcross({ label, figures }: FormLine, total: number, parts: readonly number[]): readonly Check[] {
  const whole = figures[total]
  const found = parts.flatMap((part) => figures[part] ?? [])
  return whole === undefined || found.length < parts.length ? [] : checkOf(label, [whole], found)
}

function checksDown(
  lines: readonly FormLine[],
  { left, right }: TableForm["down"][number],
  width: number,
): readonly Check[] {
  const sides = [left, right].map((side) => side.map((row) => linesFor(lines, row)))
  if (sides.some((side) => side.some((found) => found.length === 0))) return []
  const [leftLines = [], rightLines = []] = sides.map((side) => side.flat())
  return Array.from({ length: width }, (_, column) => {
    const pick = (side: readonly FormLine[]) => side.flatMap(({ figures }) => figures[column] ?? [])
    return checkOf(`第${column + 1}列`, pick(leftLines), pick(rightLines))
  }).flat()
}

function linesFor(lines: readonly FormLine[], row: FormRow): readonly FormLine[] {
  const find = (words: readonly string[]): number =>
    lines.findIndex(({ label }) => words.some((word) => label.includes(word)))
  if ("words" in row) return lines[find(row.words)] === undefined ? [] : lines.slice(find(row.words)).slice(0, 1)
  const [from, to] = [find(row.after), find(row.before)]
  return from < 0 || to < 0 ? [] : lines.slice(from + 1, to)
}

/** A row that the page lost breaks the equation in most columns: then only a slip of one digit counts. */
function weighTogether(checks: readonly Check[]): readonly WeighedCheck[] {
  const failures = checks.filter((check) => !check.holds).length
  const telling = checks.filter((check) => check.holds && check.equation.some(isPositive)).length
  return checks.map((check) => {
    if (check.holds) return { check, weight: "none" }
    if (failures <= Math.max(1, telling)) return { check, weight: "certain" }
    return { check, weight: slippedTerms(check.equation).length > 0 ? "possible" : "none" }
  })
}

const isPositive = ({ figure }: Term<CellFigure>): boolean => figure.value.coefficient > 0n
