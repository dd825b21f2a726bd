import type { Hover, MarkupContent, Position } from "vscode-languageserver"
import type { LedgerRelation } from "../../engine/engine.ts"
import { relationName, sourceLevels, unknownReasons } from "../../engine/vocabulary.ts"
import { findParts } from "../../profiles/parts.ts"
import type { Verdict } from "../../relations/relation.ts"
import type { Finding } from "../../rules/finding.ts"
import { rules } from "../../rules/registry.ts"
import type { RuleSource } from "../../rules/rule.ts"
import type { Offset, Span } from "../../text/span.ts"
import type { Analysis } from "../analyses.ts"
import type { ClientSupport } from "../client-support.ts"
import { toOffset, toRange } from "../convert.ts"

/**
 * At a heading the part that it carries and who demands it. At a figure the relations that it stands in, worked out; at a finding also what its rule wants, why, and where that is
 * laid down. The finding's own message is left out: editors show it above the hover.
 */
export function hover(position: Position, analysis: Analysis, support: ClientSupport): Hover | null {
  const offset = toOffset(analysis.lines, position)
  const findings = analysis.checked.findings.filter(({ span }) => covers(span, offset))
  const relations = analysis.ledger().relations.filter((relation) => isAbout(relation, offset))
  const spans = [...findings.map(({ span }) => span), ...figureSpans(relations, offset)]
  const [first, ...others] = spans
  if (first === undefined) return partHover(offset, analysis, support)
  const worked = relations.map(relationLine).join("  \n")
  const sections = [...(worked === "" ? [] : [worked]), ...findings.map(findingText)]
  return {
    contents: markup(sections.join("\n\n---\n\n"), support),
    range: toRange(analysis.lines, others.reduce(shorter, first)),
  }
}

/** What part of the kind of document a heading carries, and where that is laid down. */
function partHover(offset: Offset, analysis: Analysis, support: ClientSupport): Hover | null {
  const { report, profile } = analysis.checked
  for (const presence of findParts(report, profile)) {
    const heading = presence.kind === "present" ? presence.headings.find(({ span }) => covers(span, offset)) : undefined
    if (heading === undefined) continue
    const { name, required, source } = presence.part
    const title = `**${escapeMarkdown(name)}** · ${profile.name}的${required ? "必备部分" : "可选部分"}`
    return {
      contents: markup(`${title}\n\n${sourceText(source)}`, support),
      range: toRange(analysis.lines, heading.span),
    }
  }
  return null
}

const covers = ({ start, end }: Span, offset: Offset): boolean => start <= offset && offset <= end

const isAbout = (relation: LedgerRelation, offset: Offset): boolean =>
  covers(relation.span, offset) || relation.operands.some(({ span }) => covers(span, offset))

const figureSpans = (relations: readonly LedgerRelation[], offset: Offset): Span[] =>
  relations
    .flatMap(({ span, operands }) => [span, ...operands.map((operand) => operand.span)])
    .filter((span) => covers(span, offset))

const shorter = (first: Span, second: Span): Span =>
  second.end - second.start < first.end - first.start ? second : first

function findingText({ rule: id, message }: Finding): string {
  const rule = rules.find((candidate) => candidate.id === id)
  if (rule === undefined) return escapeMarkdown(message)
  return [
    `**${escapeMarkdown(rule.summary)}**`,
    escapeMarkdown(rule.why),
    `${sourceText(rule.source)} · \`${id}\``,
  ].join("\n\n")
}

const sourceText = ({ document, clause = "", level }: RuleSource): string =>
  `依据：${escapeMarkdown(`${document} ${clause}`.trim())}（${sourceLevels.zh[level]}）`

const relationLine = ({ kind, formula, verdict }: LedgerRelation): string =>
  `${verdictMark(verdict)} ${relationName(kind, "zh")}：${escapeMarkdown(formula)}${verdictNote(verdict)}`

function verdictMark({ kind }: Verdict): string {
  switch (kind) {
    case "consistent":
      return "✓"
    case "conflict":
      return "✗"
    case "unknown":
      return "？"
  }
}

const verdictNote = (verdict: Verdict): string =>
  verdict.kind === "unknown" ? `（未核：${unknownReasons.zh[verdict.because]}）` : ""

/** Document text and formulas are shown as they stand, whatever marks they contain. */
const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|~]/g, "\\$&")

const markup = (markdown: string, support: ClientSupport): MarkupContent =>
  support.markdownHover ? { kind: "markdown", value: markdown } : { kind: "plaintext", value: plainText(markdown) }

const plainText = (markdown: string): string =>
  markdown
    .replaceAll("**", "")
    .replaceAll(/\\([^\w\s])/g, "$1")
    .replaceAll(/\n\n---\n\n/g, "\n\n")
