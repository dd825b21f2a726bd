import { type CodeAction, CodeActionKind, type CodeActionParams, type Command } from "vscode-languageserver"
import { fixSafely } from "../../engine/fixes.ts"
import type { Finding, Fix } from "../../rules/finding.ts"
import type { Span } from "../../text/span.ts"
import type { Analysis } from "../analyses.ts"
import type { ClientSupport } from "../client-support.ts"
import { toDiagnostic, toSpan, toWorkspaceEdit } from "../convert.ts"

/** Applies every safe fix of the document; for `editor.codeActionsOnSave`. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.baogao`

/** Inserts a missing section, from anywhere in the document. */
const insertSectionKind = `${CodeActionKind.Source}.insertSection.baogao`

/** All kinds that are ever offered. */
export const codeActionKinds: string[] = [CodeActionKind.QuickFix, fixAllKind, insertSectionKind]

const requiredSections = "structure/required-sections"

/** Repairs of the findings in a range, and what concerns the whole document. */
export function codeActions(
  { context, range }: CodeActionParams,
  analysis: Analysis,
  support: ClientSupport,
): (Command | CodeAction)[] {
  if (!support.codeActionLiterals) return []
  const wanted = (kind: string): boolean => wants(context.only, kind)
  const span = toSpan(analysis.lines, range)
  const { findings } = analysis.checked
  return [
    ...(wanted(CodeActionKind.QuickFix)
      ? findings
          .filter((finding) => touches(finding.span, span))
          .flatMap((finding) => quickFixes(finding, analysis, support))
      : []),
    ...(wanted(fixAllKind) ? fixAll(analysis, support) : []),
    ...(wanted(insertSectionKind)
      ? findings
          .filter(({ rule }) => rule === requiredSections)
          .flatMap((finding) => finding.fixes.map((fix) => action(fix, insertSectionKind, finding, analysis, support)))
      : []),
  ]
}

/** A client that names kinds wants these and what lies below them: `source` asks for `source.fixAll.baogao` as well. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`))

/** Whether two spans share a character or a border: the cursor may stand right behind the squiggle. */
const touches = (first: Span, second: Span): boolean => first.start <= second.end && second.start <= first.end

const quickFixes = (finding: Finding, analysis: Analysis, support: ClientSupport): CodeAction[] =>
  finding.fixes.map((fix, index) => {
    const quickFix = action(fix, CodeActionKind.QuickFix, finding, analysis, support)
    const preferred = support.preferredActions && fix.safe && index === 0
    return preferred ? { ...quickFix, isPreferred: true } : quickFix
  })

const action = (fix: Fix, kind: string, finding: Finding, analysis: Analysis, support: ClientSupport): CodeAction => ({
  title: fix.title,
  kind,
  diagnostics: [toDiagnostic(finding, analysis, support)],
  edit: toWorkspaceEdit(fix.edits, analysis, support),
})

function fixAll(analysis: Analysis, support: ClientSupport): CodeAction[] {
  const { edits } = fixSafely(analysis.text, (text) => analysis.check(text).findings)
  if (edits.length === 0) return []
  return [{ title: "修复全部可以安全修复的问题", kind: fixAllKind, edit: toWorkspaceEdit(edits, analysis, support) }]
}
