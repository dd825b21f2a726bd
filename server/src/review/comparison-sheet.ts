import type { Comparison } from "../compare/comparison.ts"
import { type Language, severityNames } from "../engine/vocabulary.ts"
import { createPlaces } from "../text/places.ts"
import type { Span } from "../text/span.ts"
import { html, type Insertion, type Markup } from "./html.ts"
import { page } from "./page.ts"
import { words } from "./words.ts"

/** How the two reports are called. */
interface Side {
  readonly path: string
  readonly format: "plain" | "docx"
}

export interface ComparisonSheetOptions {
  readonly language: Language
  readonly last: Side
  readonly now: Side
}

const texts = {
  zh: {
    title: "两年报告比较",
    last: "上年",
    now: "今年",
    reused: "与上年相同的文字",
    findings: "须核对",
    clean: "没有发现与上年报告矛盾之处。",
    confirmed: "与上年报告相符的说法",
    paragraphs: "照搬的段落",
    vanished: "上年有、今年没有的指标",
    kinds: { unchanged: "整段相同", figuresOnly: "只改了数据" },
    columns: {
      findings: ["严重程度", "今年", "上年", "问题"],
      confirmed: ["今年", "上年", "算式"],
      paragraphs: ["今年", "上年", "情况", "文字与改动"],
      vanished: ["指标", "上年的数据", "上年"],
    },
  },
  en: {
    title: "Two years compared",
    last: "last year",
    now: "this year",
    reused: "words that are last year's",
    findings: "To be looked at",
    clean: "Nothing contradicts last year's report.",
    confirmed: "Statements in agreement with last year's report",
    paragraphs: "Paragraphs taken over",
    vanished: "Indicators of last year that are gone",
    kinds: { unchanged: "unchanged", figuresOnly: "other figures only" },
    columns: {
      findings: ["Severity", "This year", "Last year", "Finding"],
      confirmed: ["This year", "Last year", "Working"],
      paragraphs: ["This year", "Last year", "What", "Words and changes"],
      vanished: ["Indicator", "Last year's figure", "Last year"],
    },
  },
} as const

/** Characters of a paragraph that are quoted. */
const quotationLength = 160

/** A page with the comparison of two reports, complete in itself and readable on paper. */
export function comparisonSheet(comparison: Comparison, options: ComparisonSheetOptions): string {
  const { language, last, now } = options
  const text = texts[language]
  const here = placeNames(comparison.now.text, now, language)
  const there = placeNames(comparison.last.text, last, language)
  const { findings, confirmed, paragraphs, vanished } = comparison
  const content = html`<h1>${text.title}</h1>
<p>${text.last}：${sideName(last, comparison.last.year)}<br>${text.now}：${sideName(now, comparison.now.year)}</p>
<p>${text.reused}：${Math.round(comparison.reused * 100)}%</p>
${findings.length === 0 ? html`<p class="verdict consistent">✓ ${text.clean}</p>` : undefined}
${table(
  text.findings,
  text.columns.findings,
  findings.map(({ severity, message, span, lastSpan }) => [
    html`<strong class="severity ${severity}">${severityNames[language][severity]}</strong>`,
    here(span),
    lastSpan === undefined ? "" : there(lastSpan),
    message,
  ]),
)}
${table(
  text.confirmed,
  text.columns.confirmed,
  confirmed.map(({ span, lastSpan, working }) => [here(span), there(lastSpan), working]),
)}
${table(
  text.paragraphs,
  text.columns.paragraphs,
  paragraphs.map(({ kind, span, lastSpan, changes }) => [
    here(span),
    there(lastSpan),
    text.kinds[kind],
    [
      quote(comparison.now.text, span),
      changes.map((change) => html`<br>${change.last} → <strong>${change.now}</strong>`),
    ],
  ]),
)}
${table(
  text.vanished,
  text.columns.vanished,
  vanished.map(({ name, text: figure, lastSpan }) => [name, figure, there(lastSpan)]),
)}`
  return page(text.title, content, { language })
}

const sideName = ({ path }: Side, year: number | undefined): string =>
  year === undefined ? path : `${path}（${year}）`

function placeNames(text: string, { format }: Side, language: Language): (span: Span) => string {
  const places = createPlaces(text)
  return ({ start }) => {
    const { line, column } = places.at(start)
    return words[language].place(line, column, format === "docx")
  }
}

const table = (
  title: string,
  columns: readonly string[],
  rows: readonly (readonly Insertion[])[],
): Markup | undefined =>
  rows.length === 0
    ? undefined
    : html`<h3>${title} <small>${rows.length}</small></h3>
<table class="comparison"><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>
${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table>`

const quote = (text: string, { start, end }: Span): string => {
  const shown = Array.from(text.slice(start, Math.min(end, start + 2 * quotationLength))).slice(0, quotationLength)
  return shown.join("") + (shown.join("").length < end - start ? "…" : "")
}
