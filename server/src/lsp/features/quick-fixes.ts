import { type CodeAction, CodeActionKind } from "vscode-languageserver"
import type { Finding, Fix } from "../../rules/finding.ts"
import type { Analysis } from "../analyses.ts"
import type { ClientSupport } from "../client-support.ts"
import { toDiagnostic, toWorkspaceEdit } from "../convert.ts"

/** The repairs of one finding; the first is preferred when it needs no thought. */
export const quickFixes = (finding: Finding, analysis: Analysis, support: ClientSupport): CodeAction[] =>
  finding.fixes.map((fix, index) => {
    const quickFix = fixAction(fix, CodeActionKind.QuickFix, finding, analysis, support)
    const preferred = support.preferredActions && fix.safe && index === 0
    return preferred ? { ...quickFix, isPreferred: true } : quickFix
  })

/** One repair as an action of some kind. */
export const fixAction = (
  fix: Fix,
  kind: string,
  finding: Finding,
  analysis: Analysis,
  support: ClientSupport,
): CodeAction => ({
  title: fix.title,
  kind,
  diagnostics: [toDiagnostic(finding, analysis, support)],
  edit: toWorkspaceEdit(fix.edits, analysis, support),
})
