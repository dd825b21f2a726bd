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
    data: { fixes: finding.fixes.length },
  }
  if (support.codeDescription && support.rulePages !== undefined)
    diagnostic.codeDescription = { href: `${support.rulePages}/${finding.rule}.md` }
  if (support.relatedInformation && finding.related.length > 0)
    diagnostic.relatedInformation = finding.related.map(({ message, span }) => ({
      location: { uri, range: toRange(lines, span) },
      message,
    }))
  return diagnostic
}

/** All findings of an analysis, in the order of the text. */
export const toDiagnostics = (analysis: Analysis, support: ClientSupport): Diagnostic[] =>
  analysis.checked.findings.map((finding) => toDiagnostic(finding, analysis, support))

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
