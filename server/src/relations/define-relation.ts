import type { Passage } from "../report/passage.ts"
import type { Claim, JudgedRelation, PassageRelation, Relation } from "./relation.ts"

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
  return {
    kind: relation.id,
    at: claim.at,
    verdict,
    explanation: relation.explain(claim, passage),
    message: conflict ? relation.message(claim, verdict, passage) : "",
    suggestions: conflict ? relation.suggest(claim, passage) : [],
  }
}
