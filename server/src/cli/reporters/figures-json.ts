import type { LedgerQuantity, LedgerRelation } from "../../engine/engine.ts"
import type { Span } from "../../text/span.ts"
import type { FiguresRun } from "../run.ts"
import { jsonResults } from "./json-results.ts"

/** Every figure and relation for programs; the shape is a contract (version 1), offsets are UTF-16. */
export function figuresJson({ documents }: FiguresRun): string {
  return jsonResults(
    documents.map(({ path, profile, ledger }) => ({
      path,
      profile: profile.id,
      quantities: ledger.quantities.map(quantityJson),
      relations: ledger.relations.map(relationJson),
    })),
  )
}

const quantityJson = ({ span, text, value, unit, label }: LedgerQuantity) => ({
  offsets: offsetsOf(span),
  text,
  value,
  unit,
  label,
})

const relationJson = ({ kind, verdict, span, operands, formula }: LedgerRelation) => ({
  kind,
  verdict: verdict.kind,
  offsets: offsetsOf(span),
  operands: operands.map((operand) => ({ role: operand.role, offsets: offsetsOf(operand.span), text: operand.text })),
  formula,
  because: verdict.kind === "unknown" ? verdict.because : null,
})

const offsetsOf = ({ start, end }: Span): readonly [number, number] => [start, end]
