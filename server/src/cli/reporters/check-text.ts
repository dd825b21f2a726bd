import { severityNames } from "../../engine/vocabulary.ts"
import type { Finding, Severity } from "../../rules/finding.ts"
import type { SourceFormat } from "../../sources/source.ts"
import { createPlaces, type Places } from "../../text/places.ts"
import { displayText } from "../display.ts"
import type { CheckedDocument, CheckRun } from "../run.ts"
import { codeFrame } from "./code-frame.ts"
import { placeLabel, shortPlaceLabel } from "./place-label.ts"
import { type Style, severityLabel } from "./style.ts"

/** Findings for people: by document, each with its place in the text, its working and what can be done. */
export function checkText(run: CheckRun, style: Style): string {
  const documents = run.documents.filter(({ findings }) => findings.length > 0)
  const blocks = documents.map((document) => documentText(document, style))
  if (!run.quiet && run.documents.length > 0) blocks.push(summaryText(run, style))
  return blocks.map((block) => `${block}\n`).join("\n")
}

function documentText(document: CheckedDocument, style: Style): string {
  const { colors } = style
  const title = `${colors.underline(displayText(document.path))}  ${colors.dim(document.profile.name)}`
  const places = createPlaces(document.text)
  return [title, ...document.findings.map((finding) => findingText(document, places, finding, style))].join("\n\n")
}

function findingText({ path, text, format }: CheckedDocument, places: Places, finding: Finding, style: Style): string {
  const { colors, language } = style
  const place = colors.cyan(placeLabel(displayText(path), places.at(finding.span.start), format, language))
  const message = displayText(finding.message)
  return [
    `${place} ${severityLabel(finding.severity, style)} ${message} ${colors.dim(finding.rule)}`,
    ...frameText(text, places, finding, style),
    ...relatedText(places, format, finding, style),
    ...fixText(finding, style),
  ].join("\n")
}

function frameText(text: string, { lines }: Places, finding: Finding, { colors, columns }: Style): readonly string[] {
  const frame = codeFrame(text, lines, finding.span, columns - gutterWidth)
  const paint = finding.severity === "error" ? colors.red : colors.yellow
  return [
    `${colors.dim(`${String(frame.line).padStart(5)} │`)} ${frame.text}`,
    `${colors.dim("      │")} ${frame.marks.replace(/\^+/g, (marks) => paint(marks))}`,
  ]
}

/** Line number, bar and blanks before the text of a frame. */
const gutterWidth = 8

function relatedText(
  places: Places,
  format: SourceFormat,
  finding: Finding,
  { colors, language }: Style,
): readonly string[] {
  return finding.related.map(({ message, span }) => {
    return `      ${colors.dim(`→ ${shortPlaceLabel(places.at(span.start), format, language)}`)} ${displayText(message)}`
  })
}

function fixText(finding: Finding, { colors, language }: Style): readonly string[] {
  const automatic = { zh: "（可用 --fix 自动修改）", en: " (--fix does this)" }[language]
  return finding.fixes.map(
    ({ title, safe }) => `      ${colors.green("↻")} ${displayText(title)}${safe ? colors.dim(automatic) : ""}`,
  )
}

function summaryText({ documents, fixed, accepted, outdated }: CheckRun, style: Style): string {
  const findings = documents.flatMap((document) => document.findings)
  const changes =
    fixed.length === 0
      ? ""
      : { zh: `已自动修改 ${fixed.length} 份文稿。`, en: `Fixed ${plural(fixed.length, "document")}. ` }[style.language]
  const count = findings.length === 0 ? cleanText(documents.length, style) : countText(documents, findings, style)
  return [changes + count, ...baselineText(accepted, outdated, style)].join("\n")
}

function baselineText(accepted: number, outdated: number, { colors, language }: Style): readonly string[] {
  const lines = {
    zh: [
      [accepted, `基线中的 ${accepted} 个问题未列出。`],
      [outdated, `基线中有 ${outdated} 个问题已经不在，可用 --write-baseline 更新。`],
    ],
    en: [
      [accepted, `${plural(accepted, "finding")} of the baseline not shown.`],
      [outdated, `${plural(outdated, "finding")} of the baseline gone; --write-baseline brings it up to date.`],
    ],
  } as const
  return lines[language].flatMap(([count, line]) => (count === 0 ? [] : [colors.dim(line)]))
}

const cleanText = (documents: number, { colors, language }: Style): string =>
  colors.green(
    {
      zh: `✓ 已检查 ${documents} 份文稿，未发现问题。`,
      en: `✓ ${plural(documents, "document")} checked, no findings.`,
    }[language],
  )

function countText(documents: readonly CheckedDocument[], findings: readonly Finding[], style: Style): string {
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [countOf(count, severity, style)]
  })
  const affected = documents.filter((document) => document.findings.length > 0).length
  return {
    zh: `✗ 已检查 ${documents.length} 份文稿，其中 ${affected} 份共有 ${findings.length} 个问题：${counts.join("，")}。`,
    en: `✗ ${plural(documents.length, "document")} checked, ${plural(findings.length, "finding")} in ${affected}: ${counts.join(", ")}.`,
  }[style.language]
}

const severities = ["error", "warning", "information", "hint"] as const satisfies readonly Severity[]

function countOf(count: number, severity: Severity, style: Style): string {
  const name = severityNames[style.language][severity]
  const text = style.language === "zh" ? `${name} ${count} 个` : plural(count, name)
  return severity === "error" ? style.colors.red(text) : text
}

/** English count with its noun. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`
