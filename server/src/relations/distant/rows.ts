import type { PassageAnalysis } from "../analyse.ts"
import { rowsOf, type SharedFigure } from "../share/shared-rows.ts"

/** A row of figures and their shares whose whole does not stand in their own passage. */
export type OpenRow = readonly SharedFigure[]

/** The rows of a passage that nothing in it judges. */
export const openRows = (analysis: PassageAnalysis): readonly OpenRow[] => analysis.memory.read(rowsIn, analysis)

function rowsIn({ passage, relations }: PassageAnalysis): readonly OpenRow[] {
  const rows = rowsOf(passage)
  if (rows.length === 0) return rows
  const judged = new Set(
    relations
      .filter(({ kind, verdict }) => (kind === "share" || kind === "rate") && verdict.kind !== "unknown")
      .flatMap(({ explanation }) => explanation.operands.map(({ span }) => span.start as number)),
  )
  const accused = new Set(
    relations
      .filter(({ kind, verdict }) => kind === "common-base" && verdict.kind === "conflict")
      .flatMap(({ explanation }) => explanation.operands.map(({ span }) => span.start as number)),
  )
  return rows.filter((row) => row.every(({ share: { span } }) => !judged.has(span.start) && !accused.has(span.start)))
}
