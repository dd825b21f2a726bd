import type { Profile } from "../profiles/profile.ts"
import { analyseText } from "../relations/analyse.ts"
import { analyseDocument, type DocumentAnalysis } from "../relations/document.ts"
import { relations } from "../relations/registry.ts"
import type { Report } from "../report/model.ts"
import { passagesOf } from "../report/passages.ts"
import { createTextCache } from "./cache.ts"

/** Judges all relations of a report read as one kind of document. */
export type Measure = (report: Report, profile: Profile) => DocumentAnalysis

/** A measure with an empty cache of passages; what goes beyond a passage is judged each time. */
export function createMeasure(): Measure {
  const inPassages = relations.filter((relation) => relation.scope === "passage")
  const inDocuments = relations.filter((relation) => relation.scope === "document")
  const cache = createTextCache((text) => analyseText(text, inPassages))
  return (report, profile) => {
    const passages = passagesOf(report).map(({ text, span }) => ({ start: span.start, analysis: cache.get(text) }))
    return analyseDocument({ report, profile, passages }, inDocuments)
  }
}
