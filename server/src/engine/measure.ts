import type { Profile } from "../profiles/profile.ts"
import { analyseText, type PassageAnalysis } from "../relations/analyse.ts"
import { analyseDocument, type DocumentAnalysis } from "../relations/document.ts"
import { relations as allRelations } from "../relations/registry.ts"
import type { AnyRelation } from "../relations/relation.ts"
import type { Report } from "../report/model.ts"
import { passagesOf } from "../report/passages.ts"
import { type PlacedProse, prosePlaces, type ScannedText, scanText } from "../report/prose.ts"
import { createTextCache } from "./cache.ts"
import type { Watch } from "./watch.ts"

/** Judges all relations of a report read as one kind of document. */
export type Measure = (report: Report, profile: Profile, watch: Watch) => DocumentAnalysis

/** A measure with an empty cache of passages and scans; what goes beyond a passage is judged each time. */
export function createMeasure(relations: readonly AnyRelation[] = allRelations): Measure {
  const inPassages = relations.filter((relation) => relation.scope === "passage")
  const inDocuments = relations.filter((relation) => relation.scope === "document")
  const cache = createTextCache<PassageAnalysis>()
  const scans = createTextCache<ScannedText>()
  return (report, profile, watch) => {
    const analyse = (text: string): PassageAnalysis => analyseText(text, inPassages, watch.supervise)
    const passages = passagesOf(report).map(({ text, span }) => ({
      start: span.start,
      analysis: cache.get(text, analyse, watch.losses),
    }))
    const prose = prosePlaces(report).map(({ span, kind, headingEnd }): PlacedProse => {
      const scanned = scans.get(report.text.slice(span.start, span.end), scanText, watch.losses)
      return { start: span.start, prose: { ...scanned, kind, headingEnd } }
    })
    return analyseDocument({ report, profile, passages, prose }, inDocuments, watch.supervise)
  }
}
