import type { AnyRelation } from "../relations/relation.ts"
import { defineRule, noOptions } from "./define-rule.ts"
import type { Rule } from "./rule.ts"

const roleNames = {
  total: "合计",
  part: "分项",
  remainder: "其余",
  numerator: "分子",
  base: "基数",
  share: "占比",
  rate: "比率",
  before: "原值",
  now: "现值",
  change: "变动",
  count: "项数",
  item: "所列项目",
} as const

/** The rule `statistics/<id>` of a relation: every contradiction that the diagnosis files under it becomes a finding. */
export function statisticsRule(relation: AnyRelation): Rule {
  return defineRule({
    id: `statistics/${relation.id}`,
    summary: relation.summary,
    why: relation.why,
    source: relation.source,
    severity: relation.severity,
    scope: "passage",
    options: noOptions,
    messages: { conflict: "{working}" },
    examples: relation.examples,
    check({ diagnoses }, { report }) {
      for (const diagnosis of diagnoses) {
        if (diagnosis.kind !== relation.id) continue
        report(
          "conflict",
          diagnosis.at,
          { working: diagnosis.message },
          {
            related: diagnosis.operands
              .filter(({ span }) => span.start !== diagnosis.at.start)
              .map(({ role, span, text }) => ({ message: `${roleNames[role]} ${text}`, span })),
            fixes: diagnosis.suggestions.map(({ title, span, newText }) => ({
              title,
              safe: false,
              edits: [{ span, newText }],
            })),
          },
        )
      }
    },
  })
}
