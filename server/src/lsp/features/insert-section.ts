import { type CodeAction, CodeActionKind } from "vscode-languageserver"
import type { Analysis } from "../analyses.ts"
import type { ClientSupport } from "../client-support.ts"
import { fixAction } from "./quick-fixes.ts"

/** Inserts a missing section, from anywhere in the document. */
export const insertSectionKind = `${CodeActionKind.Source}.insertSection.baogao`

const requiredSections = "structure/required-sections"

/** One action for each section that is still missing. */
export const insertSections = (analysis: Analysis, support: ClientSupport): CodeAction[] =>
  analysis.checked.findings
    .filter(({ rule }) => rule === requiredSections)
    .flatMap((finding) => finding.fixes.map((fix) => fixAction(fix, insertSectionKind, finding, analysis, support)))
