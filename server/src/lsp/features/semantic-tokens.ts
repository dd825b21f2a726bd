import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
} from "vscode-languageserver"
import type { Ledger } from "../../engine/engine.ts"
import type { OperandRole } from "../../relations/relation.ts"
import { spanOf } from "../../text/span.ts"
import type { Analysis } from "../analyses.ts"
import { toRange, toSpan } from "../convert.ts"

const modifiers = ["total", "part", "computed", "conflict"] as const
type Modifier = (typeof modifiers)[number]

/** Figures are numbers; the modifiers say what a figure is to the others. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: ["number"],
  tokenModifiers: [...modifiers],
}

const modifierOf: Partial<Readonly<Record<OperandRole, Modifier>>> = {
  total: "total",
  base: "total",
  part: "part",
  remainder: "part",
  numerator: "part",
  share: "computed",
  rate: "computed",
  change: "computed",
}

/** Every figure that the checker reads as one, in a range or in the whole document; years and document numbers are none. */
export function semanticTokens(analysis: Analysis, range?: Range): SemanticTokens {
  const ledger = analysis.ledger()
  const wanted = range === undefined ? spanOf(0, analysis.text.length) : toSpan(analysis.lines, range)
  const roles = rolesOf(ledger)
  const builder = new SemanticTokensBuilder()
  let last = 0
  for (const { span } of ledger.quantities) {
    const isInside = wanted.start <= span.start && span.end <= wanted.end
    const { start, end } = toRange(analysis.lines, span)
    // Tokens neither overlap nor go over line ends.
    if (!isInside || span.start < last || start.line !== end.line) continue
    last = span.end
    builder.push(start.line, start.character, end.character - start.character, 0, roles.get(span.start) ?? 0)
  }
  return builder.build()
}

/** Bits of the modifiers by the place of the figure. */
function rolesOf({ relations }: Ledger): ReadonlyMap<number, number> {
  const bits = new Map<number, number>()
  const set = (place: number, modifier: Modifier): void => {
    bits.set(place, (bits.get(place) ?? 0) | (1 << modifiers.indexOf(modifier)))
  }
  for (const { operands, verdict, span } of relations) {
    if (verdict.kind === "conflict") set(span.start, "conflict")
    for (const operand of operands) {
      const modifier = modifierOf[operand.role]
      if (modifier !== undefined) set(operand.span.start, modifier)
    }
  }
  return bits
}
