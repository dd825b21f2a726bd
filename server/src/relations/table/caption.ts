import type { Report, Table } from "../../report/model.ts"

/** Lines above a table that may say what its figures are. */
const captionLines = 2
const longestCaption = 80

/** A table with what stands around it about its unit. */
export interface CaptionedTable {
  readonly table: Table
  /** “单位：件”, or nothing. */
  readonly caption: string
}

/** The tables of a report in the order of the text. */
export function captionedTables(report: Report): readonly CaptionedTable[] {
  const { blocks } = report
  const tables: CaptionedTable[] = []
  for (let index = 0; index < blocks.length; index++) {
    const table = blocks[index]
    if (table?.kind === "table") tables.push({ table, caption: captionOf(table, index, report) })
  }
  return tables
}

/** The unit of a whole table, “单位：万元”, from the short lines above it or its first row; empty when none is stated. */
function captionOf(table: Table, index: number, { blocks, text }: Report): string {
  const above = blocks.slice(Math.max(0, index - captionLines), index)
  const short = above.filter(({ span }) => span.end - span.start <= longestCaption)
  const lines = [...short.map(({ span }) => text.slice(span.start, span.end)), ...firstCells(table)]
  return lines.flatMap((line) => /单位[：:]\s*[^\s，,。；;）)]{1,8}/u.exec(line)?.[0] ?? []).at(-1) ?? ""
}

const firstCells = ({ rows }: Table): readonly string[] => rows[0]?.map(({ text }) => text) ?? []
