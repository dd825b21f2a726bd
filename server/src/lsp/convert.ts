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
import { chooseShown } from "./shown-findings.ts"

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

/** The findings of an analysis that are shown, in the order of the text, and how many are not. */
export function toDiagnostics(analysis: Analysis, support: ClientSupport): Diagnostic[] {
  const { shown, leftOut } = chooseShown(analysis.checked.findings)
  const diagnostics = shown.map((finding) => toDiagnostic(finding, analysis, support))
  if (leftOut.size > 0) diagnostics.push(moreProblems(leftOut))
  return diagnostics
}

/** What stands at the head of a document that has more problems than are shown. */
function moreProblems(leftOut: ReadonlyMap<string, number>): Diagnostic {
  const count = [...leftOut.values()].reduce((sum, each) => sum + each, 0)
  const rules = [...leftOut].map(([rule, each]) => `${rule} ${each}处`).join("、")
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Information,
    code: "more-problems",
    source: "baogao",
    message: `问题太多，另有${count}处没有列出：${rules}。改掉一些就会接着列出，命令行 baogao check 列出全部。`,
  }
}

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
