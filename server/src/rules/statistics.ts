import type { Diagnosis } from "../relations/diagnose.ts"
import type { AnyRelation, DocumentRelation, PassageRelation } from "../relations/relation.ts"
import { roleNames } from "../relations/role-names.ts"
import { defineRule, noOptions } from "./define-rule.ts"
import type { ReportExtras, Rule, RuleScope, ScopeSpan } from "./rule.ts"

/** The rule `statistics/<id>` of a relation: every contradiction that the diagnosis files under it becomes a finding. */
export const statisticsRule = (relation: AnyRelation): Rule =>
  relation.scope === "passage" ? passageRule(relation) : documentRule(relation)

const passageRule = (relation: PassageRelation): Rule =>
  defineRule({
    ...descriptionOf(relation),
    scope: "passage",
    check({ diagnoses }, { report }) {
      for (const diagnosis of diagnoses)
        if (diagnosis.kind === relation.id)
          report("conflict", diagnosis.at, { working: diagnosis.message }, extrasOf<"passage">(diagnosis, relation))
    },
  })

const documentRule = (relation: DocumentRelation): Rule =>
  defineRule({
    ...descriptionOf(relation),
    scope: "document",
    exampleProfile: relation.exampleProfile ?? "generic",
    check({ diagnoses }, { report }) {
      for (const diagnosis of diagnoses)
        if (diagnosis.kind === relation.id)
          report("conflict", diagnosis.at, { working: diagnosis.message }, extrasOf<"document">(diagnosis, relation))
    },
  })

const descriptionOf = ({ id, summary, why, source, severity, examples }: AnyRelation) =>
  ({
    id: `statistics/${id}`,
    summary,
    why,
    source,
    severity,
    options: noOptions,
    messages: { conflict: "{working}" },
    examples,
  }) as const

/** The operands as related places, and each single change that would repair the contradiction. */
const extrasOf = <S extends RuleScope>(
  { at, certain, operands, suggestions }: Diagnosis<ScopeSpan<S>["start"]>,
  { severity }: AnyRelation,
): ReportExtras<S> => ({
  severity: certain || severity !== "error" ? severity : "warning",
  related: operands
    .filter(({ span }) => span.start !== at.start)
    .map(({ role, span, text }) => ({ message: `${roleNames[role]} ${text}`, span: span as ScopeSpan<S> })),
  fixes: suggestions.map(({ title, span, newText }) => ({
    title,
    safe: false,
    edits: [{ span: span as ScopeSpan<S>, newText }],
  })),
})
