import type { LocalOffset, LocalSpan, Span } from "../text/span.ts"
import type { JudgedRelation, Operand, Suggestion } from "./relation.ts"
import type { RelationKind } from "./relation-kind.ts"

/**
 * One contradiction as the reader sees it. A single wrong figure can break several relations (a part breaks the
 * sum and its own share): they are reported once, at the figure that all of them share.
 */
export interface Diagnosis<O extends number = LocalOffset> {
  /** The relation that the finding is filed under. */
  readonly kind: RelationKind
  readonly at: Span<O>
  /** Whether some relation of the group has no reading left that holds; otherwise the finding is a warning. */
  readonly certain: boolean
  readonly message: string
  readonly operands: readonly Operand<O>[]
  readonly suggestions: readonly Suggestion<O>[]
}

/** Groups conflicts by shared figures and picks, for each group, the figure to point at. */
export function diagnose(judged: readonly JudgedRelation[]): readonly Diagnosis[] {
  const conflicts = judged.filter(({ verdict }) => verdict.kind === "conflict")
  if (conflicts.length === 0) return []
  const trusted = new Set(
    judged
      .filter(({ verdict }) => verdict.kind === "consistent")
      .flatMap(({ explanation }) => explanation.operands.map(keyOf)),
  )
  return groupByFigure(conflicts).map((group) => diagnosisOf(group, trusted))
}

const keyOf = ({ span }: Pick<Operand, "span">): string => `${span.start}:${span.end}`

/** Connected components: two conflicts belong together when they share a figure. */
function groupByFigure(conflicts: readonly JudgedRelation[]): readonly (readonly JudgedRelation[])[] {
  const groups: { members: JudgedRelation[]; keys: Set<string> }[] = []
  for (const conflict of conflicts) {
    const keys = new Set(conflict.explanation.operands.map(keyOf))
    const touching = groups.filter((group) => [...keys].some((key) => group.keys.has(key)))
    const merged = {
      members: [...touching.flatMap((group) => group.members), conflict],
      keys: new Set([...touching.flatMap((group) => [...group.keys]), ...keys]),
    }
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups.map((group) => group.members)
}

function diagnosisOf(group: readonly JudgedRelation[], trusted: ReadonlySet<string>): Diagnosis {
  const primary = group.find(speaksForItself) ?? group.find(isContradiction) ?? (group[0] as JudgedRelation)
  const others = group.filter((conflict) => conflict !== primary)
  const suspect = suspectOf(group, trusted)
  return {
    kind: primary.kind,
    at: suspect ?? primary.at,
    certain: group.some(({ verdict }) => verdict.kind === "conflict" && verdict.confidence === "certain"),
    message: [primary.message, ...others.map(({ explanation }) => `同时：${explanation.formula}。`)].join(""),
    operands: uniqueOperands(group),
    suggestions: repairsOf(group, trusted),
  }
}

/** Changes of figures that no other relation confirms, if there are any: another one would only move the contradiction. */
function repairsOf(group: readonly JudgedRelation[], trusted: ReadonlySet<string>): readonly Suggestion[] {
  const offered = group.flatMap((conflict) => conflict.suggestions)
  const suggestions = [...new Map(offered.map((each) => [`${keyOf(each)}=${each.newText}`, each])).values()]
  const doubtful = suggestions.filter(({ span }) => !trusted.has(keyOf({ span })))
  return doubtful.length > 0 ? doubtful : suggestions
}

/** Shares that do not total 100 say less than the share that is wrong. */
const speaksForItself = (relation: JudgedRelation): boolean =>
  isContradiction(relation) && relation.kind !== "percent-total"

/** An unlikely rate is a hint only: beside a contradiction it never speaks for the group. */
const isContradiction = ({ kind }: JudgedRelation): boolean => kind !== "granularity"

/** The one figure in every conflict of the group that no other relation confirms; `undefined` for the primary's own place. */
function suspectOf(group: readonly JudgedRelation[], trusted: ReadonlySet<string>): LocalSpan | undefined {
  const [first, ...rest] = group
  if (first === undefined) return undefined
  if (rest.length === 0) return onlyDoubtful(first, trusted)
  const shared = first.explanation.operands.filter((operand) =>
    rest.every(({ explanation }) => explanation.operands.some((other) => keyOf(other) === keyOf(operand))),
  )
  const doubtful = shared.filter((operand) => !trusted.has(keyOf(operand)))
  return (doubtful[0] ?? shared[0])?.span
}

/** Where another relation confirms the figure that a conflict would point at: the only other one that a change would repair. */
function onlyDoubtful(
  { at, explanation, suggestions }: JudgedRelation,
  trusted: ReadonlySet<string>,
): LocalSpan | undefined {
  const { operands } = explanation
  const own = operands.find(({ span }) => span.start === at.start)
  if (own === undefined || !trusted.has(keyOf(own))) return undefined
  const repairable = new Set(suggestions.map(({ span }) => span.start))
  const [only, ...others] = operands.filter(
    (operand) => !trusted.has(keyOf(operand)) && repairable.has(operand.span.start),
  )
  return others.length === 0 ? only?.span : undefined
}

function uniqueOperands(group: readonly JudgedRelation[]): readonly Operand[] {
  const byKey = new Map<string, Operand>()
  for (const { explanation } of group)
    for (const operand of explanation.operands) if (!byKey.has(keyOf(operand))) byKey.set(keyOf(operand), operand)
  return [...byKey.values()].sort((a, b) => a.span.start - b.span.start)
}
