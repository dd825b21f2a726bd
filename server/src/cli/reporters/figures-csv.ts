import { relationName, unknownReasons } from "../../engine/vocabulary.ts"
import { roleNames } from "../../relations/role-names.ts"
import { createPlaces, type Places } from "../../text/places.ts"
import type { FiguresRun, LedgerDocument } from "../run.ts"
import type { Style } from "./style.ts"

const columns = {
  zh: ["文件", "行", "列", "关系", "结论", "算式", "说明", "数据"],
  en: ["file", "line", "column", "relation", "verdict", "working", "note", "figures"],
} as const
const verdicts = {
  zh: { consistent: "相符", conflict: "矛盾", unknown: "未能核对", none: "不在任何关系中" },
  en: { consistent: "consistent", conflict: "conflict", unknown: "not checkable", none: "in no relation" },
} as const

/**
 * The ledger as a table for spreadsheets: a row for each relation, then one for each figure that stands in none. With a
 * byte order mark, without which Excel takes Chinese for GBK; lines end as RFC 4180 says.
 */
export function figuresCsv({ documents }: FiguresRun, { language }: Style): string {
  const rows = documents.flatMap((document) => {
    const places = createPlaces(document.text)
    return [...relationRows(document, places, language), ...figureRows(document, places, language)]
  })
  return `\ufeff${[columns[language], ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`
}

type Row = readonly (string | number)[]

const relationRows = ({ path, ledger }: LedgerDocument, places: Places, language: Style["language"]): readonly Row[] =>
  ledger.relations
    .toSorted((first, second) => first.span.start - second.span.start)
    .map(({ kind, verdict, span, formula, operands }) => {
      const { line, column } = places.at(span.start)
      const note = verdict.kind === "unknown" ? unknownReasons[language][verdict.because] : ""
      const figures = operands.map(({ role, text }) => `${language === "zh" ? roleNames[role] : role} ${text}`)
      const relation = relationName(kind, language)
      return [path, line, column, relation, verdicts[language][verdict.kind], formula, note, figures.join("; ")]
    })

const figureRows = ({ path, ledger }: LedgerDocument, places: Places, language: Style["language"]): readonly Row[] =>
  ledger.unrelated.flatMap((index) => {
    const quantity = ledger.quantities[index]
    if (quantity === undefined) return []
    const { line, column } = places.at(quantity.span.start)
    return [[path, line, column, "", verdicts[language].none, "", quantity.label, quantity.text]]
  })

/** Quoted where needed. A spreadsheet takes = + - @ at the beginning for a formula: an apostrophe keeps it text. */
function cell(value: string | number): string {
  const text = typeof value === "number" ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
