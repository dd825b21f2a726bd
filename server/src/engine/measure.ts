import type { Profile } from "../profiles/profile.ts"
import { analyseText, type PassageAnalysis } from "../relations/analyse.ts"
import { analyseDocument, type DocumentAnalysis, type MeasuredPassage } from "../relations/document.ts"
import { relations as allRelations } from "../relations/registry.ts"
import type { AnyRelation } from "../relations/relation.ts"
import type { Report } from "../report/model.ts"
import { passagesOf } from "../report/passages.ts"
import { type PlacedProse, type Prose, type ProsePlace, prosePlaces, scanText } from "../report/prose.ts"
import type { Difference } from "../text/difference.ts"
import { createMemory } from "../text/memory.ts"
import { createRuns } from "../text/runs.ts"
import { createTextCache } from "./cache.ts"
import { carriedOver, type FindCarried } from "./carried.ts"
import type { Watch } from "./watch.ts"

/** Judges all relations of a report read as one kind of document; `change` is what has changed since an earlier version. */
export type Measure = (
  report: Report,
  profile: Profile,
  watch: Watch,
  change?: Difference | undefined,
) => DocumentAnalysis

/** What was read in the latest document. */
interface Latest {
  readonly text: string
  readonly passages: readonly MeasuredPassage[]
  readonly prose: readonly PlacedProse[]
}

/** A measure with an empty cache of passages and scans; what goes beyond a passage is judged each time. */
export function createMeasure(relations: readonly AnyRelation[] = allRelations): Measure {
  const inPassages = relations.filter((relation) => relation.scope === "passage")
  const inDocuments = relations.filter((relation) => relation.scope === "document")
  const cache = createTextCache<PassageAnalysis>()
  const scans = createTextCache<Readings>()
  const runsOfPassages = createRuns<MeasuredPassage, PassageAnalysis>({
    startOf: ({ start }) => start,
    pieceOf: ({ analysis }) => analysis,
    isPieceOf: ({ analysis }, piece) => analysis === piece,
  })
  const runsOfProse = createRuns<PlacedProse, Prose>({
    startOf: ({ start }) => start,
    pieceOf: ({ prose }) => prose,
    isPieceOf: ({ prose }, piece) => prose === piece,
  })
  let latest: Latest | undefined
  return (report, profile, watch, change) => {
    cache.makeRoom(report.text.length)
    scans.makeRoom(report.text.length)
    const before = change !== undefined && latest?.text === change.before ? latest : undefined
    const analyse = (text: string): PassageAnalysis => analyseText(text, inPassages, watch.supervise)
    const knownPassage = carried(before?.passages, change, ({ analysis }) => analysis.text.length)
    const passages = passagesOf(report).map(({ text, span }): MeasuredPassage => {
      const { start } = span
      const known = knownPassage(span)
      if (known?.start === start) return known
      return { start, analysis: known?.analysis ?? cache.get(text, analyse, watch.losses) }
    })
    const textOf = ({ paragraph, span }: ProsePlace): string =>
      paragraph?.text ?? report.text.slice(span.start, span.end)
    const knownProse = carried(before?.prose, change, ({ prose }) => prose.text.length)
    const prose = prosePlaces(report).map((place): PlacedProse => {
      const { start } = place.span
      const known = knownProse(place.span)
      if (known === undefined || !isReadAs(place, known.prose))
        return { start, prose: readAs(place, scans.get(textOf(place), unread, watch.losses)) }
      return known.start === start ? known : { start, prose: known.prose }
    })
    // What lacks a result is worked out again.
    latest = watch.losses() === 0 ? { text: report.text, passages, prose } : undefined
    const document = {
      report,
      profile,
      passages,
      prose,
      passageRuns: runsOfPassages(passages),
      proseRuns: runsOfProse(prose),
    }
    return analyseDocument(document, inDocuments, watch.supervise)
  }
}

function carried<Item extends MeasuredPassage | PlacedProse>(
  items: readonly Item[] | undefined,
  change: Difference | undefined,
  lengthOf: (item: Item) => number,
): FindCarried<Item> {
  return items === undefined || change === undefined ? () => undefined : carriedOver(items, change, lengthOf)
}

/** One text as what it has been so far: nearly always the same kind of prose, with the same length of heading. */
interface Readings {
  readonly text: string
  readonly known: Prose[]
}

const unread = (text: string): Readings => ({ text, known: [] })

const isReadAs = ({ kind, headingEnd }: ProsePlace, prose: Prose): boolean =>
  prose.kind === kind && prose.headingEnd === headingEnd

function readAs(place: ProsePlace, { text, known }: Readings): Prose {
  for (const prose of known) if (isReadAs(place, prose)) return prose
  const { kind, headingEnd } = place
  const prose = { ...(known[0] ?? scanText(text)), kind, headingEnd, memory: createMemory() }
  known.push(prose)
  return prose
}
