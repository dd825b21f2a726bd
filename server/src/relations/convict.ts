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
  return judged.map((relation) => {
    const repairs = convicting.filter(({ claims }) => claims.includes(relation))
    if (relation.accused === undefined || repairs.length === 0) return relation
    return { ...relation, ...relation.accused, suggestions: repairs.map(({ repair }) => repair.suggestion) }
  })
}

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

/** Two claims that have one figure in common and no other: the same list judged twice proves nothing. */
const areIndependent = (claims: readonly JudgedRelation[]): boolean =>
  claims.some((claim, index) => claims.slice(index + 1).some((other) => shared(claim, other) === 1))

const shared = (claim: JudgedRelation, other: JudgedRelation): number => {
  const starts = new Set(claim.explanation.operands.map(startOf))
  return other.explanation.operands.filter((operand) => starts.has(startOf(operand))).length
}

const startOf = ({ span }: Operand): number => span.start
