import { withoutTrailingZeros } from "../../number/decimal.ts"
import { roundedTo } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import { type GrowthBasis, swapFigures } from "./basis.ts"

/**
 * 8100万元, or 4690万元 beside 9070万元: an amount with two zeros before 万, and each of several with one, may be rounded to them, as the figures of
 * others often are.
 */
export function asRounded(basis: GrowthBasis): GrowthBasis {
  const figures: Quantity[] = []
  swapFigures(basis, (figure) => {
    figures.push(figure)
    return figure
  })
  const zeros = figures.every((figure) => isRound(figure, 10n)) ? 10n : 100n
  return swapFigures(basis, (figure) =>
    isRound(figure, zeros) ? { ...figure, interval: roundedTo(withoutTrailingZeros(figure.value)) } : figure,
  )
}

/** 3.00亿元 is meant to the last place. */
const isRound = ({ dimension, value, text }: Quantity, zeros: bigint): boolean =>
  (dimension === "money" || dimension === "foreignMoney") &&
  value.scale < 0 &&
  value.coefficient % zeros === 0n &&
  !/[.．]/.test(text)
