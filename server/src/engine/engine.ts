import { formatDecimal } from "../number/decimal.ts"
import { generic } from "../profiles/generic.ts"
import type { Profile } from "../profiles/profile.ts"
import { profiles as builtIn } from "../profiles/registry.ts"
import { selectProfile } from "../profiles/select.ts"
import { resolveProfiles, type UserProfile } from "../profiles/user-profile.ts"
import type { DocumentAnalysis, MeasuredPassage } from "../relations/document.ts"
import type { JudgedRelation, Operand, Verdict } from "../relations/relation.ts"
import type { RelationKind } from "../relations/relation-kind.ts"
import { tableFigures } from "../relations/table/figures.ts"
import type { Report } from "../report/model.ts"
import { type ParsedReport, parseAgain } from "../report/parse-report.ts"
import type { Finding, Severity } from "../rules/finding.ts"
import type { Difference } from "../text/difference.ts"
import { type Offset, rebase, type Span } from "../text/span.ts"
import { createTextCache, nothingLost } from "./cache.ts"
import { createMeasure } from "./measure.ts"
import { createRuleRunners } from "./rule-runners.ts"
import { type Clock, createWatch } from "./watch.ts"

/** Setting of one rule: a severity, `off`, or both severity and options. */
export type RuleSetting =
  | Severity
  | "off"
  | { readonly severity?: Severity | "off"; readonly options?: Readonly<Record<string, unknown>> }

/** What a check can be told. Everything has a default. */
export interface CheckOptions {
  /** A profile id, or `auto` (default): chosen by the title, `generic` when no profile matches. */
  readonly profile?: string
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** Kinds of documents of the user's own, by id; recognised before the built-in ones. */
  readonly profiles?: Readonly<Record<string, UserProfile>>
}

/** The result of a check; findings are sorted by place and rule. */
export interface Checked {
  readonly profile: Profile
  /** Whether the title was recognised as a report of some profile. */
  readonly recognised: boolean
  readonly report: Report
  readonly findings: readonly Finding[]
}

/** A number of the ledger, in document offsets. */
export interface LedgerQuantity {
  readonly span: Span
  readonly text: string
  /** Plain decimal digits without 万/亿: “12500”. */
  readonly value: string
  readonly unit: string
  readonly label: string
}

/** A relation of the ledger, in document offsets. */
export interface LedgerRelation {
  readonly kind: RelationKind
  readonly verdict: Verdict
  readonly span: Span
  readonly operands: readonly Operand<Offset>[]
  readonly formula: string
}

/** Every figure of a document and every relation between figures, checked or not. */
export interface Ledger {
  readonly profile: Profile
  readonly recognised: boolean
  readonly report: Report
  readonly quantities: readonly LedgerQuantity[]
  readonly relations: readonly LedgerRelation[]
  /** Indexes into `quantities` of the figures that stand in no relation. */
  readonly unrelated: readonly number[]
}

/** Checks documents. Keeps what it found in lines, paragraphs and passages; separate engines share nothing. */
export interface Engine {
  readonly check: (text: string, options?: CheckOptions) => Checked
  readonly figures: (text: string, options?: CheckOptions) => Ledger
}

/** What an engine gets from its host. */
export interface EngineOptions {
  /** With a clock, a rule that takes far too long is stopped, and the others go on. */
  readonly clock?: Clock
}

/** Makes an engine that has seen nothing yet. */
export function createEngine({ clock }: EngineOptions = {}): Engine {
  const measure = createMeasure()
  const runnerOf = createRuleRunners()
  const identify = createIdentification()
  return {
    check: (text, options = {}) => {
      const { report, profile, recognised, change } = identify(text, options)
      const watch = createWatch(text.length, clock)
      const run = runnerOf(profile, options.rules ?? {})
      return { profile, recognised, report, findings: run(measure(report, profile, watch, change), watch) }
    },
    figures: (text, options = {}) => {
      const { report, profile, recognised, change } = identify(text, options)
      const watch = createWatch(text.length, clock)
      return { profile, recognised, report, ...ledgerOf(measure(report, profile, watch, change)) }
    },
  }
}

/** A document and what has changed since the one that was read before it. */
interface Identified extends Pick<Checked, "report" | "profile" | "recognised"> {
  readonly change: Difference | undefined
}

type Identify = (text: string, options: CheckOptions) => Identified

/** Reads a document and finds its profile. The user's profiles are resolved once for each configuration. */
function createIdentification(): Identify {
  const resolved = new WeakMap<object, readonly Profile[]>()
  const ownProfiles = (defined: CheckOptions["profiles"]): readonly Profile[] => {
    if (defined === undefined) return []
    const known = resolved.get(defined) ?? resolveProfiles(defined, builtIn)
    resolved.set(defined, known)
    return known
  }
  const texts = createTextCache<string>()
  let latest: ParsedReport | undefined
  const keep = (text: string): string => texts.get(text, (same) => same, nothingLost)
  return (text, { profile = "auto", profiles }) => {
    texts.makeRoom(text.length)
    latest = parseAgain(text, latest, keep)
    const { report, change } = latest
    const own = ownProfiles(profiles)
    const selected = selectProfile(report, profile, own) ?? selectProfile(report, "auto", own)
    return { report, profile: selected?.profile ?? generic, recognised: selected?.recognised ?? false, change }
  }
}

function ledgerOf(document: DocumentAnalysis): Pick<Ledger, "quantities" | "relations" | "unrelated"> {
  const { passages, report } = document
  const tables = report.blocks.flatMap((block) => (block.kind === "table" ? tableFigures(block) : []))
  const quantities = [...passages.flatMap(quantitiesOf), ...tables.map(cellQuantity)].sort(byPlace)
  const beyond = document.relations().map(ledgerRelation)
  const found = [...withoutAnswered(passages.flatMap(relationsOf), beyond), ...beyond]
  const used = new Set(found.flatMap(({ operands }) => operands.map(({ span }) => span.start)))
  const unrelated = quantities.flatMap(({ span }, index) => (used.has(span.start) ? [] : [index]))
  return { quantities, relations: found, unrelated }
}

/** What a passage could not judge, the document may: a share whose base stands under another heading is one line, not two. */
function withoutAnswered(
  inPassages: readonly LedgerRelation[],
  beyond: readonly LedgerRelation[],
): readonly LedgerRelation[] {
  const answered = new Set(beyond.map(({ kind, span }) => `${kind}:${span.start}`))
  return inPassages.filter(
    ({ kind, verdict, span }) => verdict.kind !== "unknown" || !answered.has(`${kind}:${span.start}`),
  )
}

const byPlace = (a: LedgerQuantity, b: LedgerQuantity): number => a.span.start - b.span.start

const quantitiesOf = ({ start, analysis }: MeasuredPassage): readonly LedgerQuantity[] =>
  analysis.passage.quantities.map((quantity) => ({
    span: rebase(quantity.span, start),
    text: quantity.text,
    value: formatDecimal(quantity.value),
    unit: quantity.unit,
    label: quantity.labelText,
  }))

const cellQuantity = ({ figure, label }: ReturnType<typeof tableFigures>[number]): LedgerQuantity => ({
  span: figure.span,
  text: figure.text,
  value: formatDecimal(figure.value),
  unit: figure.unit,
  label,
})

const relationsOf = ({ start, analysis }: MeasuredPassage): readonly LedgerRelation[] =>
  analysis.relations.map(({ kind, verdict, at, explanation }) => ({
    kind,
    verdict,
    span: rebase(at, start),
    operands: explanation.operands.map((operand) => ({ ...operand, span: rebase(operand.span, start) })),
    formula: explanation.formula,
  }))

const ledgerRelation = ({ kind, verdict, at, explanation }: JudgedRelation<Offset>): LedgerRelation => ({
  kind,
  verdict,
  span: at,
  ...explanation,
})
