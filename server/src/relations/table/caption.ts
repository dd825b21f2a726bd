import type { Report, Table } from "../../report/model.ts"

/** Lines above a table that may say what its figures are. */
const captionLines = 2
const longestCaption = 80

/** The unit of a whole table, “单位：万元”, from the short lines above it or its first row; empty when none is stated. */
export function captionOf({ blocks, text }: Report, index: number): string {
  const above = blocks.slice(Math.max(0, index - captionLines), index)
  const short = above.filter(({ span }) => span.end - span.start <= longestCaption)
  const block = blocks[index]
  const cells = block?.kind === "table" ? firstCells(block) : []
  const lines = [...short.map(({ span }) => text.slice(span.start, span.end)), ...cells]
  return lines.flatMap((line) => /单位[：:]\s*[^\s，,。；;）)]{1,8}/u.exec(line)?.[0] ?? []).at(-1) ?? ""
}

const firstCells = ({ rows }: Table): readonly string[] => rows[0]?.map(({ text }) => text) ?? []
