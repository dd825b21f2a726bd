import { type CodeAction, CodeActionKind, type CodeActionParams, type Command } from "vscode-languageserver"
import type { Span } from "../../text/span.ts"
import type { Analysis } from "../analyses.ts"
import type { ClientSupport } from "../client-support.ts"
import { toSpan } from "../convert.ts"
import { disableActions } from "./disable-rule.ts"
import { fixAll, fixAllKind, renumberAll, renumberKind } from "./fix-all.ts"
import { insertSectionKind, insertSections } from "./insert-section.ts"
import { quickFixes } from "./quick-fixes.ts"

/** Actions about the whole document, by kind. */
const sourceActions = [
  [fixAllKind, fixAll],
  [renumberKind, renumberAll],
  [insertSectionKind, insertSections],
] as const

/** All kinds that are ever offered. */
export const codeActionKinds: string[] = [CodeActionKind.QuickFix, ...sourceActions.map(([kind]) => kind)]

/** Repairs of the findings in a range, ways to switch their rules off, and what concerns the whole document. */
export function codeActions(
  { context, range }: CodeActionParams,
  analysis: Analysis,
  support: ClientSupport,
): (Command | CodeAction)[] {
  if (!support.codeActionLiterals) return []
  const span = toSpan(analysis.lines, range)
  const findings = wants(context.only, CodeActionKind.QuickFix)
    ? analysis.checked.findings.filter((finding) => touches(finding.span, span))
    : []
  return [
    ...findings.flatMap((finding) => quickFixes(finding, analysis, support)),
    ...findings.flatMap((finding) => disableActions(finding, analysis, support)),
    ...sourceActions.flatMap(([kind, actions]) => (wants(context.only, kind) ? actions(analysis, support) : [])),
  ]
}

/** A client that names kinds wants these and what lies below them: `source` asks for `source.fixAll.baogao` as well. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`))

/** Whether two spans share a character or a border: the cursor may stand right behind the squiggle. */
const touches = (first: Span, second: Span): boolean => first.start <= second.end && second.start <= first.end
