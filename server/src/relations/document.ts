import type { Profile } from "../profiles/profile.ts"
import type { Report } from "../report/model.ts"
import type { ProseOfDocument } from "../report/prose.ts"
import { gather, type Runs } from "../text/runs.ts"
import type { Offset } from "../text/span.ts"
import type { PassageAnalysis } from "./analyse.ts"
import type { Diagnosis } from "./diagnose.ts"
import type { DocumentFigures, DocumentRelation } from "./relation.ts"
import type { Supervise } from "./supervise.ts"

/** An analysed passage and where it stands in the document. */
export interface MeasuredPassage {
  readonly start: Offset
  readonly analysis: PassageAnalysis
}

/** A report with the figures of its running text: what relations beyond one passage look at. */
export interface MeasuredDocument extends ProseOfDocument {
  readonly report: Report
  readonly profile: Profile
  /** In the order of the text. */
  readonly passages: readonly MeasuredPassage[]
  /** The same passages in runs, for what can be gathered. */
  readonly passageRuns: Runs<PassageAnalysis>
}

/** A document with the relations that go beyond one passage, and what is wrong with them. All offsets are absolute. */
export interface DocumentAnalysis extends MeasuredDocument, DocumentFigures {}

/**
 * Judges what goes beyond one passage. A figure that a finding speaks about already gets no second one: the passages
 * come first, then the relations in their order.
 */
export function analyseDocument(
  document: MeasuredDocument,
  relations: readonly DocumentRelation[],
  supervise: Supervise,
): DocumentAnalysis {
  const results = relations.flatMap((relation) => supervise(relation.id, () => relation.run(document)) ?? [])
  const accused = accusedInPassages(document)
  const diagnoses: Diagnosis<Offset>[] = []
  for (const result of results) {
    const fresh = result.diagnoses.filter(({ operands }) => operands.every(({ span }) => !accused.has(span.start)))
    for (const diagnosis of fresh) {
      diagnoses.push(diagnosis)
      for (const { span } of diagnosis.operands) accused.add(span.start)
    }
  }
  return { ...document, relations: () => results.flatMap((result) => result.relations()), diagnoses }
}

/** Where the figures stand that the findings of the passages name. */
const accusedInPassages = ({ passageRuns }: MeasuredDocument): Set<number> =>
  new Set(gather(passageRuns, accusedIn).map(({ found, start }) => start + found))

const accusedIn = ({ diagnoses }: PassageAnalysis): readonly number[] =>
  diagnoses.flatMap(({ operands }) => operands.map(({ span }) => span.start))
