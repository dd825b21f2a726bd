import { isBelow } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import { isOppositeOf, nameOfRate } from "./labels.ts"
import type { Neighbourhood } from "./neighbourhood.ts"
import { unionOf } from "./share-of.ts"

const longestList = 3

/**
 * 270个村，88个已恢复市电、103个由发电机供电，复电率71%: a list behind its whole, less than all of it, and then its rate, which is named after one of the
 * ways and after the opposite of none.
 */
export function listOfDone({ passage, percentage }: Neighbourhood): readonly Quantity[] | undefined {
  const { quantities, segments } = passage
  if (percentage.role !== "rate") return undefined
  for (let count = 2; count <= longestList; count++) {
    const figures = quantities.slice(Math.max(0, percentage.index - count), percentage.index)
    const [first] = figures
    const whole = quantities[percentage.index - count - 1]
    if (first === undefined || whole === undefined || !isOfPlace(whole, first) || whole.role !== "level") continue
    if (percentage.segment !== first.segment + count || first.segment - whole.segment > 1) continue
    const isList = figures.every(({ segment, unit, exact, role }, at) => {
      const isJoined = at === 0 || (segments[segment]?.before === "、" && segment === first.segment + at)
      return exact && isJoined && unit === first.unit && role === "level"
    })
    if (isList && isBelow(unionOf(figures), whole.interval) && isNamedAfter(percentage, figures)) return figures
  }
  return undefined
}

const isOfPlace = (one: Quantity, other: Quantity): boolean =>
  one.unit === other.unit && one.sentence === other.sentence && one.bracket === other.bracket

const isNamedAfter = ({ labelText }: Quantity, figures: readonly Quantity[]): boolean =>
  figures.some((figure) => nameOfRate(labelText, figure.labelText, figure.tailText) !== "other") &&
  !figures.some((figure) => isOppositeOf(labelText, figure.labelText, figure.tailText))

/** 满意率达100%（满意144件，基本满意2件）: the bracket right behind a rate lists what it counts, all of it named like the rate. */
export function partsInBracket({ passage, percentage }: Neighbourhood): readonly Quantity[] | undefined {
  const { quantities, text } = passage
  if (percentage.role !== "rate" || !/^[（(]/.test(text.slice(percentage.span.end))) return undefined
  const [first] = quantities.slice(percentage.index + 1)
  if (first === undefined || first.segment !== percentage.segment + 1 || first.bracket === percentage.bracket)
    return undefined
  const figures = quantities
    .slice(first.index, first.index + longestList + 1)
    .filter(({ bracket }) => bracket === first.bracket)
  const stem = /(\p{Script=Han}{2})率/u.exec(percentage.labelText)?.[1]
  const isOwn = ({ labelText, unit, exact }: Quantity): boolean =>
    exact && unit === first.unit && stem !== undefined && labelText.endsWith(stem)
  return figures.length <= longestList && figures.every(isOwn) && isNamedAfter(percentage, figures)
    ? figures
    : undefined
}

/** 办结554296件，存案69346件；结案率88.88%: what has been brought to an end, and what is left, are the whole. */
export function leftBehind({ passage, percentage }: Neighbourhood): { done: Quantity; left: Quantity } | undefined {
  if (!/^(?:案件|总|综合)?(?:结案|办结)率$/.test(percentage.labelText) || percentage.role !== "rate") return undefined
  const own = passage.quantities.filter(
    ({ sentence, index }) => sentence === percentage.sentence && index < percentage.index,
  )
  const left = own.findLast(
    ({ labelText, role }) => role === "level" && /^(?:现|尚)?(?:存案|未结)(?:案件)?$/.test(labelText),
  )
  const done = own.findLast(
    ({ labelText, unit, index }) =>
      unit === left?.unit && index < left.index && /^(?:办结|结案|审结|审执结)$/.test(labelText),
  )
  return left === undefined || done === undefined || !left.exact || !done.exact ? undefined : { done, left }
}
