import { severityNames } from "../engine/vocabulary.ts"
import type { Finding } from "../rules/finding.ts"
import type { Span } from "../text/span.ts"
import { html, type Markup } from "./html.ts"
import type { View } from "./view.ts"
import { words } from "./words.ts"

/** Characters of context on either side of the place that a finding is about. */
const contextLength = 60

/** The findings of a document, each with its sentence, what it was compared with and what can be done. */
export const findingList = (view: View): Markup =>
  html`<ol class="findings">${view.document.findings.map((finding, index) => findingItem(view, finding, index))}</ol>`

function findingItem({ document, id, language, placeLink }: View, finding: Finding, index: number): Markup {
  const { severity, message, rule, span, related, fixes } = finding
  return html`<li class="finding ${severity}" id="${id}-n${index + 1}">
<p><strong class="severity">${severityNames[language][severity]}</strong> ${placeLink(span)} ${message} <code>${rule}</code></p>
${quotation(document.text, span)}
${related.map((place) => html`<p class="aside">${words[language].related} ${placeLink(place.span)} ${place.message}</p>`)}
${fixes.length === 0 ? undefined : html`<p class="aside">${words[language].repairs}</p><ul class="aside">${fixes.map(({ title }) => html`<li>${title}</li>`)}</ul>`}
</li>
`
}

function quotation(text: string, { start, end }: Span): Markup {
  const lineStart = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1
  const stop = firstLineEnd(text, start)
  const from = characterStart(text, Math.max(lineStart, start - contextLength))
  const shownEnd = Math.min(end, stop)
  const to = characterStart(text, Math.min(stop, shownEnd + contextLength))
  const before = `${from > lineStart ? "…" : ""}${text.slice(from, start)}`
  const after = `${text.slice(shownEnd, to)}${to < stop ? "…" : ""}`
  return html`<blockquote>${before}<mark>${text.slice(start, shownEnd)}</mark>${after}</blockquote>`
}

function firstLineEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++
  return end
}

/** Back to the first half when the offset is inside of a surrogate pair. */
const characterStart = (text: string, offset: number): number => {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code < 0xe000 ? offset - 1 : offset
}
