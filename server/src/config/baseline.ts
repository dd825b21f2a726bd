import * as z from "zod/mini"
import type { Finding } from "../rules/finding.ts"
import type { Span } from "../text/span.ts"

/**
 * A finding that is put up with. It is known by its rule, the sentence that it stands in and the other figures that it
 * names: edits elsewhere change none of them, while another figure makes it a new finding. No message, no line number.
 */
const entrySchema = z.strictObject({
  rule: z.string(),
  text: z.string(),
  related: z.array(z.string()),
  /** How many findings are alike. */
  count: z.int().check(z.minimum(1)),
})

/** The file behind `--baseline`: paths relative to its folder, with forward slashes. */
export const baselineSchema = z.strictObject({
  version: z.literal(1),
  files: z.record(z.string(), z.array(entrySchema)),
})

export type BaselineEntry = Readonly<z.infer<typeof entrySchema>>
export type Baseline = z.infer<typeof baselineSchema>

/** The entries for the findings of one document, alike ones counted, in the order of the text. */
export function baselineEntries(text: string, findings: readonly Finding[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>()
  for (const finding of findings) {
    const identity = identityOf(text, finding)
    const key = keyOf(identity)
    entries.set(key, { ...identity, count: (entries.get(key)?.count ?? 0) + 1 })
  }
  return [...entries.values()]
}

/** What a baseline leaves of the findings. */
export interface Remaining {
  readonly findings: readonly Finding[]
  /** Findings that the baseline put up with. */
  readonly accepted: number
  /** Findings of the baseline that are there no longer. */
  readonly outdated: number
}

/** Takes away what the entries put up with; of more findings alike than counted the last ones remain. */
export function withoutAccepted(
  text: string,
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
): Remaining {
  const allowed = new Map(entries.map((entry) => [keyOf(entry), entry.count]))
  const remaining = findings.filter((finding) => {
    const key = keyOf(identityOf(text, finding))
    const count = allowed.get(key) ?? 0
    if (count > 0) allowed.set(key, count - 1)
    return count === 0
  })
  const outdated = [...allowed.values()].reduce((sum, count) => sum + count, 0)
  return { findings: remaining, accepted: findings.length - remaining.length, outdated }
}

/** What makes a finding the same finding after the text around it has changed. */
export type FindingIdentity = Omit<BaselineEntry, "count">

export const identityOf = (text: string, { rule, span, related }: Finding): FindingIdentity => ({
  rule,
  text: sentenceAround(text, span),
  related: related.map((place) => text.slice(place.span.start, place.span.end).slice(0, longestQuotation)),
})

const keyOf = ({ rule, text, related }: FindingIdentity): string => JSON.stringify([rule, text, related])

/** Longer passages are told apart by their beginning. */
const longestQuotation = 200

/** From the end of the sentence before to the end of this one, blanks around it left out. */
function sentenceAround(text: string, { start, end }: Span): string {
  let from = start
  while (from > 0 && !isBorder(text[from - 1])) from--
  let to = Math.max(start, end)
  while (to < text.length && !isBorder(text[to])) to++
  return text.slice(from, to).trim().slice(0, longestQuotation)
}

const isBorder = (character: string | undefined): boolean => character !== undefined && "。！？\n\r".includes(character)
