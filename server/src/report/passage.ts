import type { LocalSpan } from "../text/span.ts"
import type { Quantity } from "./analysis.ts"
import { findQuantities } from "./quantities.ts"
import { type Bracket, type Segment, segmentText } from "./segments.ts"

/** Consecutive paragraphs with everything that relations look at. All offsets are local. */
export interface Passage {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly sentences: readonly LocalSpan[]
  readonly brackets: readonly Bracket[]
  readonly quantities: readonly Quantity[]
}

/** Analyses a text without headings; linear, never fails. */
export function analysePassage(text: string): Passage {
  const segmentation = segmentText(text)
  return { text, ...segmentation, quantities: findQuantities(text, segmentation) }
}
