import type { Span } from "../text/span.ts"
import type { Report, Series } from "./model.ts"
import {
  findReferences,
  indexReferences,
  type MovedNumber,
  type ReferenceIndex,
  referenceUpdates,
} from "./references.ts"
import { renumbered } from "./renumbering.ts"
import type { SequenceDefect } from "./sequence-defects.ts"
import { seriesDefects } from "./series-defects.ts"

/** A number mark or a reference to one, and what it should read. */
export interface NumberEdit {
  readonly span: Span
  readonly newText: string
}

/** A series with its defects. */
export interface DefectiveSeries {
  readonly series: Series
  readonly defects: readonly SequenceDefect[]
}

/** The series of a report whose numbers do not count on, in the order of their kinds. */
export const defectiveSeries = (report: Report): readonly DefectiveSeries[] =>
  report.series.flatMap((series) => {
    const defects = seriesDefects(series, report)
    return defects.length === 0 ? [] : [{ series, defects }]
  })

/** The number at a defect and, where the slip went on, the numbers after it up to the next defect. */
export function repairDefect({ series, defects }: DefectiveSeries, position: number): readonly MovedNumber[] {
  const defect = defects[position]
  if (defect === undefined) return []
  return series.items.slice(defect.index, defects[position + 1]?.index).flatMap(({ heading }, offset) => {
    const ordinal = defect.expected + offset
    return renumbered(heading.numbering, ordinal) === heading.numbering.text ? [] : [{ heading, ordinal }]
  })
}

/** All numbers of a series that change when it counts from its first number on without a break. */
export const repairSeries = (defective: DefectiveSeries): readonly MovedNumber[] =>
  defective.defects.flatMap((_, position) => repairDefect(defective, position))

/** The edits for moved numbers: the marks, then the references to them. */
export const moveNumbers = (
  report: Report,
  index: ReferenceIndex,
  moved: readonly MovedNumber[],
): readonly NumberEdit[] => [
  ...moved.map(({ heading: { numbering }, ordinal }) => ({
    span: numbering.span,
    newText: renumbered(numbering, ordinal),
  })),
  ...referenceUpdates(report, index, moved),
]

/**
 * The edits that number a whole report afresh: every series counts from its start, within each part or through the
 * document as it does now, in the printed style; references such as 第三部分 follow. Empty when all numbers are in order.
 * The edits do not overlap and are sorted by place.
 */
export function renumberReport(report: Report): readonly NumberEdit[] {
  const moved = defectiveSeries(report).flatMap(repairSeries)
  return moveNumbers(report, indexReferences(report, findReferences(report)), moved).toSorted(
    (first, second) => first.span.start - second.span.start,
  )
}
