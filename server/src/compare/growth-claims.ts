import { formatDecimal } from "../number/decimal.ts"
import { divideIntervals, type Interval, intersects, scaleInterval, subtractIntervals } from "../number/interval.ts"
import { add, hundred, multiply, rational, roundHalfUp } from "../number/rational.ts"
import { printedNumber } from "../relations/format.ts"
import { isAtConstantPrices } from "../relations/growth/basis.ts"
import { fallingVerb } from "../relations/growth/verbs.ts"
import type { Quantity } from "../report/analysis.ts"
import { rebase } from "../text/span.ts"
import type { Checked, ComparisonFinding, ConfirmedClaim } from "./comparison.ts"
import { type Indicator, indexIndicators, indicatorsOf, isOneValue } from "./indicators.ts"
import type { MeasuredReport } from "./measured-report.ts"

/** What a figure says about the year before. */
type ClaimKind = "growth" | "change" | "before"

/** A statement about the change since last year, with the figure that it is about. */
interface ChangeClaim {
  readonly kind: ClaimKind
  readonly stated: Quantity
  readonly now: Indicator
  readonly rising: boolean
}

/** Recomputes what this year's report says about last year from last year's report. */
export function checkGrowthClaims(last: readonly Indicator[], now: MeasuredReport): Checked {
  const namesakes = indexIndicators(last)
  const findings: ComparisonFinding[] = []
  const confirmed: ConfirmedClaim[] = []
  for (const claim of indicatorsOf(now).flatMap(claimsAbout)) {
    const sources = namesakes(claim.now)
    const [source] = sources
    if (source === undefined) continue
    const span = rebase(claim.stated.span, claim.now.passage.start)
    const kind = claim.kind === "before" ? "stated-before" : "growth"
    const fitting = sources.find((each) => holds(claim, each.quantity))
    if (fitting !== undefined) {
      confirmed.push({
        kind,
        span,
        lastSpan: fitting.span,
        working: `${claim.now.name}：${workingOf(claim, fitting.quantity)}`,
      })
    } else if (isOneValue(sources) && isDefinite(claim, source)) {
      // Several values under one name: the report may speak of another one.
      findings.push({ kind, severity: "warning", message: messageOf(claim, source), span, lastSpan: source.span })
    }
  }
  return { findings, confirmed }
}

/** Figures behind an indicator that can speak about it. */
const reach = 3

function claimsAbout(now: Indicator): readonly ChangeClaim[] {
  const { quantities, text } = now.passage.analysis.passage
  const claims: ChangeClaim[] = []
  for (const stated of quantities.slice(now.quantity.index + 1, now.quantity.index + 1 + reach)) {
    if (stated.sentence !== now.quantity.sentence) break
    const between = text.slice(now.quantity.span.end, stated.span.start)
    const kind = kindOf(stated, now.quantity, between)
    if (kind !== undefined) {
      claims.push({ kind, stated, now, rising: !fallingVerb.test(stated.labelText.slice(-6)) })
    } else if (stated.role === "level") break
  }
  return claims
}

/** The year before is what the words compare with, and nothing else. */
function kindOf(stated: Quantity, now: Quantity, between: string): ClaimKind | undefined {
  if (/环比|前年|\d{4}年|[月季]|半年|以来|计划|目标|力争/.test(between)) return undefined
  const isOfSameKind = stated.dimension === now.dimension
  if (isOfSameKind && /(?:上年|去年|上一年)度?(?:同期)?[为的是]?$/.test(between)) return "before"
  if (!/同比|上年|去年|上一年/.test(between)) return undefined
  if (stated.role === "growth" && stated.dimension === "percent") return "growth"
  return stated.role === "change" && isOfSameKind ? "change" : undefined
}

function holds(claim: ChangeClaim, last: Quantity): boolean {
  const interval = computed(claim, last)
  return interval !== undefined && intersects(interval, claim.stated.interval)
}

/** What the stated figure should be, from the figures of both reports. */
function computed({ kind, now, rising }: ChangeClaim, { interval: last }: Quantity): Interval | undefined {
  if (kind === "before") return last
  const current = now.quantity.interval
  const change = rising ? subtractIntervals(current, last) : subtractIntervals(last, current)
  if (kind === "change") return change
  const quotient = divideIntervals(change, last)
  return quotient && scaleInterval(quotient, hundred)
}

/** Rounded figures are left open only as far as their rounding goes; 约, 超 and constant prices leave everything open. */
const isDefinite = ({ stated, now }: ChangeClaim, { quantity: last }: Indicator): boolean =>
  [stated, now.quantity, last].every(({ hedge }) => hedge === "exact") &&
  !isAtConstantPrices(now.passage.analysis.passage, stated, { kind: "index", now: now.quantity, rising: true })

function messageOf(claim: ChangeClaim, { quantity: last, name }: Indicator): string {
  const { kind, now, stated } = claim
  const check = "请核对两年的数据和口径。"
  if (kind === "before") {
    return `“${name}”的上年数与上年报告不符：文中说上年为${stated.text}，上年报告为${last.text}。${check}`
  }
  return `“${name}”的变化与上年报告不符：上年报告为${last.text}，今年为${now.quantity.text}，${workingOf(claim, last)}，文中为${stated.text}。${check}`
}

function workingOf(claim: ChangeClaim, last: Quantity): string {
  if (claim.kind === "before") return `上年报告为${last.text}`
  const [now, before] = [printedNumber(claim.now.quantity), printedNumber(last)]
  const difference = claim.rising ? `${now} - ${before}` : `${before} - ${now}`
  const result = middleOf(computed(claim, last), claim.stated.value.scale)
  return claim.kind === "growth" ? `(${difference}) ÷ ${before} = ${result}%` : `${difference} = ${result}`
}

function middleOf(interval: Interval | undefined, scale: number): string {
  if (interval?.low === undefined || interval.high === undefined) return "?"
  const middle = multiply(add(interval.low, interval.high), rational(1n, 2n))
  return formatDecimal(roundHalfUp(middle, Math.max(0, scale)))
}
