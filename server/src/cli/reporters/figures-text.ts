import type { LedgerRelation } from "../../engine/engine.ts"
import { relationName, unknownReasons } from "../../engine/vocabulary.ts"
import type { UnknownReason } from "../../relations/relation.ts"
import { createPlaces } from "../../text/places.ts"
import { displayText } from "../display.ts"
import type { FiguresRun, LedgerDocument } from "../run.ts"
import { plural } from "./check-text.ts"
import { shortPlaceLabel } from "./place-label.ts"
import type { Style } from "./style.ts"

/** The ledger for people: every relation with its verdict and working, then the totals. */
export function figuresText({ documents }: FiguresRun, style: Style): string {
  const blocks = documents.map((document) => documentText(document, style))
  if (documents.length > 1) blocks.push(totalText(documents, style))
  return blocks.join("\n")
}

function documentText(document: LedgerDocument, style: Style): string {
  const { colors } = style
  const { ledger, path, text, profile, format } = document
  const title = `${colors.underline(displayText(path))}  ${colors.dim(profile.name)}`
  const places = createPlaces(text)
  const relations = ledger.relations.toSorted((first, second) => first.span.start - second.span.start)
  const rows = relations.map((relation) => {
    return relationText(relation, shortPlaceLabel(places.at(relation.span.start), format, style.language), style)
  })
  return `${[title, ...rows, totalsOf([document], style)].join("\n")}\n`
}

function relationText(relation: LedgerRelation, place: string, style: Style): string {
  const { colors, language } = style
  const kind = relationName(relation.kind, language)
  const reason =
    relation.verdict.kind === "unknown" ? colors.dim(` — ${unknownReasons[language][relation.verdict.because]}`) : ""
  return `  ${mark(relation, style)} ${place.padStart(8)}  ${colors.dim(kind)}  ${displayText(relation.formula)}${reason}`
}

function mark({ verdict }: LedgerRelation, { colors }: Style): string {
  if (verdict.kind === "consistent") return colors.green("✓")
  return verdict.kind === "conflict" ? colors.red("✗") : colors.yellow("?")
}

function totalText(documents: readonly LedgerDocument[], style: Style): string {
  const title = { zh: `合计 ${documents.length} 份文稿`, en: `Total of ${documents.length} documents` }[style.language]
  return `${style.colors.underline(title)}\n${totalsOf(documents, style)}\n`
}

function totalsOf(documents: readonly LedgerDocument[], { language }: Style): string {
  const relations = documents.flatMap(({ ledger }) => ledger.relations)
  const count = (kind: LedgerRelation["verdict"]["kind"]): number =>
    relations.filter(({ verdict }) => verdict.kind === kind).length
  const quantities = documents.reduce((sum, { ledger }) => sum + ledger.quantities.length, 0)
  const unrelated = documents.reduce((sum, { ledger }) => sum + ledger.unrelated.length, 0)
  const reasons = reasonCounts(relations, language)
  return {
    zh: `  数据关系 ${relations.length} 处：相符 ${count("consistent")}，矛盾 ${count("conflict")}，未能核对 ${count("unknown")}${reasons}\n  数据 ${quantities} 个，其中 ${unrelated} 个不在任何关系中`,
    en: `  ${plural(relations.length, "relation")}: ${count("consistent")} consistent, ${count("conflict")} in conflict, ${count("unknown")} not checkable${reasons}\n  ${plural(quantities, "figure")}, ${unrelated} of them in no relation`,
  }[language]
}

function reasonCounts(relations: readonly LedgerRelation[], language: Style["language"]): string {
  const counts = new Map<UnknownReason, number>()
  for (const { verdict } of relations) {
    if (verdict.kind === "unknown") counts.set(verdict.because, (counts.get(verdict.because) ?? 0) + 1)
  }
  const parts = [...counts].map(([reason, count]) => `${unknownReasons[language][reason]} ${count}`)
  if (parts.length === 0) return ""
  return language === "zh" ? `（${parts.join("，")}）` : ` (${parts.join(", ")})`
}
