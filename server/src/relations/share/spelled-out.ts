import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { isDivided } from "./bases.ts"
import type { RatioReading } from "./ratio.ts"

/** 调解结案131件，占全部168件的87.0%: part, whole and share in one breath leave nothing to read otherwise. */
export function isSpelledOut({ percentage, numerator, base }: RatioReading, { text }: Passage): boolean {
  const [part, ...parts] = numerator
  const [whole, ...wholes] = base
  if (part === undefined || whole === undefined || parts.length + wholes.length > 0) return false
  if (whole.index !== percentage.index - 1 || part.index !== whole.index - 1 || part.unit !== whole.unit) return false
  if (!part.exact || !whole.exact || percentage.hedge !== "exact") return false
  return (
    /^[，,]占[^，。；：]*$/.test(text.slice(part.span.end, whole.span.start)) &&
    /^[^，。；：]{0,6}的$/.test(text.slice(whole.span.end, percentage.span.start))
  )
}

/** 8947人，其中甲类692人，乙类223人，分别占7.73%和2.49%: every part behind 其中 has its share in the same order, and no other whole is named. */
export function isRespective(
  { percentage, numerator: [part], base: [whole] }: RatioReading,
  passage: Passage,
): boolean {
  if (part === undefined || whole === undefined || !whole.exact || !isDivided(passage, whole)) return false
  const { quantities, text } = passage
  const parts = rowFrom(quantities, whole.index + 1, part.unit)
  const first = quantities[whole.index + 1 + parts.length]
  if (first === undefined || parts.length < 2) return false
  const shares = rowFrom(quantities, first.index, "%")
  const last = parts.at(-1)
  return (
    shares.length === parts.length &&
    parts.indexOf(part) === shares.indexOf(percentage) &&
    parts.includes(part) &&
    parts.every(({ exact, sentence }) => exact && sentence === whole.sentence) &&
    shares.every(({ hedge, sentence }) => hedge === "exact" && sentence === whole.sentence) &&
    /^[，,](?:分别|依次)占(?:比|总数的|全部的)?(?:为|达)?$/.test(text.slice(last?.span.end, first.span.start))
  )
}

const longestRow = 12

/** The figures of one unit from an index on. */
function rowFrom(quantities: readonly Quantity[], start: number, unit: string): readonly Quantity[] {
  let end = start
  while (quantities[end]?.unit === unit && end - start < longestRow) end++
  return quantities.slice(start, end)
}

/** 270个村已恢复246个，复电率91%: whole and part in one clause, of what the rate says with one of its characters. */
export function isToldTogether(
  { percentage, numerator: [part], base: [whole] }: RatioReading,
  passage: Passage,
): boolean {
  if (part === undefined || whole === undefined || percentage.role !== "rate") return false
  if (part.index !== whole.index + 1 || part.segment !== whole.segment || part.unit !== whole.unit) return false
  if (!part.exact || !whole.exact || part.sentence !== percentage.sentence) return false
  const verb = /(\p{Script=Han}{2})率/u.exec(percentage.labelText.slice(-longestRate))?.[1] ?? ""
  const words = passage.text.slice(whole.span.end, part.span.start)
  return [...verb].some((character) => words.slice(-longestVerb).includes(character))
}

const longestRate = 8
const longestVerb = 4
