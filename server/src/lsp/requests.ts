import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type SemanticTokens,
} from "vscode-languageserver"
import type { Analyses, Analysis } from "./analyses.ts"
import type { ClientSupport } from "./client-support.ts"
import { codeActions } from "./features/code-actions.ts"
import { codeLenses } from "./features/code-lenses.ts"
import { completion } from "./features/completion.ts"
import { type DisableRuleParams, disableRuleEdit } from "./features/disable-rule.ts"
import { documentSymbols } from "./features/document-symbols.ts"
import { figuresView } from "./features/figures.ts"
import { foldingRanges } from "./features/folding.ts"
import { formatting } from "./features/formatting.ts"
import { hover } from "./features/hover.ts"
import { inlayHints } from "./features/inlay-hints.ts"
import { newReport, profileChoices } from "./features/new-report.ts"
import { definition, documentLinks, references } from "./features/references.ts"
import { reviewNote } from "./features/review-note.ts"
import { type ReviewSheetParams, reviewSheetOf } from "./features/review-sheet.ts"
import { selectionRanges } from "./features/selection-ranges.ts"
import { semanticTokens } from "./features/semantic-tokens.ts"
import type { WorkspaceDiagnostics } from "./features/workspace-check.ts"
import { workspaceSymbols } from "./features/workspace-symbols.ts"
import { createGuard } from "./guard.ts"
import type { WorkspaceReports } from "./workspace/reports.ts"

/** Checks every report of the workspace; VS Code registers a command of this name by itself. */
const checkWorkspace = "baogao.server.checkWorkspace"

/** Commands of `workspace/executeCommand`. */
export const commands: string[] = [checkWorkspace]

/** What requests are answered from. */
export interface RequestSources {
  readonly connection: Connection
  readonly analyses: Analyses
  readonly support: ClientSupport
  readonly reports: WorkspaceReports
  readonly workspace: WorkspaceDiagnostics
  readonly openAnalyses: () => Promise<readonly Analysis[]>
}

/** A request about one document. */
interface About {
  readonly textDocument: { readonly uri: string }
}

/** Connects every request with the feature that answers it. */
export function answerRequests(sources: RequestSources): void {
  const { connection, analyses, support } = sources
  const guard = createGuard((line) => connection.console.error(line))
  /** Without an analysis, as for a document that is no report, a request gets the safe answer. */
  const about = <Params extends About, Result>(
    method: string,
    safe: Result,
    answer: (params: Params, analysis: Analysis) => Result,
  ) =>
    guard<Params, Result>(method, safe, async (params) => {
      const analysis = await analyses.of(params.textDocument.uri)
      return analysis === undefined ? safe : answer(params, analysis)
    })

  connection.onDocumentSymbol(
    about("textDocument/documentSymbol", null, (_, analysis) => documentSymbols(analysis, support)),
  )
  connection.onFoldingRanges(about("textDocument/foldingRange", null, (_, analysis) => foldingRanges(analysis)))
  connection.onSelectionRanges(
    about("textDocument/selectionRange", null, ({ positions }, analysis) => selectionRanges(positions, analysis)),
  )
  connection.onHover(about("textDocument/hover", null, ({ position }, analysis) => hover(position, analysis, support)))
  connection.onCodeAction(
    about("textDocument/codeAction", null, (params, analysis) => codeActions(params, analysis, support)),
  )
  connection.onCompletion(
    about("textDocument/completion", null, ({ position }, analysis) => completion(position, analysis, support)),
  )
  connection.onDefinition(
    about("textDocument/definition", null, ({ position }, analysis) => definition(position, analysis)),
  )
  connection.onReferences(
    about("textDocument/references", null, ({ position, context }, analysis) =>
      references(position, context.includeDeclaration, analysis),
    ),
  )
  connection.onDocumentLinks(about("textDocument/documentLink", null, (_, analysis) => documentLinks(analysis)))
  connection.onCodeLens(about("textDocument/codeLens", null, (_, analysis) => codeLenses(analysis, support)))
  connection.onDocumentFormatting(about("textDocument/formatting", null, (_, analysis) => formatting(analysis)))
  connection.languages.inlayHint.on(
    about("textDocument/inlayHint", null, ({ range }, analysis) => inlayHints(range, analysis)),
  )
  connection.languages.semanticTokens.on(
    about("textDocument/semanticTokens/full", noTokens, (_, analysis) => semanticTokens(analysis)),
  )
  connection.languages.semanticTokens.onRange(
    about("textDocument/semanticTokens/range", noTokens, ({ range }, analysis) => semanticTokens(analysis, range)),
  )
  // Requests of this project's own client; docs/protocol.md describes them for others.
  connection.onRequest(
    "baogao/figures",
    about<About, unknown>("baogao/figures", null, (_, analysis) => figuresView(analysis, support.language)),
  )
  connection.onRequest(
    "baogao/reviewSheet",
    about<ReviewSheetParams, unknown>("baogao/reviewSheet", null, (params, analysis) =>
      reviewSheetOf(params, analysis, support.language),
    ),
  )
  connection.onRequest(
    "baogao/reviewNote",
    about<About, unknown>("baogao/reviewNote", null, (_, analysis) => reviewNote(analysis)),
  )
  connection.onRequest(
    "baogao/disableRule",
    about<DisableRuleParams, unknown>("baogao/disableRule", null, (params, analysis) =>
      disableRuleEdit(params, analysis, support),
    ),
  )
  answerBeyondDocuments(sources, guard)
}

const noTokens: SemanticTokens = { data: [] }

function answerBeyondDocuments(
  { connection, reports, workspace, openAnalyses }: RequestSources,
  guard: ReturnType<typeof createGuard>,
): void {
  connection.onRequest(
    "baogao/profiles",
    guard("baogao/profiles", null, async ({ year }: { readonly year: number }) => profileChoices(year)),
  )
  connection.onRequest(
    "baogao/newReport",
    guard("baogao/newReport", null, async ({ profile, year }: { readonly profile: string; readonly year: number }) =>
      newReport(profile, year),
    ),
  )
  connection.onWorkspaceSymbol(async ({ query }, token) =>
    guard("workspace/symbol", null, async () => workspaceSymbols(query, await openAnalyses(), reports, token))(
      undefined,
      token,
    ),
  )
  connection.onExecuteCommand(async ({ command }, token: CancellationToken) => {
    if (command === checkWorkspace) return guard(checkWorkspace, null, () => workspace.check(token))(undefined, token)
    return new ResponseError(LSPErrorCodes.RequestFailed, `未知的命令（unknown command）：${command}`)
  })
}
