import type { Language } from "../engine/vocabulary.ts"
import { createPlaces } from "../text/places.ts"
import type { Span } from "../text/span.ts"
import { html, type Markup } from "./html.ts"
import { type ReviewedDocument, type ReviewedFigure, reviewFigures } from "./review.ts"
import { words } from "./words.ts"

/** A document on its way to the page. */
export interface View {
  readonly document: ReviewedDocument
  readonly figures: readonly ReviewedFigure[]
  /** Begins every id of this document. */
  readonly id: string
  readonly language: Language
  /** Names a place and leads to its line in the text. */
  readonly placeLink: (span: Span) => Markup
}

export function createView(document: ReviewedDocument, id: string, language: Language): View {
  const places = createPlaces(document.text)
  return {
    document,
    figures: reviewFigures(document.ledger),
    id,
    language,
    placeLink: ({ start }) => {
      const { line, column } = places.at(start)
      const name = words[language].place(line, column, document.format === "docx")
      return html`<a class="place" href="#${id}-l${line}" data-offset="${start}">${name}</a>`
    },
  }
}
