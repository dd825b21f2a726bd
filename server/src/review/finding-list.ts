import { type Language, severityNames } from "../engine/vocabulary.ts"
import type { Finding } from "../rules/finding.ts"
import type { Places } from "../text/places.ts"
import type { Span } from "../text/span.ts"
import { html, type Markup } from "./html.ts"
import type { ReviewedDocument } from "./review.ts"
import { words } from "./words.ts"

/** Characters of context on either side of the place that a finding is about. */
const contextLength = 60

/** The findings of a document, each with its sentence, what it was compared with and what can be done. */
export function findingList(
  { text, findings }: ReviewedDocument,
  places: Places,
  id: string,
  language: Language,
): Markup {
  const items = findings.map((finding, index) => findingItem(text, finding, places, `${id}-n${index + 1}`, language))
  return html`<ol class="findings">${items}</ol>`
}

function findingItem(text: string, finding: Finding, places: Places, id: string, language: Language): Markup {
  const { severity, message, rule, span, related, fixes } = finding
  return html`<li class="finding ${severity}" id="${id}">
<p><strong class="severity">${severityNames[language][severity]}</strong> ${placeLink(span, places, id, language)} ${message} <code>${rule}</code></p>
${quotation(text, span)}
${related.map((place) => html`<p class="aside">${words[language].related} ${placeLink(place.span, places, id, language)} ${place.message}</p>`)}
${fixes.length === 0 ? undefined : html`<p class="aside">${words[language].repairs}</p><ul class="aside">${fixes.map(({ title }) => html`<li>${title}</li>`)}</ul>`}
</li>
`
}

/** Leads to the line in the text of the same document. */
export function placeLink(span: Span, places: Places, id: string, language: Language): Markup {
  const { line, column } = places.at(span.start)
  const document = id.slice(0, id.indexOf("-"))
  return html`<a class="place" href="#${document}-l${line}" data-offset="${span.start}">${words[language].place(line, column)}</a>`
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
