import { type InlayHint, InlayHintKind, type Range } from "vscode-languageserver"
import type { LedgerRelation } from "../../engine/engine.ts"
import { relationName } from "../../engine/vocabulary.ts"
import type { RelationKind } from "../../relations/relation-kind.ts"
import type { Analysis } from "../analyses.ts"
import { toRange, toSpan } from "../convert.ts"

/** Figures that are worked out from others. What a list adds up to can be read, a share cannot. */
const computed: ReadonlySet<RelationKind> = new Set<RelationKind>(["share", "rate", "growth", "multiple", "difference"])

/** The working behind every computed figure of a range: 占25% `50 ÷ 200`. Off unless the user asks for it. */
export function inlayHints(range: Range, analysis: Analysis): InlayHint[] {
  if (!analysis.settings.inlayHints) return []
  const { start, end } = toSpan(analysis.lines, range)
  return analysis
    .ledger()
    .relations.filter(({ kind, span }) => computed.has(kind) && start <= span.end && span.start <= end)
    .flatMap((relation) => hintOf(relation, analysis))
}

function hintOf({ kind, verdict, formula, span }: LedgerRelation, { lines }: Analysis): InlayHint[] {
  if (verdict.kind === "unknown") return []
  const [working = ""] = formula.split(" = ")
  const label = verdict.kind === "conflict" ? `✗ ${working} = ${verdict.expected}` : working
  return [
    {
      position: toRange(lines, span).end,
      label,
      kind: InlayHintKind.Parameter,
      tooltip: `${relationName(kind, "zh")}：${formula}`,
      paddingLeft: true,
      paddingRight: true,
    },
  ]
}
