import type { CancellationToken, SymbolInformation } from "vscode-languageserver"
import type { Analysis } from "../analyses.ts"
import type { WorkspaceReports } from "../workspace/reports.ts"
import { headingSymbols } from "./document-symbols.ts"

/** More are of no use to anybody. */
const mostSymbols = 500

/** Headings of all reports, open or not, that hold the characters of the query in their order. */
export async function workspaceSymbols(
  query: string,
  openReports: readonly Analysis[],
  reports: WorkspaceReports,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const found = openReports.flatMap(headingSymbols).filter(({ name }) => matches(name, query))
  await reports.visit(token, (file) => {
    if (file.kind === "report") found.push(...file.symbols.filter(({ name }) => matches(name, query)))
  })
  return found.slice(0, mostSymbols)
}

function matches(name: string, query: string): boolean {
  let at = 0
  for (const character of query.toLowerCase()) {
    if (/\s/.test(character)) continue
    at = name.toLowerCase().indexOf(character, at)
    if (at < 0) return false
    at += character.length
  }
  return true
}
