import type { JudgedRelation } from "../../relations/relation.ts"
import type { Quantity } from "../../report/analysis.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** 38个隐患，已化解16件，8件稳控，14件推进: the total and its parts are counted in one unit. */
export const unitDrift = defineRule({
  id: "wording/unit-drift",
  summary: "合计与分项用同一个量词。",
  why: "合计用“个”“起”，分项全改用“件”，读者会怀疑是不是同一种东西。建议统一量词。",
  source: practice("量词前后一致"),
  severity: "information",
  scope: "passage",
  options: noOptions,
  messages: { drift: "合计“{total}”的量词是“{unit}”，各分项的量词是“{other}”。建议统一。" },
  examples: {
    valid: ["排查隐患38件，已化解16件，8件稳控，14件正在推进中。", "受理投诉788件，其中现场投诉767件，举报信21封。"],
    invalid: ["排查出来的⟦38个⟧风险隐患，已化解16件，8件稳控，14件正在推进中。"],
  },
  check({ relations, passage: { quantities } }, { report }) {
    const byStart = new Map(quantities.map((quantity) => [quantity.span.start, quantity]))
    const reported = new Set<number>()
    for (const relation of relations) {
      const drift = driftOf(relation, byStart)
      if (drift === undefined || reported.has(drift.total.span.start)) continue
      reported.add(drift.total.span.start)
      const { total, parts, unit } = drift
      const related = parts.map(({ span, text }) => ({ message: `分项 ${text}`, span }))
      report("drift", total.span, { total: total.text, unit: total.unit, other: unit }, { related })
    }
  },
})

interface Drift {
  readonly total: Quantity
  readonly parts: readonly Quantity[]
  readonly unit: string
}

/** A sum that holds, of which all parts have one unit and the total has another. */
function driftOf(relation: JudgedRelation, byStart: ReadonlyMap<number, Quantity>): Drift | undefined {
  if (relation.kind !== "sum" || relation.verdict.kind !== "consistent") return undefined
  const operands = relation.explanation.operands.map(({ role, span }) => ({ role, quantity: byStart.get(span.start) }))
  const total = operands.find(({ role }) => role === "total")?.quantity
  const parts = operands.flatMap(({ role, quantity }) => (role !== "total" && quantity !== undefined ? [quantity] : []))
  const unit = parts[0]?.unit ?? ""
  if (total?.dimension !== "count" || parts.length < 2 || unit === "" || unit === total.unit) return undefined
  if (!totalUnits.has(total.unit) || !partUnits.has(unit)) return undefined
  return parts.every((part) => part.unit === unit) ? { total, parts, unit } : undefined
}

/** Classifiers of matters and cases; 19个项目 with 2项金奖 names two things. */
const totalUnits = new Set(["件", "起", "个", "宗", "例"])
const partUnits = new Set(["件", "起", "宗"])
