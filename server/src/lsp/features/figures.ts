import type { Range } from "vscode-languageserver"
import type { LedgerRelation } from "../../engine/engine.ts"
import { relationName, unknownReasons } from "../../engine/vocabulary.ts"
import type { Section } from "../../report/model.ts"
import type { Severity } from "../../rules/finding.ts"
import type { Span } from "../../text/span.ts"
import type { Analysis } from "../analyses.ts"
import { toRange } from "../convert.ts"

/** A relation as a line of the client's view of figures. */
export interface FigureRelation {
  readonly kind: string
  /** What people call the kind: 合计. */
  readonly name: string
  readonly verdict: "consistent" | "conflict" | "unknown"
  /** Why it could not be checked. */
  readonly because?: string
  readonly formula: string
  readonly range: Range
  readonly operands: readonly { readonly text: string; readonly range: Range }[]
}

/** A figure that stands in no relation. */
export interface LoneFigure {
  readonly text: string
  readonly label: string
  readonly range: Range
}

/** The relations and lone figures below one top heading; the title is empty for what stands before the first. */
export interface FigureSection {
  readonly title: string
  readonly range: Range
  readonly relations: readonly FigureRelation[]
  readonly figures: readonly LoneFigure[]
}

/** What `baogao/figures` answers: the ledger of a document, by section, and what the status bar counts. */
export interface FiguresView {
  readonly version: number
  readonly profile: { readonly id: string; readonly name: string }
  readonly recognised: boolean
  readonly counts: Readonly<Record<FigureRelation["verdict"] | "figures", number>>
  readonly findings: Readonly<Record<Severity, number>>
  readonly sections: readonly FigureSection[]
}

/** The ledger for a client that shows it beside the text. */
export function figuresView(analysis: Analysis, language: "zh" | "en"): FiguresView {
  const { quantities, relations, unrelated, profile, recognised, report } = analysis.ledger()
  const { findings } = analysis.checked
  const count = (kind: FigureRelation["verdict"]): number =>
    relations.filter(({ verdict }) => verdict.kind === kind).length
  const severity = (level: Severity): number => findings.filter((finding) => finding.severity === level).length
  const lone = unrelated.flatMap((index) => quantities[index] ?? [])
  const ordered = relations.toSorted((first, second) => first.span.start - second.span.start)
  return {
    version: analysis.version,
    profile: { id: profile.id, name: profile.name },
    recognised,
    counts: {
      consistent: count("consistent"),
      conflict: count("conflict"),
      unknown: count("unknown"),
      figures: quantities.length,
    },
    findings: {
      error: severity("error"),
      warning: severity("warning"),
      information: severity("information"),
      hint: severity("hint"),
    },
    sections: topSections(report.root).flatMap(({ title, span }) => {
      const isInside = (place: { readonly span: Span }): boolean =>
        span.start <= place.span.start && place.span.start < span.end
      const inside = ordered.filter(isInside).map((relation) => relationItem(relation, analysis, language))
      const figures = lone.filter(isInside).map(({ text, label, span: at }) => ({
        text,
        label,
        range: toRange(analysis.lines, at),
      }))
      if (inside.length + figures.length === 0) return []
      return [{ title, range: toRange(analysis.lines, span), relations: inside, figures }]
    }),
  }
}

/** The top sections and what stands before the first of them. */
function topSections(root: Section): readonly { readonly title: string; readonly span: Span }[] {
  const first = root.children[0]?.span.start ?? root.span.end
  const front = { title: "", span: { start: root.span.start, end: first } }
  const sections = root.children.map(({ heading, span }) => ({
    title: heading === undefined ? "" : `${heading.numbering?.text ?? ""}${heading.titleText}`,
    span,
  }))
  return [front, ...sections]
}

function relationItem(
  { kind, verdict, span, operands, formula }: LedgerRelation,
  { lines }: Analysis,
  language: "zh" | "en",
): FigureRelation {
  const because = verdict.kind === "unknown" ? { because: unknownReasons[language][verdict.because] } : {}
  return {
    kind,
    name: relationName(kind, language),
    verdict: verdict.kind,
    ...because,
    formula,
    range: toRange(lines, span),
    operands: operands.map((operand) => ({ text: operand.text, range: toRange(lines, operand.span) })),
  }
}
