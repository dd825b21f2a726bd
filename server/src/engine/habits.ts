import type { Finding, Fix, TextEdit } from "../rules/finding.ts"
import { grouped } from "../text/grouped.ts"

/** Up to here each place of a habit is reported by itself. */
const mostPlaces = 5
/** A merged finding names this many of the other places. */
const mostRelated = 20

/**
 * A habit of writing, such as half-width commas throughout, is one thing to decide and not two hundred: beyond a few places
 * the findings of such a rule become one at the first place, with a fix for all. `findings` are in the order of the text.
 */
export function mergeHabits(findings: readonly Finding[], habits: ReadonlySet<string>): readonly Finding[] {
  const groups = grouped(
    findings.filter(({ rule }) => habits.has(rule)),
    ({ rule, severity }) => `${rule} ${severity}`,
  )
  const merged = new Map<Finding, Finding | undefined>()
  for (const group of groups.values()) {
    const [first, ...others] = group
    if (first === undefined || group.length <= mostPlaces) continue
    merged.set(first, mergedFinding(first, others))
    for (const other of others) merged.set(other, undefined)
  }
  if (merged.size === 0) return findings
  return findings.flatMap((finding) => {
    const replacement = merged.has(finding) ? merged.get(finding) : finding
    return replacement === undefined ? [] : [replacement]
  })
}

const mergedFinding = (first: Finding, others: readonly Finding[]): Finding => ({
  ...first,
  message: `${first.message}全文共有${others.length + 1}处，只在这里报告一次。`,
  related: [...first.related, ...others.slice(0, mostRelated).map(({ span }) => ({ message: "另一处", span }))],
  fixes: [...fixForAll([first, ...others]), ...first.fixes],
})

/** The safe fixes of all places together; places that a fix of another place touches are left for the next round. */
function fixForAll(findings: readonly Finding[]): readonly Fix[] {
  const edits: TextEdit[] = []
  let places = 0
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe)
    const end = edits.at(-1)?.span.end ?? -1
    if (fix === undefined || fix.edits.some(({ span }) => span.start < end)) continue
    edits.push(...fix.edits.toSorted((one, other) => one.span.start - other.span.start))
    places++
  }
  return places < 2 ? [] : [{ title: `全部改正（${places}处）`, safe: true, edits }]
}
