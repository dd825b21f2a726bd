import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentUri,
  type TextEdit as LspTextEdit,
  type Position,
  type Range,
  TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver"
import type { Finding, Severity, TextEdit } from "../rules/finding.ts"
import { type LineIndex, offsetAt, positionAt } from "../text/lines.ts"
import { type Offset, type Span, spanOf } from "../text/span.ts"
import type { Analysis } from "./analyses.ts"
import type { ClientSupport } from "./client-support.ts"

/** The range of a span. Spans are UTF-16 offsets, as LSP positions are. */
export const toRange = (lines: LineIndex, span: Span): Range => ({
  start: positionAt(lines, span.start),
  end: positionAt(lines, span.end),
})

/** The offset of a position; positions outside the text are clamped into it. */
export const toOffset = (lines: LineIndex, position: Position): Offset => spanOf(offsetAt(lines, position), 0).start

/** The span of a range. */
export const toSpan = (lines: LineIndex, range: Range): Span =>
  spanOf(offsetAt(lines, range.start), offsetAt(lines, range.end))

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** A finding as diagnostic; the related places become related information in the same document. */
export function toDiagnostic(finding: Finding, { uri, lines }: Analysis, support: ClientSupport): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(lines, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source: "baogao",
    message: finding.message,
  }
  if (finding.fixes.length > 0) diagnostic.data = { fixes: finding.fixes.length }
  if (support.codeDescription && support.rulePages !== undefined)
    diagnostic.codeDescription = { href: `${support.rulePages}/${finding.rule}.md` }
  if (support.relatedInformation && finding.related.length > 0)
    diagnostic.relatedInformation = finding.related.map(({ message, span }) => ({
      location: { uri, range: toRange(lines, span) },
      message,
    }))
  return diagnostic
}

/**
 * How many findings of one document are shown. VS Code shows no more of one file either, and after every key all of them
 * would be sent, and drawn, again.
 */
export const mostDiagnostics = 1000

/** The findings of an analysis, in the order of the text; where there are too many, the most severe ones and how many are left out. */
export function toDiagnostics(analysis: Analysis, support: ClientSupport): Diagnostic[] {
  const { findings } = analysis.checked
  const shown = mostSevere(findings)
  const diagnostics = shown.map((finding) => toDiagnostic(finding, analysis, support))
  if (shown.length < findings.length) diagnostics.push(leftOut(findings.length - shown.length))
  return diagnostics
}

/** As many findings as are shown: of the least severe ones that fit, the first. */
function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostDiagnostics) return findings
  const room = new Map<Severity, number>()
  let left = mostDiagnostics
  for (const severity of ["error", "warning", "information", "hint"] as const) {
    const count = Math.min(left, findings.filter((finding) => finding.severity === severity).length)
    room.set(severity, count)
    left -= count
  }
  return findings.filter(({ severity }) => {
    const places = room.get(severity) ?? 0
    room.set(severity, places - 1)
    return places > 0
  })
}

/** What stands at the head of a document that has more problems than are shown. */
const leftOut = (count: number): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  code: "more-problems",
  source: "baogao",
  message: `问题超过${mostDiagnostics}处，另有${count}处较轻的没有列出；改掉一些就会接着列出，命令行 baogao check 列出全部。`,
})

/** Edits of the core as edits of one document. */
export const toTextEdits = (edits: readonly TextEdit[], lines: LineIndex): LspTextEdit[] =>
  edits.map(({ span, newText }) => ({ range: toRange(lines, span), newText }))

/** A change of one document, tied to the analysed version when the client understands that. */
export function toWorkspaceEdit(edits: readonly TextEdit[], analysis: Analysis, support: ClientSupport): WorkspaceEdit {
  const textEdits = toTextEdits(edits, analysis.lines)
  if (support.versionedEdits) {
    return { documentChanges: [TextDocumentEdit.create({ uri: analysis.uri, version: analysis.version }, textEdits)] }
  }
  const changes: Record<DocumentUri, LspTextEdit[]> = { [analysis.uri]: textEdits }
  return { changes }
}
