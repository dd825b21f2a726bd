import type { Passage } from "../report/passage.ts"
import type { Claim, JudgedRelation, PassageRelation, Relation, Verdict } from "./relation.ts"

/** Makes a relation from recognition, judgement and explanation; one file each in `kinds/`. */
export const defineRelation = <C extends Claim>(relation: Relation<C>): PassageRelation => ({
  scope: "passage",
  id: relation.id,
  name: relation.name,
  summary: relation.summary,
  why: relation.why,
  source: relation.source,
  severity: relation.severity,
  examples: relation.examples,
  run: (passage) => {
    const judged: JudgedRelation[] = []
    for (const claim of relation.find(passage)) judged.push(judgeClaim(relation, claim, passage))
    return judged
  },
})

function judgeClaim<C extends Claim>(relation: Relation<C>, claim: C, passage: Passage): JudgedRelation {
  const verdict = relation.judge(claim, passage)
  const conflict = verdict.kind === "conflict"
  const judged: JudgedRelation = {
    kind: relation.id,
    at: claim.at,
    verdict,
    explanation: relation.explain(claim, passage),
    message: conflict ? relation.message(claim, verdict, passage) : "",
    suggestions: conflict ? relation.suggest(claim, passage) : [],
  }
  const silent = claim.isSilent ? { isSilent: true } : {}
  return { ...judged, ...silent, ...grounds(relation, claim, verdict, passage) }
}

/** What other claims need to convict the figures of this one. */
function grounds<C extends Claim>(
  relation: Relation<C>,
  claim: C,
  verdict: Verdict,
  passage: Passage,
): Pick<JudgedRelation, "repairs" | "accused"> {
  const open = verdict.kind === "unknown" && (verdict.because === "ambiguous" || verdict.because === "partial")
  if (relation.repairs === undefined || !(open || verdict.kind === "conflict")) return {}
  const repairs = relation.repairs(claim, passage)
  if (!open || relation.accuse === undefined || repairs.length === 0) return { repairs }
  const accusation = relation.accuse(claim, passage)
  return { repairs, accused: { verdict: accusation, message: relation.message(claim, accusation, passage) } }
}
