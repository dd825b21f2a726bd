import type { Quantity } from "../../report/analysis.ts"
import type { SumReading } from "./readings.ts"

/**
 * Whether two lists are the columns of one: total beside total and part beside part, a level and its change each, or a
 * figure and the note in the bracket behind it.
 */
export function areColumns(one: SumReading, other: SumReading): boolean {
  if (one.parts.length !== other.parts.length || one.parts.some(({ negative }) => negative)) return false
  const isChange = (one.total.role === "change") !== (other.total.role === "change")
  if (!isChange && one.total.bracket === other.total.bracket) return false
  const others = figuresOf(other)
  const rows = figuresOf(one).flatMap((figure, at) => {
    const beside = others[at]
    return beside?.sentence === figure.sentence ? [[figure.index, beside.index]] : []
  })
  const begins = (row: readonly number[] = []): number => Math.min(...row)
  return rows.length === others.length && rows.every((row, at) => Math.max(...row) < begins(rows[at + 1]))
}

/** The total and its parts. */
export const figuresOf = ({ total, parts }: SumReading): readonly Quantity[] => [
  total,
  ...parts.map(({ quantity }) => quantity),
]
