import type { Language } from "../engine/vocabulary.ts"
import { html, type Markup } from "./html.ts"
import type { Coverage, FigureState } from "./review.ts"
import { words } from "./words.ts"

const order = ["consistent", "conflict", "unchecked"] as const satisfies readonly FigureState[]

/** How much of the figures was checked: a bar and the same in words, for paper and for readers who see no colours. */
export function coverageBar(coverage: Coverage, language: Language): Markup {
  const { states, noFigures, coverage: sentence } = words[language]
  if (coverage.total === 0) return html`<p class="coverage">${noFigures}</p>`
  let from = 0
  const bars = order.map((state) => {
    const width = (100 * coverage[state]) / coverage.total
    const bar = html`<rect class="${state}" x="${from}" y="0" width="${width}" height="8"/>`
    from += width
    return bar
  })
  const legend = order.map((state) => html`<span class="key ${state}">${states[state]} ${coverage[state]}</span> `)
  const checked = coverage.consistent + coverage.conflict
  return html`<div class="coverage"><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${sentence(checked, coverage.total)}">${bars}</svg><p>${sentence(checked, coverage.total)}${language === "zh" ? "：" : ": "}${legend}</p></div>`
}
