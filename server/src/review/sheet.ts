import type { Language } from "../engine/vocabulary.ts"
import type { Severity } from "../rules/finding.ts"
import { annotatedText } from "./annotated-text.ts"
import { coverageBar } from "./coverage-bar.ts"
import { findingList } from "./finding-list.ts"
import { html, type Markup } from "./html.ts"
import { ledgerTable } from "./ledger-table.ts"
import { type PageOptions, page } from "./page.ts"
import { coverageOf, type ReviewedDocument, reviewFigures } from "./review.ts"
import { createView } from "./view.ts"
import { words } from "./words.ts"

/**
 * A page for reviewers, complete in itself: no network, no script of its own, readable on paper. Places carry
 * `data-offset` (UTF-16), so that a host can let them jump.
 */
export function reviewSheet(documents: readonly ReviewedDocument[], options: PageOptions): string {
  const { language } = options
  const { title } = words[language]
  const [only] = documents
  const content = html`<h1>${title}</h1>
${documents.length > 1 ? contents(documents, language) : undefined}
${documents.map((document, index) => documentPart(document, `d${index + 1}`, language))}`
  return page(documents.length === 1 && only !== undefined ? `${only.path} — ${title}` : title, content, options)
}

function contents(documents: readonly ReviewedDocument[], language: Language): Markup {
  const rows = documents.map((document, index) => {
    const { conflict, consistent, unchecked } = coverageOf(reviewFigures(document.ledger))
    return html`<tr><td><a href="#d${index + 1}">${document.path}</a></td><td class="${verdictClass(document)}">${verdictText(document, language)}</td><td>${consistent}</td><td>${conflict}</td><td>${unchecked}</td></tr>
`
  })
  const { states, documents: title, findings } = words[language]
  const columns = [title, findings, states.consistent, states.conflict, states.unchecked]
  return html`<table class="contents"><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>`
}

function documentPart(document: ReviewedDocument, id: string, language: Language): Markup {
  const { path, profile, findings } = document
  const view = createView(document, id, language)
  const { fullText, findings: findingsTitle } = words[language]
  return html`<section class="document" id="${id}">
<h2>${path} <small>${profile.name}</small></h2>
<p class="verdict ${verdictClass(document)}">${verdictText(document, language)}</p>
${coverageBar(coverageOf(view.figures), language)}
${findings.length === 0 ? undefined : html`<h3>${findingsTitle}</h3>${findingList(view)}`}
${ledgerTable(view)}
<h3>${fullText}</h3>
${annotatedText(view)}
</section>
`
}

const countOf = ({ findings }: ReviewedDocument, ...severities: readonly Severity[]): number =>
  findings.filter(({ severity }) => severities.includes(severity)).length

function verdictText(document: ReviewedDocument, language: Language): string {
  const { clean, summary } = words[language]
  if (document.findings.length === 0) return `✓ ${clean}`
  const errors = countOf(document, "error")
  const counts = summary(errors, countOf(document, "warning"), countOf(document, "information", "hint"))
  return `${errors > 0 ? "✗" : "！"} ${counts}`
}

const verdictClass = (document: ReviewedDocument): string =>
  document.findings.length === 0 ? "consistent" : countOf(document, "error") > 0 ? "conflict" : "attention"
