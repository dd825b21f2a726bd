import type { Language } from "../engine/vocabulary.ts"
import type { Severity } from "../rules/finding.ts"
import { annotatedText } from "./annotated-text.ts"
import { coverageBar } from "./coverage-bar.ts"
import { findingList } from "./finding-list.ts"
import { html, type Markup, trusted } from "./html.ts"
import { ledgerTable } from "./ledger-table.ts"
import { coverageOf, type ReviewedDocument, reviewFigures } from "./review.ts"
import { styleSheet } from "./style.ts"
import { createView } from "./view.ts"
import { words } from "./words.ts"

/** How a sheet is made. */
export interface SheetOptions {
  readonly language: Language
  /** Names the style sheet (and the script) for hosts whose content security policy wants a nonce. */
  readonly nonce?: string
  /** Script of the host, such as a webview's; allowed by the nonce only. */
  readonly script?: string
}

/**
 * A page for reviewers, complete in itself: no network, no script of its own, readable on paper. Places carry
 * `data-offset` (UTF-16), so that a host can let them jump.
 */
export function reviewSheet(documents: readonly ReviewedDocument[], options: SheetOptions): string {
  const { language, nonce, script } = options
  const text = words[language]
  const policy = `default-src 'none'; style-src ${nonce === undefined ? "'unsafe-inline'" : `'nonce-${nonce}'`}${nonce === undefined ? "" : `; script-src 'nonce-${nonce}'`}`
  const marked = nonce === undefined ? undefined : html` nonce="${nonce}"`
  const [only] = documents
  const title = documents.length === 1 && only !== undefined ? `${only.path} — ${text.title}` : text.title
  return html`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style${marked}>${trusted(styleSheet)}</style>
</head>
<body>
<h1>${text.title}</h1>
${documents.length > 1 ? contents(documents, language) : undefined}
${documents.map((document, index) => documentPart(document, `d${index + 1}`, language))}
${script === undefined || nonce === undefined ? undefined : html`<script${marked}>${trusted(script)}</script>`}
</body>
</html>
`.markup
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
