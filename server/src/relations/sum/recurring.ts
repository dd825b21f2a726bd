import { addIntervals, type Interval, intersects, isBelow } from "../../number/interval.ts"
import { type Frame, plainFrame } from "./frame.ts"
import type { Summand } from "./summand.ts"

const shortestLabel = 2
const mostMembers = 40

/**
 * 全市…在园幼儿53641人，教职工7629人。市区…在园幼儿30294人，教职工5278人。四县…在园幼儿23347人，教职工2351人: figures that
 * carry one label, the first of which is the total of the others. A second label in the same sentences confirms it.
 */
export function findRecurringFrames(summands: readonly Summand[]): readonly Frame[] {
  const groups = groupsByLabel(summands)
  const held = groups.flatMap((group) => firstThatAddsUp(group) ?? [])
  const twins = groups.flatMap((group) => {
    const [total, ...parts] = group
    const twin = held.find((frame) => isParallel(frame, group))
    const isHeld = held.some(({ totals }) => totals[0]?.quantity === total?.quantity)
    return total === undefined || twin === undefined || isHeld
      ? []
      : [{ ...plainFrame("recurring", total, parts), twin }]
  })
  return [...held, ...twins]
}

/** Figures with the same label and unit, three or more of them, in the order of the text. */
function groupsByLabel(summands: readonly Summand[]): readonly (readonly Summand[])[] {
  const groups = new Map<string, Summand[]>()
  for (const summand of summands) {
    const { labelText, unit, bracket, hedge } = summand.quantity
    if (labelText.length < shortestLabel || bracket !== 0 || hedge !== "exact") continue
    const key = `${labelText}\n${unit}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [summand])
    else if (group.length < mostMembers) group.push(summand)
  }
  return [...groups.values()].filter((group) => group.length > 2)
}

/** The first figure of a label that all or some of the next ones add up to. */
function firstThatAddsUp(group: readonly Summand[]): Frame | undefined {
  for (let at = 0; at + 2 < group.length; at++) {
    const total = group[at]
    let sum: Interval | undefined
    for (let end = at + 1; end < group.length && total !== undefined; end++) {
      const part = group[end]
      if (part === undefined || part.quantity.sentence === total.quantity.sentence) break
      sum = sum === undefined ? part.quantity.interval : addIntervals(sum, part.quantity.interval)
      if (isBelow(total.quantity.interval, sum)) break
      if (end > at + 1 && intersects(sum, total.quantity.interval))
        return plainFrame("recurring", total, group.slice(at + 1, end + 1))
    }
  }
  return undefined
}

/** Whether another label stands in the same sentences as the figures of a frame. */
function isParallel({ totals, parts }: Frame, group: readonly Summand[]): boolean {
  const sentences = [totals[0]?.quantity.sentence, ...parts.map(({ quantity }) => quantity.sentence)]
  return (
    group.length === sentences.length && group.every(({ quantity }, index) => quantity.sentence === sentences[index])
  )
}
