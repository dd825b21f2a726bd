import type { Quantity } from "../../report/analysis.ts"
import { fallingVerb } from "../growth/verbs.ts"
import type { Assessment } from "./assess.ts"
import type { Frame } from "./frame.ts"

/**
 * 比上年增加119件，其中投诉增加140件，举报减少21件: a change against the direction of its total is taken off. A frame whose totals move in both
 * directions becomes one for each.
 */
export function inDirectionOfTotal(frame: Frame): readonly Frame[] {
  return [false, true].flatMap((falling) => {
    const totals = frame.totals.filter(({ quantity }) => falls(quantity) === falling)
    const parts = frame.parts.map((part) => (falls(part.quantity) === falling ? part : { ...part, negative: true }))
    return totals.length === 0 ? [] : [{ ...frame, totals, parts }]
  })
}

/** Whether a change is a loss. */
const falls = ({ labelText }: Quantity): boolean => fallingVerb.test(labelText.slice(-6))

/** Changes in both directions may add up; that they do not proves nothing, because what hardly changed is left out. */
export const withoutOpposed = (assessment: Assessment): Assessment =>
  assessment.kind === "conflict" && assessment.reading.parts.some(({ negative }) => negative)
    ? { kind: "unknown", reading: assessment.reading, because: "partial" }
    : assessment
