import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver"
import type { Heading, Section } from "../../report/model.ts"
import type { Analysis } from "../analyses.ts"
import type { ClientSupport } from "../client-support.ts"
import { toRange } from "../convert.ts"

/** The outline: the sections as the report's own numbering nests them. */
export function documentSymbols(analysis: Analysis, support: ClientSupport): DocumentSymbol[] | SymbolInformation[] {
  return support.hierarchicalSymbols ? symbolsBelow(analysis.checked.report.root, analysis) : headingSymbols(analysis)
}

/** The same as a list, for clients that know no tree and for the symbols of the workspace. */
export const headingSymbols = (analysis: Analysis): SymbolInformation[] =>
  symbolsBelow(analysis.checked.report.root, analysis).flatMap((symbol) => flatten(symbol, undefined, analysis.uri))

const symbolsBelow = (section: Section, analysis: Analysis): DocumentSymbol[] =>
  section.children.flatMap((child) => {
    const children = symbolsBelow(child, analysis)
    const { heading } = child
    if (heading === undefined) return children
    return {
      name: symbolName(heading),
      kind: child.level === 1 ? SymbolKind.Module : SymbolKind.String,
      range: toRange(analysis.lines, child.span),
      selectionRange: toRange(analysis.lines, heading.span),
      children,
    }
  })

/** Clients refuse symbols without a name, and a heading may be a bare number. */
const symbolName = ({ numbering, titleText }: Heading): string => {
  const name = `${numbering?.text ?? ""}${titleText}`.trim()
  return name === "" ? "（无标题）" : name
}

function flatten(symbol: DocumentSymbol, container: string | undefined, uri: string): SymbolInformation[] {
  const information: SymbolInformation = {
    name: symbol.name,
    kind: symbol.kind,
    location: { uri, range: symbol.range },
    ...(container === undefined ? {} : { containerName: container }),
  }
  return [information, ...(symbol.children ?? []).flatMap((child) => flatten(child, symbol.name, uri))]
}
