import type { CarriedParagraph } from "../../compare/comparison.ts"
import { createPlaces } from "../../text/places.ts"
import type { Span } from "../../text/span.ts"
import { displayText } from "../display.ts"
import type { ComparisonRun } from "../run.ts"
import { placeLabel, shortPlaceLabel } from "./place-label.ts"
import { type Style, severityLabel } from "./style.ts"

const words = {
  zh: {
    findings: "须核对",
    confirmed: "与上年报告相符",
    unchanged: "整段相同",
    changed: "只改了数据",
    vanished: "上年有、今年没有的指标",
    none: "没有发现与上年报告矛盾之处。",
    last: "上年",
    now: "今年",
    summary: (percent: string, same: number, changed: number) =>
      `与上年相同的文字占 ${percent}：整段相同 ${same} 段，只改数据 ${changed} 段。`,
  },
  en: {
    findings: "To be looked at",
    confirmed: "In agreement with last year's report",
    unchanged: "Paragraphs unchanged",
    changed: "Paragraphs with other figures only",
    vanished: "Indicators of last year that are gone",
    none: "Nothing contradicts last year's report.",
    last: "last year",
    now: "this year",
    summary: (percent: string, same: number, changed: number) =>
      `${percent} of the words are last year's: ${same} paragraphs unchanged, ${changed} with other figures only.`,
  },
} as const

/** Characters of a paragraph that are quoted. */
const quotationLength = 40

/** A comparison for people: what must be looked at first, then what was taken over and what is gone. */
export function compareText({ last, now, comparison }: ComparisonRun, style: Style): string {
  const { colors, language } = style
  const text = words[language]
  const places = createPlaces(now.text)
  const lastPlaces = createPlaces(last.text)
  const here = ({ start }: Span): string => placeLabel(displayText(now.path), places.at(start), now.format, language)
  const there = ({ start }: Span): string =>
    `${text.last} ${shortPlaceLabel(lastPlaces.at(start), last.format, language)}`
  const unchanged = comparison.paragraphs.filter(({ kind }) => kind === "unchanged")
  const changed = comparison.paragraphs.filter(({ kind }) => kind === "figuresOnly")
  const findings = comparison.findings.map(({ severity, message, span, lastSpan }) => {
    const source = lastSpan === undefined ? "" : `  ${colors.dim(there(lastSpan))}`
    return `  ${colors.cyan(here(span))} ${severityLabel(severity, style)} ${displayText(message)}${source}`
  })
  const confirmed = comparison.confirmed.map(
    ({ span, lastSpan, working }) =>
      `  ${colors.green("✓")} ${here(span)}  ${displayText(working)}  ${colors.dim(there(lastSpan))}`,
  )
  const copies = unchanged.map(
    ({ span, lastSpan }) => `  ${here(span)}  ${quote(now.text, span)}  ${colors.dim(there(lastSpan))}`,
  )
  const updates = changed.map((paragraph) => `  ${here(paragraph.span)}  ${changesText(paragraph)}`)
  const vanished = comparison.vanished.map(
    ({ name, text: figure, lastSpan }) =>
      `  ${displayText(name)} ${displayText(figure)}  ${colors.dim(there(lastSpan))}`,
  )
  const percent = `${Math.round(comparison.reused * 100)}%`
  return [
    `${text.last} ${title(last.path, comparison.last.year, style)}\n${text.now} ${title(now.path, comparison.now.year, style)}\n${text.summary(percent, unchanged.length, changed.length)}\n`,
    findings.length === 0 ? colors.green(`✓ ${text.none}\n`) : block(text.findings, findings, style),
    block(text.confirmed, confirmed, style),
    block(text.unchanged, copies, style),
    block(text.changed, updates, style),
    block(text.vanished, vanished, style),
  ]
    .filter((part) => part !== "")
    .join("\n")
}

const title = (path: string, year: number | undefined, { colors, language }: Style): string => {
  const suffix = year === undefined ? "" : language === "zh" ? `（${year}年）` : ` (${year})`
  return `${colors.underline(displayText(path))}${suffix}`
}

const block = (name: string, lines: readonly string[], { colors }: Style): string =>
  lines.length === 0 ? "" : `${colors.bold(`${name} ${lines.length}`)}\n${lines.join("\n")}\n`

function quote(text: string, { start, end }: Span): string {
  const shown = Array.from(text.slice(start, Math.min(end, start + 2 * quotationLength))).slice(0, quotationLength)
  const words = displayText(shown.join(""))
  return words.length < end - start ? `${words}…` : words
}

const changesText = ({ changes }: CarriedParagraph): string =>
  changes.map(({ last, now }) => `${displayText(last)} → ${displayText(now)}`).join("，")
