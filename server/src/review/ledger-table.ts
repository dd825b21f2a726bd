import type { LedgerRelation } from "../engine/engine.ts"
import { relationName, unknownReasons } from "../engine/vocabulary.ts"
import { roleNames } from "../relations/role-names.ts"
import { html, type Markup } from "./html.ts"
import type { View } from "./view.ts"
import { words } from "./words.ts"

/** Every relation with its verdict and its working, in the order of the text. */
export function ledgerTable(view: View): Markup {
  const { document, language } = view
  const { relations } = document.ledger
  const { columns, ledger, ledgerNote, noRelations } = words[language]
  if (relations.length === 0) return html`<h3>${ledger}</h3><p>${noRelations}</p>`
  const order = relations.map((_, index) => index).toSorted((a, b) => startOf(relations, a) - startOf(relations, b))
  const rows = order.map((index, row) => {
    const relation = relations[index]
    return relation && ledgerRow(view, relation, index, row + 1)
  })
  return html`<h3>${ledger}</h3><p class="note">${ledgerNote}</p>
<table class="ledger"><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>`
}

const startOf = (relations: readonly LedgerRelation[], index: number): number => relations[index]?.span.start ?? 0

function ledgerRow(
  { id, language, placeLink }: View,
  { kind, verdict, span, operands, formula }: LedgerRelation,
  index: number,
  row: number,
): Markup {
  const reason =
    verdict.kind === "unknown" ? html`<br><small>${unknownReasons[language][verdict.because]}</small>` : undefined
  const figures = operands.map(({ role, text }) => `${language === "zh" ? roleNames[role] : role} ${text}`)
  return html`<tr class="${verdict.kind}" id="${id}-r${index + 1}"><td>${row}</td><td>${placeLink(span)}</td><td>${relationName(kind, language)}</td><td class="verdict">${words[language].verdicts[verdict.kind]}${reason}</td><td class="formula">${formula}</td><td>${figures.join(language === "zh" ? "；" : "; ")}</td></tr>
`
}
