import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"

/** The text between two figures, or from the start of the sentence to the first one. */
export const textBetween = (passage: Passage, before: Quantity | undefined, after: Quantity): string =>
  passage.text.slice(
    before === undefined ? (passage.sentences[after.sentence]?.start ?? 0) : before.span.end,
    after.span.start,
  )
