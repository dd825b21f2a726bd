import type { Engine, LedgerRelation } from "../../server/src/engine/engine.ts"
import type { Finding } from "../../server/src/rules/finding.ts"
import type { Corpus, GoldRelation } from "./corpus.ts"

/** Gold kinds and the relation kinds that may recognise them. */
const kindsFor: Readonly<Record<string, readonly string[]>> = {
  sum: ["sum", "balance", "difference", "table-total", "formula", "contribution", "adjusted-total", "surplus"],
  ratio: ["share", "rate"],
  rate: ["rate", "share"],
  "percent-sum": ["percent-total"],
  growth: ["growth", "multiple"],
  difference: ["difference", "growth", "sum", "surplus", "adjusted-total"],
  "count-of-list": ["count-of-list", "count-then-list", "tally", "group-count", "count-of-parts"],
}

/** A statistics finding that a reader sees as an accusation. */
export const isAlarm = ({ rule, severity }: Finding): boolean =>
  rule.startsWith("statistics/") && (severity === "error" || severity === "warning")

const overlaps = (
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean => a.start < b.end && b.start < a.end

/** Whether a finding or one of its operands lies on a stretch of text. */
export const touches = (finding: Finding, place: { readonly start: number; readonly end: number }): boolean =>
  overlaps(finding.span, place) || finding.related.some(({ span }) => overlaps(span, place))

/** Plain relations whose recognition counts. */
export const countedGold = ({ gold }: Corpus): readonly GoldRelation[] =>
  gold.filter((relation) => relation.class === "plain" && relation.holds && kindsFor[relation.kind] !== undefined)

const digitsOf = (text: string): string => (text.match(/\d+(?:\.\d+)?/) ?? [""])[0]

/** The consistent relation of the ledger that is this gold relation, if any. */
export function recognise(gold: GoldRelation, relations: readonly LedgerRelation[]): LedgerRelation | undefined {
  const kinds = kindsFor[gold.kind] ?? []
  const candidates = relations.filter(
    ({ kind, verdict, operands }) =>
      verdict.kind === "consistent" && kinds.includes(kind) && operands.some(({ span }) => overlaps(span, gold)),
  )
  const printed = gold.values.map(digitsOf).filter((value) => gold.quote.includes(value))
  return candidates.find(({ operands }) => {
    const values = operands.map(({ text }) => digitsOf(text))
    return (
      gold.kind === "count-of-list" || gold.kind === "percent-sum" || printed.every((value) => values.includes(value))
    )
  })
}

export interface FalseAlarm {
  readonly file: string
  readonly finding: Finding
  readonly trap: GoldRelation | undefined
}

/** Alarms on places where no careful reviewer would want one. */
export function falseAlarms(corpus: Corpus, engine: Engine): readonly FalseAlarm[] {
  const alarms: FalseAlarm[] = []
  for (const [file, text] of corpus.texts) {
    const wanted = corpus.gold.filter((gold) => gold.file === file && gold.should_flag !== "no")
    const traps = corpus.gold.filter((gold) => gold.file === file && gold.class === "trap")
    for (const finding of engine.check(text).findings.filter(isAlarm)) {
      if (wanted.some((gold) => touches(finding, gold))) continue
      alarms.push({ file, finding, trap: traps.find((gold) => overlaps(finding.span, gold)) })
    }
  }
  return alarms
}

export interface Seed {
  readonly gold: GoldRelation
  /** Where the altered digit stands, and the digit put there. */
  readonly at: number
  readonly digit: string
  readonly text: string
}

/** One altered digit for every figure of a relation; which digit is fixed by its place, so that runs agree. */
export function seedsOf(gold: GoldRelation, text: string, relation: LedgerRelation | undefined): readonly Seed[] {
  const spans = relation?.operands.map(({ span }) => span) ?? figuresIn(gold)
  return spans.flatMap((span) => {
    const digits: number[] = []
    for (let index = span.start as number; index < span.end; index++)
      if (/\d/.test(text[index] ?? "")) digits.push(index)
    const at = digits[(span.start + gold.start) % Math.max(1, digits.length)]
    if (at === undefined) return []
    const printed = Number(text[at])
    const leading = at === digits[0] && digits.length > 1
    let digit = (printed + 1 + ((at * 7) % 8)) % 10
    if (digit === printed || (leading && digit === 0)) digit = printed === 9 ? 8 : printed + 1
    return [{ gold, at, digit: String(digit), text: text.slice(0, at) + digit + text.slice(at + 1) }]
  })
}

/** Without a recognised relation: the places of the gold values in the quote. */
function figuresIn(gold: GoldRelation): readonly { readonly start: number; readonly end: number }[] {
  return gold.values.flatMap((value) => {
    const digits = digitsOf(value)
    const at = digits === "" ? -1 : gold.quote.indexOf(digits)
    return at < 0 ? [] : [{ start: gold.start + at, end: gold.start + at + digits.length }]
  })
}

/** Whether the altered figures still agree, so that nobody could tell: 1441.7亿 + 415亿 = 1856.8亿 within rounding. */
export function isStillConsistent(seed: Seed, engine: Engine, relation: LedgerRelation | undefined): boolean {
  if (relation === undefined) return false
  const places = relation.operands.map(({ span }) => span.start).join()
  return engine
    .figures(seed.text)
    .relations.some(
      ({ kind, verdict, operands }) =>
        kind === relation.kind &&
        verdict.kind === "consistent" &&
        operands.map(({ span }) => span.start).join() === places,
    )
}

/** Whether the altered digit gives an alarm that was not there before and that lies on the relation. */
export function isCaught(seed: Seed, engine: Engine, before: ReadonlySet<string>): boolean {
  return engine
    .check(seed.text)
    .findings.filter(isAlarm)
    .some(
      (finding) =>
        !before.has(keyOf(finding)) &&
        (touches(finding, seed.gold) || touches(finding, { start: seed.at, end: seed.at + 1 })),
    )
}

export const keyOf = ({ rule, span, message }: Finding): string => `${rule}:${span.start}:${message}`
