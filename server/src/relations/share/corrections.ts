import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"

/** The decisions by which a review corrects an authority (行政复议法第六十三条至第六十七条). */
const correction = /(?:撤销|变更|确认违法|确认无效|责令(?:其|限期)?履行(?:法定职责)?|直接纠错)(?:案件|决定)?$/
const corrected = /纠错/
const farthestSentence = 2
const mostBack = 14

/** 纠错率 of figures that are corrections, all of them. */
export const isRateOfCorrections = (percentage: Quantity, figures: readonly Quantity[]): boolean =>
  percentage.labelText.endsWith("纠错率") && figures.every(({ labelText }) => correction.test(labelText))

/** 撤销或者变更21件，确认违法5件，责令履行3件: the corrections that stand before a figure, in the order of the text. */
export function correctionsBefore({ quantities }: Passage, figure: Quantity): readonly Quantity[] {
  const found: Quantity[] = []
  for (let index = figure.index - 1; index >= 0 && figure.index - index <= mostBack; index--) {
    const quantity = quantities[index]
    if (quantity === undefined || figure.sentence - quantity.sentence > farthestSentence) break
    const isOfList = quantity.role === "level" && !corrected.test(quantity.labelText)
    if (isOfList && correction.test(quantity.labelText)) found.unshift(quantity)
    // Corrections of another list, further up, are other cases.
    else if (found.length > 0 && quantity.role === "level") break
  }
  return found
}
