import { intersects } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { PassageAnalysis } from "../analyse.ts"
import { isOneDigitApart } from "../digit-slip.ts"
import type { MeasuredDocument } from "../document.ts"
import {
  haveOtherScopes,
  type Mention,
  type NamedFigure,
  namedFigures,
  nameOf,
  scopeOf,
  significantDigits,
} from "./mentions.ts"

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

/** All figures stated twice. */
export const repetitionsIn = (document: MeasuredDocument): readonly Repetition[] => comparisons(document, () => true)

/** The figures stated twice that differ. */
export const disagreementsIn = (document: MeasuredDocument): readonly Repetition[] =>
  comparisons(document, (agrees) => !agrees)

/**
 * Compares each figure with the first one of its name. Parallel items share their names (其中合格170批次 … 其中合格149批次),
 * so a disagreement counts only when one digit explains it and either a neighbour of the same name and value stands beside
 * both statements or the figure is too long to be met twice by chance.
 */
function comparisons(
  { passages, passageRuns }: MeasuredDocument,
  isWanted: (agrees: boolean) => boolean,
): readonly Repetition[] {
  const found: Repetition[] = []
  const firsts = new Map<string, Mention>()
  for (const { run, first: before } of passageRuns)
    for (const { figure, index } of run.memory.read(figuresOfRun, run.pieces)) {
      const passage = passages[before + index]
      if (passage === undefined) continue
      const first = firsts.get(figure.key)
      if (first === undefined) {
        firsts.set(figure.key, { figure, passage })
        continue
      }
      const value = compareValues(first.figure, figure)
      if (value === "unlike" || !isWanted(value === "same")) continue
      const second = { figure, passage }
      if (value === "same" || isOneFigure(first, second)) found.push({ first, second, agrees: value === "same" })
    }
  return found
}

/** The named figures of consecutive passages, with the number of their passage. */
const figuresOfRun = (
  analyses: readonly PassageAnalysis[],
): readonly { readonly figure: NamedFigure; readonly index: number }[] =>
  analyses.flatMap((analysis, index) => namedFigures(analysis).map((figure) => ({ figure, index })))

/** What two figures of one name have in common: their value, or all digits but one. */
function compareValues(first: NamedFigure, second: NamedFigure): "same" | "slip" | "unlike" {
  if (first.digits < fewestDigits || second.digits < fewestDigits) return "unlike"
  const { quantity: a } = first
  const { quantity: b } = second
  if (first.printed === second.printed || intersects(a.interval, b.interval))
    return isDefinite(a) && isDefinite(b) ? "same" : "unlike"
  return a.hedge === "exact" && b.hedge === "exact" && isOneDigitApart(a.value, b.value) ? "slip" : "unlike"
}

/** Whether two figures that differ are meant to be one. */
const isOneFigure = (first: Mention, second: Mention): boolean =>
  scopeOf(first) === scopeOf(second)
    ? isTelling(first, second) || haveSameNeighbour(first, second)
    : isLong(first, second) && !haveOtherScopes(first, second)

/** 7月资金规模6399.93万元 and 2023年7月备案32单，资金规模6399.93万元: so many digits hardly meet by chance, though one statement says less of the period. */
const isLong = (first: Mention, second: Mention): boolean =>
  // 汇率7.1466 is another one each day.
  first.figure.quantity.unit !== "" &&
  Math.min(first.figure.digits, second.figure.digits) >= longFigure &&
  !isSameSentence(first, second)

const longFigure = 5

/** 超过500 and 不足900 agree on nothing; 3346万余 and 3346.49万 do. */
const isDefinite = ({ hedge }: Quantity): boolean => hedge === "exact" || hedge === "plus"

/** Two parts of one list are never one figure. */
const isTelling = (first: Mention, second: Mention): boolean =>
  first.figure.name.length >= tellingName &&
  first.figure.quantity.exact &&
  Math.min(first.figure.digits, second.figure.digits) >= tellingDigits &&
  !isSameSentence(first, second)

const isSameSentence = (first: Mention, second: Mention): boolean =>
  first.passage === second.passage && first.figure.quantity.sentence === second.figure.quantity.sentence

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

function neighbour({ figure: { quantity }, passage }: Mention, step: number): Quantity | undefined {
  const found = passage.analysis.passage.quantities[quantity.index + step]
  return found?.sentence === quantity.sentence ? found : undefined
}
