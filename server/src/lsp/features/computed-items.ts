import { type CompletionItem, CompletionItemKind } from "vscode-languageserver"
import { computedFigures } from "../../engine/computed-figures.ts"
import type { Ledger } from "../../engine/engine.ts"
import { behindLast } from "../../text/clauses.ts"
import { type Offset, spanOf } from "../../text/span.ts"
import type { Analysis } from "../analyses.ts"
import { toRange } from "../convert.ts"

/** Decimal places of a percentage in a report that has none yet. */
const usualDecimals = 1

/** The figure that the sentence being typed asks for: behind 占 the share, behind 共计 the total. */
export function computedItems(offset: Offset, analysis: Analysis): CompletionItem[] {
  const before = analysis.text.slice(passageStart(offset, analysis), offset)
  if (!/\d/.test(before)) return []
  // The word before the cursor is replaced by itself with the figure behind it: clients rank by what was typed, and the
  // figure has to come before the sentence patterns that begin with the same word.
  const word = lastWord(before)
  const range = toRange(analysis.lines, spanOf(offset - word.length, offset))
  return computedFigures(before, usedDecimals(analysis.ledger())).map(({ text, formula }, index) => ({
    label: text,
    kind: CompletionItemKind.Value,
    detail: formula,
    sortText: `00${index}`,
    filterText: word + text,
    textEdit: { range, newText: word + text },
    preselect: index === 0,
  }))
}

/** Behind the last heading or table: figures under different headings are not compared. */
function passageStart(offset: Offset, { checked }: Analysis): number {
  const border = checked.report.blocks.findLast(({ kind, span }) => kind !== "paragraph" && span.end <= offset)
  return border?.span.end ?? 0
}

/** What VS Code takes for the word before the cursor, at most: the run of characters without punctuation. */
const lastWord = (before: string): string =>
  behindLast(before.slice(-100), " \t\r\n\u3000，。；：、！？（）“”《》,.;:!?()")

/** As many places as most percentages of the document have. */
function usedDecimals({ quantities }: Ledger): number {
  const counts = new Map<number, number>()
  for (const { unit, value } of quantities) {
    if (unit !== "%") continue
    const point = value.indexOf(".")
    const decimals = point < 0 ? 0 : value.length - point - 1
    counts.set(decimals, (counts.get(decimals) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, first], [, second]) => second - first)
  return most?.[0] ?? usualDecimals
}
