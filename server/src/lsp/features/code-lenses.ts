import type { CodeLens } from "vscode-languageserver"
import type { LedgerRelation } from "../../engine/engine.ts"
import type { Section } from "../../report/model.ts"
import type { Analysis } from "../analyses.ts"
import type { ClientSupport } from "../client-support.ts"
import { toRange } from "../convert.ts"

/** Command of the client that opens its view of the figures: URI, then the range of the section. */
const showFigures = "baogao.showFigures"

/** Above every top section how many of its figures agree, do not, and could not be checked: ✓ 12 ✗ 1 未核 3. */
export function codeLenses(analysis: Analysis, support: ClientSupport): CodeLens[] {
  if (!analysis.settings.codeLens) return []
  const { relations } = analysis.ledger()
  return analysis.checked.report.root.children.flatMap((section) => lensOf(section, relations, analysis, support))
}

function lensOf(
  { heading, span }: Section,
  relations: readonly LedgerRelation[],
  { uri, lines }: Analysis,
  support: ClientSupport,
): CodeLens[] {
  const inside = relations.filter((relation) => span.start <= relation.span.start && relation.span.start < span.end)
  if (heading === undefined || inside.length === 0) return []
  const range = toRange(lines, heading.span)
  const section = toRange(lines, span)
  const command = support.showsFigures
    ? { title: countsOf(inside), command: showFigures, arguments: [uri, section] }
    : { title: countsOf(inside), command: "" }
  return [{ range, command }]
}

/** “✓ 12  ✗ 1  未核 3”; what there is none of is left out. */
function countsOf(relations: readonly LedgerRelation[]): string {
  const count = (kind: LedgerRelation["verdict"]["kind"]): number =>
    relations.filter(({ verdict }) => verdict.kind === kind).length
  const parts = [
    ["✓", count("consistent")],
    ["✗", count("conflict")],
    ["未核", count("unknown")],
  ] as const
  return parts
    .filter(([, number]) => number > 0)
    .map(([mark, number]) => `${mark} ${number}`)
    .join("\u2002")
}
