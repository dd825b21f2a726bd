import type { JudgedRelation, Operand, Repair } from "./relation.ts"

/**
 * Turns unknown claims into conflicts where they convict one figure together: two claims that do not hold, and the same
 * digit of the same figure would make both of them hold. A figure that another claim confirms is not convicted.
 */
export function convict(judged: readonly JudgedRelation[]): readonly JudgedRelation[] {
  if (!judged.some(({ accused }) => accused !== undefined)) return judged
  const trusted = new Set(
    judged
      .filter(({ verdict }) => verdict.kind === "consistent")
      .flatMap(({ explanation }) => explanation.operands.map(({ span }) => span.start as number)),
  )
  const witnesses = witnessesByRepair(judged.filter(({ repairs }) => repairs !== undefined))
  const convicting = [...witnesses.values()].filter(
    ({ repair, claims }) => !trusted.has(repair.span.start) && areIndependent(claims),
  )
  const divisions = judged.filter(({ kind, verdict }) => kind === "sum" && verdict.kind === "consistent")
  return judged.map((relation) => {
    if (relation.accused === undefined) return relation
    const repairs = convicting.filter(({ claims }) => claims.includes(relation)).map(({ repair }) => repair)
    const own = repairs.length > 0 ? [] : repairsOfPercentage(relation, divisions)
    if (repairs.length + own.length === 0) return relation
    return { ...relation, ...relation.accused, suggestions: [...repairs, ...own].map(({ suggestion }) => suggestion) }
  })
}

/**
 * 接听132件，直接答复59件、分转73件，办结率14.70%: a list that adds up says that one figure is part of the other; a precise percentage right behind it
 * that one digit would make theirs is wrong.
 */
function repairsOfPercentage(relation: JudgedRelation, divisions: readonly JudgedRelation[]): readonly Repair[] {
  if (!relation.isSilent) return []
  const { operands } = relation.explanation
  const percentage = operands.find(({ role }) => role === "rate" || role === "share")
  const isDivided = divisions.some(({ explanation }) => dividesLike(explanation.operands, operands))
  if (percentage === undefined || !isDivided || percentage.text.replace(/\D/g, "").length < fewestDigits) return []
  return (relation.repairs ?? []).filter(({ span }) => span.start === percentage.span.start)
}

/** A percentage of fewer digits is met by chance. */
const fewestDigits = 4

/** Whether a list has the base of a percentage as its total and the numerator as one of its parts. */
const dividesLike = (list: readonly Operand[], ratio: readonly Operand[]): boolean =>
  ratio.every(
    ({ role, span }) =>
      (role !== "base" && role !== "numerator") ||
      list.some((other) => other.span.start === span.start && other.role === (role === "base" ? "total" : "part")),
  )

interface Witnesses {
  readonly repair: Repair
  readonly claims: JudgedRelation[]
}

const keyOf = ({ span, value }: Repair): string => `${span.start}=${value}`

function witnessesByRepair(judged: readonly JudgedRelation[]): ReadonlyMap<string, Witnesses> {
  const witnesses = new Map<string, Witnesses>()
  for (const relation of judged)
    for (const repair of relation.repairs ?? []) {
      const known = witnesses.get(keyOf(repair))
      if (known === undefined) witnesses.set(keyOf(repair), { repair, claims: [relation] })
      else if (!known.claims.includes(relation)) known.claims.push(relation)
    }
  return witnesses
}

/**
 * Two claims that have one figure in common and no other, since the same list judged twice proves nothing; a list and the share of one of its
 * figures have total and part in common, and each a figure of its own.
 */
const areIndependent = (claims: readonly JudgedRelation[]): boolean =>
  claims.some((claim, index) =>
    claims.slice(index + 1).some((other) => {
      const common = shared(claim, other)
      return common === 1 || (claim.kind !== other.kind && common < sizeOf(claim) && common < sizeOf(other))
    }),
  )

const sizeOf = ({ explanation }: JudgedRelation): number => explanation.operands.length

const shared = (claim: JudgedRelation, other: JudgedRelation): number => {
  const starts = new Set(claim.explanation.operands.map(startOf))
  return other.explanation.operands.filter((operand) => starts.has(startOf(operand))).length
}

const startOf = ({ span }: Operand): number => span.start
