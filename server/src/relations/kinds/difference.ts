import { intersects, subtractIntervals } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { defineRelation } from "../define-relation.ts"
import { digitSlips } from "../digit-slip.ts"
import { printedNumber } from "../format.ts"
import type { Claim } from "../relation.ts"

interface DifferenceClaim extends Claim {
  readonly now: Quantity
  readonly before: Quantity
  readonly change: Quantity
}

export const difference = defineRelation<DifferenceClaim>({
  id: "difference",
  name: { zh: "增减", en: "difference" },
  summary: "增减量等于前后两个数之差",
  why: "增减量与前后两个数不符，说明其中一个数有误。请核对。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "error",
  examples: {
    valid: ["全年受理案件1350件，较上年的1275件增加75件。", "总值达到13697.5亿元，较期初的9323.1亿元增加4374.4亿元。"],
    invalid: ["全年受理案件1350件，较上年的1275件增加⟦95件⟧。"],
  },
  find: findClaims,
  judge: (claim) => {
    if (holds(claim)) return { kind: "consistent" }
    if ([claim.now, claim.before, claim.change].some(({ hedge }) => hedge !== "exact"))
      return { kind: "unknown", because: "hedged" }
    if (!isOneSlipAway(claim)) return { kind: "unknown", because: "ambiguous" }
    return { kind: "conflict", expected: "", stated: printedNumber(claim.change), confidence: "certain" }
  },
  explain: (claim) => ({
    formula: workingOf(claim),
    operands: [
      { role: "now", span: claim.now.span, text: claim.now.text },
      { role: "before", span: claim.before.span, text: claim.before.text },
      { role: "change", span: claim.change.span, text: claim.change.text },
    ],
  }),
  suggest: () => [],
  message: (claim) => `增减量与前后数值不符：${workingOf(claim)}不成立。请核对这三个数。`,
})

/** 现值，较…的原值增加差额; 由原值增至现值，增加差额. */
function* findClaims(passage: Passage): Generator<DifferenceClaim> {
  for (const [index, change] of passage.quantities.entries()) {
    if (change.role !== "change") continue
    const before = passage.quantities[index - 1]
    const now = passage.quantities[index - 2]
    if (before === undefined || now === undefined) continue
    if (now.sentence !== change.sentence || before.dimension !== change.dimension || now.dimension !== change.dimension)
      continue
    const between = passage.text.slice(now.span.end, before.span.start)
    if (
      before.role === "level" &&
      now.role === "level" &&
      /[较比与]/.test(lastClause(between)) &&
      before.segment === change.segment
    )
      yield { at: change.span, now, before, change }
    else if (now.role === "before" && change.segment - before.segment <= 1)
      yield { at: change.span, now: before, before: now, change }
  }
}

const holds = ({ now, before, change }: DifferenceClaim): boolean =>
  intersects(subtractIntervals(now.interval, before.interval), change.interval) ||
  intersects(subtractIntervals(before.interval, now.interval), change.interval)

function isOneSlipAway(claim: DifferenceClaim): boolean {
  return (["now", "before", "change"] as const).some((role) => {
    for (const { interval } of digitSlips(claim[role]))
      if (holds({ ...claim, [role]: { ...claim[role], interval } })) return true
    return false
  })
}

function workingOf({ now, before, change }: DifferenceClaim): string {
  const falling = /减少|下降|降低|压减|少/.test(change.labelText)
  const [first, second] = falling ? [before, now] : [now, before]
  return `${printedNumber(first)} - ${printedNumber(second)} = ${printedNumber(change)}`
}

/** What stands behind the last comma, stop or semicolon. */
const lastClause = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf("，"), text.lastIndexOf("。"), text.lastIndexOf("；")) + 1)
