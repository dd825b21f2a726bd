import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import type { GrowthBasis } from "./basis.ts"
import { isPeriod } from "./earlier-value.ts"
import { fallingVerb } from "./verbs.ts"

const longestRow = 5
const farthestSentence = 1

/**
 * 事故142起、死亡87人，同比减少19起、12人，分别下降11.8%和12.1%; 事故5起、死亡3人，上年为6起、4人，分别下降16.7%和25%: a row of rates that 分别 gives to a row of
 * changes or of earlier values, and these to a row of values in the same units.
 */
export function respectiveBasis(passage: Passage, rate: Quantity): GrowthBasis | undefined {
  const { quantities, text } = passage
  const first = rowStart(quantities, rate, text)
  const at = rate.index - first.index
  if (!/分别[^，。；\d]{1,8}$/.test(text.slice(Math.max(0, first.span.start - 12), first.span.start))) return undefined
  const last = quantities[first.index - 1]
  if (last === undefined || last.dimension === "percent") return undefined
  const length = rowLength(quantities, first, text)
  const [others, values] = [rowBefore(passage, first.index, length), rowBefore(passage, first.index - length, length)]
  const [other, now] = [others[at], values[at]]
  if (other === undefined || now === undefined || first.sentence - now.sentence > farthestSentence) return undefined
  const isAligned = values.every(({ unit, role }, place) => unit === others[place]?.unit && role === "level")
  if (!isAligned) return undefined
  const rising = !fallingVerb.test(first.labelText.slice(-6))
  if (others[0]?.role === "change") return { kind: "change", now, change: other, rising }
  return isPeriod(others[0]?.labelText ?? "") ? { kind: "before", now, before: other, rising } : undefined
}

/** Whether a figure goes on with the row of the figure before it: 11.8%和12.1%. */
const isJoined = (text: string, one: Quantity | undefined, next: Quantity | undefined): boolean =>
  one !== undefined && next !== undefined && /^[、和及与]$/.test(text.slice(one.span.end, next.span.start))

/** The first rate of the row that a rate belongs to. */
function rowStart(quantities: readonly Quantity[], rate: Quantity, text: string): Quantity {
  let first = rate
  for (let count = 1; count < longestRow; count++) {
    const before = quantities[first.index - 1]
    if (before?.dimension !== "percent" || !isJoined(text, before, first)) break
    first = before
  }
  return first
}

function rowLength(quantities: readonly Quantity[], first: Quantity, text: string): number {
  let length = 1
  while (length < longestRow && isJoined(text, quantities[first.index + length - 1], quantities[first.index + length]))
    length++
  return length
}

/** The figures of one row that ends before an index. */
const rowBefore = ({ quantities }: Passage, end: number, length: number): readonly Quantity[] =>
  end < length ? [] : quantities.slice(end - length, end)
