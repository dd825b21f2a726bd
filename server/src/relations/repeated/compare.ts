import { intersects } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import { digitSlips } from "../digit-slip.ts"
import { type Mention, nameOf, scopeOf, significantDigits } from "./mentions.ts"

/** Two statements of one figure. */
export interface Repetition {
  readonly first: Mention
  readonly second: Mention
  readonly agrees: boolean
}

/** Fewer digits agree by chance. */
const fewestDigits = 2
/** A figure this long and one digit apart from its namesake is no other figure. */
const tellingDigits = 4
const tellingName = 6

/**
 * Figures stated twice. Parallel items share their names (其中合格170批次 … 其中合格149批次), so a disagreement counts
 * only when one digit explains it and either a neighbour of the same name and value stands beside both statements or the
 * figure is too long to be met twice by chance.
 */
export function repetitionsIn(mentions: readonly Mention[]): readonly Repetition[] {
  const firsts = new Map<string, Mention>()
  return mentions.flatMap((mention) => {
    const first = firsts.get(mention.key)
    if (first === undefined) firsts.set(mention.key, mention)
    return first === undefined ? [] : (compareMentions(first, mention) ?? [])
  })
}

function compareMentions(first: Mention, second: Mention): Repetition | undefined {
  const [a, b] = [first.quantity, second.quantity]
  if (first.digits < fewestDigits || second.digits < fewestDigits) return undefined
  if (isSameValue(a, b) || intersects(a.interval, b.interval)) {
    return isDefinite(a) && isDefinite(b) ? { first, second, agrees: true } : undefined
  }
  if (a.hedge !== "exact" || b.hedge !== "exact" || !isOneDigitApart(a, b)) return undefined
  if (scopeOf(first) !== scopeOf(second)) return undefined
  return isTelling(first, second) || haveSameNeighbour(first, second) ? { first, second, agrees: false } : undefined
}

const isSameValue = (a: Quantity, b: Quantity): boolean =>
  a.value.coefficient === b.value.coefficient && a.value.scale === b.value.scale && a.hedge === b.hedge

/** 超过500 and 不足900 agree on nothing; 3346万余 and 3346.49万 do. */
const isDefinite = ({ hedge }: Quantity): boolean => hedge === "exact" || hedge === "plus"

function isOneDigitApart(a: Quantity, b: Quantity): boolean {
  if (a.value.scale !== b.value.scale) return false
  for (const { value } of digitSlips(a)) if (value.coefficient === b.value.coefficient) return true
  return false
}

/** Two parts of one list are never one figure. */
const isTelling = (first: Mention, second: Mention): boolean =>
  first.name.length >= tellingName &&
  first.quantity.exact &&
  Math.min(first.digits, second.digits) >= tellingDigits &&
  !isSameSentence(first, second)

const isSameSentence = (first: Mention, second: Mention): boolean =>
  first.passage === second.passage && first.quantity.sentence === second.quantity.sentence

/** Whether the figure before or behind both statements is the same: the same sentence, written twice. */
function haveSameNeighbour(first: Mention, second: Mention): boolean {
  if (isSameSentence(first, second)) return false
  return [-1, 1].some((step) => {
    const [a, b] = [neighbour(first, step), neighbour(second, step)]
    return (
      a !== undefined &&
      b !== undefined &&
      a.unit === b.unit &&
      nameOf(a.labelText) === nameOf(b.labelText) &&
      nameOf(a.labelText).length >= 2 &&
      a.value.scale === b.value.scale &&
      a.value.coefficient === b.value.coefficient &&
      significantDigits(a) >= fewestDigits
    )
  })
}

function neighbour({ quantity, passage }: Mention, step: number): Quantity | undefined {
  const found = passage.analysis.passage.quantities[quantity.index + step]
  return found?.sentence === quantity.sentence ? found : undefined
}
