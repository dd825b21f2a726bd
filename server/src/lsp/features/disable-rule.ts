import { type CodeAction, CodeActionKind, type WorkspaceEdit } from "vscode-languageserver"
import { type CommentStyle, type DisableScope, disableEdits } from "../../engine/disable.ts"
import type { Finding } from "../../rules/finding.ts"
import type { Analysis } from "../analyses.ts"
import type { ClientSupport } from "../client-support.ts"
import { toDiagnostic, toWorkspaceEdit } from "../convert.ts"

/** Command of clients that ask for the reason themselves; they come back with `baogao/disableRule`. */
const disableRule = "baogao.disableRule"

/** What such a client sends: which finding, where to switch its rule off, and why. */
export interface DisableRuleParams {
  readonly textDocument: { readonly uri: string }
  readonly rule: string
  /** Offset of the finding in the version that `version` names. */
  readonly offset: number
  readonly version: number
  readonly scope: DisableScope
  readonly reason: string
}

const scopes = ["here", "file"] as const

/** Switches the rule of a finding off by a comment, in this line or in the whole text. */
export const disableActions = (finding: Finding, analysis: Analysis, support: ClientSupport): CodeAction[] =>
  finding.rule.startsWith("suppression/") ? [] : scopes.map((scope) => disableAction(finding, scope, analysis, support))

function disableAction(finding: Finding, scope: DisableScope, analysis: Analysis, support: ClientSupport): CodeAction {
  const title = scope === "here" ? `在此处停用 ${finding.rule}` : `在全文停用 ${finding.rule}`
  const common = { kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(finding, analysis, support)] }
  if (!support.asksForReason) {
    const edit = disableEdit(finding, scope, "", analysis, support)
    return { ...common, title: `${title}（请写明理由）`, edit }
  }
  const { uri, version } = analysis
  const argument = { uri, version, rule: finding.rule, offset: finding.span.start, scope }
  return { ...common, title: `${title}…`, command: { title, command: disableRule, arguments: [argument] } }
}

const disableEdit = (
  finding: Finding,
  scope: DisableScope,
  reason: string,
  analysis: Analysis,
  support: ClientSupport,
): WorkspaceEdit =>
  toWorkspaceEdit(disableEdits(analysis.checked.report, finding, scope, styleOf(analysis), reason), analysis, support)

/** Plain text shows every character to its readers, and `<!--` looks like a slip to them. */
const styleOf = ({ language }: Analysis): CommentStyle => (language === "plaintext" ? "plain" : "markup")

/** The edit with the user's reason; `null` when the finding has gone in the meantime. */
export function disableRuleEdit(
  { rule, offset, version, scope, reason }: DisableRuleParams,
  analysis: Analysis,
  support: ClientSupport,
): WorkspaceEdit | null {
  if (version !== analysis.version) return null
  const finding = analysis.checked.findings.find(({ rule: id, span }) => id === rule && span.start === offset)
  return finding === undefined ? null : disableEdit(finding, scope, reason, analysis, support)
}
