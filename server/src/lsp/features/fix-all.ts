import { type CodeAction, CodeActionKind } from "vscode-languageserver"
import { fixSafely } from "../../engine/fixes.ts"
import type { Finding } from "../../rules/finding.ts"
import type { Analysis } from "../analyses.ts"
import type { ClientSupport } from "../client-support.ts"
import { toWorkspaceEdit } from "../convert.ts"

/** Applies every safe fix of the document; for `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.baogao`

/** Puts all numbers of the document in order and touches nothing else. */
export const renumberKind = `${CodeActionKind.Source}.renumber.baogao`

/** All that can be repaired without a look. */
export const fixAll = (analysis: Analysis, support: ClientSupport): CodeAction[] =>
  repair(analysis, support, "修复全部可以安全修复的问题", fixAllKind, () => true)

/** All numbers. */
export const renumberAll = (analysis: Analysis, support: ClientSupport): CodeAction[] =>
  repair(analysis, support, "重新编排全文序号", renumberKind, ({ rule }) => rule.startsWith("numbering/"))

function repair(
  analysis: Analysis,
  support: ClientSupport,
  title: string,
  kind: string,
  isWanted: (finding: Finding) => boolean,
): CodeAction[] {
  const { edits } = fixSafely(analysis.text, (text) => analysis.check(text).findings.filter(isWanted))
  return edits.length === 0 ? [] : [{ title, kind, edit: toWorkspaceEdit(edits, analysis, support) }]
}
