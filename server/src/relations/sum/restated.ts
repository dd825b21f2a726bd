import { isAddable } from "../../report/units.ts"
import { type Frame, plainFrame } from "./frame.ts"
import type { Summand } from "./summand.ts"

const shortestLabel = 2
/** Two figures that begin alike are no list. */
const fewestParts = 3

/**
 * 处分258人，其中党纪处分211人、政务处分68人；处分县级干部18人，乡科级干部55人，一般人员185人: behind a ； the name of the total is said
 * again in front of the first item of another list of it.
 */
export function findRestatedFrames(summands: readonly Summand[]): readonly Frame[] {
  return summands.flatMap((first, at) => {
    const total = /^[；;]/.test(first.gap) ? totalRestatedBy(summands, at) : undefined
    const parts = total === undefined ? [] : itemsFrom(summands, at)
    return total === undefined || parts.length < fewestParts ? [] : [plainFrame("ofWhich", total, parts)]
  })
}

/** The figure at the head of the sentence whose name the words of figure `at` begin with. */
function totalRestatedBy(summands: readonly Summand[], at: number): Summand | undefined {
  const restating = summands[at]?.quantity
  let head = at
  while (head > 0 && summands[head - 1]?.quantity.sentence === restating?.sentence) head--
  const total = summands[head]
  if (total === undefined || restating === undefined || head === at) return undefined
  const { labelText, bracket, dimension } = total.quantity
  const isSaidAgain = labelText.length >= shortestLabel && restating.labelText.startsWith(labelText)
  const isItem = restating.labelText.length > labelText.length
  return isSaidAgain && isItem && bracket === restating.bracket && isAddable(dimension, restating.dimension)
    ? total
    : undefined
}

/** The figures from `at` to the next ； or the end of the sentence. */
function itemsFrom(summands: readonly Summand[], at: number): readonly Summand[] {
  const first = summands[at]?.quantity
  const end = summands.findIndex(
    ({ quantity, gap }, index) =>
      index > at && (quantity.sentence !== first?.sentence || /[；;]/.test(gap) || quantity.bracket !== first.bracket),
  )
  return summands.slice(at, end < 0 ? summands.length : end)
}
