import type { Profile } from "../profiles/profile.ts"
import { analyseText, type PassageAnalysis } from "../relations/analyse.ts"
import { analyseDocument, type DocumentAnalysis } from "../relations/document.ts"
import { relations as allRelations } from "../relations/registry.ts"
import type { AnyRelation } from "../relations/relation.ts"
import type { Report } from "../report/model.ts"
import { passagesOf } from "../report/passages.ts"
import { type PlacedProse, type Prose, type ProsePlace, prosePlaces, scanText } from "../report/prose.ts"
import { createMemory } from "../text/memory.ts"
import { createTextCache } from "./cache.ts"
import type { Watch } from "./watch.ts"

/** Judges all relations of a report read as one kind of document. */
export type Measure = (report: Report, profile: Profile, watch: Watch) => DocumentAnalysis

/** A measure with an empty cache of passages and scans; what goes beyond a passage is judged each time. */
export function createMeasure(relations: readonly AnyRelation[] = allRelations): Measure {
  const inPassages = relations.filter((relation) => relation.scope === "passage")
  const inDocuments = relations.filter((relation) => relation.scope === "document")
  const cache = createTextCache<PassageAnalysis>()
  const scans = createTextCache<Readings>()
  return (report, profile, watch) => {
    cache.makeRoom(report.text.length)
    scans.makeRoom(report.text.length)
    const analyse = (text: string): PassageAnalysis => analyseText(text, inPassages, watch.supervise)
    const passages = passagesOf(report).map(({ text, span }) => ({
      start: span.start,
      analysis: cache.get(text, analyse, watch.losses),
    }))
    const prose = prosePlaces(report).map((place): PlacedProse => {
      const readings = scans.get(place.text, unread, watch.losses)
      return { start: place.span.start, prose: readAs(place, readings) }
    })
    return analyseDocument({ report, profile, passages, prose }, inDocuments, watch.supervise)
  }
}

/** One text as what it has been so far: nearly always the same kind of prose, with the same length of heading. */
interface Readings {
  readonly text: string
  readonly known: Prose[]
}

const unread = (text: string): Readings => ({ text, known: [] })

function readAs({ kind, headingEnd }: ProsePlace, { text, known }: Readings): Prose {
  for (const prose of known) if (prose.kind === kind && prose.headingEnd === headingEnd) return prose
  const prose = { ...(known[0] ?? scanText(text)), kind, headingEnd, memory: createMemory() }
  known.push(prose)
  return prose
}
