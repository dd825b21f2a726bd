import { type CompletionItem, CompletionItemKind } from "vscode-languageserver"
import { type Offset, spanOf } from "../../text/span.ts"
import type { Analysis } from "../analyses.ts"
import { toRange } from "../convert.ts"

/** Characters of a term that must have been typed before it is offered: one would come up everywhere. */
const shortestPrefix = 2

/** Standard terms and titles of the kind of document whose beginning has just been typed. */
export function termItems(lineStart: Offset, offset: Offset, { text, lines, checked }: Analysis): CompletionItem[] {
  const line = text.slice(lineStart, offset)
  return (checked.profile.terms ?? []).flatMap((term) => {
    const typed = longestBeginning(term, line)
    if (typed < shortestPrefix || typed === term.length) return []
    return [
      {
        label: term,
        kind: CompletionItemKind.Text,
        detail: "规范用语",
        sortText: `3${term}`,
        filterText: term,
        textEdit: { range: toRange(lines, spanOf(offset - typed, offset)), newText: term },
      },
    ]
  })
}

/** Length of the longest beginning of the term with which the line ends. */
function longestBeginning(term: string, line: string): number {
  let length = Math.min(term.length, line.length)
  while (length > 0 && !line.endsWith(term.slice(0, length))) length--
  return length
}
